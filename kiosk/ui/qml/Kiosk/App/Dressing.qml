import QtQuick
import Kiosk.Theme
import Kiosk.ViewModels

// How everything looks for this visitor on this screen, handed to the theme.
Item {
    id: dressing

    required property KioskModel kiosk

    Binding {
        target: Theme
        property: "pixelsPerMm"
        value: dressing.kiosk.glass.pixelsPerMm
    }
    Binding {
        target: Theme
        property: "unit"
        value: dressing.kiosk.glass.unit
    }
    Binding {
        target: Theme
        property: "format"
        value: dressing.kiosk.glass.format
    }
    Binding {
        target: Theme
        property: "scheme"
        value: dressing.kiosk.scheme
    }
    Binding {
        target: Theme
        property: "textStep"
        value: dressing.kiosk.textStep
    }
    Binding {
        target: Theme
        property: "rightToLeft"
        value: dressing.kiosk.rightToLeft
    }
    Binding {
        target: Theme
        property: "script"
        value: dressing.kiosk.script
    }
    Binding {
        target: Theme
        property: "lowered"
        value: dressing.kiosk.lowered
    }
    Binding {
        target: Theme
        property: "motion"
        value: dressing.kiosk.motion
    }
    Binding {
        target: Theme
        property: "edition"
        value: dressing.kiosk.edition
    }
    Binding {
        target: Theme
        property: "keyboard"
        value: dressing.kiosk.keyboard
    }
}
