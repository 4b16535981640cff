pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// What stands round an item: keyboard focus, spoken and waiting for a second touch, or chosen.
Item {
    id: rings

    required property int radius
    property bool focused: false
    property bool announced: false
    property bool chosen: false
    readonly property bool focusShown: rings.focused && Theme.keyboard
    readonly property bool announcedShown: rings.announced && !rings.focusShown

    Ring {
        anchors.margins: -Theme.ringFree - Theme.focusHalo - Theme.focusRing
        border.color: Theme.colours.focus
        border.width: Theme.focusRing
        visible: rings.focusShown
    }

    Ring {
        anchors.margins: -Theme.ringFree - Theme.focusHalo
        border.color: Theme.colours.focusHalo
        border.width: Theme.focusHalo
        visible: rings.focusShown
    }

    Ring {
        anchors.margins: -Theme.spokenRing - 2 * Theme.spokenLine
        border.color: Theme.colours.inkOnHighlight
        border.width: Theme.spokenRing + 2 * Theme.spokenLine
        visible: rings.announcedShown
    }

    Ring {
        anchors.margins: -Theme.spokenRing - Theme.spokenLine
        border.color: Theme.colours.ringSpoken
        border.width: Theme.spokenRing
        visible: rings.announcedShown
    }

    Ring {
        anchors.margins: -2 * Theme.chosenRing
        border.color: Theme.colours.ink
        border.width: Theme.chosenRing
        visible: rings.chosen && !rings.focusShown && !rings.announcedShown
    }

    component Ring: Rectangle {
        anchors.fill: parent
        color: "transparent"
        radius: rings.radius - anchors.margins
    }
}
