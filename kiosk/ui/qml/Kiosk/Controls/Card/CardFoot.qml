pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Values

// What stands under the words of a card: a warning when its rules may have changed, where it sends somebody, who
// decides, whether a computer translated it, and when it was checked. On the small format that line moves to the
// end of the deck, and the key for the place to the side.
Item {
    id: foot

    property string checked: ""
    property string mark: ""
    // Date and mark are read aloud too: once a deck is enough.
    property bool heard: false
    // The name of the key that explains the hard words; empty: there are none.
    property string hard: ""
    property string warning: ""
    property TextModel decides: null
    property string decidesPictogram: ""
    // Where the card sends somebody, or what to ask the desk where nobody wrote it down.
    property TextModel place: null
    property string doorSign: ""
    property string doorWords: ""
    property string ask: ""
    readonly property bool lineShown: !Theme.small && (foot.checked !== "" || foot.mark !== "" || foot.hard !== "" || line.decided)
    // The height to keep under the words.
    readonly property int needed: (foot.warning === "" ? 0 : band.implicitHeight + Theme.gap) + foot.placeHeight + (foot.lineShown ? line.implicitHeight : 0) + (foot.lineShown || foot.warning !== "" || foot.placeHeight > 0 ? CardSizes.foot : 0)
    readonly property int placeTall: key.usable ? key.implicitHeight : foot.ask !== "" ? asking.implicitHeight : 0
    // With the space that keeps it from the line under it.
    readonly property int placeHeight: foot.placeTall === 0 ? 0 : foot.placeTall + (foot.lineShown ? Theme.gap : 0)

    signal markTouched
    signal hardTouched
    signal placeTouched

    WarnBand {
        id: band

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: foot.placeHeight + (line.visible ? line.height : 0) + (foot.placeTall > 0 || line.visible ? Theme.gap : 0)
        text: foot.warning
        visible: foot.warning !== ""
    }

    PlaceKey {
        id: key

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: line.visible ? line.height + Theme.gap : 0
        height: implicitHeight
        place: foot.place
        doorSign: foot.doorSign
        doorWords: foot.doorWords
        visible: key.usable
        onActivated: foot.placeTouched()
    }

    Item {
        id: asking

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: key.bottom
        height: implicitHeight
        implicitHeight: Math.max(desk.height, asked.implicitHeight)
        visible: foot.ask !== ""

        Glyph {
            id: desk

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.barGlyph
            height: width
            name: "desk"
        }

        KioskText {
            id: asked

            anchors.left: desk.right
            anchors.leftMargin: Theme.gap
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            hearable: foot.ask !== ""
            lineHeight: Math.round(asked.size * Theme.tightEm(asked.script))
            role: "label"
            text: foot.ask
        }
    }

    FootLine {
        id: line

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        computer: foot.mark
        date: foot.checked
        decides: foot.decides
        hard: foot.hard
        heard: foot.heard
        decidesPictogram: foot.decidesPictogram
        visible: foot.lineShown
        onComputerActivated: foot.markTouched()
        onHardActivated: foot.hardTouched()
    }
}
