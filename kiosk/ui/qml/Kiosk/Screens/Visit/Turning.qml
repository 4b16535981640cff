pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

// Previous and next, always in the same place: under what they turn in portrait, at both its sides else.
// What they turn stands in `body`.
Item {
    id: turning

    property string theme: "start"
    property bool previousUsable: true
    property bool nextUsable: true
    property string previousName: ""
    property string nextName: ""
    readonly property bool below: Theme.portrait && !Theme.lowered
    property int sideWidth: turning.below ? 0 : KeySizes.side + Theme.gap
    property int footHeight: turning.below ? KeySizes.next + Theme.gap : 0
    // A key over the previous one, at both sides alone; empty: none.
    property string aboveName: ""
    property string aboveGlyph: ""
    // And one more under that one; `secondSign` is a smaller glyph beside its own.
    property string secondName: ""
    property string secondGlyph: ""
    property string secondSign: ""
    property string nextGlyph: "next"
    readonly property int aboveHeight: (above.usable ? above.height + Theme.gap : 0) + (second.usable ? second.height + Theme.gap : 0)
    default property alias content: body.data
    readonly property int navKeyWidth: Theme.mm(72)

    signal previous
    signal aboveTouched
    signal secondTouched
    signal next

    Item {
        id: body

        anchors.fill: parent
        anchors.leftMargin: turning.sideWidth
        anchors.rightMargin: turning.sideWidth
        anchors.bottomMargin: turning.footHeight
    }

    GlyphKey {
        id: above

        anchors.left: parent.left
        anchors.top: parent.top
        width: KeySizes.side
        glyph: turning.aboveGlyph
        name: turning.aboveName
        usable: turning.aboveName !== "" && !turning.below
        onActivated: turning.aboveTouched()
    }

    SignedKey {
        id: second

        anchors.left: parent.left
        anchors.top: above.usable ? above.bottom : parent.top
        anchors.topMargin: above.usable ? Theme.gap : 0
        width: KeySizes.side
        glyph: turning.secondGlyph
        name: turning.secondName
        sign: turning.secondSign
        usable: turning.secondName !== "" && !turning.below
        onActivated: turning.secondTouched()
    }

    GlyphKey {
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        width: turning.below ? turning.navKeyWidth : KeySizes.side
        height: turning.below ? KeySizes.next : turning.height - turning.aboveHeight
        glyph: "next"
        mirrored: !Theme.rightToLeft
        name: turning.previousName
        usable: turning.previousUsable
        onActivated: turning.previous()
    }

    GlyphKey {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: turning.below ? turning.width - turning.navKeyWidth - Theme.gap : KeySizes.side
        height: turning.below ? KeySizes.next : turning.height
        filled: true
        glyph: turning.nextGlyph
        mirrored: Theme.rightToLeft
        name: turning.nextName
        theme: turning.theme
        usable: turning.nextUsable
        onActivated: turning.next()
    }
}
