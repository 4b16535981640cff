pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// Whether a place is open now, its hours of the coming week, and its telephone. The letters of the table are as large
// as the visitor's others and the longest row allow, down to a label's. What does not fit at once takes turns: the door
// and the telephone, then the days.
Item {
    id: when

    property string doorSign: ""
    property string doorWords: ""
    property QtObject week: null
    property int rows: 0
    property string longestDays: ""
    property string longestHours: ""
    property string phone: ""
    property string checked: ""
    property int turn: 0
    readonly property int doorTall: when.doorWords === "" ? 0 : doorway.height + Theme.gap
    readonly property int phoneTall: when.phone === "" ? 0 : number.height + Theme.gap
    // The date gives way to what one came for.
    readonly property int dayTall: when.checked === "" || when.doorTall + when.phoneTall + day.height + 2 * Theme.gap > when.height ? 0 : day.height + Theme.gap / 2
    readonly property int foot: when.phoneTall + when.dayTall
    readonly property bool whole: when.doorTall + when.rows * when.rowTall + when.foot <= when.height
    readonly property int perTurn: Math.max(1, Math.floor(when.height / Math.max(1, when.rowTall)))
    readonly property int turns: when.whole ? 1 : 1 + Math.ceil(when.rows / when.perTurn)
    readonly property bool first: when.turn === 0
    // The letters of the table: the least size, and what there is room for.
    readonly property int least: Theme.fontSize("label", Theme.small ? "latin" : Theme.script)
    readonly property bool oneLine: days.implicitWidth + 2 * Theme.gap + hours.implicitWidth <= when.width
    readonly property int most: Math.floor((when.height - when.doorTall - when.foot) / Math.max(1, when.rows) / Theme.tightEm(Theme.script))
    readonly property real share: (when.width - 2 * Theme.gap) / Math.max(1, days.implicitWidth + hours.implicitWidth)
    readonly property int size: when.oneLine ? Math.max(when.least, Math.min(Theme.fontSize("body", Theme.script), when.most, Math.floor(when.share * when.least))) : when.least
    readonly property int tight: Math.round(when.size * Theme.tightEm(Theme.script))
    readonly property int line: when.oneLine && when.whole ? Math.max(when.tight, Math.min(Math.round(when.size * Theme.lineHeight(Theme.script)), Math.floor((when.height - when.doorTall - when.foot) / Math.max(1, when.rows)))) : when.tight
    readonly property int daysWidth: when.oneLine ? when.width : Math.min(days.implicitWidth, Math.round(0.44 * when.width))
    readonly property int hoursWidth: when.oneLine ? when.width : when.width - when.daysWidth - Theme.gap
    readonly property int rowTall: when.oneLine ? when.tight : Math.max(days.lineCount, hours.lineCount) * when.tight + Theme.gap / 2

    Measured {
        id: days

        width: when.daysWidth
        text: when.longestDays
    }

    Measured {
        id: hours

        width: when.hoursWidth
        text: when.longestHours
    }

    DoorState {
        id: doorway

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        sign: when.doorSign
        hearable: when.visible && doorway.visible
        role: Theme.small ? "label" : "body"
        strong: true
        text: when.doorWords
        visible: when.doorWords !== "" && when.first
    }

    Column {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: doorway.visible ? doorway.bottom : parent.top
        anchors.topMargin: doorway.visible ? Theme.gap : 0
        visible: when.whole || !when.first

        Repeater {
            model: when.week

            Item {
                id: row

                required property int index
                required property string days
                required property string hours
                required property bool today

                width: when.width
                height: Math.max(when.rowTall, when.line)
                visible: when.whole || Math.floor(row.index / when.perTurn) === when.turn - 1

                Cell {
                    anchors.left: parent.left
                    width: when.daysWidth
                    strong: row.today
                    text: row.days
                }

                Cell {
                    anchors.right: parent.right
                    width: when.hoursWidth
                    horizontalAlignment: Text.AlignRight
                    strong: row.today
                    text: row.hours
                }
            }
        }
    }

    Glyph {
        anchors.left: parent.left
        anchors.verticalCenter: number.verticalCenter
        width: number.size
        height: width
        name: "phone"
        visible: number.visible
    }

    KioskText {
        id: number

        anchors.left: parent.left
        anchors.leftMargin: number.size + Theme.gap / 2
        anchors.right: parent.right
        anchors.bottom: day.visible ? day.top : parent.bottom
        anchors.bottomMargin: day.visible ? Theme.gap / 2 : 0
        hearable: when.visible && number.visible
        lineHeight: Math.round(number.size * Theme.tightEm(number.script))
        role: Theme.small ? "label" : "body"
        text: when.phone
        visible: when.phone !== "" && when.first
    }

    KioskText {
        id: day

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        color: Theme.colours.inkMuted
        hearable: when.visible && day.visible
        lineHeight: Math.round(day.size * Theme.tightEm(day.script))
        role: "label"
        text: when.checked
        visible: when.dayTall > 0 && when.first
    }

    component Measured: KioskText {
        font.pixelSize: when.least
        font.weight: Theme.weightStrong
        visible: false
    }

    component Cell: KioskText {
        font.pixelSize: when.size
        hearable: when.visible
        lineHeight: when.line
    }
}
