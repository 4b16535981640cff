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
    // Lowered in landscape there is no room for a foot under the topics: it stands beside them.
    readonly property int row: Theme.portrait ? Theme.keyRow : Theme.least(Theme.small ? 0 : 20, 20)
    readonly property int column: Theme.u(42)
    readonly property int tilesTop: Theme.loweredFlat ? screen.height - Theme.loweredRows : head.height + Theme.gap
    // On the small format names of two lines need the head's room for their pictures.
    readonly property bool folded: Theme.small && Array.from(tiles.children).some(item => item.visible && (item as PictureTile)?.twoLines)

    Head {
        id: head

        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        height: screen.folded ? 0 : head.implicitHeight
        from: screen.model.head
        hearable: screen.model.page === 0
        dots: screen.model.pages > 1 ? screen.model.pages : 0
        current: screen.model.page
        visible: !Theme.loweredFlat && !screen.folded
    }

    HeardHead {
        head: head
    }

    Cells {
        id: tiles

        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: screen.tilesTop
        anchors.bottomMargin: Theme.gap + (foot.needed && !foot.upright ? screen.row + Theme.gap : 0)
        anchors.rightMargin: Theme.margin + (foot.needed && foot.upright ? screen.column + Theme.gap : 0)
        leastRows: tiles.across === 2 ? 3 : 2

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

    ThemeFoot {
        id: foot

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.rightMargin: Theme.margin
        anchors.bottomMargin: Theme.gap
        width: foot.upright ? screen.column : screen.width - 2 * Theme.margin
        height: foot.upright ? screen.height - screen.tilesTop - Theme.gap : screen.row
        helpsChoose: screen.model.helpsChoose
        page: screen.model.page
        pages: screen.model.pages
        theme: screen.model.head.theme
        upright: Theme.loweredFlat
        onChoosing: screen.model.helpMeChoose()
        onPrevious: screen.model.previous()
        onNext: screen.model.next()
    }
}
