pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// The part of the country whose help lines are shown; a touch shows those of the next one.
LabelKey {
    id: key

    property string region: ""

    glyph: "pin"
    name: key.region === "flanders" ? qsTr("Flanders") : key.region === "brussels" ? qsTr("Brussels") : key.region === "wallonia" ? qsTr("Wallonia") : qsTr("East Belgium")
}
