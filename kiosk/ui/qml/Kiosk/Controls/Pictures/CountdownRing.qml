pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Controls
import Kiosk.Theme

// A ring that empties clockwise, in every reading direction: clocks turn one way everywhere.
Item {
    id: ring

    // What is left: 1 full, 0 empty.
    property real fraction: 1
    property color colour: Theme.colours.ink
    readonly property int thickness: Math.max(RingSizes.spoken, Math.round(0.056 * ring.width))
    readonly property real radius: (Math.min(ring.width, ring.height) - ring.thickness) / 2
    default property alias content: inside.data

    implicitWidth: Theme.pictogramMost
    implicitHeight: ring.implicitWidth
    Accessible.role: Accessible.ProgressBar
    Accessible.name: Math.round(100 * ring.fraction) + " %"

    Rectangle {
        anchors.centerIn: parent
        width: 2 * ring.radius + DotSizes.line
        height: width
        border.color: Theme.colours.dotTodo
        border.width: DotSizes.line
        color: "transparent"
        radius: width / 2
    }

    Shape {
        anchors.fill: parent

        ShapePath {
            capStyle: ShapePath.FlatCap
            fillColor: "transparent"
            strokeColor: ring.fraction > 0 ? ring.colour : "transparent"
            strokeWidth: ring.thickness

            PathAngleArc {
                centerX: ring.width / 2
                centerY: ring.height / 2
                radiusX: ring.radius
                radiusY: ring.radius
                startAngle: 270 - 360 * Math.min(1, Math.max(0, ring.fraction))
                sweepAngle: 360 * Math.min(1, Math.max(0, ring.fraction))
            }
        }
    }

    Item {
        id: inside

        anchors.centerIn: parent
        width: Math.round(1.3 * ring.radius)
        height: inside.width
    }
}
