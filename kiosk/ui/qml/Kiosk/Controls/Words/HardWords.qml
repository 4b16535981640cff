pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Typesetting

// A line under each hard word of a text. A touch is for the word nearest to it, no further away than half the
// least size of what can be touched, so that each word has room for a finger, however small it is written.
Item {
    id: marks

    required property Text under
    required property string script
    // Start, length, start, length and so on, in UTF-16 units of the text.
    required property list<int> spans
    readonly property int em: marks.under.fontInfo.pixelSize
    readonly property int reach: Math.ceil(Theme.touchTarget / 2)

    signal touched(index: int)

    // The word nearest to a point; -1 where none is in reach.
    function nearest(x: real, y: real): int {
        let found = -1;
        let least = marks.reach;
        for (let index = 0; index < marks.spans.length / 2; index++) {
            for (const piece of (words.itemAt(index) as Marked).pieces) {
                const across = Math.max(piece.x - x, x - piece.x - piece.width, 0);
                const down = Math.max(piece.y - y, y - piece.y - piece.height, 0);
                if (Math.hypot(across, down) <= least) {
                    least = Math.hypot(across, down);
                    found = index;
                }
            }
        }
        return found;
    }

    WordPlaces {
        id: places
    }

    Repeater {
        id: words

        model: marks.spans.length / 2

        Marked {}
    }

    MouseArea {
        id: area

        property int on: -1

        anchors.fill: parent
        anchors.margins: -marks.reach / 2
        enabled: marks.visible && !Aloud.listening
        onPressed: mouse => {
            area.on = marks.nearest(mouse.x - marks.reach / 2, mouse.y - marks.reach / 2);
            mouse.accepted = area.on >= 0;
        }
        onClicked: marks.touched(area.on)
    }

    component Marked: Item {
        id: word

        required property int index
        readonly property list<rect> pieces: places?.pieces(marks.under.text, marks.under.font, marks.em, Qt.size(marks.under.width, marks.under.height), marks.under.effectiveHorizontalAlignment | marks.under.verticalAlignment, marks.under.wrapMode, marks.under.lineHeight, marks.under.lineHeightMode === Text.FixedHeight, marks.spans[2 * word.index], marks.spans[2 * word.index + 1], Theme.wordRise(marks.script) * marks.em, Theme.hardFall(marks.script) * marks.em) ?? []

        Repeater {
            model: word.pieces.length

            Rectangle {
                required property int index
                readonly property rect place: index < word.pieces.length ? word.pieces[index] : Qt.rect(0, 0, 0, 0)

                x: place.x
                y: place.y + place.height - WordSizes.hardLine
                width: place.width
                height: area.pressed && area.on === word.index ? 2 * WordSizes.hardLine : WordSizes.hardLine
                color: Theme.colours.ink
            }
        }
    }
}
