pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// A question that asks to choose: what can be pointed at, and I don't know, which stands on every page.
FocusScope {
    id: screen

    required property ChoicesModel model
    // I don't know and more stand under the choices, in landscape at their end.
    readonly property bool below: !Theme.landscape
    readonly property bool paged: screen.model.pages > 1
    readonly property int column: Theme.u(44)
    readonly property int side: screen.below ? 0 : screen.column + Theme.gap
    readonly property int key: Theme.least(Theme.pick(23, 20, 13.4), 20)
    readonly property int foot: screen.below ? screen.key + Theme.gap : 0
    readonly property int mostWords: Math.round(Theme.pick(0.2, 0.28, 0.3) * main.height)
    // The small format has no room for a head here, and its names stand beside their pictures: two lines under one
    // would leave it less than its least.
    readonly property bool foldsHead: Theme.small
    readonly property bool byTheirSide: screen.model.papers || Theme.small
    readonly property string role: Theme.small ? "title" : "card"
    readonly property int abreast: Theme.small ? (screen.model.count > 6 ? 3 : 2) : Theme.headTall ? 2 : screen.model.count > 6 ? 4 : 3
    readonly property int footPicture: Theme.u(Theme.small ? 8 : 17)
    readonly property int footWidth: Math.floor((Theme.small ? 0.56 : 0.5) * (main.width - Theme.gap))
    readonly property int trailWidth: trail.usable ? trail.width + Theme.gap : 0
    readonly property int columnKey: Math.floor((main.height - Theme.gap) / 2)

    Translated {
        id: translated

        of: screen.model.question
    }

    Head {
        id: head

        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        aboutGlyph: translated.mark === "" ? "word" : "computer"
        aboutName: screen.model.knowable ? qsTr("About this question") : ""
        answers: screen.model.earlierCount
        answersName: qsTr("Your answers")
        current: screen.model.page
        dots: screen.paged ? screen.model.pages : 0
        from: screen.model.head
        hearable: screen.model.earlierCount === 0 && screen.model.page === 0
        visible: !Theme.loweredFlat && !screen.foldsHead
        onAboutTouched: screen.model.about()
        onAnswersTouched: screen.model.openTrail()
    }

    HeardHead {
        head: head
    }

    Item {
        id: main

        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.loweredFlat ? screen.height - Theme.loweredRows : screen.foldsHead ? Theme.gap : Theme.headHeight + Theme.gap
        anchors.bottomMargin: Theme.gap

        // How high the words would be with all the room they want.
        KioskText {
            id: natural

            width: words.width
            from: screen.model.question
            role: screen.role
            lineHeight: Math.round(natural.size * Theme.tightEm(natural.script))
            strong: true
            visible: false
        }

        KioskText {
            id: words

            readonly property bool tight: natural.implicitHeight > screen.mostWords

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.rightMargin: screen.side
            height: words.tight ? screen.mostWords : natural.implicitHeight
            from: screen.model.question
            hearable: true
            role: screen.role
            lineHeight: words.tight ? Theme.tightLine(words.script) : Math.round(words.size * Theme.tightEm(words.script))
            shrinks: words.tight
            strong: true
        }

        HardWords {
            anchors.fill: words
            script: words.script
            spans: words.hardDrawn
            under: words
            visible: spans.length > 0
        }

        Cells {
            id: cells

            anchors.top: words.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.topMargin: Theme.gap
            anchors.rightMargin: screen.side
            anchors.bottomMargin: screen.foot
            across: screen.abreast
            count: screen.model.count
            leastRows: Theme.headTall ? 3 : 2

            Repeater {
                model: screen.model.choices

                Choice {
                    required key
                    required title
                    required direction
                    required pictogram
                    required mirrorable
                    required language
                    required utterance

                    onChosen: key => screen.model.choose(key)
                }
            }

            Choice {
                pictogram: "no"
                title: qsTr("None of these")
                visible: screen.model.none
                onChosen: screen.model.chooseNone()
            }
        }

        AnswerKey {
            anchors.bottom: parent.bottom
            x: screen.below === Theme.rightToLeft ? parent.width - width : 0
            width: screen.below ? screen.footWidth : screen.column
            height: screen.below ? screen.key : screen.columnKey
            answer: "unsure"
            centred: true
            over: !screen.below
            picture: screen.below ? screen.footPicture : Math.round(Math.min(0.5 * height, 0.6 * width))
            role: "title"
            word: qsTr("I don't know")
            onActivated: screen.model.unsure()
        }

        LabelKey {
            y: screen.below ? parent.height - height : 0
            x: Theme.rightToLeft ? 0 : parent.width - width
            width: screen.below ? parent.width - screen.footWidth - Theme.gap - screen.trailWidth : screen.column
            height: screen.below ? screen.key : screen.columnKey
            glyph: "next"
            glyphLast: true
            mirrored: Theme.rightToLeft
            name: qsTr("More", "choices")
            over: !screen.below
            usable: screen.paged
            onActivated: screen.model.more()
        }
    }

    // The answers so far, where there is no head that has their key.
    TrailKey {
        id: trail

        x: Theme.rightToLeft ? main.x + main.width - screen.footWidth - Theme.gap - width : main.x + screen.footWidth + Theme.gap
        y: main.y + main.height - height
        height: screen.key
        count: screen.model.earlierCount
        hearable: false
        name: qsTr("Your answers")
        usable: screen.foldsHead && screen.model.earlierCount > 0
        onActivated: screen.model.openTrail()
    }

    component Choice: Loader {
        id: choice

        property string key: ""
        property string title: ""
        property string direction: ""
        property string pictogram: ""
        property bool mirrorable: false
        property string language: ""
        property string utterance: ""

        signal chosen(string key)

        width: cells.cellWidth
        height: cells.cellHeight
        sourceComponent: screen.byTheirSide ? paper : tile

        Component {
            id: tile

            PictureTile {
                direction: choice.direction
                label: choice.title
                language: choice.language
                mirrorable: choice.mirrorable
                pictogram: choice.pictogram
                theme: screen.model.head.theme
                utterance: choice.utterance
                onActivated: choice.chosen(choice.key)
            }
        }

        Component {
            id: paper

            PaperKey {
                direction: choice.direction
                label: choice.title
                language: choice.language
                mirrorable: choice.mirrorable
                pictogram: choice.pictogram
                theme: screen.model.head.theme
                utterance: choice.utterance
                onActivated: choice.chosen(choice.key)
            }
        }
    }
}
