pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// Whether a place is open, in words beside a sign of its own.
Item {
    id: door

    // The name of a glyph: a tick, a clock where it opens later, a cross where nobody knows when.
    property string sign: ""
    property string text: ""
    property string role: "label"
    property color ink: Theme.colours.ink
    property bool strong: false
    property bool hearable: false
    property int room: door.width
    readonly property int natural: glyph.width + Theme.gap / 2 + words.implicitWidth

    implicitHeight: Math.max(glyph.height, words.implicitHeight)

    Glyph {
        id: glyph

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: words.size
        height: width
        colour: door.ink
        name: door.sign
    }

    KioskText {
        id: words

        anchors.left: glyph.right
        anchors.leftMargin: Theme.gap / 2
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, door.room - glyph.width - Theme.gap / 2)
        color: door.ink
        hearable: door.hearable
        lineHeight: Math.round(words.size * Theme.tightEm(words.script))
        role: door.role
        strong: door.strong
        plain: door.text
        Accessible.ignored: !door.hearable
    }
}
