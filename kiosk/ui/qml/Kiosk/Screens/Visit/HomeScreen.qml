pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// The six themes, each in its own colour, and help now.
FocusScope {
    id: screen

    required property HomeModel model
    readonly property int strip: Theme.small ? Theme.mm(22) : Theme.u(25)
    readonly property int column: Theme.u(42)
    // Lowered in landscape, the tiles go down against the bar.
    readonly property int tilesTop: Theme.loweredFlat ? screen.height - Theme.loweredRows : heading.height + Theme.gap

    Heading {
        id: heading

        height: Theme.portrait ? Theme.gap + Theme.u(16) : 0
        glyph: "logo"
        plate: true
        text: qsTr("What are you looking for?")
    }

    Cells {
        id: tiles

        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: screen.tilesTop
        anchors.bottomMargin: Theme.gap + (help.usable && !help.upright ? screen.strip + Theme.gap : 0)
        anchors.rightMargin: Theme.margin + (help.usable && help.upright ? screen.column + Theme.gap : 0)
        count: screen.model.count

        Repeater {
            model: screen.model.tiles

            PictureTile {
                id: tile

                required mirrorable
                required direction
                required language
                required utterance
                required property string key
                required property string title

                width: tiles.cellWidth
                height: tiles.cellHeight
                home: true
                label: tile.title
                theme: tile.key
                onActivated: screen.model.open(tile.key)
            }
        }
    }

    HelpKey {
        id: help

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.rightMargin: Theme.margin
        anchors.bottomMargin: Theme.gap
        width: help.upright ? screen.column : screen.width - 2 * Theme.margin
        height: help.upright ? screen.height - screen.tilesTop - Theme.gap : screen.strip
        // No police among them: it keeps people without papers away.
        pictures: Theme.small || Theme.loweredFlat ? [] : ["ambulance", "violence-at-home", "shelter-bed"]
        upright: Theme.landscape
        worded: true
    }
}
