import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// Whether help keys lead anywhere, handed to the controls, and a touch on one handed back.
Item {
    id: helping

    required property KioskModel kiosk

    Binding {
        target: Help
        property: "offered"
        value: helping.kiosk.helps
    }

    Connections {
        target: Help

        function onWanted(): void {
            helping.kiosk.openHelp();
        }
    }
}
