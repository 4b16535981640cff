pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// What staff choose from, theme by theme: a page of the handbook, or a set of pictures to ask about.
FocusScope {
    id: screen

    required property StaffTilesModel model
    required property string title
    // The tile that is of no theme.
    required property string untitled

    Heading {
        id: heading

        text: screen.title
    }

    Cells {
        id: tiles

        anchors.top: heading.bottom
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.margin
        anchors.bottomMargin: Theme.loweredFlat ? Theme.gap : Theme.margin
        anchors.topMargin: Theme.loweredFlat ? screen.height - Theme.loweredRows - heading.height : HeadSizes.gap
        across: Theme.headTall ? 2 : 3
        count: screen.model.count
        leastRows: screen.model.count > 6 ? 0 : Theme.headTall ? 3 : 2

        Repeater {
            model: screen.model.tiles

            PictureTile {
                id: tile

                required mirrorable
                required direction
                required language
                required theme
                required property string key
                required property string title

                width: tiles.cellWidth
                height: tiles.cellHeight
                label: tile.title === "" ? screen.untitled : tile.title
                onActivated: screen.model.open(tile.key)
            }
        }
    }
}
