pragma Singleton

import QtQuick

// Keys of their own size, and what stands on them.
QtObject {
    readonly property int label: Theme.mm(Theme.small ? 0.5 : 4)
    readonly property int side: Theme.mm(Theme.small ? 24 : 44)
    readonly property int next: Theme.mm(54)
    readonly property int trail: Theme.small ? Theme.touchTarget : Theme.mm(32)
    readonly property int badge: Theme.mm(Theme.small ? 10 : 15)
    readonly property int level: Theme.mm(Theme.small ? 6 : 10.6)
    readonly property int record: Theme.mm(Theme.pick(104, 66, 60))
    readonly property int recorder: Theme.mm(Theme.pick(54, 50, 40))
}
