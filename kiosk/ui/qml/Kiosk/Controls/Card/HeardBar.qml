pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// In place of the words of a text that is only heard: an ear, and a line that fills while it is said. A touch says it again.
Item {
    id: heard

    // How long the recording lasts, in milliseconds.
    property int lasts: 0
    property bool sounding: false

    Accessible.role: Accessible.ProgressBar
    Accessible.ignored: !heard.visible

    Pictogram {
        id: ear

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: heard.height
        height: width
        mirrorable: true
        name: heard.visible ? "listen" : ""
    }

    Rectangle {
        id: track

        anchors.left: ear.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        height: Theme.u(Theme.small ? 4 : 5.5)
        border.color: Theme.colours.ink
        border.width: Theme.line(0.5)
        color: Theme.colours.surface
        radius: height / 2

        Rectangle {
            id: filled

            property real share: 0

            anchors.left: parent.left
            width: Math.max(height, Math.round(filled.share * track.width))
            height: parent.height
            border.color: Theme.colours.ink
            border.width: Theme.line(0.5)
            color: Theme.colours.ringSpoken
            radius: height / 2
            visible: filled.share > 0

            NumberAnimation on share {
                duration: heard.lasts
                from: 0
                running: heard.sounding && heard.visible
                to: 1
            }
        }
    }

    MouseArea {
        anchors.fill: parent
        onClicked: Aloud.wanted()
    }
}
