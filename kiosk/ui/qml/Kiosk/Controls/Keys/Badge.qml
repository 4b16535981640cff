pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A round sign on something else; no target of its own.
Rectangle {
    id: badge

    required property string glyph
    required property color colour
    required property color ink
    property color line: badge.ink
    property bool mirrored: false

    height: badge.width
    border.color: badge.line
    border.width: RingSizes.line
    color: badge.colour
    radius: badge.width / 2

    Glyph {
        anchors.centerIn: parent
        width: Math.round(0.6 * badge.width)
        height: width
        colour: badge.ink
        mirrored: badge.mirrored
        name: badge.glyph
    }
}
