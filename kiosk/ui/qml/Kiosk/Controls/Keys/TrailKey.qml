pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// An earlier question as its picture, with what was answered as a badge; touched, it leads back to it.
Key {
    id: trailKey

    property string pictogram: ""
    property bool mirrorable: false
    // "yes", "no" or "unsure"
    property string answer: "unsure"

    implicitWidth: KeySizes.trail
    implicitHeight: KeySizes.trail + Theme.keyEdge

    Pictogram {
        anchors.fill: parent
        anchors.margins: Math.round(0.13 * trailKey.width)
        mirrorable: trailKey.mirrorable
        name: trailKey.pictogram
    }

    Badge {
        anchors.right: parent.right
        anchors.rightMargin: -Math.round(0.25 * width)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: -Math.round(0.3 * width)
        width: KeySizes.badge
        colour: trailKey.answer === "yes" ? Theme.colours.yes : trailKey.answer === "no" ? Theme.colours.no : Theme.colours.unsure
        ink: Theme.colours.inkOnFill
        line: Theme.colours.ground
        glyph: trailKey.answer
    }
}
