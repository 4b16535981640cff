pragma Singleton

import QtQuick

// Screens that ask one thing.
QtObject {
    readonly property int top: Theme.u(28)
    readonly property int picture: Theme.u(56)
    readonly property int yes: Theme.u(38)
}
