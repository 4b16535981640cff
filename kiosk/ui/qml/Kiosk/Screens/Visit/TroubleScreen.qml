pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// No content can be read: what a visitor does, and what a volunteer does, in three languages at once. It
// uses nothing of a pack.
FocusScope {
    id: screen

    required property KioskModel model

    Column {
        anchors.fill: parent
        anchors.margins: Theme.margin
        spacing: Theme.gap

        Glyph {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Theme.small ? Theme.barGlyph : HeadSizes.plate
            height: width
            colour: Theme.colours.ink
            name: "desk"
        }

        Repeater {
            model: screen.model.troubles

            KioskText {
                required property string modelData

                width: parent.width
                direction: "ltr"
                role: Theme.small ? "label" : "body"
                text: modelData
            }
        }
    }

    StaffDoor {
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        name: qsTr("Wegwijs. Staff: hold for three seconds.")
        onHeld: screen.model.openStaff()
    }
}
