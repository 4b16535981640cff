pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// Less, level, more. Without glyphs the keys carry a small and a large letter. A key that has come to its end is flat.
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
    // Too low for the words over the blocks: beside them, or, where that is too narrow as well, without.
    readonly property bool low: words.implicitHeight + Theme.gap / 2 + levelRow.block > levelRow.height
    readonly property bool narrow: words.implicitWidth + blocks.width + 3 * Theme.gap > levelRow.width - 2 * levelRow.keyWidth
    property int letterSize: Theme.fontSize("display", "latin")
    readonly property int keyWidth: Theme.u(32)
    readonly property int block: Theme.u(Theme.small ? 4 : 4.6)

    signal less
    signal more

    implicitHeight: KeySizes.level

    LevelKey {
        anchors.left: parent.left
        flat: levelRow.level <= 1
        glyph: levelRow.lessGlyph
        letter: 0.55
        name: levelRow.lessName
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

            role: "label"
            hearable: true
            plain: levelRow.label
            visible: !levelRow.low || !levelRow.narrow
            Accessible.ignored: true
        }

        Row {
            id: blocks

            spacing: Theme.u(Theme.small ? 1 : 1.6)

            Repeater {
                model: levelRow.levels

                Rectangle {
                    required property int index

                    width: Theme.u(Theme.small ? 5 : 8)
                    height: levelRow.block
                    border.color: index < levelRow.level ? Theme.colours.ink : Theme.colours.outline
                    border.width: Theme.keyLine
                    color: index < levelRow.level ? Theme.colours.ink : "transparent"
                    radius: Theme.u(1.2)
                }
            }
        }
    }

    LevelKey {
        anchors.right: parent.right
        flat: levelRow.level >= levelRow.levels
        glyph: levelRow.moreGlyph
        letter: 1.2
        name: levelRow.moreName
        onActivated: levelRow.more()
    }

    component LevelKey: GlyphKey {
        id: levelKey

        required property real letter

        width: levelRow.keyWidth
        height: levelRow.height
        why: qsTr("This is as far as it goes.")
        mirrored: levelRow.mirrorable && Theme.rightToLeft

        SampleLetter {
            color: levelKey.ink
            size: Math.round(levelKey.letter * levelRow.letterSize)
            visible: levelKey.glyph === ""
        }
    }
}
