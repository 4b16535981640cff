pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The foot of a card: who decides, whether a computer translated it, and when it was last checked. The date
// stands at the end, alone at the start. Who decides has a line of its own where one line is not enough.
Item {
    id: foot

    property string date: ""
    property string computer: ""
    property bool heard: false
    property string decides: ""
    property string decidesPictogram: ""
    property string direction: ""
    property string language: ""
    readonly property bool decided: foot.decides !== ""
    readonly property bool alone: foot.computer === "" && !foot.decided
    readonly property int sign: foot.decidesPictogram === "" ? 0 : Theme.pictogramLeast + Theme.gap
    readonly property bool twoLines: foot.decided && (foot.computer !== "" || foot.sign + natural.implicitWidth + Theme.gap + day.width > foot.width)
    readonly property int lineHeight: Math.max(foot.computer === "" ? 0 : computerKey.height, day.height, foot.decided && !foot.twoLines ? who.height : 0)

    signal computerActivated

    implicitHeight: foot.lineHeight + (foot.twoLines ? who.height + Theme.gap / 2 : 0)

    KioskText {
        id: natural

        direction: foot.direction
        role: "label"
        text: foot.decides
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
            direction: foot.direction
            hearable: foot.decided
            language: foot.language
            role: "label"
            text: foot.decides
        }
    }

    Key {
        id: computerKey

        anchors.left: parent.left
        anchors.bottom: parent.bottom
        width: inner.width + Theme.padCard
        height: Theme.touchTarget + Theme.keyEdge
        hearable: foot.heard
        name: foot.computer
        visible: foot.computer !== ""
        onActivated: foot.computerActivated()

        Row {
            id: inner

            anchors.centerIn: parent
            spacing: Theme.gap / 2

            Glyph {
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.fontSize("label", "latin")
                height: width
                colour: computerKey.ink
                name: "computer"
            }

            KioskText {
                anchors.verticalCenter: parent.verticalCenter
                color: computerKey.ink
                role: "label"
                text: foot.computer
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }

    Row {
        id: day

        x: foot.alone === foot.LayoutMirroring.enabled ? foot.width - day.width : 0
        y: foot.height - foot.lineHeight + (foot.lineHeight - height) / 2
        spacing: Theme.gap / 2
        // Where the line is too short for both, the date gives way: the end of the deck says it too.
        visible: foot.date !== "" && (foot.computer === "" || computerKey.width + Theme.gap + day.width <= foot.width)

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
}
