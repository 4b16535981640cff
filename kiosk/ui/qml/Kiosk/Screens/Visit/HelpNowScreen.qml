pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// What somebody may need at once, each with its number; and a way out that leaves nothing behind.
FocusScope {
    id: screen

    required property HelpNowModel model
    // Picture and number without a sentence, four across.
    readonly property bool tiled: Theme.small || Theme.lowered
    // The region stands beside the way out, where there is no head or no room in it.
    readonly property bool split: Theme.small || Theme.loweredFlat
    readonly property int foot: Theme.least(Theme.pick(20, 17, 0), 20)
    readonly property int most: Theme.u(Theme.portrait ? 24 : 19)
    readonly property int rows: screen.tiled ? 2 : Theme.landscape ? Math.ceil(screen.model.count / 2) : screen.model.count

    HelpHead {
        id: head

        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        hasRegion: !screen.split
        region: screen.model.region
        visible: !Theme.loweredFlat
        onRegionTouched: screen.model.turnRegion()
    }

    Heard {
        hearable: !head.visible
        spokenText: head.spokenText
    }

    Item {
        id: needs

        readonly property int columns: screen.tiled ? 4 : Theme.landscape ? 2 : 1
        readonly property int cellWidth: Math.floor((needs.width - (needs.columns - 1) * Theme.gap) / needs.columns)
        readonly property int cellHeight: Math.floor(Math.min(screen.tiled ? needs.height : screen.most, (needs.height - (screen.rows - 1) * Theme.gap) / Math.max(1, screen.rows)))

        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.loweredFlat ? screen.height - Theme.loweredRows : head.height + Theme.gap
        anchors.bottomMargin: screen.foot + 2 * Theme.gap

        Repeater {
            model: screen.model.rows

            NeedKey {
                id: row

                required signs
                required flips
                required number
                required question
                required direction
                required language
                required utterance
                required property int index
                required property string key
                required property string told
                // Where there are two columns the first one is full first.
                readonly property int across: Theme.landscape && !screen.tiled ? Math.floor(row.index / screen.rows) : row.index % needs.columns
                readonly property int down: Theme.landscape && !screen.tiled ? row.index % screen.rows : Math.floor(row.index / needs.columns)
                readonly property int start: row.across * (needs.cellWidth + Theme.gap)

                x: Theme.rightToLeft ? needs.width - row.start - needs.cellWidth : row.start
                y: row.down * (needs.cellHeight + Theme.gap)
                width: needs.cellWidth
                height: needs.cellHeight
                name: row.told
                tiled: screen.tiled
                onActivated: screen.model.open(row.key)
            }
        }
    }

    RegionKey {
        id: region

        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.leftMargin: Theme.margin
        anchors.bottomMargin: Theme.gap
        width: screen.split ? Math.round(0.4 * (screen.width - 2 * Theme.margin)) : 0
        height: screen.foot
        region: screen.model.region
        usable: screen.split
        onActivated: screen.model.turnRegion()
    }

    LeaveKey {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.rightMargin: Theme.margin
        anchors.bottomMargin: Theme.gap
        width: screen.width - 2 * Theme.margin - (screen.split ? region.width + Theme.gap : 0)
        height: screen.foot
        onActivated: screen.model.leave()
    }
}
