pragma Singleton

import QtQuick

// The lines of the rings round a key, from the key outward.
QtObject {
    readonly property int free: Theme.line(0.5)
    readonly property int halo: Theme.line(0.6)
    readonly property int focus: Theme.line(0.8)
    readonly property int line: Theme.line(0.6)
    // On the small format the inner line lies on the key's own.
    readonly property int inside: Theme.small ? RingSizes.line : 0
    readonly property int spoken: Theme.line(1.4)
    readonly property int chosen: Theme.line(1.2)
}
