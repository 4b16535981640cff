pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// Whether a place is open now, and its week: a column a day from Monday on, with the hours it is open as blocks, and
// the name of today on a band of ink.
Rectangle {
    id: when

    property string theme: "start"
    property string doorSign: ""
    property string doorWords: ""
    property QtObject week: null
    property int days: 0
    // When somebody last asked for the hours; it gives way to what one came for.
    property string checked: ""
    readonly property int pad: Theme.small ? Theme.u(2) : Theme.gap
    readonly property int between: Theme.u(Theme.portrait ? 1.2 : 0.6)
    readonly property int columnWidth: (when.width - 2 * when.pad - (when.days - 1) * when.between) / Math.max(1, when.days)
    readonly property int columnsLeast: Math.round(7.5 * names.size)

    color: Theme.colours.surface
    radius: Theme.radiusCard

    KioskText {
        id: names

        role: "label"
        visible: false
    }

    DoorState {
        id: doorway

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: when.pad
        hearable: when.visible && when.doorWords !== ""
        role: Theme.small ? "label" : "tile"
        sign: when.doorSign
        strong: true
        text: when.doorWords
        visible: when.doorWords !== ""
    }

    Row {
        id: columns

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: doorway.visible ? doorway.bottom : parent.top
        anchors.bottom: day.visible ? day.top : parent.bottom
        anchors.margins: when.pad
        anchors.bottomMargin: day.visible ? Theme.u(1) : when.pad
        anchors.topMargin: doorway.visible ? Theme.u(Theme.small ? 1 : 2) : when.pad
        spacing: when.between

        Repeater {
            model: when.week

            Day {}
        }
    }

    KioskText {
        id: day

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: when.pad
        color: Theme.colours.inkMuted
        hearable: when.visible && day.visible
        lineHeight: Math.round(day.size * Theme.tightEm(day.script))
        role: "label"
        plain: when.checked
        visible: when.checked !== "" && when.height - 2 * when.pad - doorway.height - day.height > when.columnsLeast
    }

    component Day: Item {
        id: column

        required property string name
        required property string told
        required property bool today
        required property list<string> hours
        required property list<real> tops
        required property list<real> talls
        readonly property bool hearable: when.visible
        readonly property string language: ""
        readonly property string spokenText: column.told

        width: when.columnWidth
        height: columns.height
        Accessible.role: Accessible.StaticText
        Accessible.name: column.told

        Rectangle {
            id: band

            anchors.left: parent.left
            anchors.right: parent.right
            height: Math.round(1.5 * title.size)
            color: column.today ? Theme.colours.ink : "transparent"
            radius: Theme.u(1)

            KioskText {
                id: title

                anchors.fill: parent
                color: column.today ? Theme.colours.ground : Theme.colours.ink
                horizontalAlignment: Text.AlignHCenter
                role: "label"
                shrinks: true
                strong: Theme.portrait
                plain: column.name
                verticalAlignment: Text.AlignVCenter
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }

        Rectangle {
            id: track

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: band.bottom
            anchors.topMargin: Theme.u(0.6)
            anchors.bottom: parent.bottom
            border.color: Theme.colours.outline
            border.width: Theme.highContrast ? Theme.keyLine : 0
            color: Theme.colours.bar
            radius: Theme.u(1)

            Repeater {
                model: column.hours.length

                Rectangle {
                    id: block

                    required property int index
                    // A few hours have a low block, which still holds its digits.
                    readonly property int least: Math.round(span.lineCount * span.size)

                    x: Theme.keyLine
                    y: Math.max(Theme.keyLine, Math.min(Math.round(column.tops[block.index] * track.height), track.height - block.height - 2 * Theme.keyLine) + Theme.keyLine)
                    width: track.width - 2 * Theme.keyLine
                    height: Math.max(block.least, Math.round(column.talls[block.index] * track.height) - 2 * Theme.keyLine)
                    color: Theme.themeColours(when.theme).base
                    radius: Theme.u(1)

                    KioskText {
                        id: span

                        anchors.fill: parent
                        color: Theme.colours.inkOnFill
                        direction: "ltr"
                        horizontalAlignment: Text.AlignHCenter
                        // Digits have nothing below their line: two lines stand close, and lower than letters would.
                        lineHeight: span.size
                        role: "label"
                        strong: true
                        plain: column.hours[block.index]
                        topPadding: Math.round(0.29 * span.size)
                        verticalAlignment: Text.AlignVCenter
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
