pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A paper or a card to point at: its picture fills the height, its name stands beside it. The picture gives way to the
// longest word of the name.
Key {
    id: paper

    required property string label
    required property string pictogram
    property bool mirrorable: false
    property string direction: ""
    readonly property ThemeColours tones: Theme.themeColours(paper.theme)
    readonly property int pad: Theme.u(1)
    readonly property int longest: Math.ceil(Math.max(...paper.label.split(/[ \u00ad]/).map(word => letters.advanceWidth(paper.label.includes("\u00ad") ? word + "-" : word)))) + 2 * KeySizes.label + paper.lineWidth
    readonly property int band: Math.max(paper.longest, paper.width - paper.faceHeight, Math.round(0.36 * paper.width))

    name: paper.label
    line: paper.tones.base
    edge: Theme.highContrast ? paper.tones.base : paper.tones.dark
    fill: Theme.colours.plate

    FontMetrics {
        id: letters

        font.family: words.font.family
        font.pixelSize: words.size
        font.weight: words.font.weight
    }

    Rectangle {
        id: band

        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.margins: paper.lineWidth
        width: paper.band
        topLeftRadius: Theme.rightToLeft ? paper.radius - paper.lineWidth : 0
        bottomLeftRadius: topLeftRadius
        topRightRadius: Theme.rightToLeft ? 0 : paper.radius - paper.lineWidth
        bottomRightRadius: topRightRadius
        color: paper.pressed ? paper.tones.dark : paper.tones.light

        KioskText {
            id: words

            anchors.fill: parent
            anchors.leftMargin: KeySizes.label
            anchors.rightMargin: KeySizes.label
            color: paper.pressed ? Theme.colours.inkOnFill : Theme.colours.ink
            direction: paper.direction
            horizontalAlignment: Text.AlignHCenter
            lineHeight: Theme.tightLine(words.script) * 0.86
            role: "label"
            shrinks: true
            strong: !Theme.small
            plain: paper.label
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }
    }

    Pictogram {
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: band.left
        anchors.margins: paper.pad
        mirrorable: paper.mirrorable
        name: paper.pictogram
    }
}
