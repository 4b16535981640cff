pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// The window in which a volunteer records.
Window {
    id: window

    required property RecorderModel recorder

    color: Theme.colours.ground
    title: "Wegwijs"

    Binding {
        target: Theme
        property: "pixelsPerMm"
        value: window.recorder.glass.pixelsPerMm
    }
    Binding {
        target: Theme
        property: "unit"
        value: window.recorder.glass.unit
    }
    Binding {
        target: Theme
        property: "format"
        value: window.recorder.glass.format
    }
    Binding {
        target: Theme
        property: "rightToLeft"
        value: window.recorder.rightToLeft
    }
    Binding {
        target: Theme
        property: "script"
        value: window.recorder.script
    }
    Binding {
        target: Theme
        property: "keyboard"
        value: window.recorder.keyboard
    }

    RecorderScreen {
        anchors.fill: parent
        focus: true
        model: window.recorder
        LayoutMirroring.enabled: Theme.rightToLeft
        LayoutMirroring.childrenInherit: true
    }
}
