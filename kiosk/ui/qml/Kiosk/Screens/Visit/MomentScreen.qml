pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// A touch is not answered yet.
FocusScope {
    id: screen

    required property KioskModel kiosk

    Rectangle {
        anchors.fill: parent
        color: Theme.colours.ground
    }

    MouseArea {
        anchors.fill: parent
    }

    OneMoment {
        anchors.fill: parent
        anchors.margins: Theme.portrait ? Theme.u(12) : Theme.margin
        moment: screen.kiosk.moment
    }
}
