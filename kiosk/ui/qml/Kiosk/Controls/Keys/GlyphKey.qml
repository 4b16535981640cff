pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A key with one glyph: previous, next, done, print.
Key {
    id: glyphKey

    required property string glyph
    property bool mirrored: false
    readonly property int navGlyph: Theme.u(Theme.small ? 9 : 14)

    Glyph {
        anchors.centerIn: parent
        width: Math.round(Math.min(0.61 * glyphKey.width, 0.67 * glyphKey.faceHeight, glyphKey.navGlyph))
        height: width
        colour: glyphKey.ink
        mirrored: glyphKey.mirrored
        name: glyphKey.glyph
    }
}
