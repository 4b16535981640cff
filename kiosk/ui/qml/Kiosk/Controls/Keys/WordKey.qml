pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A key with a glyph over its word.
Key {
    id: wordKey

    required property string glyph
    property bool mirrored: false
    readonly property int recorderKeyWidth: Theme.u(38)

    implicitHeight: KeySizes.recorder
    implicitWidth: wordKey.recorderKeyWidth

    Glyph {
        id: sign

        anchors.horizontalCenter: parent.horizontalCenter
        y: KeySizes.label / 2
        width: Theme.barGlyph
        height: width
        colour: wordKey.ink
        mirrored: wordKey.mirrored
        name: wordKey.glyph
    }

    KioskText {
        anchors.top: sign.bottom
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.keyEdge
        anchors.horizontalCenter: parent.horizontalCenter
        width: wordKey.width - 2 * Theme.padTile
        color: wordKey.ink
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        role: "label"
        shrinks: true
        plain: wordKey.name
        Accessible.ignored: true
    }
}
