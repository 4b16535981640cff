pragma Singleton

import QtQuick

// The light on the word that is heard, and the line under a hard one.
QtObject {
    readonly property int pad: Theme.line(1)
    readonly property int line: Theme.line(1.2)
    readonly property int lineRise: Theme.line(1.3)
    readonly property int radius: Theme.line(1.6)
    readonly property int hardLine: Theme.line(0.7)
}
