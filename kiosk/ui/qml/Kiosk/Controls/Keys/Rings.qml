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
        anchors.margins: -RingSizes.free - RingSizes.halo - RingSizes.focus
        border.color: Theme.colours.focus
        border.width: RingSizes.focus
        visible: rings.focusShown
    }

    Ring {
        anchors.margins: -RingSizes.free - RingSizes.halo
        border.color: Theme.colours.focusHalo
        border.width: RingSizes.halo
        visible: rings.focusShown
    }

    Ring {
        anchors.margins: -RingSizes.spoken - 2 * RingSizes.line + RingSizes.inside
        border.color: Theme.colours.inkOnHighlight
        border.width: RingSizes.spoken + 2 * RingSizes.line
        visible: rings.announcedShown
    }

    Ring {
        anchors.margins: -RingSizes.spoken - RingSizes.line + RingSizes.inside
        border.color: Theme.colours.ringSpoken
        border.width: RingSizes.spoken
        visible: rings.announcedShown
    }

    Ring {
        anchors.margins: -RingSizes.chosen
        border.color: Theme.colours.ink
        border.width: RingSizes.chosen
        visible: rings.chosen && !rings.focusShown && !rings.announcedShown
    }

    component Ring: Rectangle {
        anchors.fill: parent
        color: "transparent"
        radius: rings.radius - anchors.margins
    }
}
