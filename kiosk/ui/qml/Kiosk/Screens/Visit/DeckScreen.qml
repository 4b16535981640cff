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
    readonly property PlaceKeyModel place: screen.model.place
    readonly property bool placed: screen.place.name.text !== ""
    readonly property string ask: screen.place.asks ? qsTr("Ask the desk for the address.") : ""
    readonly property string placeName: screen.placed ? (screen.place.said === "" ? screen.place.name.text : screen.place.name.text + ". " + screen.place.said) : screen.ask
    // On the small format the key that says to ask for the address puts that where the text was, until it is touched again.
    property bool asking: false
    // What a card asks for; of a point for staff, what it is.
    readonly property string role: screen.model.kind === "found" ? qsTr("Found", "staff") : screen.model.kind === "works" ? qsTr("This works", "staff") : screen.model.kind === "recommended" ? qsTr("Advised", "staff") : screen.model.kind === "say" ? qsTr("Say this", "staff") : ""
    readonly property string kindWord: screen.role !== "" ? screen.role : screen.model.kind === "do" ? qsTr("Do", "card") : screen.model.kind === "bring" ? qsTr("Bring", "card") : screen.model.kind === "go" ? qsTr("Go", "card") : qsTr("Know", "card")
    // The last hard word is explained: on to the card it stands on.
    readonly property bool closing: screen.model.explains && screen.model.current === screen.model.count - 1
    readonly property int topSpace: Theme.loweredFlat ? screen.height - Theme.loweredRows : face.foldsHead ? Theme.gap : head.height + Theme.gap

    function askOrNot(): void {
        if (!screen.model.touch())
            return;
        screen.asking = !screen.asking;
        Aloud.shown();
    }

    Connections {
        target: screen.model

        function onChanged(): void {
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
        current: screen.model.current
        dots: screen.model.count
        from: screen.model.head
        hearable: screen.model.current === 0 || screen.model.explains
        kind: screen.model.kind
        visible: !Theme.loweredFlat && !face.foldsHead
    }

    HeardHead {
        head: head
    }

    Heard {
        hearable: !screen.asking
        spokenText: screen.kindWord
    }

    Turning {
        id: turning

        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: screen.topSpace
        anchors.bottomMargin: Theme.gap
        leadsOn: true
        theme: screen.model.head.theme
        aboutGlyph: translated.mark === "" ? "checked" : "computer"
        aboutMark: translated.mark !== "" ? translated.mark : qsTr("Checked", "card")
        aboutName: screen.model.knowable ? qsTr("About this card") : ""
        answers: screen.model.earlierCount
        answersName: qsTr("Your answers")
        askName: screen.model.asks ? qsTr("Questions for you") : ""
        previousName: qsTr("Previous card")
        previousUsable: screen.model.current > 0
        nextGlyph: screen.closing ? "back" : "next"
        nextName: screen.closing ? qsTr("Back to the card") : qsTr("Next card")
        placeName: Theme.small ? screen.placeName : ""
        placePicture: screen.placed ? "map-places" : "counter"
        onAbout: screen.model.about()
        onAnswersTouched: screen.model.openTrail()
        onAsk: screen.model.ask()
        onPlace: screen.placed ? screen.place.open() : screen.askOrNot()
        onPrevious: screen.model.previous()
        onNext: screen.model.next()

        CardFace {
            id: face

            anchors.fill: parent
            at: screen.model.current
            fit: screen.model.fit
            placeFoot: Theme.small ? 0 : Theme.lowered ? CardSizes.placeFoot : Math.max(CardSizes.placeFoot, placeKey.tall + CardSizes.foot)
            folds: Theme.small ? head.height : 0
            footHeight: Theme.small || !(screen.placed || screen.ask !== "") ? 0 : face.footShort ? CardSizes.placeFootShort : face.placeFoot
            from: screen.model.text
            instead: screen.asking ? screen.ask : ""
            picture: screen.model.picture
            tall: screen.height - (Theme.loweredFlat ? screen.height - Theme.loweredRows : Theme.headHeight + Theme.gap) - Theme.gap - (turning.below ? KeySizes.next + Theme.gap : 0)
            theme: screen.model.head.theme
            warning: screen.model.expired ? qsTr("This may have changed. Ask at the desk.") : ""

            PlaceKey {
                id: placeKey

                anchors.fill: parent
                doorSign: screen.place.sign
                doorWords: screen.place.said
                place: screen.place.name
                shortened: face.footShort
                visible: usable && !Theme.small
                onActivated: screen.place.open()
            }

            AskDesk {
                anchors.fill: parent
                text: screen.ask
                visible: screen.ask !== "" && !Theme.small
            }
        }
    }
}
