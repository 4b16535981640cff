pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.Values

// A ring round a clock, the word in six languages, and the way to the desk, which becomes the large picture when it
// takes long. `drawn`: there is a pack, whose drawings it may show.
Item {
    id: wait

    required property MomentModel moment
    property bool drawn: true
    property bool worded: true
    property int ringMost: Theme.u(Theme.small ? 50 : 90)
    readonly property bool beside: wait.width > wait.height
    readonly property int ringSide: Math.max(0, Math.min(wait.ringMost, wait.beside ? (wait.width - Theme.gap) / 2 : wait.width, wait.beside ? wait.height : wait.height - told.height - Theme.gap))

    CountdownRing {
        id: ring

        x: wait.beside ? (Theme.rightToLeft ? told.x + told.width + Theme.gap : (told.x - Theme.gap - width) / 2) : (wait.width - width) / 2
        y: wait.beside ? (wait.height - height) / 2 : (wait.height - told.height - Theme.gap - height) / 2
        width: wait.ringSide
        height: width
        colour: Theme.colours.ink
        fraction: wait.moment.waited

        Sign {
            anchors.fill: parent
            glyph: wait.moment.long ? "desk" : "clock"
            pictogram: wait.moment.long ? "counter" : "clock"
        }
    }

    Column {
        id: told

        x: wait.beside ? (Theme.rightToLeft ? 0 : wait.width - width) : 0
        y: wait.beside ? (wait.height - height) / 2 : wait.height - height
        width: wait.beside ? (wait.width - Theme.gap) / 2 : wait.width
        spacing: Theme.gap

        Grid {
            id: words

            columns: 2
            columnSpacing: Theme.gap
            rowSpacing: Theme.u(1)
            visible: wait.worded

            Repeater {
                model: wait.moment.words

                KioskText {
                    required property string word

                    required direction
                    width: (told.width - words.columnSpacing) / 2
                    horizontalAlignment: Text.AlignHCenter
                    lineHeight: Math.round(size * Theme.tightEm(script))
                    role: Theme.small ? "label" : "title"
                    strong: true
                    plain: word
                }
            }
        }

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: !wait.moment.long
            width: Math.min(parent.width, Theme.u(Theme.small ? 56 : 96))
            height: Math.round(0.62 * width)
            color: Theme.colours.plate
            radius: Theme.radiusCard

            Row {
                anchors.centerIn: parent
                spacing: Theme.gap

                Sign {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.round(0.5 * desk.width)
                    height: width
                    glyph: "go"
                    mirrored: Theme.rightToLeft
                    pictogram: "arrow"
                }

                Sign {
                    id: desk

                    width: Math.round(0.5 * told.width > Theme.u(48) ? Theme.u(48) : 0.5 * told.width)
                    height: width
                    glyph: "desk"
                    pictogram: "counter"
                }
            }
        }
    }

    component Sign: Item {
        id: sign

        required property string pictogram
        required property string glyph
        property bool mirrored: false

        Pictogram {
            anchors.fill: parent
            mirrorable: sign.mirrored
            name: wait.drawn && wait.visible ? sign.pictogram : ""
        }

        Glyph {
            anchors.fill: parent
            mirrored: sign.mirrored
            name: sign.glyph
            visible: !wait.drawn
        }
    }
}
