pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Controls
import Kiosk.Theme

// What leads from one row of a picture sentence to the next, in the gap between them: an arrow straight down, a tube
// that runs along the gap to where the next row begins, or a plus.
Item {
    id: joint

    required property string sign
    // Pixels from the left of the sentence, and the middle of the gap from its top.
    required property real start
    required property real end
    required property real middle
    readonly property bool plus: joint.sign === "plus"
    // The drawing of the arrow, on a grid of 96.
    readonly property real scale96: Theme.unit * 12.5 / 96
    readonly property real tail: joint.middle - 32.5 * joint.scale96
    readonly property real tip: joint.middle + 32.5 * joint.scale96
    readonly property real bend: joint.tail + 16 * joint.scale96
    readonly property bool straight: Math.abs(joint.start - joint.end) < 4 * Theme.unit

    function tube(): string {
        const from = joint.straight ? joint.end : joint.start;
        const along = joint.straight ? "" : `V${joint.bend}H${joint.end}`;
        const wing = 25 * joint.scale96;
        return `M${from} ${joint.tail}${along}V${joint.tip}M${joint.end - wing} ${joint.tip - wing}L${joint.end} ${joint.tip}L${joint.end + wing} ${joint.tip - wing}`;
    }

    anchors.fill: parent

    Pictogram {
        x: Math.round((joint.width - width) / 2)
        y: Math.round(joint.middle - height / 2)
        width: Theme.u(12.5)
        height: width
        name: joint.plus ? "plus" : ""
    }

    Shape {
        anchors.fill: parent
        visible: !joint.plus

        Stroke {
            strokeColor: PictureColours.halo
            strokeWidth: 22 * joint.scale96
        }

        Stroke {
            strokeColor: PictureColours.ink
            strokeWidth: 16 * joint.scale96
        }

        Stroke {
            strokeColor: PictureColours.joint
            strokeWidth: 6 * joint.scale96
        }
    }

    component Stroke: ShapePath {
        capStyle: ShapePath.RoundCap
        fillColor: "transparent"
        joinStyle: ShapePath.RoundJoin

        PathSvg {
            path: joint.tube()
        }
    }
}
