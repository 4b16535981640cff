pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// One page of a theme's topics, as picture tiles.
FocusScope {
    id: screen

    required property ThemeModel model

    Head {
        id: head

        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        from: screen.model.head
        hearable: screen.model.page === 0
        dots: screen.model.pages > 1 ? screen.model.pages : 0
        current: screen.model.page
    }

    Turning {
        id: pages

        readonly property bool needed: screen.model.pages > 1

        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.margin
        anchors.bottomMargin: Theme.loweredFlat ? Theme.gap : Theme.margin
        anchors.topMargin: Theme.loweredFlat ? screen.height - Theme.loweredRows : Theme.margin
        theme: screen.model.head.theme
        previousName: qsTr("Previous page")
        previousUsable: pages.needed && screen.model.page > 0
        nextName: qsTr("Next page")
        nextUsable: pages.needed && screen.model.page < screen.model.pages - 1
        sideWidth: pages.needed && !pages.below ? KeySizes.side + Theme.gap : 0
        footHeight: pages.needed && pages.below ? KeySizes.next + Theme.gap : 0
        onPrevious: screen.model.previous()
        onNext: screen.model.next()

        Cells {
            id: tiles

            anchors.fill: parent
            across: Theme.headTall ? 2 : 3
            leastRows: Theme.headTall ? 3 : 2

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
                        label: tile.title
                    theme: screen.model.head.theme
                    onActivated: screen.model.open(tile.key)
                }
            }
        }
    }
}
