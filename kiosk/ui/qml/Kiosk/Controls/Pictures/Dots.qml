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

    readonly property bool counted: dots.count > Theme.dotsMost

    spacing: Theme.dotGap
    Accessible.role: Accessible.Indicator
    Accessible.name: dots.current + 1 + " / " + dots.count

    Repeater {
        model: dots.counted ? 0 : dots.count

        Rectangle {
            required property int index

            width: index === dots.current ? Theme.dotCurrent : Theme.dot
            height: Theme.dot
            border.color: index > dots.current ? dots.todo : dots.colour
            border.width: Theme.dotLine
            color: index > dots.current ? "transparent" : dots.colour
            radius: Theme.dot / 2
        }
    }

    KioskText {
        color: dots.colour
        role: "label"
        text: dots.Accessible.name
        visible: dots.counted
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
