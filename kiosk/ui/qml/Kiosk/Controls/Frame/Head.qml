pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Values

// The head: the picture that was just touched, its name, and the dots; under the title where the head
// is tall, else at its far end.
Rectangle {
    id: head

    property HeadModel from: null
    // Words of the interface in place of the title; empty: none.
    property string instead: ""
    property bool hearable: true
    readonly property string theme: head.from?.theme ?? "start"
    readonly property TextModel title: head.instead === "" ? head.from?.title ?? null : null
    readonly property string text: head.title?.text ?? head.instead
    readonly property string language: head.title?.language ?? ""
    readonly property string utterance: head.title?.utterance ?? ""
    readonly property string pictogram: head.from?.picture.first ?? ""
    property int dots: 0
    // Counted from 0.
    property int current: 0
    readonly property string spokenText: head.text
    // The word of the title that is heard, in UTF-16 units; -1 and 0: none.
    property int wordStart: -1
    property int wordLength: 0
    readonly property bool plain: Theme.dark || Theme.highContrast
    readonly property color ink: head.plain ? Theme.colours.ink : Theme.colours.inkOnFill
    readonly property int headLine: Theme.line(Theme.highContrast ? 0.7 : 2)

    implicitHeight: Theme.headHeight
    visible: !Theme.loweredFlat
    color: head.plain ? Theme.themeColours(head.theme).light : Theme.themeColours(head.theme).base
    Accessible.role: Accessible.Heading
    Accessible.name: head.text

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: head.headLine
        color: Theme.themeColours(head.theme).base
        visible: head.plain
    }

    Rectangle {
        id: plate

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        width: head.pictogram === "" ? 0 : HeadSizes.plate
        height: HeadSizes.plate
        color: Theme.colours.plate
        radius: Theme.headTall ? 1.6 * Theme.radiusCard : Theme.small ? 0.6 * Theme.radiusCard : 0.5 * Theme.radiusCard
        visible: head.pictogram !== ""

        Pictogram {
            anchors.fill: parent
            anchors.margins: Math.round(0.05 * plate.width)
            mirrorable: head.from?.picture.firstMirrored ?? false
            name: head.pictogram
        }
    }

    TextMetrics {
        id: natural

        font.family: words.font.family
        font.pixelSize: words.size
        font.weight: words.font.weight
        text: head.text
    }

    KioskText {
        id: words

        // Arabic lines are high: two of them would push the dots out of the head.
        readonly property bool two: Theme.headTall && words.script === "arabic" && natural.advanceWidth > words.width

        anchors.left: plate.right
        anchors.leftMargin: plate.visible ? Theme.gap : 0
        anchors.right: Theme.headTall ? parent.right : far.left
        anchors.rightMargin: Theme.headTall ? Theme.margin : Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        height: Theme.headTall ? head.height - 2 * (DotSizes.side + 2 * DotSizes.gap) : head.height
        verticalAlignment: Text.AlignVCenter
        shrinks: words.two || (!Theme.headTall && (natural.advanceWidth > words.width || (Theme.small && words.script === "arabic")))
        anchors.verticalCenterOffset: (under.visible ? -DotSizes.side : 0) + Theme.inkRise(words.script) * words.size
        color: head.ink
        direction: head.title?.direction ?? ""
        role: Theme.headTall ? "display" : "title"
        strong: true
        text: head.text
        wordStart: head.wordStart
        wordLength: head.wordLength
        Accessible.ignored: true
    }

    Dots {
        id: under

        anchors.left: words.left
        y: words.y + (words.height + words.contentHeight) / 2 + DotSizes.gap
        colour: head.ink
        count: head.dots
        current: head.current
        todo: head.ink
        visible: Theme.headTall && head.dots > 1
    }

    Dots {
        id: far

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        colour: head.ink
        count: head.dots
        current: head.current
        todo: head.ink
        visible: !Theme.headTall && head.dots > 1
    }
}
