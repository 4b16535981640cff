pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// The round key of a recorder: a dot to begin, a square to stop, a turning arrow to say it again.
Key {
    id: recordKey

    property bool recording: false
    property bool again: false

    implicitWidth: KeySizes.record
    implicitHeight: KeySizes.record + Theme.keyEdge
    filled: !recordKey.again
    radius: recordKey.width / 2

    Item {
        id: sign

        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.round(0.38 * recordKey.faceHeight - height / 2)
        width: Math.round(0.36 * recordKey.width)
        height: width

        Rectangle {
            anchors.fill: parent
            color: recordKey.ink
            radius: width / 2
            visible: !recordKey.recording && !recordKey.again
        }

        Glyph {
            anchors.fill: parent
            colour: recordKey.ink
            name: recordKey.recording ? "stop" : recordKey.again ? "again" : ""
        }
    }

    KioskText {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.round(0.6 * recordKey.faceHeight)
        width: Math.round(0.78 * recordKey.width)
        height: Math.round(0.24 * recordKey.faceHeight)
        color: recordKey.ink
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        role: "body"
        shrinks: true
        plain: recordKey.name
        Accessible.ignored: true
    }
}
