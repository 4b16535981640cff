pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// One place of the bar: glyph over word, beside it in landscape, alone on the small format.
Key {
    id: barKey

    required property string glyph
    property string word: ""
    property bool mirrored: false
    property bool worded: false
    readonly property int barGlyphAlone: Theme.least(Theme.small ? 0 : Theme.landscape ? 8.5 : 10.5, Theme.small ? 16 : 0)

    hearable: false
    fill: barKey.filled ? Theme.colours.ink : Theme.colours.key
    line: barKey.filled ? Theme.colours.ink : Theme.colours.outline
    edge: barKey.filled ? Qt.darker(Theme.colours.ink, 2.4) : Theme.colours.keyEdge
    restInk: barKey.filled ? Theme.colours.ground : Theme.colours.ink
    touched: Theme.colours.touched
    touchedInk: Theme.colours.touchedInk

    Grid {
        anchors.centerIn: parent
        columns: Theme.landscape ? 2 : 1
        columnSpacing: Theme.u(2)
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter

        Glyph {
            width: !barKey.worded ? barKey.barGlyphAlone : Theme.portrait ? Math.min(Theme.barGlyph, barKey.faceHeight - word.height - Theme.u(0.6)) : Theme.barGlyph
            height: width
            colour: barKey.ink
            mirrored: barKey.mirrored
            name: barKey.glyph
            plain: barKey.flat || barKey.pressed
        }

        KioskText {
            id: word

            color: barKey.ink
            height: Theme.tightEm(word.script) * word.size
            verticalAlignment: Text.AlignVCenter
            role: "label"
            plain: barKey.word
            visible: barKey.worded
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
