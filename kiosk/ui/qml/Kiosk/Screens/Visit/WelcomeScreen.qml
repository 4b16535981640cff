pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// Every language by its own name; no other word, for there is no language yet.
FocusScope {
    id: screen

    required property WelcomeModel model
    readonly property int headTop: Theme.mm(14)
    readonly property int padKey: Theme.mm(Theme.small ? 3 : 10)
    readonly property int languageKeyMost: Theme.mm(Theme.pick(112, 84, 60))

    // Who reads nothing touches anywhere, and hears the languages.
    MouseArea {
        anchors.fill: parent
        enabled: Aloud.offered
        onClicked: Aloud.wanted()
    }

    Pictogram {
        id: people

        anchors.top: parent.top
        anchors.topMargin: screen.headTop
        anchors.horizontalCenter: parent.horizontalCenter
        width: HeadSizes.plate
        height: Theme.headTall ? HeadSizes.plate : 0
        name: "interpreter"
        visible: Theme.headTall
    }

    Cells {
        id: keys

        // Too narrow for a name and its loudspeaker side by side.
        readonly property bool narrow: across > 2

        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.headTall ? Theme.headHeight + Theme.margin : Theme.margin
        count: screen.model.count
        across: Theme.headTall ? 2 : screen.model.count > 6 ? Theme.small ? 3 : 5 : 2
        mostCellHeight: screen.languageKeyMost

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

                TextMetrics {
                    id: natural

                    font.family: words.font.family
                    font.pixelSize: words.size
                    font.weight: words.font.weight
                    text: tile.endonym
                }

                KioskText {
                    id: words

                    x: tile.rightToLeft && !keys.narrow ? speaker.width + 2 * screen.padKey : screen.padKey
                    y: 0
                    width: tile.width - 2 * screen.padKey - (keys.narrow ? 0 : speaker.width + screen.padKey)
                    height: tile.faceHeight - (keys.narrow ? speaker.height + screen.padKey / 2 : 0)
                    color: tile.ink
                    role: Theme.portrait ? "card" : "title"
                    direction: tile.direction
                    shrinks: natural.advanceWidth > words.width
                    strong: !Theme.small
                    text: tile.endonym
                    horizontalAlignment: keys.narrow ? Text.AlignHCenter : Text.AlignLeft
                    verticalAlignment: Text.AlignVCenter
                    Accessible.ignored: true
                }

                Glyph {
                    id: speaker

                    readonly property real side: tile.rightToLeft ? screen.padKey : tile.width - width - screen.padKey

                    x: keys.narrow ? (tile.width - width) / 2 : side
                    y: keys.narrow ? tile.faceHeight - height - screen.padKey / 2 : (tile.faceHeight - height) / 2
                    width: !Aloud.offered ? 0 : keys.narrow ? Math.min(Theme.barGlyph, tile.faceHeight * 0.4) : Theme.barGlyph
                    height: width
                    colour: tile.ink
                    mirrored: tile.rightToLeft
                    name: "listen"
                    visible: Aloud.offered
                }
            }
        }
    }
}
