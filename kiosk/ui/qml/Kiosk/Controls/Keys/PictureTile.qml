pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A picture on its plate over a band with its name. On home the band is filled with the theme's colour, elsewhere
// it is the theme's tint. Tiles that stand beside each other have bands of one height.
Key {
    id: tile

    required property string label
    required property string pictogram
    property bool mirrorable: false
    property bool home: false
    property string direction: ""
    // The name takes two lines.
    readonly property bool twoLines: natural.advanceWidth > words.width
    readonly property int oneLine: Math.ceil(Theme.tightEm(words.script) * words.size)
    readonly property int ownBand: tile.twoLines ? Math.max(Theme.u(Theme.portrait ? 18 : 15), 2 * tile.oneLine) : Math.max(Theme.u(Theme.pick(13, 11, 9)), tile.oneLine)
    readonly property int mostBand: tile.faceHeight - tile.lineWidth - Theme.pictogramLeast - 2 * tile.padPicture
    readonly property bool strongBand: tile.home && !Theme.highContrast
    readonly property color bandColour: tile.pressed ? tile.tones.dark : tile.strongBand ? tile.tones.base : tile.tones.light
    readonly property color bandInk: tile.pressed || tile.strongBand ? Theme.colours.inkOnFill : Theme.colours.ink
    readonly property ThemeColours tones: Theme.themeColours(tile.theme)
    readonly property int padPicture: Theme.u(Theme.pick(3.5, 2, 0.4))

    // The highest band of this row.
    function rowBand(): int {
        const row = Array.from(tile.parent?.children ?? []).map(item => item as PictureTile).filter(item => item?.visible && item.y === tile.y);
        return Math.max(tile.ownBand, ...row.map(beside => beside.ownBand));
    }

    name: tile.label
    line: tile.tones.base
    edge: Theme.highContrast ? tile.tones.base : tile.tones.dark
    fill: Theme.colours.plate

    TextMetrics {
        id: natural

        font.family: words.font.family
        font.pixelSize: words.size
        font.weight: words.font.weight
        text: tile.label
    }

    Rectangle {
        id: band

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: tile.lineWidth
        height: Math.min(tile.rowBand(), tile.mostBand)
        bottomLeftRadius: tile.radius - tile.lineWidth
        bottomRightRadius: tile.radius - tile.lineWidth
        color: tile.bandColour

        KeyLabel {
            id: words

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: KeySizes.label
            anchors.rightMargin: KeySizes.label
            color: tile.bandInk
            direction: tile.direction
            horizontalAlignment: Text.AlignHCenter
            room: band.height
            plain: tile.label
        }
    }

    Pictogram {
        anchors.top: parent.top
        anchors.bottom: band.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: tile.padPicture
        mirrorable: tile.mirrorable
        name: tile.pictogram
    }
}
