pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Values

// The head: the picture that was just touched on its plate, its name, how far one is, and one thing at the end: the sign
// of what a card asks for, or the key for the answers so far.
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
    // What the card asks for (`KindBadge`); empty: no sign.
    property string kind: ""
    // How many answers the key at the end leads to, and its name; 0: no key.
    property int answers: 0
    property string answersName: ""
    // The key for what is to be known about a question; without a name there is none.
    property string aboutGlyph: "checked"
    property string aboutName: ""
    property int dots: 0
    // Counted from 0.
    property int current: 0
    readonly property string spokenText: head.text
    // The word of the title that is heard, in UTF-16 units; -1 and 0: none.
    property int wordStart: -1
    property int wordLength: 0
    readonly property color ink: Theme.dark ? Theme.colours.ink : Theme.colours.inkOnFill
    readonly property bool dotted: head.dots > 1
    readonly property int trailWidth: head.answers > 0 ? trail.width : head.kind !== "" ? badge.width : 0
    readonly property int aboutWidth: head.aboutName === "" ? 0 : about.width + (head.trailWidth > 0 ? HeadSizes.gap : 0)
    readonly property int endWidth: head.trailWidth + head.aboutWidth

    signal answersTouched
    signal aboutTouched

    implicitHeight: Theme.headHeight
    color: Theme.dark ? Theme.themeColours(head.theme).light : Theme.themeColours(head.theme).base
    Accessible.role: Accessible.Heading
    Accessible.name: head.text

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.line(1)
        color: Theme.themeColours(head.theme).base
        visible: Theme.dark
    }

    Rectangle {
        id: plate

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        width: head.pictogram === "" ? 0 : HeadSizes.plate
        height: HeadSizes.plate
        color: Theme.colours.plate
        radius: Theme.u(3)
        visible: head.pictogram !== ""

        Pictogram {
            anchors.fill: parent
            anchors.margins: Theme.u(1)
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

    Item {
        id: room

        readonly property int after: plate.visible ? HeadSizes.gap : 0

        anchors.left: plate.right
        anchors.leftMargin: room.after
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin + head.endWidth + (head.endWidth > 0 ? HeadSizes.gap : 0)
        height: parent.height

        KioskText {
            id: words

            readonly property int below: under.visible ? DotSizes.side + DotSizes.gap : 0
            readonly property int wide: room.width - (far.visible ? far.width + HeadSizes.gap : 0)
            readonly property bool tight: natural.advanceWidth > words.width

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: -words.below / 2 + Theme.inkRise(words.script) * words.fontInfo.pixelSize
            width: words.wide
            height: words.tight ? room.height - words.below - 2 * DotSizes.gap : Math.max(Math.round(words.size * Theme.tightEm(words.script)), Math.ceil(words.contentHeight))
            verticalAlignment: Text.AlignVCenter
            shrinks: words.tight
            color: head.ink
            direction: head.title?.direction ?? ""
            lineHeight: words.tight ? Theme.tightLine(words.script) * 0.94 : Math.round(words.size * Theme.tightEm(words.script))
            role: "title"
            strong: true
            plain: head.text
            wordStart: head.wordStart
            wordLength: head.wordLength
            Accessible.ignored: true
        }

        Dots {
            id: under

            anchors.left: parent.left
            // Arabic letters keep much room below that is not theirs.
            y: Math.round(words.tight ? words.y + words.height : words.y + (words.height + words.size * Theme.tightEm(words.script) + DotSizes.gap) / 2)
            colour: head.ink
            count: head.dots
            current: head.current
            todo: head.ink
            visible: Theme.portrait && head.dotted
        }

        Dots {
            id: far

            // On the small format the dots go where the title needs their room.
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            colour: head.ink
            count: head.dots
            current: head.current
            todo: head.ink
            visible: !Theme.portrait && head.dotted && (!Theme.small || natural.advanceWidth + width + HeadSizes.gap <= room.width)
        }
    }

    KindBadge {
        id: badge

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        kind: head.kind
        visible: head.kind !== "" && head.answers === 0
    }

    TrailKey {
        id: trail

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        count: head.answers
        name: head.answersName
        usable: head.answers > 0
        onActivated: head.answersTouched()
    }

    GlyphKey {
        id: about

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin + head.trailWidth + (head.trailWidth > 0 ? HeadSizes.gap : 0)
        anchors.verticalCenter: parent.verticalCenter
        width: KeySizes.trail
        height: KeySizes.trail
        glyph: head.aboutGlyph
        name: head.aboutName
        usable: head.aboutName !== ""
        onActivated: head.aboutTouched()
    }
}
