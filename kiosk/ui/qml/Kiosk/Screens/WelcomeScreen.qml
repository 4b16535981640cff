pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Every language by its own name; no other word, for there is no language yet.
FocusScope {
    id: screen

    required property WelcomeModel model
    required property bool readAloud

    // Who reads nothing touches anywhere, and hears the languages.
    MouseArea {
        anchors.fill: parent
        enabled: screen.readAloud
        onClicked: Aloud.wanted()
    }

    Pictogram {
        id: people

        anchors.top: parent.top
        anchors.topMargin: Theme.headTop
        anchors.horizontalCenter: parent.horizontalCenter
        width: Theme.headPlate
        height: Theme.headTall ? Theme.headPlate : 0
        name: "interpreter"
        visible: Theme.headTall
    }

    Cells {
        id: keys

        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.headTall ? Theme.headHeight + Theme.margin : Theme.margin
        count: screen.model.count
        across: Theme.headTall ? 2 : screen.model.count > 6 ? Theme.small ? 3 : 5 : 2
        mostCellHeight: Theme.languageKeyMost

        Repeater {
            model: screen.model.languages

            Key {
                id: tile

                required property string tag
                required property string endonym
                required property string direction
                readonly property bool rightToLeft: tile.direction === "rtl"

                width: keys.cellWidth
                height: keys.cellHeight
                name: tile.endonym
                language: tile.tag
                LayoutMirroring.enabled: tile.rightToLeft
                LayoutMirroring.childrenInherit: true
                onActivated: screen.model.choose(tile.tag)

                KioskText {
                    anchors.left: parent.left
                    anchors.right: speaker.left
                    anchors.margins: Theme.padKey
                    anchors.verticalCenter: parent.verticalCenter
                    color: tile.ink
                    role: Theme.portrait ? "card" : "title"
                    direction: tile.direction
                    strong: !Theme.small
                    text: tile.endonym
                    Accessible.ignored: true
                }

                Glyph {
                    id: speaker

                    anchors.right: parent.right
                    anchors.rightMargin: Theme.padKey
                    anchors.verticalCenter: parent.verticalCenter
                    width: screen.readAloud ? Theme.barGlyph : 0
                    height: width
                    colour: tile.ink
                    mirrored: tile.rightToLeft
                    name: "listen"
                    visible: screen.readAloud
                }
            }
        }
    }
}
