pragma Singleton

import QtQuick

// The sizes of what is seen of a stick. Its tab stands where no screen has anything, so it is low where
// margins are narrow.
QtObject {
    readonly property int tab: Theme.mm(Theme.pick(18, 14, 4))
    readonly property int pad: Theme.mm(Theme.pick(2.4, 2, 0.4))
    readonly property int gap: Theme.mm(Theme.small ? 1.6 : 4)
    readonly property int bar: Theme.mm(Theme.pick(50, 60, 30))
    readonly property real shape: 2.4
    readonly property int top: Theme.mm(47)
    readonly property int sign: Theme.mm(Theme.pick(250, 250, 92))
    readonly property int plate: Theme.mm(Theme.pick(130, 96, 44))
    readonly property int cross: Theme.mm(Theme.pick(120, 90, 32))
}
