pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// A question: yes, no or I don't know, three white keys of one weight, for no answer is the wrong one.
FocusScope {
    id: screen

    required property GuideModel model
    property bool explaining: false
    readonly property string hardName: face.hard.length === 0 ? "" : qsTr("Hard words")
    readonly property bool below: Theme.portrait && !Theme.lowered
    readonly property int answerKeyHeight: Theme.mm(78)
    readonly property int unsureKeyHeight: Theme.mm(58)
    readonly property int answerColumn: Theme.mm(Theme.small ? 84 : 152)

    function explain(): void {
        if (!screen.model.touch())
            return;
        screen.explaining = !screen.explaining;
        Aloud.shown();
    }

    Connections {
        target: screen.model

        function onChanged(): void {
            screen.explaining = false;
        }
    }

    Translated {
        id: translated

        of: screen.model.question
    }

    Head {
        id: head

        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        from: screen.model.head
        hearable: trail.places === 0
    }

    Item {
        id: main

        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.margin
        anchors.bottomMargin: Theme.loweredFlat ? Theme.gap : Theme.margin
        anchors.topMargin: Theme.loweredFlat ? screen.height - Theme.loweredRows : Theme.margin

        CardFace {
            id: face

            anchors.top: parent.top
            anchors.left: parent.left
            width: screen.below ? parent.width : parent.width - answers.width - Theme.gap
            height: (screen.below ? answers.y - Theme.gap : parent.height) - (trail.places > 0 ? trail.height + Theme.gap : 0)
            theme: screen.model.head.theme
            picture: screen.model.picture
            from: screen.model.question
            instead: screen.explaining ? translated.explanation : ""
            strong: true
            hardName: Theme.small ? screen.hardName : ""
            onHardTouched: index => screen.model.openHardWord(index)
            footHeight: foot.needed

            CardFoot {
                id: foot

                anchors.fill: parent
                heard: trail.places === 0
                hard: screen.hardName
                mark: translated.mark
                onHardTouched: screen.model.openHardWord(0)
                onMarkTouched: screen.explain()
            }
        }

        Trail {
            id: trail

            anchors.left: parent.left
            y: (screen.below ? answers.y - Theme.gap : parent.height) - trail.height
            width: screen.below ? parent.width : parent.width - answers.width - Theme.gap
            rows: screen.model.earlier
            onReturned: question => screen.model.returnTo(question)
        }

        Item {
            id: answers

            anchors.right: parent.right
            anchors.bottom: parent.bottom
            width: screen.below ? parent.width : screen.answerColumn
            height: screen.below ? screen.answerKeyHeight + Theme.gap + screen.unsureKeyHeight : parent.height

            Grid {
                id: pair

                readonly property int keyWidth: screen.below ? (answers.width - Theme.gap) / 2 : answers.width
                readonly property int keyHeight: screen.below ? screen.answerKeyHeight : (answers.height - 2 * Theme.gap) / 3

                width: answers.width
                columns: screen.below ? 2 : 1
                spacing: Theme.gap

                AnswerKey {
                    answer: "yes"
                    width: pair.keyWidth
                    height: pair.keyHeight
                    word: qsTr("Yes")
                    onActivated: screen.model.answer("yes")
                }

                AnswerKey {
                    answer: "no"
                    width: pair.keyWidth
                    height: pair.keyHeight
                    word: qsTr("No")
                    onActivated: screen.model.answer("no")
                }
            }

            AnswerKey {
                anchors.bottom: parent.bottom
                answer: "unsure"
                width: answers.width
                height: screen.below ? screen.unsureKeyHeight : pair.keyHeight
                word: qsTr("I don't know")
                onActivated: screen.model.answer("unsure")
            }
        }
    }
}
