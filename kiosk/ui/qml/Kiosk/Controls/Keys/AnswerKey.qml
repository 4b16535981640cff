pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// An answer: its picture and its word. All answers are white keys of one weight; only the edge differs.
Key {
    id: answerKey

    // "yes", "no" or "unsure"; for anything else the edge is a plain key's
    property string answer: ""
    property string word: ""
    property string direction: ""
    property string role: answerKey.answer === "unsure" || Theme.small ? "title" : "display"
    property string pictogram: answerKey.answer === "unsure" ? "dont-know" : answerKey.answer
    property bool mirrorable: false
    property bool centred: Theme.portrait
    // The picture over the word, and not beside it.
    property bool over: false
    property real pictureShare: answerKey.answer === "unsure" || !Theme.portrait ? 0.86 : 0.66
    property int picture: Math.round(Math.min(answerKey.pictureShare * answerKey.faceHeight, 0.34 * answerKey.width))
    property real capitals: 0
    readonly property int sideSpace: Theme.small ? Theme.u(1.5) : Theme.gap
    readonly property int between: Theme.u(answerKey.over ? 2 : 3)
    readonly property int wordRoom: answerKey.over ? answerKey.width - 2 * Theme.padTile : answerKey.width - answerKey.picture - answerKey.between - answerKey.sideSpace - Theme.padTile
    readonly property int wordWidth: Math.min(Math.ceil(1.05 * natural.advanceWidth + Theme.u(0.4)), answerKey.wordRoom)
    readonly property int start: answerKey.centred ? (answerKey.width - answerKey.picture - answerKey.between - answerKey.wordWidth) / 2 : answerKey.sideSpace

    name: answerKey.word

    TextMetrics {
        id: natural

        font.family: words.font.family
        font.pixelSize: words.size
        font.weight: words.font.weight
        text: answerKey.word
    }

    Pictogram {
        id: drawing

        anchors.left: parent.left
        anchors.leftMargin: answerKey.over ? (answerKey.width - width) / 2 : answerKey.start
        y: answerKey.over ? Theme.u(3) : (answerKey.faceHeight - height) / 2
        width: answerKey.picture
        height: answerKey.picture
        mirrorable: answerKey.mirrorable
        name: answerKey.pictogram
    }

    KioskText {
        id: words

        anchors.left: answerKey.over ? parent.left : drawing.right
        anchors.leftMargin: answerKey.over ? (answerKey.width - width) / 2 : answerKey.between
        y: Theme.u(1) + (answerKey.over ? drawing.y + drawing.height : 0)
        width: answerKey.over ? answerKey.wordRoom : answerKey.wordWidth
        height: answerKey.faceHeight - y - Theme.u(1)
        shrinks: true
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: answerKey.over ? Text.AlignHCenter : Text.AlignLeft
        capitals: answerKey.capitals
        color: answerKey.ink
        direction: answerKey.direction
        role: answerKey.role
        strong: true
        plain: answerKey.word
        Accessible.ignored: true
    }
}
