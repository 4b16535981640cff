pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

// A page to which a card led: back to it, or to the page before, at the start; on to the next page at the end. Under
// the page in portrait, at both its sides else.
Item {
    id: leaving

    property string theme: "start"
    property bool first: true
    property bool last: true
    property string backName: ""
    property string previousName: ""
    property string nextName: ""
    // Whether there is ever a next page: then its key keeps its place.
    property bool leads: !leaving.last
    readonly property bool below: Theme.portrait
    readonly property int side: leaving.below ? 0 : KeySizes.side + Theme.gap
    default property alias content: body.data

    signal back
    signal previous
    signal next

    Item {
        id: body

        anchors.fill: parent
        anchors.leftMargin: leaving.side
        anchors.rightMargin: leaving.leads ? leaving.side : 0
        anchors.bottomMargin: leaving.below ? KeySizes.next + Theme.gap : 0
    }

    GlyphKey {
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        width: leaving.below ? KeySizes.previous : KeySizes.side
        height: leaving.below ? KeySizes.next : leaving.height
        glyph: leaving.first ? "back" : "next"
        mirrored: leaving.first === Theme.rightToLeft
        name: leaving.first ? leaving.backName : leaving.previousName
        onActivated: leaving.first ? leaving.back() : leaving.previous()
    }

    GlyphKey {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: leaving.below ? leaving.width - KeySizes.previous - Theme.gap : KeySizes.side
        height: leaving.below ? KeySizes.next : leaving.height
        filled: true
        glyph: "next"
        mirrored: Theme.rightToLeft
        name: leaving.nextName
        theme: leaving.theme
        usable: !leaving.last
        onActivated: leaving.next()
    }
}
