pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// An ear with the bar through it: nothing to hear. The bar leans one way in every reading direction.
Item {
    id: noSound

    Pictogram {
        anchors.fill: parent
        mirrorable: true
        name: "listen"
    }

    Tube {
        color: Theme.colours.surface
        thick: 21
    }

    Tube {
        color: Theme.colours.ink
        thick: 15
    }

    Tube {
        color: Theme.colours.no
        thick: 6
    }

    component Tube: Rectangle {
        id: tube

        property real thick: 6

        anchors.centerIn: parent
        width: Math.round((0.62 + tube.thick / 96) * noSound.width)
        height: Math.round(tube.thick / 96 * noSound.width)
        radius: tube.height / 2
        rotation: -65
    }
}
