pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A scheme that shows itself: its ground, its ink, whatever scheme the screen has now.
Key {
    id: swatch

    // "light", "dark" or "highContrast"
    required property string scheme
    readonly property ColourPalette shown: Theme.palette(swatch.scheme)
    readonly property color sample: swatch.scheme === "highContrast" ? swatch.shown.highlightWord : swatch.shown.ink

    fill: swatch.shown.ground
    line: swatch.shown.outline
    edge: swatch.shown.keyEdge
    restInk: swatch.shown.ink
    touched: swatch.shown.touched
    touchedInk: swatch.shown.touchedInk

    SampleLetter {
        color: swatch.pressed ? swatch.touchedInk : swatch.sample
    }
}
