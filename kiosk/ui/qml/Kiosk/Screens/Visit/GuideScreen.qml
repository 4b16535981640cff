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
    readonly property bool below: Theme.portrait
    readonly property int column: Theme.u(Theme.small ? 47 : 56)
    readonly property list<string> words: [qsTr("Yes"), qsTr("No"), qsTr("I don't know")]
    readonly property int keyWidth: screen.below ? Math.floor((answers.width - 2 * Theme.gap) / 3) : screen.column
    readonly property int keyHeight: screen.below ? AskSizes.yes : Math.floor((answers.height - 2 * Theme.gap) / 3)
    // Where one of them takes two lines, all three have smaller pictures and words.
    readonly property bool twoLines: screen.below && letters.font.pixelSize > 0 && screen.words.some(word => letters.advanceWidth(word) > screen.keyWidth - 2 * Theme.padTile)
    readonly property int picture: Theme.u(screen.below ? (screen.twoLines ? 17 : 20) : Theme.small ? 12 : 15)
    readonly property int topSpace: Theme.loweredFlat ? screen.height - Theme.loweredRows : face.foldsHead ? Theme.gap : head.height + Theme.gap

    Translated {
        id: translated

        of: screen.model.question
    }

    Head {
        id: head

        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        answers: screen.model.earlierCount
        answersName: qsTr("Your answers")
        aboutGlyph: translated.mark === "" ? "word" : "computer"
        aboutName: screen.model.knowable ? qsTr("About this question") : ""
        from: screen.model.head
        hearable: screen.model.earlierCount === 0
        visible: !Theme.loweredFlat && !face.foldsHead
        onAboutTouched: screen.model.about()
        onAnswersTouched: screen.model.openTrail()
    }

    HeardHead {
        head: head
    }

    FontMetrics {
        id: letters

        font.family: Theme.family(Theme.script)
        font.pixelSize: Theme.fontSize("title", Theme.script)
        font.weight: Theme.weightStrong
    }

    Item {
        id: main

        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: screen.topSpace
        anchors.bottomMargin: Theme.gap

        CardFace {
            id: face

            anchors.top: parent.top
            anchors.left: parent.left
            width: screen.below ? parent.width : parent.width - screen.column - Theme.gap
            height: screen.below ? parent.height - AskSizes.yes - Theme.gap : parent.height
            fit: screen.model.fit
            folds: Theme.small ? head.height : 0
            from: screen.model.question
            picture: screen.model.picture
            strong: true
            tall: screen.height - (Theme.loweredFlat ? screen.height - Theme.loweredRows : Theme.headHeight + Theme.gap) - Theme.gap - (screen.below ? AskSizes.yes + Theme.gap : 0)
            theme: screen.model.head.theme
        }

        Grid {
            id: answers

            anchors.right: parent.right
            anchors.bottom: parent.bottom
            width: screen.below ? parent.width : screen.column
            height: screen.below ? AskSizes.yes : parent.height
            columns: screen.below ? 3 : 1
            spacing: Theme.gap

            Repeater {
                model: ["yes", "no", "unsure"]

                AnswerKey {
                    required property int index
                    required property string modelData

                    width: screen.keyWidth
                    height: screen.keyHeight
                    answer: modelData
                    capitals: screen.twoLines ? Math.max(Theme.u(4.2), Theme.capitalsLeast * Theme.pixelsPerMm) : 0
                    centred: false
                    over: screen.below
                    picture: screen.picture
                    role: "title"
                    word: screen.words[index]
                    onActivated: screen.model.answer(modelData)
                }
            }
        }
    }
}
