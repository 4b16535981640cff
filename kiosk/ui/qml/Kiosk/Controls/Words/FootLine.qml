pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Values

// The foot of a card: who decides, whether a computer translated it, its hard words, and when it was last checked. The date
// stands at the end, alone at the start. Who decides has a line of its own where one line is not enough.
Item {
    id: foot

    property string date: ""
    property string computer: ""
    property string hard: ""
    property bool heard: false
    property TextModel decides: null
    property string decidesPictogram: ""
    readonly property bool decided: words.text !== ""
    readonly property bool alone: foot.keysEnd === 0 && !foot.decided
    // How far the keys reach from the start of the line.
    readonly property int hardStart: foot.computer === "" ? 0 : computerKey.width + Theme.gap
    readonly property int keysEnd: foot.hard === "" ? (foot.computer === "" ? 0 : computerKey.width) : foot.hardStart + hardKey.width
    readonly property int sign: foot.decidesPictogram === "" ? 0 : Theme.pictogramLeast + Theme.gap
    readonly property bool twoLines: foot.decided && (foot.keysEnd > 0 || foot.sign + natural.implicitWidth + Theme.gap + day.width > foot.width)
    readonly property int lineHeight: Math.max(foot.keysEnd === 0 ? 0 : computerKey.height, day.height, foot.decided && !foot.twoLines ? who.height : 0)

    signal computerActivated
    signal hardActivated

    implicitHeight: foot.lineHeight + (foot.twoLines ? who.height + Theme.gap / 2 : 0)

    KioskText {
        id: natural

        from: foot.decides
        role: "label"
        visible: false
        wrapMode: Text.NoWrap
    }

    Item {
        id: who

        anchors.left: parent.left
        anchors.right: parent.right
        y: foot.twoLines ? 0 : foot.height - foot.lineHeight + (foot.lineHeight - height) / 2
        height: foot.decided ? Math.max(foot.sign, words.height) : 0
        visible: foot.decided

        Pictogram {
            id: picture

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: foot.decidesPictogram === "" ? 0 : Theme.pictogramLeast
            height: width
            name: foot.decidesPictogram
        }

        KioskText {
            id: words

            anchors.left: picture.right
            anchors.leftMargin: foot.sign > 0 ? Theme.gap : 0
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            from: foot.decides
            hearable: foot.decided
            role: "label"
        }
    }

    FootKey {
        id: computerKey

        anchors.left: parent.left
        hearable: foot.heard
        glyph: "computer"
        name: foot.computer
        onActivated: foot.computerActivated()
    }

    FootKey {
        id: hardKey

        anchors.left: computerKey.visible ? computerKey.right : parent.left
        anchors.leftMargin: computerKey.visible ? Theme.gap : 0
        glyph: "word"
        name: foot.hard
        // Its glyph alone where the line is too short for its word.
        wordShown: foot.hardStart + hardKey.wholeWidth <= foot.width
        onActivated: foot.hardActivated()
    }

    Row {
        id: day

        x: foot.alone === foot.LayoutMirroring.enabled ? foot.width - day.width : 0
        y: foot.height - foot.lineHeight + (foot.lineHeight - height) / 2
        spacing: Theme.gap / 2
        // Where the line is too short for both, the date gives way: the end of the deck says it too.
        visible: foot.date !== "" && (foot.keysEnd === 0 || foot.keysEnd + Theme.gap + day.width <= foot.width)

        Glyph {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.fontSize("label", "latin")
            height: width
            colour: Theme.colours.inkMuted
            name: "checked"
        }

        KioskText {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.colours.inkMuted
            role: "label"
            hearable: foot.heard
            text: foot.date
            wrapMode: Text.NoWrap
        }
    }

    component FootKey: Key {
        id: key

        required property string glyph
        property bool wordShown: true
        readonly property int wholeWidth: Theme.fontSize("label", "latin") + Theme.gap / 2 + word.implicitWidth + Theme.padCard

        anchors.bottom: parent?.bottom
        width: Math.max(Theme.touchTarget, inner.width + Theme.padCard)
        height: Theme.touchTarget + Theme.keyEdge
        visible: key.name !== ""

        Row {
            id: inner

            anchors.centerIn: parent
            spacing: Theme.gap / 2

            Glyph {
                anchors.verticalCenter: parent.verticalCenter
                width: key.wordShown ? Theme.fontSize("label", "latin") : Theme.barGlyph
                height: width
                colour: key.ink
                name: key.glyph
            }

            KioskText {
                id: word

                anchors.verticalCenter: parent.verticalCenter
                color: key.ink
                role: "label"
                text: key.name
                visible: key.wordShown
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
