pragma ComponentBehavior: Bound

import QtQuick

// A screen of a place: made of its own file when it is first wanted, with its view-model, and kept for the next time.
Loader {
    id: slot

    required property string name
    required property string file
    required property QtObject shown
    required property bool wanted

    function make(): void {
        if (slot.wanted && slot.status === Loader.Null)
            slot.setSource(Qt.resolvedUrl("../Screens/" + slot.file), {
                "model": slot.shown
            });
    }

    anchors.fill: parent
    focus: slot.wanted
    visible: slot.wanted
    enabled: slot.wanted
    onWantedChanged: slot.make()
    Component.onCompleted: slot.make()
}
