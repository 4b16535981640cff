pragma Singleton

import QtQuick

// Keys of their own size, and what stands on them.
QtObject {
    // Words leave this much to the line of their key.
    readonly property int label: Theme.u(1.5)
    readonly property int side: Theme.small ? Theme.mm(23) : Theme.u(22)
    readonly property int next: Theme.keyRow
    readonly property int previous: Theme.u(30)
    readonly property int about: Theme.u(40)
    // In the head, over whose whole height it is touched.
    readonly property int trail: Theme.small ? Theme.headHeight : Math.min(Theme.least(15.1, 20), Theme.headHeight - Theme.u(1.4))
    readonly property int badge: Theme.u(12)
    readonly property int level: Theme.least(25, 20)
    readonly property int record: Theme.u(Theme.pick(46, 33, 38))
    readonly property int recorder: Theme.least(Theme.pick(24, 22, 24), 20)
}
