pragma Singleton

import QtQuick

// The dots that say which card of how many.
QtObject {
    readonly property int side: Theme.u(2.3)
    readonly property int current: Theme.u(7)
    readonly property int gap: Theme.u(1.5)
    readonly property int line: Theme.line(0.45)
}
