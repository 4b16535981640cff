pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The foot of a card: who decides, or that a computer translated it, and when it was last checked. The
// date stands at the end; alone it stands at the start.
Item {
    id: foot

    property string date: ""
    property string computer: ""
    property bool computerAnnounced: false
    property string decides: ""
    property string decidesPictogram: ""
    property string direction: ""
    readonly property bool alone: foot.computer === "" && foot.decides === ""

    signal computerActivated

    implicitHeight: Math.max(start.height, day.height)

    Row {
        id: start

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap
        visible: !foot.alone

        Key {
            id: computerKey

            width: inner.width + Theme.padCard
            height: Theme.touchTarget + Theme.keyEdge
            announced: foot.computerAnnounced
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

        Pictogram {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.pictogramLeast
            height: Theme.pictogramLeast
            name: foot.decidesPictogram
            visible: foot.decides !== "" && foot.decidesPictogram !== ""
        }

        KioskText {
            anchors.verticalCenter: parent.verticalCenter
            direction: foot.direction
            role: "label"
            text: foot.decides
            visible: foot.decides !== ""
            wrapMode: Text.NoWrap
        }
    }

    Row {
        id: day

        x: foot.alone === foot.LayoutMirroring.enabled ? foot.width - day.width : 0
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap / 2
        visible: foot.date !== ""

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
            text: foot.date
            wrapMode: Text.NoWrap
        }
    }
}
