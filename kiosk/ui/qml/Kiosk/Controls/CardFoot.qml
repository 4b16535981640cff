pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// What stands under the words of a card: a warning when its rules may have changed, who decides, whether a
// computer translated it, and when it was checked. On the small format the line moves to the end of the deck.
Item {
    id: foot

    property string checked: ""
    property string mark: ""
    // Date and mark are read aloud too: once a deck is enough.
    property bool heard: false
    // The name of the key that explains the hard words; empty: there are none.
    property string hard: ""
    property string warning: ""
    property string decides: ""
    property string decidesPictogram: ""
    property string decidesDirection: ""
    property string decidesLanguage: ""
    readonly property bool lineShown: !Theme.small && (foot.checked !== "" || foot.mark !== "" || foot.hard !== "" || foot.decides !== "")
    // The height to keep under the words.
    readonly property int needed: (foot.warning === "" ? 0 : band.implicitHeight + Theme.gap) + (foot.lineShown ? line.implicitHeight : 0) + (foot.lineShown || foot.warning !== "" ? Theme.padFoot : 0)

    signal markTouched
    signal hardTouched

    WarnBand {
        id: band

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: line.visible ? line.top : parent.bottom
        anchors.bottomMargin: line.visible ? Theme.gap : 0
        text: foot.warning
        visible: foot.warning !== ""
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
        direction: foot.decidesDirection
        language: foot.decidesLanguage
        visible: foot.lineShown
        onComputerActivated: foot.markTouched()
        onHardActivated: foot.hardTouched()
    }
}
