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

    // What to do with the stick, or that it is no good; no red, for nothing is lost.
    Glyph {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.portrait ? (parent.width - width) / 2 : 2 * Theme.margin
        y: Theme.portrait ? 3 * Theme.margin : (parent.height - height) / 2 - (Theme.small ? Theme.u(6) : 0)
        width: Theme.u(Theme.pick(80, 80, 34))
        height: width
        name: screen.removed ? "stick-in" : "stick-off"
    }

    Column {
        id: told

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        width: Theme.portrait ? parent.width - 2 * Theme.margin : parent.width - sign.width - 4 * Theme.margin
        y: Theme.portrait ? sign.y + sign.height + Theme.margin : (parent.height - height) / 2
        spacing: Theme.small ? Theme.u(1) : Theme.gap

        KioskText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            role: "title"
            strong: true
            plain: qsTr("Nothing was changed.")
            visible: !screen.removed
            Accessible.ignored: true
        }

        Repeater {
            model: screen.model.troubles

            KioskText {
                id: line

                required property string modelData

                width: told.width
                direction: "ltr"
                horizontalAlignment: Text.AlignHCenter
                lineHeight: Math.round(line.size * Theme.tightEm(line.script))
                role: Theme.small ? "label" : "body"
                plain: modelData
                Accessible.ignored: true
            }
        }

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.gap
            visible: !Theme.small

            Glyph {
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.u(14)
                height: width
                mirrored: Theme.rightToLeft
                name: "go"
            }

            Glyph {
                width: Theme.u(26)
                height: width
                name: "desk"
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
