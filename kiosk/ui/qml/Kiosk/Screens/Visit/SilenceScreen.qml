pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// Nothing can be heard: what to do instead, and on with the pictures.
FocusScope {
    id: screen

    required property AloudModel aloud

    focus: true

    Rectangle {
        anchors.fill: parent
        color: Theme.colours.ground
    }

    Item {
        id: telling

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.portrait ? AskSizes.top : Theme.margin
        width: Theme.portrait ? parent.width - 2 * Theme.margin : (parent.width - 3 * Theme.margin) / 2
        height: Theme.portrait ? on.y - Theme.gap - y : parent.height - 2 * Theme.margin

        NoSound {
            anchors.horizontalCenter: parent.horizontalCenter
            y: (words.y - Theme.gap - height) / 2
            width: Math.min(AskSizes.picture, words.y - Theme.gap)
            height: width
        }

        KioskText {
            id: natural

            width: parent.width
            role: "title"
            strong: true
            plain: words.text
            visible: false
        }

        KioskText {
            id: words

            anchors.bottom: parent.bottom
            width: parent.width
            height: Math.min(natural.implicitHeight, 0.6 * parent.height)
            horizontalAlignment: Text.AlignHCenter
            role: "title"
            shrinks: natural.implicitHeight > 0.6 * parent.height
            strong: true
            plain: screen.aloud.notice === "no-voice" ? qsTr("There is no voice for this language yet. The pictures help you on. Or ask at the desk.") : qsTr("There is no sound now. The pictures help you on. Or ask at the desk.")
        }
    }

    AnswerKey {
        id: on

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        answer: "yes"
        pictogram: "read"
        prompt: true
        width: Theme.portrait ? parent.width - 2 * Theme.margin : telling.width
        height: AskSizes.yes
        word: qsTr("Go on with pictures")
        onActivated: screen.aloud.goOn()
    }
}
