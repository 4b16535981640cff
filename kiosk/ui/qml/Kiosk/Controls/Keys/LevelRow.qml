pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// Less, level, more. Without glyphs the keys carry a small and a large letter.
Item {
    id: levelRow

    property string label: ""
    // From 1 to `levels`.
    property int level: 1
    property int levels: 3
    property string lessGlyph: ""
    property string moreGlyph: ""
    property string lessName: ""
    property string moreName: ""
    // The glyphs turn with the reading direction.
    property bool mirrorable: false
    // Too low for the words over the bars: beside them, or, where that is too narrow as well, without.
    readonly property bool low: words.implicitHeight + Theme.gap / 2 + KeySizes.level > levelRow.height
    readonly property bool narrow: words.implicitWidth + bars.width + 3 * Theme.gap > levelRow.width - 2 * levelRow.levelKeyWidth
    property int letterSize: Theme.fontSize("display", "latin")
    readonly property int levelKeyWidth: Theme.mm(Theme.pick(72, 60, 30))
    readonly property int levelBarWidth: Theme.mm(Theme.pick(20, 20, 9))

    signal less
    signal more

    implicitHeight: Theme.touchTarget + Theme.keyEdge

    LevelKey {
        anchors.left: parent.left
        glyph: levelRow.lessGlyph
        letter: 0.45
        name: levelRow.lessName
        usable: levelRow.level > 1
        onActivated: levelRow.less()
    }

    Heard {
        hearable: levelRow.low && levelRow.narrow
        spokenText: levelRow.label
    }

    Grid {
        anchors.centerIn: parent
        columns: levelRow.low ? 2 : 1
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap / 2
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter
        Accessible.role: Accessible.StaticText
        Accessible.name: levelRow.label + " " + levelRow.level + " / " + levelRow.levels

        KioskText {
            id: words

            role: Theme.portrait ? "body" : "label"
            hearable: true
            text: levelRow.label
            visible: !levelRow.low || !levelRow.narrow
            Accessible.ignored: true
        }

        Row {
            id: bars

            spacing: Theme.gap / 2

            Repeater {
                model: levelRow.levels

                Rectangle {
                    required property int index

                    width: levelRow.levelBarWidth
                    height: KeySizes.level
                    border.color: index < levelRow.level ? Theme.colours.ink : Theme.colours.outline
                    border.width: Theme.keyLine
                    color: index < levelRow.level ? Theme.colours.ink : "transparent"
                    radius: KeySizes.level / 4
                }
            }
        }
    }

    LevelKey {
        anchors.right: parent.right
        glyph: levelRow.moreGlyph
        letter: 1
        name: levelRow.moreName
        usable: levelRow.level < levelRow.levels
        onActivated: levelRow.more()
    }

    component LevelKey: GlyphKey {
        id: levelKey

        required property real letter

        width: levelRow.levelKeyWidth
        height: levelRow.height
        mirrored: levelRow.mirrorable && Theme.rightToLeft

        SampleLetter {
            color: levelKey.ink
            size: Math.round(levelKey.letter * levelRow.letterSize)
            visible: levelKey.glyph === ""
        }
    }
}
