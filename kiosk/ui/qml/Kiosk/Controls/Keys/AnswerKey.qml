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
    property real pictureShare: answerKey.answer === "unsure" || !Theme.portrait ? 0.86 : 0.66
    readonly property color tone: answerKey.answer === "yes" ? Theme.colours.yes : answerKey.answer === "no" ? Theme.colours.no : Theme.colours.keyEdge
    readonly property int picture: Math.round(Math.min(answerKey.pictureShare * answerKey.faceHeight, 0.34 * answerKey.width))
    readonly property int sideSpace: Theme.small ? Theme.gap / 2 : Theme.padCard
    readonly property int wordRoom: answerKey.width - answerKey.picture - 2 * answerKey.sideSpace - Theme.gap

    name: answerKey.word
    line: answerKey.tone
    edge: answerKey.tone
    lineWidth: Theme.line(1)

    TextMetrics {
        id: natural

        font.family: words.font.family
        font.pixelSize: words.size
        font.weight: words.font.weight
        text: answerKey.word
    }

    Row {
        id: row

        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left
        anchors.leftMargin: answerKey.centred ? (answerKey.width - row.width) / 2 : answerKey.sideSpace
        spacing: Theme.gap

        Pictogram {
            anchors.verticalCenter: parent.verticalCenter
            width: answerKey.picture
            height: answerKey.picture
            mirrorable: answerKey.mirrorable
            name: answerKey.pictogram
        }

        KioskText {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            width: answerKey.centred ? Math.min(Math.ceil(1.05 * natural.advanceWidth), answerKey.wordRoom) : answerKey.wordRoom
            height: answerKey.faceHeight - 2 * Theme.padTile
            shrinks: true
            verticalAlignment: Text.AlignVCenter
            color: answerKey.ink
            direction: answerKey.direction
            role: answerKey.role
            strong: !Theme.small
            text: answerKey.word
            Accessible.ignored: true
        }
    }
}
