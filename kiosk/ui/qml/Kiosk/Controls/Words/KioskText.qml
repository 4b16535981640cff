pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Typesetting
import Kiosk.Values

// Words of one size and one script. They wrap at spaces and soft hyphens and are never cut off. What is drawn, `text`,
// are the words with marks of direction round numbers and foreign names, which stay whole; set `plain`.
Text {
    id: words

    // A text of the pack or the site; words of the interface are given as `plain`.
    property TextModel from: null
    property string plain: words.from?.text ?? ""
    property string role: "body"
    property bool strong: false
    // The height of capitals in pixels, where whoever shows the words has fitted it to a room; 0: the role's.
    property real capitals: 0
    // In a room with a height: smaller letters, down to a label's, where the words would not fit.
    property bool shrinks: false
    // Read aloud with its screen, in its own language; empty: the interface's.
    property bool hearable: false
    property string language: words.from?.language ?? ""
    property string utterance: words.from?.utterance ?? ""
    // "ltr" or "rtl" where the text is in another language than the screen; empty: the screen's own.
    property string direction: words.from?.direction ?? ""
    // The word that is heard, in UTF-16 units of the plain text; -1 and 0: none.
    property int wordStart: -1
    property int wordLength: 0
    // Its hard words, in the same units: start, length and so on.
    property list<int> hard: words.from?.hard ?? []
    property string script: words.direction === "" ? Theme.script : words.direction === "rtl" ? "arabic" : "latin"
    readonly property bool rightToLeft: words.script === "arabic"
    readonly property real widestName: words.rightToLeft ? ShownText.widestName(words.plain, words.font) : 0
    // A foreign name that no line has room for.
    // On one line nothing breaks, and there the width may follow from what is drawn.
    readonly property bool namesBreak: words.widestName > 0 && words.wrapMode !== Text.NoWrap && words.width > 0 && words.widestName > words.width
    // Where hard words and the word that is heard are in the text that is drawn.
    readonly property list<int> hardDrawn: words.hard.length === 0 ? [] : ShownText.spans(words.plain, words.rightToLeft, words.namesBreak, words.hard)
    readonly property list<int> heardDrawn: words.wordLength > 0 ? ShownText.spans(words.plain, words.rightToLeft, words.namesBreak, [words.wordStart, words.wordLength]) : [-1, 0]
    readonly property string spokenText: words.plain
    readonly property bool fits: words.contentWidth <= words.width && words.contentHeight <= words.height
    readonly property int size: words.capitals > 0 ? Theme.emOf(words.capitals, words.script) : Theme.fontSize(words.role, words.script)

    color: Theme.colours.ink
    font.family: Theme.family(words.script)
    font.pixelSize: words.size
    font.weight: words.strong ? Theme.weightStrong : Theme.weightText
    horizontalAlignment: Text.AlignLeft
    fontSizeMode: words.shrinks ? Text.Fit : Text.FixedSize
    minimumPixelSize: Theme.em(0, words.script)
    lineHeight: words.shrinks ? Theme.tightLine(words.script) : Math.round(words.size * Theme.lineHeight(words.script))
    lineHeightMode: words.shrinks ? Text.ProportionalHeight : Text.FixedHeight
    renderType: Text.QtRendering
    text: ShownText.marked(words.plain, words.rightToLeft, words.namesBreak)
    textFormat: Text.PlainText
    wrapMode: Text.WordWrap
    Accessible.role: Accessible.StaticText
    Accessible.name: words.plain

    Loader {
        anchors.fill: parent
        active: words.wordLength > 0
        sourceComponent: HeardWord {
            length: words.heardDrawn[1]
            script: words.script
            start: words.heardDrawn[0]
            under: words
        }
    }
}
