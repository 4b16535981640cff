pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// How far one is: cards seen are full, the present one is long, those to come are open. More than there is room
// for are numbers.
Row {
    id: dots

    property int count: 0
    // Counted from 0.
    property int current: 0
    property color colour: Theme.colours.dotDone
    property color todo: Theme.colours.dotTodo

    readonly property bool counted: dots.count > dots.dotsMost
    readonly property int dotsMost: 12

    spacing: DotSizes.gap
    Accessible.role: Accessible.Indicator
    Accessible.name: dots.current + 1 + " / " + dots.count

    Repeater {
        model: dots.counted ? 0 : dots.count

        Rectangle {
            required property int index

            width: index === dots.current ? DotSizes.current : DotSizes.side
            height: DotSizes.side
            border.color: index > dots.current ? dots.todo : dots.colour
            border.width: DotSizes.line
            color: index > dots.current ? "transparent" : dots.colour
            radius: DotSizes.side / 2
        }
    }

    KioskText {
        color: dots.colour
        role: "label"
        plain: dots.Accessible.name
        visible: dots.counted
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
