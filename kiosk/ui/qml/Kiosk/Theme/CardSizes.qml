pragma Singleton

import QtQuick

// A card: its pictures on a stage, its words, and the key for a place under them.
QtObject {
    readonly property real stage: Theme.small ? 1.5 : 4.5
    // No picture of a card is smaller.
    readonly property int least: Theme.mm(Theme.lowered ? 45 : Theme.pick(60, 55, 28))
    readonly property int text: Theme.u(Theme.small ? 2.2 : 3.5)
    // In place of words that are only heard.
    readonly property int heard: Theme.least(Theme.small ? 14 : 20, 20)
    readonly property int foot: Theme.u(4.5)
    readonly property int place: Theme.least(Theme.lowered ? 16 : 22, 20)
    readonly property int placeShort: Theme.least(16, 20)
    readonly property int placeFoot: Theme.small ? 0 : CardSizes.place + CardSizes.foot
    readonly property int placeFootShort: Theme.small ? 0 : CardSizes.placeShort + CardSizes.foot
    readonly property int kind: Theme.u(Theme.pick(14, 12, 10.5))
}
