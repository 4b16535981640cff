pragma Singleton

import QtQuick

// What stands at the top of a screen: the head with its picture, or a heading.
QtObject {
    readonly property int plate: Theme.mm(Theme.headTall ? 84 : Theme.small ? 15 : 29)
    readonly property int gap: Theme.headTall ? Theme.mm(9) : Theme.small ? Theme.gap : 0
    readonly property int glyph: Theme.mm(26)
}
