pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Controls
import Kiosk.Theme

// What a card asks for: do, bring, go or know, each with a shape of its own. For staff, what a point is: the same shapes
// and colours with other glyphs.
Item {
    id: badge

    // "do", "bring", "go" or "know"; for staff "works", "found", "recommended" or "say"
    property string kind: ""
    property string word: ""
    property int size: CardSizes.kind
    readonly property string shape: ({works: "do", found: "bring", recommended: "go", say: "know"})[badge.kind] ?? badge.kind
    readonly property string glyph: ({do: "pencil", bring: "bag", go: "walk", works: "yes", found: "found", recommended: "go", say: "say"})[badge.kind] ?? "bulb"
    readonly property KindColours tones: Theme.kindColours(badge.shape)
    readonly property string outline: badge.shape === "do" ? badge.circle : badge.shape === "bring" ? badge.square : badge.shape === "go" ? badge.pin : badge.bubble
    // On a grid of 48
    readonly property real grid: badge.size / 48
    readonly property string circle: "M24 2a22 22 0 0 1 0 44a22 22 0 0 1 0 -44z"
    readonly property string square: "M10 3h28a7 7 0 0 1 7 7v28a7 7 0 0 1 -7 7h-28a7 7 0 0 1 -7 -7v-28a7 7 0 0 1 7 -7z"
    readonly property string pin: "M24 46.500c-9 -10 -18 -17.500 -18 -27a18 18 0 0 1 36 0c0 9.500 -9 17 -18 27z"
    readonly property string bubble: "M8 4h32a5 5 0 0 1 5 5v24a5 5 0 0 1 -5 5h-19l-7 7.500l-1.500 -7.500h-4.500a5 5 0 0 1 -5 -5v-24a5 5 0 0 1 5 -5z"

    implicitWidth: badge.size
    implicitHeight: badge.size
    Accessible.role: Accessible.StaticText
    Accessible.name: badge.word

    Shape {
        anchors.fill: parent

        ShapePath {
            fillColor: badge.tones.fill
            joinStyle: ShapePath.RoundJoin
            scale: Qt.size(badge.grid, badge.grid)
            startX: 0
            startY: 0
            strokeColor: badge.tones.line
            strokeWidth: Math.max(Theme.keyLine, Math.round(0.046 * badge.size))

            PathSvg {
                path: badge.outline
            }
        }
    }

    Glyph {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: badge.shape === "know" ? -Math.round(0.06 * badge.size) : badge.shape === "go" ? -Math.round(0.09 * badge.size) : 0
        width: Math.round(0.56 * badge.size)
        height: width
        colour: badge.tones.line
        mirrored: badge.shape === "go" && Theme.rightToLeft
        name: badge.glyph
    }
}
