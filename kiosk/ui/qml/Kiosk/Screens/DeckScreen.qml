pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// A card of a topic, or of the outcome that a guide led to.
FocusScope {
    id: screen

    required property DeckModel model
    // A text that does not fit is shown in two turns of next: 0, then 1.
    property int turn: 0
    readonly property int turnShown: face.twoTurns ? screen.turn : 0

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
        theme: screen.model.theme
        title: screen.model.title
        script: screen.model.titleScript
        pictogram: screen.model.plate
        mirrorable: screen.model.plateMirrorable
        count: screen.model.count
        current: screen.model.current
    }

    Turning {
        id: turning

        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.margin
        theme: screen.model.theme
        previousName: qsTr("Previous card")
        previousUsable: screen.model.current > 0 || screen.turnShown > 0
        nextName: qsTr("Next card")
        onPrevious: screen.turnShown > 0 ? screen.turn = 0 : screen.model.previous()
        onNext: face.twoTurns && screen.turn === 0 ? screen.turn = 1 : screen.model.next()

        CardFace {
            id: face

            anchors.fill: parent
            anchors.bottomMargin: trail.places > 0 ? trail.height + Theme.gap : 0
            theme: screen.model.theme
            kind: screen.model.kind
            kindWord: screen.model.kind === "do" ? qsTr("Do", "card") : screen.model.kind === "bring" ? qsTr("Bring", "card") : screen.model.kind === "go" ? qsTr("Go", "card") : qsTr("Know", "card")
            signs: screen.model.signs
            mirrorable: screen.model.mirrorable
            alt: screen.model.alt
            text: screen.model.text
            sentences: screen.model.sentences
            script: screen.model.textScript
            turn: screen.turn
            footHeight: foot.needed

            CardFoot {
                id: foot

                anchors.fill: parent
                checked: screen.model.checked
                computer: screen.model.computer
                decides: screen.model.decides
                decidesPictogram: screen.model.decidesPictogram
                decidesScript: screen.model.decidesScript
                expired: screen.model.expired
                untranslated: screen.model.untranslated
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
