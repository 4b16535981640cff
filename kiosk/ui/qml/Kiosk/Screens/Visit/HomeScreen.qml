pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// The six themes, each in its own colour.
FocusScope {
    id: screen

    required property HomeModel model

    Heading {
        id: heading

        text: qsTr("What are you looking for?")
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
}
