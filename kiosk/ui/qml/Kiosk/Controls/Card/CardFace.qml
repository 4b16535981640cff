pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Values

// A picture sentence on its stage over the words; the stage is as high as they leave it. How large they are is decided
// for all cards of a deck at once (`fit`), so that the pictures keep their room.
Rectangle {
    id: face

    property string theme: "start"
    property PictureModel picture: null
    property TextModel from: null
    property FitModel fit: null
    // Which card of the deck this is, from 0.
    property int at: 0
    // Words of the interface that stand where the text was; empty: none.
    property string instead: ""
    readonly property TextModel shown: face.instead === "" ? face.from : null
    readonly property string text: face.shown?.text ?? face.instead
    readonly property string direction: face.shown?.direction ?? ""
    readonly property string language: face.shown?.language ?? ""
    readonly property string utterance: face.shown?.utterance ?? ""
    readonly property bool hearable: true
    readonly property string spokenText: face.text
    property bool strong: false
    // Said over the words: that a rule may have changed.
    property string warning: ""
    // A card that warns has a frame round its pictures.
    readonly property bool warns: face.picture?.signs.some(sign => sign === "exclamation" || sign === "stay-warning") ?? false
    // How high the key under the words is, as it is and with one line of words; 0: there is none.
    property int footHeight: 0
    // How high that key is with all its words, and the room under it.
    property int placeFoot: CardSizes.placeFoot
    readonly property bool footShort: (face.plan[1] ?? 0) > 0
    // How much higher the card is when the head folds away; 0 where it does not.
    property int folds: 0
    // How high it is with the head where it is.
    property int tall: face.height
    readonly property bool foldsHead: (face.plan[2] ?? 0) > 0
    // The word that is heard, in UTF-16 units; -1 and 0: none.
    property int wordStart: -1
    // Whether it is being said now, where it has no words to light.
    property bool sounding: false
    readonly property bool wordless: Aloud.listening && (face.shown?.heardOnly ?? false)
    readonly property int wordsTall: face.wordless ? CardSizes.heard : words.lineCount * words.lineHeight
    property int wordLength: 0
    default property alias foot: footer.data
    readonly property list<string> formats: ["portrait", "landscape", "small"]
    readonly property int stagePad: Theme.u(CardSizes.stage)
    readonly property int wordsWidth: face.width - 2 * Theme.padCard
    // Qt gives the last line the whole height of its font, which letters of Arabic leave half empty: words have as much
    // room as their lines, and stand in its middle.
    readonly property int bandTall: face.warning === "" ? 0 : band.implicitHeight + CardSizes.text
    // What fitting.room_of() takes.
    readonly property list<real> room: [face.formats.indexOf(Theme.format), Theme.unit, Theme.pixelsPerMm, face.width, face.tall, face.folds, face.wordsWidth, 2 * CardSizes.text, face.placeFoot, CardSizes.placeFootShort, face.bandTall, face.stagePad, Theme.capitals("card") * Theme.unit, Theme.capitalsLeast * Theme.pixelsPerMm, CardSizes.least, sentence.stacked ? 1 : 0]
    readonly property list<real> plan: face.fit?.plan(face.fit.edition, face.at, Theme.textStep, face.room) ?? []
    readonly property real capitals: face.plan[0] ?? 0

    color: Theme.colours.surface
    radius: Theme.radiusCard

    Rectangle {
        id: stage

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: Math.max(0, face.height - face.wordsTall - face.footHeight - face.bandTall - 2 * CardSizes.text)
        color: Theme.stageColour(face.theme)
        topLeftRadius: face.radius
        topRightRadius: face.radius

        Rectangle {
            anchors.fill: parent
            border.color: Theme.colours.warnFrame
            border.width: Theme.line(1)
            color: "transparent"
            topLeftRadius: face.radius
            topRightRadius: face.radius
            visible: face.warns
        }

        PictureSentence {
            id: sentence

            anchors.fill: parent
            anchors.margins: face.stagePad
            picture: face.picture
        }
    }

    WarnBand {
        id: band

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: stage.bottom
        anchors.leftMargin: Theme.padCard
        anchors.rightMargin: Theme.padCard
        anchors.topMargin: CardSizes.text
        text: face.warning
        visible: face.warning !== ""
    }

    KioskText {
        id: words

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: Theme.padCard
        anchors.rightMargin: Theme.padCard
        anchors.bottomMargin: face.footHeight + CardSizes.text - (words.implicitHeight - face.wordsTall) / 2
        capitals: face.capitals
        role: "card"
        direction: face.direction
        hard: face.shown?.hard ?? []
        strong: face.strong
        plain: face.text
        visible: !face.wordless
        wordStart: face.wordStart
        wordLength: face.wordLength
    }

    HardWords {
        anchors.fill: words
        script: words.script
        spans: words.hardDrawn
        under: words
        visible: spans.length > 0 && !face.wordless
    }

    HeardBar {
        anchors.left: words.left
        anchors.right: words.right
        anchors.bottom: words.bottom
        height: CardSizes.heard
        lasts: face.shown?.heardMs ?? 0
        sounding: face.sounding
        visible: face.wordless
    }

    Item {
        id: footer

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: Theme.u(5)
        anchors.rightMargin: Theme.u(5)
        anchors.bottomMargin: CardSizes.foot
        height: Math.max(0, face.footHeight - CardSizes.foot)
    }
}
