pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A key with its word and a glyph, side by side where it is wide, else one over the other.
Key {
    id: labelKey

    property string glyph: ""
    property bool mirrored: false
    // The glyph after the word, as an arrow that leads on.
    property bool glyphLast: false
    property bool over: false
    readonly property int sign: Math.round(Math.min(Theme.u(9), 0.5 * labelKey.faceHeight))
    readonly property int between: Theme.u(2)
    // On the small format a word that is too long for its key is only heard.
    readonly property bool wordless: Theme.small && !labelKey.over && natural.advanceWidth > labelKey.wordRoom && labelKey.faceHeight < 2 * Theme.tightEm(words.script) * words.size
    readonly property int wordRoom: labelKey.width - 2 * KeySizes.label - (labelKey.over ? 0 : labelKey.sign + labelKey.between)

    TextMetrics {
        id: natural

        font.family: words.font.family
        font.pixelSize: words.size
        font.weight: words.font.weight
        text: labelKey.name
    }

    Grid {
        anchors.centerIn: parent
        columns: labelKey.over ? 1 : 2
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter
        layoutDirection: labelKey.glyphLast === Theme.rightToLeft ? Qt.LeftToRight : Qt.RightToLeft
        spacing: labelKey.over ? Theme.u(1) : labelKey.between

        Glyph {
            width: labelKey.sign
            height: width
            colour: labelKey.ink
            mirrored: labelKey.mirrored
            name: labelKey.glyph
        }

        KioskText {
            id: words

            width: Math.min(Math.ceil(1.02 * natural.advanceWidth) + 1, labelKey.wordRoom)
            height: labelKey.faceHeight - (labelKey.over ? labelKey.sign + Theme.u(1) : 0) - 2 * KeySizes.label
            shrinks: true
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            color: labelKey.ink
            role: "title"
            strong: true
            plain: labelKey.name
            visible: !labelKey.wordless
            Accessible.ignored: true
        }
    }
}
