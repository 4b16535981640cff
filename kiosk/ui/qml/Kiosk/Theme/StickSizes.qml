pragma Singleton

import QtQuick

// The sizes of what is seen of a stick. Its tab stands over the head, where no screen has anything, so it is low.
QtObject {
    readonly property int tab: Theme.u(1.9)
    readonly property int pad: Theme.line(0.2)
    readonly property int gap: Theme.u(1)
    readonly property int bar: Theme.u(20)
    readonly property real shape: 2.4
    readonly property int ring: Theme.u(Theme.small ? 50 : 90)
    readonly property int sign: Theme.u(Theme.pick(125, 90, 55))
    readonly property int plate: Theme.u(Theme.pick(36, 34, 20))
}
