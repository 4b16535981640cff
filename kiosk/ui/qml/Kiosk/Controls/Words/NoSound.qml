import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// An ear with a cross on it: nothing to hear.
Item {
    id: noSound

    Pictogram {
        anchors.fill: parent
        mirrorable: true
        name: "listen"
    }

    Badge {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: Math.round(0.4 * noSound.width)
        colour: Theme.colours.no
        ink: Theme.colours.inkOnFill
        line: Theme.colours.ground
        glyph: "no"
    }
}
