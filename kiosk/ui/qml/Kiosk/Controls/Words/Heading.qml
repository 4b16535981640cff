pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// The words over a screen that has no head, and a sign before them.
Item {
    id: heading

    property string text: ""
    property string glyph: ""
    // The sign stands on a yellow plate, as the kiosk's mark does.
    property bool plate: false
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
    height: Theme.small || Theme.loweredFlat ? 0 : Theme.portrait ? Theme.gap + Theme.u(16) : Theme.headHeight

    Rectangle {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: words.verticalCenter
        width: heading.glyph === "" ? 0 : HeadSizes.glyph
        height: width
        border.color: Theme.colours.help.ink
        border.width: heading.plate ? Theme.line(0.5) : 0
        color: heading.plate ? Theme.colours.ringSpoken : "transparent"
        radius: Math.round(0.23 * width)
        visible: heading.shown && heading.glyph !== ""

        Glyph {
            anchors.centerIn: parent
            width: Math.round((heading.plate ? 0.72 : 1) * parent.width)
            height: width
            colour: heading.plate ? Theme.colours.help.ink : Theme.colours.ink
            name: heading.glyph
        }
    }

    KioskText {
        id: words

        anchors.top: parent.top
        anchors.topMargin: Theme.portrait ? Theme.gap : 0
        anchors.bottom: parent.bottom
        anchors.left: sign.right
        anchors.right: parent.right
        anchors.leftMargin: heading.glyph === "" ? 0 : Theme.gap
        anchors.rightMargin: Theme.margin
        role: "title"
        shrinks: true
        strong: true
        plain: heading.text
        verticalAlignment: Text.AlignVCenter
        visible: heading.shown
        wordStart: heading.wordStart
        wordLength: heading.wordLength
        Accessible.role: Accessible.Heading
    }
}
