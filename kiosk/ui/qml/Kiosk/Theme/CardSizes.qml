pragma Singleton

import QtQuick

// A card: its picture, its words, its foot.
QtObject {
    readonly property int stage: Theme.mm(Theme.small ? 3 : 10)
    readonly property int text: Theme.mm(Theme.small ? 3 : 12)
    readonly property int foot: Theme.mm(Theme.small ? 2 : 8)
    readonly property int kind: Theme.mm(Theme.pick(32, 27, 16))
    readonly property int joint: Theme.mm(3)
}
