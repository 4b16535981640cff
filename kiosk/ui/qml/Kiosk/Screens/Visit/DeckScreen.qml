pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// A card of a topic, or of the outcome that a guide led to.
FocusScope {
    id: screen

    required property DeckModel model
    // A text that does not fit is shown in two turns of next: 0, then 1.
    property int turn: 0
    // The mark in the foot was touched: its meaning stands where the text was, until it is touched again. On the small
    // format the same goes for the key that says whom to ask for the address.
    property bool explaining: false
    property bool asking: false
    readonly property bool aside: screen.explaining || screen.asking
    readonly property string ask: screen.model.place.asks ? qsTr("Ask the desk for the address.") : ""
    readonly property string place: screen.model.place.said === "" ? screen.model.place.name.text : screen.model.place.name.text + ". " + screen.model.place.said
    readonly property string explanation: screen.asking ? screen.ask : translated.explanation
    // What a card asks for; of a point for staff, what it is.
    readonly property string role: screen.model.kind === "found" ? qsTr("Found", "staff") : screen.model.kind === "works" ? qsTr("This works", "staff") : screen.model.kind === "recommended" ? qsTr("Advised", "staff") : screen.model.kind === "say" ? qsTr("Say this", "staff") : ""
    readonly property string kindWord: screen.role !== "" ? screen.role : screen.model.kind === "do" ? qsTr("Do", "card") : screen.model.kind === "bring" ? qsTr("Bring", "card") : screen.model.kind === "go" ? qsTr("Go", "card") : qsTr("Know", "card")
    readonly property string hardName: face.hard.length === 0 ? "" : qsTr("Hard words")
    // The last hard word is explained: on to the card it stands on.
    readonly property bool closing: screen.model.explains && screen.model.current === screen.model.count - 1
    readonly property int turnShown: face.twoTurns ? screen.turn : 0

    // The voice has gone on to the other turn.
    function follow(): void {
        if (face.wordTurn >= 0)
            screen.turn = face.wordTurn;
    }

    function turnOn(): void {
        if (screen.model.touch())
            screen.turn = 1;
    }

    // To the first turn; somebody who listens hears the card from there.
    function turnBack(): void {
        if (!screen.model.touch())
            return;
        screen.turn = 0;
        Aloud.shown();
    }

    function explain(asking: bool): void {
        if (!screen.model.touch())
            return;
        screen.explaining = !asking && !screen.explaining;
        screen.asking = asking && !screen.asking;
        Aloud.shown();
    }

    Connections {
        target: screen.model

        function onChanged(): void {
            screen.turn = 0;
            screen.explaining = false;
            screen.asking = false;
        }
    }

    Translated {
        id: translated

        of: screen.model.text
    }

    Head {
        id: head

        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        from: screen.model.head
        hearable: screen.model.current === 0 || screen.model.explains
        dots: screen.model.count
        current: screen.model.current
    }

    Heard {
        hearable: !screen.aside
        spokenText: face.kindWord
    }

    Turning {
        id: turning

        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.margin
        anchors.bottomMargin: Theme.loweredFlat ? Theme.gap : Theme.margin
        anchors.topMargin: Theme.loweredFlat ? screen.height - Theme.loweredRows : Theme.margin
        theme: screen.model.head.theme
        previousName: qsTr("Previous card")
        previousUsable: screen.model.current > 0 || screen.turnShown > 0
        nextGlyph: screen.closing ? "back" : "next"
        nextName: screen.closing ? qsTr("Back to the card") : qsTr("Next card")
        aboveGlyph: "word"
        aboveName: Theme.small ? screen.hardName : ""
        onAboveTouched: screen.model.openHardWord(0)
        secondGlyph: screen.ask === "" ? "pin" : "desk"
        secondName: !Theme.small ? "" : screen.ask === "" ? screen.place : screen.ask
        secondSign: screen.ask === "" ? screen.model.place.sign : ""
        onSecondTouched: screen.ask === "" ? screen.model.place.open() : screen.explain(true)
        onPrevious: screen.turnShown > 0 ? screen.turnBack() : screen.model.previous()
        onNext: face.twoTurns && screen.turn === 0 && !Aloud.listening ? screen.turnOn() : screen.model.next()

        CardFace {
            id: face

            anchors.fill: parent
            anchors.bottomMargin: trail.places > 0 ? trail.height + Theme.gap : 0
            theme: screen.model.head.theme
            kind: screen.model.kind
            kindWord: screen.kindWord
            picture: screen.model.picture
            from: screen.model.text
            instead: screen.aside ? screen.explanation : ""
            turn: screen.turn
            onHardTouched: index => screen.model.openHardWord(index)
            footHeight: foot.needed
            // Later: a text and its sentences come one after the other.
            onWordTurnChanged: Qt.callLater(screen.follow)

            CardFoot {
                id: foot

                anchors.fill: parent
                heard: screen.model.current === 0
                checked: screen.model.checked === "" ? "" : qsTr("Checked: %1").arg(screen.model.checked)
                decides: screen.model.decides
                decidesPictogram: screen.model.decidesPictogram
                hard: screen.hardName
                mark: translated.mark
                place: Theme.small ? null : screen.model.place.name
                doorSign: screen.model.place.sign
                doorWords: screen.model.place.said
                ask: Theme.small ? "" : screen.ask
                warning: screen.model.expired ? qsTr("This may have changed. Ask at the desk.") : ""
                onHardTouched: screen.model.openHardWord(0)
                onMarkTouched: screen.explain(false)
                onPlaceTouched: screen.model.place.open()
            }
        }

        Trail {
            id: trail

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            rows: screen.model.earlier
            onReturned: question => screen.model.returnTo(question)
        }
    }
}
