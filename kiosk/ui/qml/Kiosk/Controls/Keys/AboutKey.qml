pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// What is to be known about a text: who translated it, its hard words, who decides, when it was checked. A glyph over a
// word or two; the glyph alone where there is no room for words.
Key {
    id: about

    property string glyph: "checked"
    property string mark: ""
    property bool worded: Theme.portrait
    // A mark of two lines takes room from its glyph.
    readonly property bool twoLines: about.worded && natural.advanceWidth > words.width

    readonly property int twoTall: 2 * Math.round(words.size * Theme.tightEm(words.script))

    TextMetrics {
        id: natural

        font.family: words.font.family
        font.pixelSize: words.size
        text: about.mark
    }

    Glyph {
        id: sign

        anchors.horizontalCenter: parent.horizontalCenter
        y: about.worded ? Theme.u(about.twoLines ? 1 : 2.5) : (about.faceHeight - height) / 2
        width: about.worded ? (about.twoLines ? Math.min(Theme.u(5), about.faceHeight - about.twoTall - Theme.u(2)) : Theme.barGlyph) : Theme.u(10)
        height: width
        colour: about.ink
        name: about.glyph
    }

    KioskText {
        id: words

        anchors.horizontalCenter: parent.horizontalCenter
        y: sign.y + sign.height + Theme.u(about.twoLines ? 0.2 : 0.5)
        width: about.width - 2 * Theme.padTile
        height: about.faceHeight - y - Theme.u(about.twoLines ? 0.2 : 0.5)
        color: about.ink
        horizontalAlignment: Text.AlignHCenter
        role: "label"
        shrinks: true
        plain: about.mark
        verticalAlignment: Text.AlignVCenter
        visible: about.worded
        Accessible.ignored: true
    }
}
