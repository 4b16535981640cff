pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// The words over a screen that has no head; in portrait they stand at the foot of the part for looking.
Item {
    id: heading

    property string text: ""
    property string glyph: ""
    readonly property bool hearable: true
    readonly property string language: ""
    readonly property string spokenText: heading.text
    readonly property bool shown: heading.height > 0
    // The word of the text that is heard, in UTF-16 units; -1 and 0: none.
    property int wordStart: -1
    property int wordLength: 0

    anchors.top: parent?.top
    anchors.left: parent?.left
    anchors.right: parent?.right
    height: Theme.small || Theme.loweredFlat ? 0 : Theme.headTall ? Theme.headHeight - HeadSizes.gap : Theme.headHeight

    Glyph {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: words.verticalCenter
        width: heading.glyph === "" ? 0 : HeadSizes.glyph
        height: width
        name: heading.glyph
        visible: heading.shown && heading.glyph !== ""
    }

    KioskText {
        id: words

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.headTall ? 0 : (heading.height - words.height) / 2
        anchors.left: sign.right
        anchors.right: parent.right
        anchors.leftMargin: heading.glyph === "" ? 0 : Theme.gap
        anchors.rightMargin: Theme.margin
        role: Theme.headTall ? "display" : "title"
        strong: true
        text: heading.text
        visible: heading.shown
        wordStart: heading.wordStart
        wordLength: heading.wordLength
        Accessible.role: Accessible.Heading
    }
}
