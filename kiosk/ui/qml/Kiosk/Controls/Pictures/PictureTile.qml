pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A picture on its plate over a band with its name. On home the band is filled with the theme's
// colour, elsewhere it is the theme's tint and keeps room for two lines.
Key {
    id: tile

    required property string label
    required property string pictogram
    property bool mirrorable: false
    property bool home: false
    property string direction: ""
    property int lines: tile.home ? 1 : 2
    readonly property string wantedRole: tile.home ? "title" : "body"
    // Where the visitor's larger letters would leave the picture less than its least room, labels stay small.
    readonly property string role: tile.bandOf(tile.wantedRole) > tile.mostBand ? "label" : tile.wantedRole
    readonly property int mostBand: tile.faceHeight - Theme.pictogramLeast - 2 * tile.padPicture
    readonly property bool strongBand: tile.home && !Theme.highContrast
    readonly property color bandColour: tile.pressed ? tile.tones.dark : tile.strongBand ? tile.tones.base : tile.tones.light
    readonly property color bandInk: tile.pressed || tile.strongBand ? Theme.colours.inkOnFill : Theme.colours.ink
    readonly property ThemeColours tones: Theme.themeColours(tile.theme)
    readonly property int padPicture: Theme.mm(Theme.small ? 0.8 : 4)

    function bandOf(role: string): int {
        return Theme.tightEm(words.script) * Theme.fontSize(role, words.script) * tile.lines + (tile.home ? 4 : 2) * Theme.padTile;
    }

    name: tile.label
    line: tile.tones.base
    edge: Theme.highContrast ? tile.tones.base : tile.tones.dark
    fill: Theme.colours.plate

    Rectangle {
        id: band

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: tile.lineWidth
        height: Math.min(tile.bandOf(tile.role), tile.mostBand)
        bottomLeftRadius: tile.radius - tile.lineWidth
        bottomRightRadius: tile.radius - tile.lineWidth
        color: tile.bandColour

        KioskText {
            id: words

            anchors.fill: parent
            anchors.leftMargin: KeySizes.label
            anchors.rightMargin: KeySizes.label
            color: tile.bandInk
            direction: tile.direction
            horizontalAlignment: Text.AlignHCenter
            role: tile.role
            shrinks: true
            strong: !Theme.small
            text: tile.label
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
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
