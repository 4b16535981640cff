pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Controls
import Kiosk.Theme

// What a card asks for: do, bring, go or know, each with a shape of its own, and its word. For staff, what a point
// is: the same shapes and colours with other glyphs.
Grid {
    id: badge

    // "do", "bring", "go" or "know"; for staff "works", "found", "recommended" or "say"
    required property string kind
    property string word: ""
    property bool wordShown: !Theme.small
    // The word under the badge, and not beside it.
    property bool column: false
    property int size: CardSizes.kind
    readonly property string shape: ({works: "do", found: "bring", recommended: "go", say: "know"})[badge.kind] ?? badge.kind
    readonly property string glyph: ({do: "hand", bring: "bag", go: "go", works: "yes", found: "found", recommended: "go", say: "say"})[badge.kind] ?? "bulb"
    readonly property KindColours tones: Theme.kindColours(badge.shape)
    readonly property int stroke: Math.max(Theme.keyLine, Math.round(0.046 * badge.size))
    readonly property string outline: badge.shape === "do" ? badge.circle : badge.shape === "bring" ? badge.square : badge.shape === "go" ? badge.signpost : badge.bubble
    // On a grid of 48
    readonly property string circle: "M24 2a22 22 0 0 1 0 44a22 22 0 0 1 0 -44z"
    readonly property string square: "M10 3h28a7 7 0 0 1 7 7v28a7 7 0 0 1 -7 7h-28a7 7 0 0 1 -7 -7v-28a7 7 0 0 1 7 -7z"
    readonly property string signpost: "M5 4h25l16 20l-16 20h-25a2 2 0 0 1 -2 -2v-36a2 2 0 0 1 2 -2z"
    readonly property string bubble: "M24 2c12.5 0 22.5 8 22.5 18.500s-10 18.500 -22.500 18.500c-2.500 0 -5 -.3 -7.200 -1l-8.800 8.500l1.500 -12.500c-5 -3.500 -8 -8 -8 -13.500c0 -10.500 10 -18.500 22.500 -18.500z"

    columns: badge.column ? 1 : 2
    columnSpacing: Theme.gap
    rowSpacing: Theme.gap / 2
    horizontalItemAlignment: Grid.AlignHCenter
    verticalItemAlignment: Grid.AlignVCenter
    Accessible.role: Accessible.StaticText
    Accessible.name: badge.word

    Item {
        width: badge.size
        height: badge.size

        Shape {
            anchors.fill: parent

            ShapePath {
                fillColor: badge.tones.fill
                joinStyle: ShapePath.RoundJoin
                scale: Qt.size((badge.shape === "go" && Theme.rightToLeft ? -1 : 1) * badge.size / 48, badge.size / 48)
                startX: 0
                startY: 0
                strokeColor: badge.tones.line
                strokeWidth: badge.stroke

                PathSvg {
                    path: badge.outline
                }
            }
            transform: Translate {
                x: badge.shape === "go" && Theme.rightToLeft ? badge.size : 0
            }
        }

        Glyph {
            anchors.centerIn: parent
            anchors.horizontalCenterOffset: badge.shape === "go" ? (Theme.rightToLeft ? 1 : -1) * Math.round(0.06 * badge.size) : 0
            anchors.verticalCenterOffset: badge.shape === "know" ? -Math.round(0.07 * badge.size) : 0
            width: Math.round((badge.shape === "know" ? 0.5 : 0.58) * badge.size)
            height: width
            colour: badge.tones.line
            mirrored: badge.shape === "go" && Theme.rightToLeft
            name: badge.glyph
        }
    }

    KioskText {
        color: Theme.highContrast ? badge.tones.line : Theme.colours.ink
        role: badge.column ? "label" : "body"
        strong: true
        text: badge.word
        visible: badge.wordShown && badge.word !== ""
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
