pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// One thing to know about a text: its picture, a word or two, and what they mean. One that leads on is a key.
Item {
    id: line

    property string glyph: ""
    property string pictogram: ""
    property bool mirrorable: false
    property bool warns: false
    // The words in bold, in the language of the interface where they have none of their own.
    property string title: ""
    property string titleUtterance: ""
    // What the pack says, and what stands under the title: the same or words of the interface.
    property string words: ""
    property string under: line.words
    property string utterance: ""
    property string language: ""
    property string direction: ""
    property bool titleOfPack: false
    property bool opens: false
    property int most: line.wanted
    readonly property int pad: Theme.u(Theme.small ? 1.5 : 4)
    readonly property int picture: Theme.least(Theme.small ? 16 : 26, 20)
    readonly property int room: line.most - 2 * line.pad
    readonly property int wordsTall: name.implicitHeight + (line.under === "" ? 0 : natural.implicitHeight + told.spacing)
    readonly property int wanted: Math.max(line.picture + line.pad, line.wordsTall + 2 * line.pad) + (line.opens ? Theme.keyEdge : 0)
    readonly property color ink: line.warns ? Theme.colours.inkOnWarn : line.opens ? key.ink : Theme.colours.ink

    signal activated

    height: Math.min(line.wanted, line.most)

    Rectangle {
        anchors.fill: parent
        border.color: line.warns ? Theme.colours.warnEdge : Theme.colours.outline
        border.width: line.warns || Theme.highContrast ? Theme.keyLine : 0
        color: line.warns ? Theme.colours.warn : Theme.colours.surface
        radius: Theme.radiusCard
        visible: !line.opens
    }

    Key {
        id: key

        anchors.fill: parent
        hearable: false
        language: line.language
        name: line.title
        radius: Theme.radiusCard
        usable: line.opens
        utterance: line.titleUtterance
        onActivated: line.activated()
    }

    Item {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: line.pad
        y: (line.height - (line.opens ? Theme.keyEdge : 0) - height) / 2 + (key.pressed ? Theme.keyEdge : 0)
        width: line.picture
        height: Math.min(line.picture, line.height - Theme.u(1))

        Glyph {
            anchors.centerIn: parent
            width: Math.round(0.7 * parent.height)
            height: width
            colour: line.ink
            name: line.glyph
            visible: line.glyph !== ""
        }

        Pictogram {
            anchors.fill: parent
            mirrorable: line.mirrorable
            name: line.pictogram
        }
    }

    Column {
        id: told

        anchors.left: sign.right
        anchors.leftMargin: line.pad
        anchors.right: parent.right
        anchors.rightMargin: line.pad
        y: (line.height - (line.opens ? Theme.keyEdge : 0) - height) / 2 + (key.pressed ? Theme.keyEdge : 0)
        spacing: Theme.u(0.5)

        Said {
            id: name

            direction: line.titleOfPack ? line.direction : ""
            language: line.titleOfPack ? line.language : ""
            role: Theme.small ? "label" : "body"
            strong: true
            plain: line.title
            said: line.titleUtterance
        }

        Said {
            height: Math.min(natural.implicitHeight, line.room - name.height - told.spacing)
            direction: line.direction
            language: line.language
            shrinks: natural.implicitHeight > line.room - name.height - told.spacing
            plain: line.under
            visible: line.under !== ""
            said: line.utterance
        }
    }

    Said {
        id: natural

        width: told.width
        direction: line.direction
        hearable: false
        plain: line.under
        visible: false
    }

    component Said: KioskText {
        id: words

        property string said: ""

        width: parent?.width ?? 0
        color: line.ink
        hearable: words.visible
        lineHeight: words.shrinks ? Theme.tightLine(words.script) : Math.round(words.size * Theme.tightEm(words.script))
        utterance: words.said
        Accessible.ignored: line.opens
    }
}
