pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// The answers so far, each with its question: touched, it is asked again. It closes by itself when nobody touches it.
FocusScope {
    id: screen

    required property EarlierAnswersModel model
    readonly property int shown: Theme.small || screen.half ? 2 : 4
    // Lowered, a portrait screen has room for half of them.
    readonly property bool half: Theme.portrait && Theme.lowered
    readonly property int pages: Math.ceil(answers.count / screen.shown)
    property int page: 0
    readonly property int foot: Theme.least(Theme.pick(23, 20, 0), 20)
    readonly property bool hints: !Theme.small && !Theme.loweredFlat
    readonly property int rowMost: Theme.u(39)

    function wordOf(answer: string): string {
        return answer === "yes" ? qsTr("Yes") : answer === "no" ? qsTr("No") : qsTr("I don't know");
    }

    function more(): void {
        if (!screen.model.touch())
            return;
        screen.page = (screen.page + 1) % screen.pages;
        Aloud.shown();
    }

    Connections {
        target: screen.model

        function onChanged(): void {
            screen.page = 0;
        }
    }

    Head {
        id: head

        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        current: screen.page
        dots: screen.pages > 1 ? screen.pages : 0
        from: screen.model.head
        hearable: screen.page === 0
        instead: qsTr("Your answers")
        visible: !Theme.loweredFlat
    }

    HeardHead {
        head: head
    }

    Item {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.loweredFlat ? screen.height - Theme.loweredRows : head.height + Theme.gap
        anchors.bottomMargin: Theme.gap

        KioskText {
            id: hint

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            color: Theme.colours.inkMuted
            hearable: true
            role: "label"
            plain: qsTr("Touch an answer to change it.")
            visible: screen.hints
        }

        Cells {
            id: cells

            anchors.top: screen.hints ? hint.bottom : parent.top
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.topMargin: screen.hints ? Theme.gap : 0
            anchors.bottomMargin: screen.foot + Theme.gap
            across: Theme.landscape ? 2 : 1
            count: screen.shown
            mostCellHeight: screen.rowMost

            Repeater {
                id: answers

                model: screen.model.answers

                EarlierKey {
                    id: row

                    required pictogram
                    required mirrorable
                    required question
                    required direction
                    required language
                    required answerPictogram
                    required answerMirrorable
                    required property int index
                    required property string spokenAs
                    required property string key
                    required property string answer
                    required property string label

                    asks: row.spokenAs
                    width: cells.cellWidth
                    height: cells.cellHeight
                    visible: Math.floor(row.index / screen.shown) === screen.page
                    name: row.question + " " + (row.label === "" ? screen.wordOf(row.answer) : row.label)
                    onActivated: screen.model.change(row.key)
                }
            }
        }

        GlyphKey {
            id: back

            anchors.left: parent.left
            anchors.bottom: parent.bottom
            width: Theme.portrait ? KeySizes.previous : KeySizes.side
            height: screen.foot
            glyph: "back"
            mirrored: Theme.rightToLeft
            name: qsTr("Close", "answers")
            onActivated: screen.model.back()
        }

        LabelKey {
            anchors.left: back.right
            anchors.right: more.left
            anchors.bottom: parent.bottom
            anchors.leftMargin: Theme.gap
            anchors.rightMargin: more.usable ? Theme.gap : 0
            height: screen.foot
            glyph: "wipe"
            mirrored: Theme.rightToLeft
            name: qsTr("Wipe all")
            onActivated: screen.model.wipe()
        }

        GlyphKey {
            id: more

            anchors.right: parent.right
            anchors.bottom: parent.bottom
            width: more.usable ? KeySizes.previous : 0
            height: screen.foot
            glyph: "next"
            mirrored: Theme.rightToLeft
            name: qsTr("More", "choices")
            usable: screen.pages > 1
            onActivated: screen.more()
        }
    }
}
