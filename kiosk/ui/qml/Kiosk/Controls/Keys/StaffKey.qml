pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A key of a screen for staff: a glyph over its word, the glyph alone on the small format.
Key {
    id: staffKey

    required property string glyph

    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.padTile

        Glyph {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Theme.barGlyph
            height: width
            colour: staffKey.ink
            name: staffKey.glyph
        }

        KioskText {
            width: parent.width
            color: staffKey.ink
            horizontalAlignment: Text.AlignHCenter
            role: "label"
            plain: staffKey.name
            visible: !Theme.small
            Accessible.ignored: true
        }
    }
}
