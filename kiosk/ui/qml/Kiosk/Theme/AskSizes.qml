pragma Singleton

import QtQuick

// Screens that ask one thing.
QtObject {
    readonly property int top: Theme.mm(74)
    readonly property int picture: Theme.mm(112)
    readonly property int yes: Theme.mm(Theme.pick(102, 90, 48))
}
