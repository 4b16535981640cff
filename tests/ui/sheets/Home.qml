pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// The home screen's tiles over the bar, as `home-*.png` of the look shows them.
Rectangle {
    id: sheet

    color: Theme.colours.ground
    LayoutMirroring.enabled: Theme.rightToLeft
    LayoutMirroring.childrenInherit: true

    Grid {
        id: tiles

        readonly property int rows_: Theme.portrait ? 3 : 2

        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.portrait ? Theme.headHeight : Theme.landscape ? Theme.headHeight : Theme.gap
        anchors.bottomMargin: Theme.barHeight + (Theme.small ? Theme.gap : Theme.margin)
        columns: Theme.portrait ? 2 : 3
        spacing: Theme.gap

        Repeater {
            model: ["start/person/Start hier", "work/toolbox-work/Werk", "education/school-gate/School", "health/doctor/Gezondheid", "housing/house-key/Wonen", "assistance/helping-hand-coins/Sociale hulp"]

            PictureTile {
                required property string modelData
                required property int index

                width: (tiles.width - (tiles.columns - 1) * tiles.spacing) / tiles.columns
                height: (tiles.height - (tiles.rows_ - 1) * tiles.spacing) / tiles.rows_
                home: index < 4
                theme: modelData.split("/")[0]
                pictogram: modelData.split("/")[1]
                label: modelData.split("/")[2]
                announced: index === 3
                focus: index === 1
            }
        }
    }

    Bar {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.barHeight
        homeUsable: Theme.rightToLeft
        backUsable: false
        homeWord: "Begin"
        backWord: "Terug"
        listenWord: "Luister"
        languageWord: "Taal"
        deskWord: "Balie"
        comfortWord: "Comfort"
    }
}
