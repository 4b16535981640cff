pragma Singleton

import QtQuick

// The dots that say which card of how many.
QtObject {
    readonly property int side: Theme.mm(Theme.small ? 3.75 : 6)
    readonly property int current: Theme.mm(Theme.small ? 11.25 : 18)
    readonly property int gap: Theme.mm(Theme.small ? 2.2 : 3.8)
    readonly property int line: Theme.line(Theme.small ? 0.6 : 0.8)
}
