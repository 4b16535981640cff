pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// A stick did not work: whom to call, in the desk's language and in those of whoever comes to help. A touch
// anywhere leads back to the visitors; staff who hold the mark are shown why.
FocusScope {
    id: screen

    required property StickModel model
    readonly property bool removed: screen.model.screen === "removed"

    focus: true
    Accessible.role: Accessible.AlertMessage
    Accessible.name: screen.model.troubles.join(" ")
    Keys.onPressed: event => {
        event.accepted = ![Qt.Key_Tab, Qt.Key_Backtab, Qt.Key_Up, Qt.Key_Down, Qt.Key_Left, Qt.Key_Right].includes(event.key);
        if (event.accepted)
            screen.model.putAway();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.colours.ground
    }

    MouseArea {
        anchors.fill: parent
        onClicked: screen.model.putAway()
    }

    // A cross, and what to do with the stick.
    Grid {
        id: signs

        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.portrait ? StickSizes.top : Theme.margin
        columns: 2
        columnSpacing: Theme.gap

        Rectangle {
            width: StickSizes.cross
            height: width
            color: Theme.colours.no
            radius: Theme.radiusCard

            Glyph {
                anchors.fill: parent
                anchors.margins: parent.width / 8
                colour: Theme.colours.inkOnFill
                name: "no"
            }
        }

        Glyph {
            width: StickSizes.cross
            height: width
            name: screen.removed ? "stick-in" : "stick-out"
        }
    }

    Column {
        id: told

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: signs.bottom
        anchors.margins: Theme.margin
        spacing: Theme.small ? 0 : Theme.padCard

        Repeater {
            model: screen.model.troubles

            KioskText {
                required property string modelData

                width: told.width
                direction: "ltr"
                horizontalAlignment: Text.AlignHCenter
                role: Theme.portrait ? "title" : Theme.small ? "label" : "body"
                text: modelData
                Accessible.ignored: true
            }
        }
    }

    StaffDoor {
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        name: qsTr("Wegwijs. Staff: hold for three seconds.")
        onHeld: screen.model.askWhy()
    }
}
