pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// "Are you still there?" Any touch but "finished" says yes.
FocusScope {
    id: screen

    required property KioskModel kiosk
    readonly property int askRing: Theme.mm(200)
    readonly property int finishedHeight: Theme.mm(Theme.pick(61, 56, 30))

    focus: true
    Keys.onPressed: event => {
        event.accepted = ![Qt.Key_Tab, Qt.Key_Backtab, Qt.Key_Up, Qt.Key_Down, Qt.Key_Left, Qt.Key_Right].includes(event.key);
        if (event.accepted)
            screen.kiosk.stillHere();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.colours.ground
    }

    MouseArea {
        anchors.fill: parent
        onClicked: screen.kiosk.stillHere()
    }

    Item {
        id: asking

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.portrait ? AskSizes.top : Theme.margin
        width: Theme.portrait ? parent.width - 2 * Theme.margin : (parent.width - 3 * Theme.margin) / 2
        height: Theme.portrait ? answers.y - Theme.gap - y : parent.height - 2 * Theme.margin

        CountdownRing {
            id: ring

            anchors.horizontalCenter: parent.horizontalCenter
            anchors.top: parent.top
            width: Math.min(screen.askRing, parent.width, parent.height - question.height - Theme.gap)
            height: width
            fraction: screen.kiosk.left

            Pictogram {
                anchors.centerIn: parent
                width: Math.round(ring.width * 0.48)
                height: width
                name: "person"
            }
        }

        KioskText {
            id: question

            anchors.top: ring.bottom
            anchors.topMargin: Theme.gap
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            role: "title"
            strong: true
            hearable: true
            text: qsTr("Are you still there?")
        }
    }

    Column {
        id: answers

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        width: Theme.portrait ? parent.width - 2 * Theme.margin : asking.width
        spacing: Theme.gap

        AnswerKey {
            answer: "yes"
            prompt: true
            width: parent.width
            height: AskSizes.yes
            word: qsTr("Yes")
            onActivated: screen.kiosk.stillHere()
        }

        AnswerKey {
            answer: "finished"
            pictogram: "no"
            role: "title"
            width: parent.width
            height: screen.finishedHeight
            word: qsTr("I'm finished")
            onActivated: screen.kiosk.finish()
        }
    }
}
