pragma Singleton

import QtQuick

// The light on the word that is heard, and the line under a hard one.
QtObject {
    readonly property int pad: Theme.line(0.5)
    readonly property int line: Theme.line(0.6)
    readonly property int lineRise: Theme.line(0.65)
    readonly property int radius: Theme.line(0.8)
    readonly property int hardDot: Theme.line(0.6)
}
