pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// How loud the microphone hears: a bar that grows along the line. It shows that it hears, and no figure.
Rectangle {
    id: meter

    property string name: ""
    // From 0 to 1.
    property real level: 0

    implicitHeight: Theme.u(4)
    border.color: Theme.colours.outline
    border.width: Theme.keyLine
    color: Theme.colours.surface
    radius: meter.height / 2
    Accessible.role: Accessible.ProgressBar
    Accessible.name: meter.name

    Rectangle {
        id: filled

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: Math.max(meter.height, meter.level * meter.width)
        color: Theme.colours.ink
        radius: meter.radius
        visible: meter.level > 0
    }
}
