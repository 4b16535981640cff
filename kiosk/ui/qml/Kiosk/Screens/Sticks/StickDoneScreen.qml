pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// A stick was read and may be taken out: a tick that is seen from five metres. It stays until the stick is out; a
// touch anywhere leads back to the visitors.
FocusScope {
    id: screen

    required property StickModel model

    focus: true
    Accessible.role: Accessible.AlertMessage
    Accessible.name: sentence.text
    Keys.onPressed: event => {
        event.accepted = ![Qt.Key_Tab, Qt.Key_Backtab, Qt.Key_Up, Qt.Key_Down, Qt.Key_Left, Qt.Key_Right].includes(event.key);
        if (event.accepted)
            screen.model.putAway();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.colours.done
    }

    MouseArea {
        anchors.fill: parent
        onClicked: screen.model.putAway()
    }

    Glyph {
        id: tick

        anchors.left: parent.left
        anchors.leftMargin: Theme.portrait ? (parent.width - width) / 2 : Theme.margin
        y: Theme.portrait ? (told.y - height) / 2 + Theme.gap : (parent.height - height) / 2
        width: StickSizes.sign
        height: width
        colour: Theme.colours.inkOnFill
        name: "tick"
    }

    Column {
        id: told

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        width: Theme.portrait ? parent.width - 2 * Theme.margin : parent.width - tick.width - 3 * Theme.margin
        y: Theme.portrait ? parent.height - height - 3 * Theme.margin : (parent.height - height) / 2
        spacing: Theme.padCard

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.round(1.24 * height)
            height: StickSizes.plate
            color: Theme.colours.surface
            radius: Theme.radiusCard

            Glyph {
                anchors.fill: parent
                anchors.margins: Theme.padTile
                name: "stick-out"
            }
        }

        KioskText {
            id: sentence

            width: parent.width
            color: Theme.colours.inkOnFill
            horizontalAlignment: Text.AlignHCenter
            role: "title"
            strong: true
            plain: qsTr("Done. Take the stick out.")
            Accessible.ignored: true
        }

        KioskText {
            width: parent.width
            color: Theme.colours.inkOnFill
            horizontalAlignment: Text.AlignHCenter
            role: Theme.small ? "label" : "body"
            plain: screen.model.news
            visible: screen.model.news !== ""
        }
    }
}
