import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// What a touch means to somebody who listens, handed to the controls, and what they ask for handed back.
Item {
    id: hearing

    required property AloudModel aloud
    required property bool offered

    Binding {
        target: Aloud
        property: "offered"
        value: hearing.offered
    }
    Binding {
        target: Aloud
        property: "listening"
        value: hearing.aloud.listening
    }
    Binding {
        target: Aloud
        property: "ringed"
        value: hearing.aloud.ringed
    }
    Binding {
        target: Aloud
        property: "opens"
        value: hearing.aloud.opens
    }

    Connections {
        target: Aloud

        function onPointed(control: QtObject): void {
            hearing.aloud.describe(control);
        }

        function onRefused(control: QtObject): void {
            hearing.aloud.explain_disabled(control);
        }

        function onAgain(item: QtObject): void {
            hearing.aloud.say(item);
        }

        function onWanted(): void {
            hearing.aloud.readAgain();
        }

        function onShown(): void {
            hearing.aloud.shown();
        }
    }
}
