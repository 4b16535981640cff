pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// The kiosk's mark. Held for three seconds it opens the way in for staff; nothing about it says so to a
// visitor. It has no edge: it is not for touching.
Item {
    id: door

    property string name: ""
    readonly property int staffHold: 3000

    signal held

    implicitWidth: Theme.touchTarget
    implicitHeight: Theme.touchTarget
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: door.name
    Accessible.focusable: true
    Accessible.onPressAction: door.held()
    Keys.onPressed: event => {
        event.accepted = [Qt.Key_Return, Qt.Key_Enter, Qt.Key_Space].includes(event.key);
        if (event.accepted && !event.isAutoRepeat)
            hold.restart();
    }
    Keys.onReleased: event => {
        if (!event.isAutoRepeat)
            hold.stop();
    }

    Rings {
        anchors.fill: parent
        radius: Theme.radiusKey
        focused: door.activeFocus
    }

    Glyph {
        anchors.centerIn: parent
        width: Theme.barGlyph
        height: width
        colour: Theme.colours.inkMuted
        name: "logo"
    }

    Timer {
        id: hold

        interval: door.staffHold
        onTriggered: door.held()
    }

    MouseArea {
        anchors.fill: parent
        onPressed: hold.restart()
        onReleased: hold.stop()
        onCanceled: hold.stop()
        onExited: hold.stop()
    }
}
