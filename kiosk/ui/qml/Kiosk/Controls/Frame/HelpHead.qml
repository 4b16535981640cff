pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// The yellow head of help now: its title says nothing of what somebody came for. At its end the region whose numbers
// they are, as a key.
Rectangle {
    id: head

    property string region: ""
    // Whether the region stands in the head.
    property bool hasRegion: !Theme.small
    property int dots: 0
    // Counted from 0.
    property int current: 0
    property bool hearable: true
    readonly property string language: ""
    readonly property string spokenText: words.plain
    readonly property bool dotted: head.dots > 1
    // The word of the title that is heard, in UTF-16 units; -1 and 0: none.
    property int wordStart: -1
    property int wordLength: 0

    signal regionTouched

    implicitHeight: Theme.headHeight
    color: Theme.colours.help.fill
    Accessible.role: Accessible.Heading
    Accessible.name: words.plain

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.line(0.9)
        color: Theme.colours.help.line
    }

    Rectangle {
        id: plate

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        width: HeadSizes.plate
        height: width
        color: Theme.colours.plate
        radius: Theme.u(3)

        Pictogram {
            anchors.fill: parent
            anchors.margins: Theme.u(1)
            name: Help.offered ? "call-112" : ""
        }
    }

    KioskText {
        id: words

        anchors.left: plate.right
        anchors.leftMargin: HeadSizes.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin + (end.usable ? end.width + HeadSizes.gap : 0) + (head.dotted && !Theme.portrait ? dots.width + HeadSizes.gap : 0)
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: (head.dotted && Theme.portrait ? -(DotSizes.side + DotSizes.gap) / 2 : 0) + Theme.inkRise(words.script) * words.fontInfo.pixelSize
        height: Math.round(words.size * Theme.tightEm(words.script))
        color: Theme.colours.help.ink
        lineHeight: Math.round(words.size * Theme.tightEm(words.script))
        role: "title"
        strong: true
        plain: qsTr("Help now")
        verticalAlignment: Text.AlignVCenter
        wordStart: head.wordStart
        wordLength: head.wordLength
        Accessible.ignored: true
    }

    Dots {
        id: dots

        readonly property int after: Theme.margin + (end.usable ? end.width + HeadSizes.gap : 0)
        readonly property int start: Theme.portrait ? (Theme.rightToLeft ? words.x + words.width - dots.width : words.x) : Theme.rightToLeft ? dots.after : head.width - dots.after - dots.width

        x: dots.start
        y: Theme.portrait ? Math.round(words.y + words.height + DotSizes.gap / 2) : Math.round((head.height - height) / 2)
        colour: Theme.colours.help.ink
        count: head.dots
        current: head.current
        todo: Theme.colours.help.ink
        visible: head.dotted
    }

    RegionKey {
        id: end

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.u(46)
        height: KeySizes.trail
        region: head.region
        usable: head.hasRegion
        onActivated: head.regionTouched()
    }
}
