pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// "Are you still there?" Any touch but "finished" says yes. Nothing of the visit is in view.
FocusScope {
    id: screen

    required property KioskModel kiosk
    readonly property int askRing: Theme.u(Theme.small ? 50 : 90)

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
        width: Theme.portrait ? parent.width - 2 * Theme.margin : Theme.small ? screen.askRing : (parent.width - 3 * Theme.margin) / 2
        height: Theme.portrait ? question.y - Theme.gap - y : parent.height - 2 * Theme.margin

        CountdownRing {
            id: ring

            anchors.centerIn: parent
            width: Math.min(screen.askRing, parent.width, parent.height)
            height: width
            colour: Theme.themeColours("start").base
            fraction: screen.kiosk.left

            Pictogram {
                anchors.centerIn: parent
                width: Math.round(0.5 * ring.width)
                height: width
                name: "person"
            }
        }
    }

    KioskText {
        id: question

        anchors.left: answers.left
        anchors.right: answers.right
        anchors.bottom: answers.top
        anchors.bottomMargin: Theme.gap
        height: Math.round(2 * Theme.tightEm(question.script) * question.size)
        horizontalAlignment: Text.AlignHCenter
        role: "card"
        shrinks: true
        strong: true
        hearable: true
        plain: qsTr("Are you still there?")
        verticalAlignment: Text.AlignVCenter
    }

    Column {
        id: answers

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        width: Theme.portrait ? parent.width - 2 * Theme.margin : parent.width - asking.width - 3 * Theme.margin
        spacing: Theme.u(12)

        Choice {
            filled: true
            prompt: true
            height: AskSizes.yes
            name: qsTr("Yes")
            pictogram: "yes"
            onActivated: screen.kiosk.stillHere()
        }

        Choice {
            height: Theme.least(20, 20)
            name: qsTr("I'm finished")
            prompt: true
            pictogram: "no"
            onActivated: screen.kiosk.finish()
        }
    }

    component Choice: Key {
        id: choice

        required property string pictogram
        readonly property int picture: Math.round(0.7 * choice.faceHeight)

        width: answers.width

        TextMetrics {
            id: natural

            font.family: word.font.family
            font.pixelSize: word.size
            font.weight: word.font.weight
            text: choice.name
        }

        Row {
            anchors.centerIn: parent
            spacing: Theme.gap

            Pictogram {
                anchors.verticalCenter: parent.verticalCenter
                width: choice.picture
                height: width
                name: choice.pictogram
            }

            KeyLabel {
                id: word

                width: Math.min(Math.ceil(1.02 * natural.advanceWidth) + 1, choice.width - choice.picture - 3 * Theme.gap)
                color: choice.ink
                role: choice.filled ? "card" : "tile"
                room: choice.faceHeight
                strong: true
                plain: choice.name
            }
        }
    }
}
