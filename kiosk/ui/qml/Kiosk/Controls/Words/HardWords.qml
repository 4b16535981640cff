pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Typesetting

// A dotted line under each hard word of a text: it is no key, for words are too low; *about* lists them.
Item {
    id: marks

    required property Text under
    required property string script
    // Start, length, start, length and so on, in UTF-16 units of the text.
    required property list<int> spans
    readonly property int em: marks.under.fontInfo.pixelSize

    WordPlaces {
        id: places
    }

    Repeater {
        id: words

        model: marks.spans.length / 2

        Marked {}
    }

    component Marked: Item {
        id: word

        required property int index
        readonly property list<rect> pieces: places?.pieces(marks.under.text, marks.under.font, marks.em, Qt.size(marks.under.width, marks.under.height), marks.under.effectiveHorizontalAlignment | marks.under.verticalAlignment, marks.under.wrapMode, marks.under.lineHeight, marks.under.lineHeightMode === Text.FixedHeight, marks.spans[2 * word.index], marks.spans[2 * word.index + 1], Theme.wordRise(marks.script) * marks.em, Theme.hardFall(marks.script) * marks.em) ?? []

        Repeater {
            model: word.pieces.length

            Row {
                id: line

                required property int index
                readonly property rect place: line.index < word.pieces.length ? word.pieces[line.index] : Qt.rect(0, 0, 0, 0)

                x: line.place.x
                y: line.place.y + line.place.height - WordSizes.hardDot
                spacing: WordSizes.hardDot

                Repeater {
                    model: Math.ceil(line.place.width / (2 * WordSizes.hardDot))

                    Rectangle {
                        width: WordSizes.hardDot
                        height: WordSizes.hardDot
                        color: Theme.colours.ink
                        radius: WordSizes.hardDot / 2
                    }
                }
            }
        }
    }
}
