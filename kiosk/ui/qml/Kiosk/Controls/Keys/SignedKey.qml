pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A key with a glyph and a smaller sign beside it, which says how what it leads to stands.
Key {
    id: signedKey

    required property string glyph
    property string sign: ""
    readonly property int signedGlyph: Theme.mm(Theme.small ? 11 : 17)
    readonly property int signedSign: Theme.mm(Theme.small ? 7 : 11)

    Row {
        anchors.centerIn: parent
        spacing: Theme.gap / 2

        Glyph {
            anchors.verticalCenter: parent.verticalCenter
            width: signedKey.signedGlyph
            height: width
            colour: signedKey.ink
            name: signedKey.glyph
        }

        Glyph {
            anchors.verticalCenter: parent.verticalCenter
            width: signedKey.signedSign
            height: width
            colour: signedKey.ink
            name: signedKey.sign
            visible: signedKey.sign !== ""
        }
    }
}
