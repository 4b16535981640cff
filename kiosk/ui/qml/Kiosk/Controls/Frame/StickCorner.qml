pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// What becomes of a stick while the kiosk is used: a tab at the top edge, where no screen has anything. It
// is for looking, not for touching, and says nothing aloud.
Rectangle {
    id: corner

    // "", "progress", "done", "failed" or "removed".
    property string kind: ""
    property int percent: 0
    // How long it takes still; 0 when nobody knows.
    property int minutes: 0
    property string name: ""
    readonly property bool reading: corner.kind === "progress"
    readonly property bool good: corner.kind === "done"
    readonly property color ink: corner.good ? Theme.colours.inkOnFill : Theme.colours.ink
    readonly property int inside: corner.height - 2 * StickSizes.pad

    anchors.top: parent?.top
    anchors.right: parent?.right
    width: row.width + 2 * StickSizes.gap
    height: StickSizes.tab
    border.color: Theme.colours.outline
    border.width: Theme.keyLine
    color: corner.good ? Theme.colours.done : Theme.colours.surface
    bottomLeftRadius: Theme.rightToLeft ? 0 : corner.height / 2
    bottomRightRadius: Theme.rightToLeft ? corner.height / 2 : 0
    visible: corner.kind !== ""
    Accessible.role: corner.reading ? Accessible.ProgressBar : Accessible.AlertMessage
    Accessible.name: corner.name

    Row {
        id: row

        anchors.centerIn: parent
        height: corner.inside
        spacing: StickSizes.gap

        StickPicture {
            height: row.height
            barred: !corner.reading && !corner.good
            colour: corner.ink
        }

        Rectangle {
            id: track

            anchors.verticalCenter: parent.verticalCenter
            width: StickSizes.bar
            height: Math.round(row.height / 2)
            border.color: Theme.colours.ink
            border.width: Theme.keyLine
            color: Theme.colours.ground
            radius: height / 2
            visible: corner.reading

            Rectangle {
                anchors.left: parent.left
                width: Math.max(height, Math.round(parent.width * corner.percent / 100))
                height: parent.height
                color: Theme.colours.ink
                radius: height / 2
                visible: corner.percent > 0
            }
        }

        // No words are that low: a dot a minute, and five for many.
        Repeater {
            model: corner.reading ? Math.min(5, corner.minutes) : 0

            Rectangle {
                anchors.verticalCenter: parent?.verticalCenter
                width: Math.round(row.height / 2)
                height: width
                color: Theme.colours.ink
                radius: width / 2
            }
        }

        Glyph {
            width: row.height
            height: row.height
            colour: corner.ink
            name: "yes"
            visible: corner.good
        }
    }
}
