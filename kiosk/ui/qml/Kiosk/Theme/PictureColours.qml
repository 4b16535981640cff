pragma Singleton

import QtQuick

// The colours of the pictograms, which no palette changes: for what is drawn here between them.
QtObject {
    readonly property color ink: "#1D2433"
    readonly property color halo: "#FFFFFF"
    readonly property color joint: "#FFCF5C"
}
