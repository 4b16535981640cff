pragma Singleton

import QtQuick

// What stands at the top of a screen: the head with its picture, or a heading.
QtObject {
    readonly property int plate: Theme.u(Theme.pick(14.5, 12.8, 9.6))
    readonly property int gap: Theme.u(Theme.small ? 2.2 : 4)
    readonly property int glyph: Theme.u(11)
}
