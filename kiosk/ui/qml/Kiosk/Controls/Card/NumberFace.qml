pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Values

// The face of a help line: pictures on their stage, the number, what to do, and what is known of the call. In portrait
// one over the other, else the stage in the start third.
Rectangle {
    id: face

    property PictureModel picture: null
    property TextModel from: null
    // Words of the interface in place of those; empty: none.
    property string instead: ""
    property TextModel name: null
    property string number: ""
    property string told: ""
    property bool quiet: false
    // What is known of the call, each a sentence; empty: it is not known.
    property string free: ""
    property string anonymous: ""
    property string spoken: ""
    property string doorSign: ""
    property string doorWords: ""
    readonly property alias digits: digits
    readonly property bool stacked: Theme.portrait && !Theme.lowered
    // Where there is no room for what is known of the call, it is heard, and free has its picture beside the number.
    readonly property bool brief: Theme.small || Theme.lowered
    readonly property int freeSide: face.brief && face.free !== "" ? Theme.u(Theme.small ? 9 : 12) : 0
    readonly property int pad: Theme.u(Theme.small ? 2 : 5)
    readonly property int between: Theme.u(Theme.small ? 1 : 3)
    readonly property int stageLeast: Theme.mm(60) + 2 * Theme.u(3)
    readonly property int digitsMost: Theme.u(face.quiet ? Theme.pick(22, 18, 13) : Theme.pick(44, 32, 20))
    readonly property int third: Math.round((Theme.small ? 0.34 : 0.32) * face.width)
    readonly property bool numbered: face.number !== ""
    readonly property int digitsTall: face.numbered ? Math.round(1.2 * face.digitsMost) + face.between : 0
    readonly property int room: face.stacked ? face.height - face.stageLeast - 2 * face.pad : face.height - 2 * face.pad
    readonly property int wordsRoom: Math.round((!face.numbered ? 1 : face.brief ? 0.82 : 0.5) * (face.room - facts.height))

    color: Theme.colours.surface
    radius: Theme.radiusCard

    Rectangle {
        id: stage

        anchors.left: parent.left
        anchors.top: parent.top
        width: face.stacked ? face.width : face.third
        height: face.stacked ? Math.max(face.stageLeast, face.height - 2 * face.pad - face.digitsTall - words.height - facts.height - face.between) : face.height
        color: Theme.highContrast ? Theme.colours.plate : Theme.colours.help.stage
        topLeftRadius: face.radius
        topRightRadius: face.stacked || Theme.rightToLeft ? face.radius : 0
        bottomLeftRadius: face.stacked || Theme.rightToLeft ? 0 : face.radius
        bottomRightRadius: !face.stacked && Theme.rightToLeft ? face.radius : 0

        PictureSentence {
            anchors.fill: parent
            anchors.margins: Theme.u(3)
            picture: face.picture
            stacked: true
        }
    }

    Item {
        id: told

        anchors.left: face.stacked ? parent.left : stage.right
        anchors.right: parent.right
        anchors.top: face.stacked ? stage.bottom : parent.top
        anchors.bottom: parent.bottom
        anchors.margins: face.pad

        Digits {
            id: digits

            anchors.left: parent.left
            anchors.leftMargin: face.freeSide
            anchors.right: parent.right
            anchors.rightMargin: face.freeSide
            anchors.top: parent.top
            anchors.bottom: words.top
            anchors.bottomMargin: face.between
            most: face.digitsMost
            number: face.number
            spokenText: face.told
            visible: face.numbered
        }

        Pictogram {
            anchors.right: parent.right
            anchors.verticalCenter: digits.verticalCenter
            width: face.freeSide
            height: face.freeSide
            name: face.freeSide > 0 ? "free-of-charge" : ""
        }

        KioskText {
            id: words

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: facts.top
            anchors.bottomMargin: facts.height > 0 ? face.between : 0
            height: face.numbered || face.stacked ? Math.min(whole.implicitHeight, face.wordsRoom) : face.height - 2 * face.pad - facts.height
            direction: face.from !== null && face.instead === "" ? face.from.direction : ""
            from: face.instead === "" ? face.from : null
            hearable: true
            lineHeight: words.shrinks ? Theme.tightLine(words.script) : whole.lineHeight
            role: "card"
            shrinks: whole.implicitHeight > words.height || whole.contentWidth > words.width
            plain: face.instead === "" ? face.from?.text ?? "" : face.instead
            verticalAlignment: Text.AlignVCenter

            KioskText {
                id: whole

                width: words.width
                direction: words.direction
                lineHeight: Math.round(whole.size * Theme.tightEm(whole.script))
                role: "card"
                plain: words.plain
                visible: false
            }
        }

        Column {
            id: facts

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            spacing: Theme.u(1)

            DoorState {
                width: parent.width
                hearable: face.doorWords !== ""
                sign: face.doorSign
                text: face.doorWords
                visible: face.doorWords !== ""
            }

            Fact {
                text: [face.name?.text ?? "", face.spoken].filter(part => part !== "").join(" · ")
            }

            Fact {
                text: face.anonymous
            }

            Fact {
                pictogram: "free-of-charge"
                strong: true
                text: face.free
            }
        }
    }

    Repeater {
        model: face.brief ? [face.spoken, face.anonymous, face.free] : []

        Heard {
            required property string modelData

            hearable: modelData !== ""
            spokenText: modelData
        }
    }

    component Fact: Item {
        id: fact

        property string pictogram: ""
        property string text: ""
        property bool strong: false
        readonly property int drawn: fact.pictogram === "" ? 0 : Math.max(sentence.height, Theme.u(Theme.small ? 6 : 12))

        width: facts.width
        height: Math.max(fact.drawn, sentence.height)
        visible: fact.text !== "" && !face.brief

        Pictogram {
            id: drawing

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: fact.drawn
            height: fact.drawn
            name: fact.visible ? fact.pictogram : ""
        }

        KioskText {
            id: sentence

            anchors.left: drawing.right
            anchors.leftMargin: fact.drawn > 0 ? Theme.gap : 0
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            hearable: fact.visible
            lineHeight: Math.round(sentence.size * Theme.tightEm(sentence.script))
            role: "label"
            strong: fact.strong
            plain: fact.text
        }
    }
}
