pragma Singleton

import QtQuick

// The lines of the rings round a key, from the key outward.
QtObject {
    readonly property int free: Theme.line(1)
    readonly property int halo: Theme.line(1.2)
    readonly property int focus: Theme.line(1.6)
    readonly property int line: Theme.line(0.8)
    readonly property int spoken: Theme.line(3.2)
    readonly property int chosen: Theme.line(1.8)
}
