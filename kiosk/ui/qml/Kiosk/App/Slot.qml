pragma ComponentBehavior: Bound

import QtQuick

// A screen that is made when it is first wanted and kept for the next time.
Loader {
    id: slot

    required property bool wanted

    anchors.fill: parent
    active: false
    focus: slot.wanted
    visible: slot.wanted
    enabled: slot.wanted
    onWantedChanged: if (slot.wanted)
        slot.active = true
    Component.onCompleted: if (slot.wanted)
        slot.active = true
}
