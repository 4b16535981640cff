pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// Hear it again, at the first touch also for somebody who listens; its word where there is room for it.
Key {
    id: again

    readonly property bool worded: !Theme.small

    name: qsTr("Hear it again")
    prompt: true

    Pictogram {
        id: ear

        anchors.left: parent.left
        anchors.leftMargin: again.worded ? Theme.gap : (again.width - width) / 2
        anchors.verticalCenter: parent.verticalCenter
        width: again.faceHeight - Theme.gap
        height: width
        mirrorable: true
        name: again.usable ? "listen" : ""
    }

    KeyLabel {
        anchors.left: ear.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: KeySizes.label
        color: again.ink
        room: again.faceHeight - 2 * KeySizes.label
        plain: again.name
        visible: again.worded
    }
}
