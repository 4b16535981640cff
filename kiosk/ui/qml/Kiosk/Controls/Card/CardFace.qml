pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Values

// A picture sentence on its stage over the words. The stage gives way to larger words, down to its least
// height; words that still do not fit take two turns, the first sentence and then the rest.
Rectangle {
    id: face

    property string theme: "start"
    property string kind: ""
    property string kindWord: ""
    property PictureModel picture: null
    property TextModel from: null
    // Words of the interface that stand where the text was; empty: none.
    property string instead: ""
    readonly property TextModel shown: face.instead === "" ? face.from : null
    readonly property string text: face.shown?.text ?? face.instead
    readonly property list<string> sentences: face.shown?.sentences ?? []
    readonly property string direction: face.shown?.direction ?? ""
    readonly property string language: face.shown?.language ?? ""
    readonly property string utterance: face.shown?.utterance ?? ""
    // The hard words of the whole text: start, length, start, length and so on. `hardName` names the key for them
    // that stands on the stage, where the foot has no room for it.
    readonly property list<int> hard: face.shown?.hard ?? []
    property string hardName: ""
    readonly property int hardBefore: face.hard.filter((place, at) => at % 2 === 0 && place < face.turnStart).length
    readonly property bool hearable: true
    readonly property string spokenText: face.text
    property bool strong: false
    property int turn: 0
    property int footHeight: 0
    // The word that is heard, in UTF-16 units of the whole text; -1 and 0: none.
    property int wordStart: -1
    property int wordLength: 0
    // The turn that shows it; -1 where no word is heard or one turn shows all.
    readonly property int wordTurn: face.wordLength < 1 || !face.twoTurns ? -1 : face.wordStart < face.secondStart ? 0 : 1
    readonly property bool twoTurns: face.sentences.length > 1 && face.stageBeside(whole.implicitHeight) < face.stageLeast
    // Where the second turn begins in the whole text; the first sentence may follow a mark of direction.
    readonly property int secondStart: face.twoTurns ? face.text.indexOf(face.sentences[1], face.sentences[0].length) : 0
    readonly property int turnStart: !face.twoTurns ? 0 : face.turn > 0 ? face.secondStart : Math.max(0, face.text.indexOf(face.sentences[0]))
    // The badge over the picture, which is as high as its word where letters are large.
    readonly property int kindTall: Math.max(CardSizes.kind, Math.round(Theme.fontSize("body", Theme.script) * Theme.lineHeight(Theme.script)))
    // Over the pictures only where they are then at least as high as the lowest stage.
    readonly property bool kindBeside: !Theme.headTall || stage.height < Math.max(face.stageNarrow, Theme.padCard + face.kindTall + CardSizes.joint + CardSizes.stage + face.stageLeast)
    readonly property int wordRoom: face.height - face.stageLeast - face.footHeight - 2 * CardSizes.text
    default property alias foot: footer.data
    readonly property int kindColumn: Theme.mm(Theme.small ? 22 : 62)
    readonly property int stageLeast: Theme.mm(Theme.small ? 26 : 44)
    readonly property int stageNarrow: Theme.mm(70)
    readonly property int stageWord: Theme.mm(60)

    signal hardTouched(index: int)

    // Those that the words of this turn have.
    function hardHere(): list<int> {
        const end = face.turnStart + words.text.length;
        return face.hard.map((place, at) => at % 2 === 0 ? place - face.turnStart : place).filter((place, at) => {
            const start = face.hard[at - at % 2];
            return start >= face.turnStart && start + face.hard[at - at % 2 + 1] <= end;
        });
    }

    function stageBeside(words: real): real {
        return face.height - words - face.footHeight - 2 * CardSizes.text;
    }

    color: Theme.colours.surface
    radius: Theme.radiusCard

    KioskText {
        id: whole

        width: words.width
        role: "card"
        direction: face.direction
        strong: face.strong
        text: face.text
        visible: false
    }

    KioskText {
        id: part

        width: words.width
        direction: face.direction
        role: "card"
        strong: face.strong
        text: words.text
        visible: false
    }

    Rectangle {
        id: stage

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: Math.max(face.stageLeast, Math.round(face.stageBeside(words.height)))
        color: Theme.stageColour(face.theme)
        topLeftRadius: face.radius
        topRightRadius: face.radius

        KindBadge {
            id: badge

            anchors.left: parent.left
            anchors.top: parent.top
            anchors.leftMargin: Theme.small ? Theme.padCard / 2 : Theme.padCard
            anchors.topMargin: Theme.small ? Theme.padCard / 2 : face.kindBeside ? Math.max(0, (stage.height - badge.height) / 2) : Theme.padCard
            width: face.kindBeside ? face.kindColumn - Theme.padCard : implicitWidth
            column: face.kindBeside
            kind: face.kind
            visible: face.kind !== ""
            word: face.kindWord
            wordShown: !Theme.small && stage.height >= face.stageWord
        }

        GlyphKey {
            id: hardKey

            anchors.left: parent.left
            anchors.leftMargin: Theme.padCard / 2
            anchors.verticalCenter: parent.verticalCenter
            glyph: "word"
            name: face.hardName
            usable: face.hardName !== ""
            visible: hardKey.usable
            onActivated: face.hardTouched(0)
        }

        PictureSentence {
            anchors.fill: parent
            anchors.leftMargin: hardKey.visible ? Theme.padCard + hardKey.width : face.kind !== "" && face.kindBeside ? face.kindColumn + (Theme.small ? 0 : Theme.padCard) : Theme.padCard
            anchors.rightMargin: Theme.padCard
            anchors.topMargin: face.kind !== "" && !face.kindBeside ? Theme.padCard + face.kindTall + CardSizes.joint : CardSizes.stage
            anchors.bottomMargin: CardSizes.stage
            picture: face.picture
        }
    }

    KioskText {
        id: words

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: stage.bottom
        anchors.leftMargin: Theme.padCard
        anchors.rightMargin: Theme.padCard
        anchors.topMargin: CardSizes.text
        height: Math.min(part.implicitHeight, face.wordRoom)
        role: "card"
        direction: face.direction
        shrinks: part.implicitHeight > face.wordRoom
        strong: face.strong
        text: !face.twoTurns ? face.text : face.turn === 0 ? face.sentences[0] : face.text.slice(face.secondStart)
        wordStart: face.wordStart - face.turnStart
        wordLength: face.wordTurn < 0 || face.wordTurn === face.turn ? face.wordLength : 0
    }

    HardWords {
        anchors.fill: words
        script: words.script
        spans: face.hardHere()
        under: words
        visible: face.hard.length > 0
        onTouched: index => face.hardTouched(index + face.hardBefore)
    }

    Item {
        id: footer

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: Theme.padCard
        anchors.rightMargin: Theme.padCard
        anchors.bottomMargin: CardSizes.foot
        height: Math.max(0, face.footHeight - CardSizes.foot)
    }
}
