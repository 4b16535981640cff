pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// New content comes from a stick, and nobody is there: a ring round it that fills, seen from five metres. A touch
// anywhere leads back to the visitors.
FocusScope {
    id: screen

    required property StickModel model
    readonly property int minutes: Math.ceil(screen.model.secondsLeft / 60)

    focus: true
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

    CountdownRing {
        id: ring

        anchors.left: parent.left
        anchors.leftMargin: Theme.portrait ? (parent.width - width) / 2 : 2 * Theme.margin
        y: Theme.portrait ? (told.y - height) / 2 + Theme.gap : (parent.height - height) / 2
        width: StickSizes.ring
        height: width
        colour: Theme.colours.done
        fraction: screen.model.percent / 100

        Glyph {
            anchors.fill: parent
            anchors.margins: Math.round(0.1 * parent.width)
            name: "stick-upright"
        }
    }

    Column {
        id: told

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        width: Theme.portrait ? parent.width - 2 * Theme.margin : parent.width - ring.width - 4 * Theme.margin
        y: Theme.portrait ? parent.height - height - 6 * Theme.margin : (parent.height - height) / 2
        spacing: Theme.gap

        KioskText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            role: "title"
            strong: true
            plain: qsTr("New content is coming from the stick: %1 %").arg(screen.model.percent)
            Accessible.role: Accessible.AlertMessage
        }

        KioskText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            role: Theme.small ? "label" : "body"
            plain: screen.model.secondsLeft < 60 ? qsTr("%1 s", "time left").arg(screen.model.secondsLeft) : qsTr("%1 min", "time left").arg(screen.minutes)
            visible: screen.model.secondsLeft >= 0
        }
    }
}
