pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// Every language by its own name, each always in its place, which never mirrors; over them a hand that touches a key.
FocusScope {
    id: screen

    required property WelcomeModel model
    readonly property int lit: screen.model.lit
    // A lowered portrait screen has too few rows for a full board.
    readonly property int across: Theme.portrait && !(Theme.lowered && screen.model.places > 14) ? 2 : Theme.landscape ? 4 : 3
    readonly property int rows: Math.ceil(screen.model.places / screen.across)
    readonly property int wantedRow: Theme.u(screen.model.places > 14 ? 15.6 : screen.model.places > 10 ? 20 : 24)
    // Where the last place is: it leads to more languages, or on the small format has the hand.
    readonly property int last: screen.model.places - 1
    readonly property int lastX: (screen.last % screen.across) * (keys.cellWidth + Theme.gap)
    readonly property int lastY: Math.floor(screen.last / screen.across) * (keys.cellHeight + Theme.gap)
    readonly property int room: (Theme.loweredFlat ? Theme.loweredRows : screen.height) - 2 * Theme.gap - (screen.rows - 1) * Theme.gap
    readonly property int row: Math.min(Theme.small ? screen.room : screen.wantedRow, screen.room / screen.rows)

    // Who reads nothing touches anywhere, and hears the languages.
    MouseArea {
        anchors.fill: parent
        enabled: Aloud.offered
        onClicked: Aloud.wanted()
    }

    Item {
        id: above

        anchors.top: parent.top
        anchors.bottom: keys.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.gap
        visible: !Theme.small

        Pictogram {
            id: hand

            readonly property int sunk: Theme.u(3)

            anchors.horizontalCenter: parent.horizontalCenter
            y: Math.max(0, (above.height - hand.height - (words.text === "" ? 0 : words.height)) / 2)
            width: Math.max(0, Math.min(Theme.u(54), above.height - words.height, Math.round(0.62 * above.height)))
            height: width
            name: "touch-here"
            visible: hand.width >= Theme.pictogramLeast

            transform: Translate {
                id: touching
            }
        }

        KioskText {
            id: words

            anchors.top: hand.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            height: Theme.u(16)
            from: screen.model.sentence
            horizontalAlignment: Text.AlignHCenter
            role: "title"
            shrinks: true
            strong: true
            verticalAlignment: Text.AlignVCenter
            visible: above.height >= words.height
        }
    }

    Cells {
        id: keys

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.bottomMargin: Theme.gap
        height: screen.rows * (screen.row + Theme.gap) - Theme.gap
        count: screen.rows * screen.across
        across: screen.across
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true

        Repeater {
            model: screen.model.languages

            LanguageKey {
                id: tile

                required soundOnly
                required property int index
                required property string tag
                required property string voice

                width: keys.cellWidth
                height: keys.cellHeight
                announced: Aloud.ringed === tile || screen.lit === tile.index
                language: tile.voice
                onActivated: screen.model.choose(tile.tag)
            }
        }
    }

    Pictogram {
        x: keys.x + screen.lastX
        y: keys.y + screen.lastY
        width: keys.cellWidth
        height: keys.cellHeight
        name: "touch-here"
        visible: Theme.small && screen.model.pages === 1
    }

    Key {
        id: more

        x: keys.x + screen.lastX
        y: keys.y + screen.lastY
        width: keys.cellWidth
        height: keys.cellHeight
        name: qsTr("More languages")
        usable: screen.model.pages > 1
        onActivated: screen.model.more()

        Row {
            anchors.centerIn: parent
            spacing: Theme.gap
            LayoutMirroring.enabled: false

            Repeater {
                model: ["language", "next"]

                Glyph {
                    required property string modelData

                    width: Math.min(Theme.barGlyph, Math.round(0.7 * more.faceHeight))
                    height: width
                    colour: more.ink
                    name: modelData
                }
            }
        }
    }

    SequentialAnimation {
        id: touch

        NumberAnimation {
            target: touching
            property: "y"
            to: hand.sunk
            duration: 500
        }
        NumberAnimation {
            target: touching
            property: "y"
            to: 0
            duration: 500
        }
    }

    onLitChanged: if (Theme.motion && screen.lit >= 0)
        touch.restart()
}
