pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The line at the foot of a card: who decides, where the words come from, when they were checked. In the
// small format the date moves to the end of the deck.
Item {
    id: foot

    property string checked: ""
    property bool computer: false
    property bool untranslated: false
    property bool expired: false
    property string decides: ""
    property string decidesPictogram: ""
    property string decidesScript: Theme.script
    readonly property bool marked: foot.computer || foot.untranslated
    readonly property bool dated: foot.checked !== "" && !Theme.small
    readonly property int needed: 0
}
