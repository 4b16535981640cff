pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Typesetting

// The word that is heard, lit up on its text: a light, a line, and over them the whole text once more in
// the light's own ink, seen only where the light is. So no word is split and letters stay joined.
Item {
    id: light

    required property Text under
    required property string script
    required property int start
    required property int length
    readonly property int em: light.under.fontInfo.pixelSize
    readonly property list<rect> pieces: places?.pieces(light.under.text, light.under.font, light.em, Qt.size(light.under.width, light.under.height), light.under.effectiveHorizontalAlignment | light.under.verticalAlignment, light.under.wrapMode, light.under.lineHeight, light.under.lineHeightMode === Text.FixedHeight, light.start, light.length, Theme.wordRise(light.script) * light.em, Theme.wordFall(light.script) * light.em) ?? []

    WordPlaces {
        id: places
    }

    Repeater {
        model: light.pieces.length

        Item {
            id: piece

            required property int index
            readonly property rect place: piece.index < light.pieces.length ? light.pieces[piece.index] : Qt.rect(0, 0, 0, 0)

            x: piece.place.x - WordSizes.pad
            y: piece.place.y
            width: piece.place.width + 2 * WordSizes.pad
            height: piece.place.height
            clip: true

            Rectangle {
                anchors.fill: parent
                color: Theme.colours.highlightWord
                radius: WordSizes.radius
            }

            Rectangle {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.bottomMargin: WordSizes.lineRise
                color: Theme.colours.highlightLine
                height: WordSizes.line
            }

            Text {
                LayoutMirroring.enabled: false
                x: -piece.x
                y: -piece.y
                width: light.under.width
                height: light.under.height
                color: Theme.colours.inkOnHighlight
                font: light.under.font
                fontSizeMode: light.under.fontSizeMode
                horizontalAlignment: light.under.effectiveHorizontalAlignment
                lineHeight: light.under.lineHeight
                lineHeightMode: light.under.lineHeightMode
                minimumPixelSize: light.under.minimumPixelSize
                renderType: light.under.renderType
                text: light.under.text
                textFormat: light.under.textFormat
                verticalAlignment: light.under.verticalAlignment
                wrapMode: light.under.wrapMode
                Accessible.ignored: true
            }
        }
    }
}
