pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A letter that the reader of this screen knows, its ink in the middle: an Arabic one hangs below the line.
Text {
    id: letter

    property int size: Theme.fontSize("display", "latin")

    anchors.centerIn: parent
    anchors.verticalCenterOffset: Math.round(letter.height / 2 - letter.baselineOffset - ink.tightBoundingRect.y - ink.tightBoundingRect.height / 2)
    font.family: Theme.family(Theme.script)
    font.pixelSize: letter.size
    font.weight: Theme.weightStrong
    text: Theme.script === "arabic" ? "ع" : "A"
    Accessible.ignored: true

    TextMetrics {
        id: ink

        font: letter.font
        text: letter.text
    }
}
