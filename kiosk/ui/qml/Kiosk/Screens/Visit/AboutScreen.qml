pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// What is to be known about a card or a question: how it was translated, each hard word with its picture and meaning,
// who decides, whether it is out of date, and when it was checked. What does not fit is on a next page.
FocusScope {
    id: screen

    required property AboutModel model
    property int turn: 0
    readonly property int page: Math.min(screen.turn, pages.count - 1)

    function turnTo(turn: int): void {
        if (!screen.model.touch())
            return;
        screen.turn = turn;
        Aloud.shown();
    }

    // The page that each row is on: as many as fit.
    function cut(): list<int> {
        const found = [];
        let page = 0;
        let used = 0;
        for (let index = 0; index < rows.count; index++) {
            const tall = (rows.itemAt(index) as AboutLine)?.wanted ?? 0;
            if (used > 0 && used + Theme.gap + tall > pages.height) {
                page += 1;
                used = 0;
            }
            used += tall + (used > 0 ? Theme.gap : 0);
            found.push(page);
        }
        return found;
    }

    function titleOf(kind: string, words: string): string {
        switch (kind) {
        case "computer":
            return qsTr("A computer translated this");
        case "untranslated":
            return qsTr("Not in your language yet");
        case "decides":
            return qsTr("Who decides?");
        case "expired":
            return qsTr("This may have changed. Ask at the desk.");
        default:
            return qsTr("Checked: %1").arg(words);
        }
    }

    onVisibleChanged: screen.turn = 0

    Connections {
        target: screen.model

        function onChanged(): void {
            screen.turn = 0;
        }
    }

    Head {
        id: head

        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        current: screen.page
        dots: pages.count
        from: screen.model.head
        hearable: screen.page === 0
        instead: screen.model.question ? qsTr("About this question") : qsTr("About this card")
        visible: !Theme.loweredFlat
    }

    HeardHead {
        head: head
    }

    Leaving {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.bottomMargin: Theme.gap
        anchors.topMargin: Theme.loweredFlat ? screen.height - Theme.loweredRows : head.height + Theme.gap
        theme: screen.model.head.theme
        backName: screen.model.question ? qsTr("Back to the question") : qsTr("Back to the card")
        first: screen.page === 0
        last: screen.page === pages.count - 1
        leads: true
        nextName: qsTr("Next page")
        previousName: qsTr("Previous page")
        onBack: screen.model.close()
        onPrevious: screen.turnTo(screen.page - 1)
        onNext: screen.turnTo(screen.page + 1)

        Column {
            id: pages

            readonly property list<int> pageOf: screen.cut()
            readonly property int count: pages.pageOf.length === 0 ? 1 : pages.pageOf[pages.pageOf.length - 1] + 1

            anchors.fill: parent
            spacing: Theme.gap

            Repeater {
                id: rows

                model: screen.model.rows
                delegate: AboutLine {
                    id: line

                    required property int index
                    required property string kind
                    required property string entry
                    required property string term
                    required property string termUtterance
                    readonly property bool isWord: line.kind === "word"
                    required words
                    required utterance
                    required language
                    required direction
                    required pictogram
                    required mirrorable

                    width: pages.width
                    glyph: line.kind === "checked" || line.kind === "computer" ? line.kind : line.kind === "untranslated" ? "language" : ""
                    most: pages.height
                    opens: line.isWord
                    title: line.isWord ? line.term : screen.titleOf(line.kind, line.words)
                    titleOfPack: line.isWord
                    titleUtterance: line.termUtterance
                    under: line.isWord || line.kind === "decides" ? line.words : line.kind === "computer" ? qsTr("There can be mistakes. Ask at the desk if you are not sure.") : line.kind === "untranslated" ? qsTr("Nobody has translated this yet. Please ask at the desk.") : ""
                    warns: line.kind === "expired"
                    visible: pages.pageOf[line.index] === screen.page
                    onActivated: screen.model.openWord(line.entry)
                }
            }
        }
    }
}
