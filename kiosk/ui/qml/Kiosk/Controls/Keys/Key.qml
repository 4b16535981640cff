pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A key: a line round it and a darker edge under it, like a piano key. It sinks by that edge when pressed.
Pressable {
    id: key

    property bool filled: false
    property string theme: "start"
    property color fill: key.filled ? Theme.themeColours(key.theme).base : Theme.colours.key
    property color line: key.filled && !Theme.highContrast ? Theme.themeColours(key.theme).dark : Theme.colours.outline
    property color edge: key.filled && !Theme.highContrast ? Theme.themeColours(key.theme).dark : Theme.colours.keyEdge
    property color touched: key.filled ? Theme.themeColours(key.theme).dark : Theme.colours.touched
    property color restInk: key.filled ? Theme.colours.inkOnFill : Theme.colours.ink
    property color touchedInk: key.filled ? Theme.colours.inkOnFill : Theme.colours.touchedInk
    property int lineWidth: Theme.keyLine
    property int radius: Theme.radiusKey
    readonly property color ink: key.flat ? Theme.colours.inkMuted : key.pressed ? key.touchedInk : key.restInk
    // The face without its edge, for contents that size themselves.
    readonly property int faceHeight: key.height - Theme.keyEdge
    readonly property alias body: body
    default property alias content: body.data
    readonly property int spokenBadge: Theme.u(key.height < Theme.u(20) ? 9 : 12)
    readonly property int chosenBadge: Theme.u(7.5)
    readonly property int release: Theme.motion ? 90 : 0

    implicitWidth: Theme.touchTarget
    implicitHeight: Theme.touchTarget + Theme.keyEdge
    z: key.announced || key.chosen || key.activeFocus ? 1 : 0

    Rings {
        anchors.fill: parent
        radius: key.radius
        focused: key.activeFocus
        announced: key.announced
        chosen: key.chosen
        visible: key.usable
    }

    Rectangle {
        anchors.fill: parent
        anchors.topMargin: Theme.keyEdge
        color: key.edge
        radius: key.radius
        visible: key.usable && !key.flat && !key.pressed
    }

    Rectangle {
        id: body

        width: key.width
        height: key.faceHeight
        border.color: key.line
        border.width: key.flat ? 0 : key.lineWidth
        color: key.flat ? "transparent" : key.fill
        radius: key.radius
        visible: key.usable

        states: State {
            name: "pressed"
            when: key.pressed

            PropertyChanges {
                body.y: Theme.keyEdge
                body.color: key.touched
            }
        }
        transitions: Transition {
            from: "pressed"

            NumberAnimation {
                property: "y"
                duration: key.release
            }
            ColorAnimation {
                property: "color"
                duration: key.release
            }
        }
    }

    Badge {
        // Outside the corner where the line ends, so that what the key shows is still seen.
        anchors.top: body.top
        anchors.right: body.right
        anchors.margins: -Math.round(0.3 * key.spokenBadge)
        width: key.spokenBadge
        colour: Theme.colours.ringSpoken
        ink: Theme.colours.inkOnHighlight
        glyph: "touch"
        mirrored: Theme.rightToLeft
        visible: key.usable && key.announced && !Theme.small && !(key.activeFocus && Theme.keyboard)
    }

    Badge {
        anchors.top: body.top
        anchors.right: body.right
        anchors.margins: Theme.gap / 2
        width: key.chosenBadge
        colour: key.restInk
        line: "transparent"
        ink: key.fill
        glyph: "yes"
        visible: key.usable && key.chosen && !key.announced
    }
}
