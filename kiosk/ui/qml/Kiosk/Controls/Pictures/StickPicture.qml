pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A stick, lying; never mirrored. It comes with the kiosk and not with a pack: it is shown when there is none.
Image {
    id: stick

    property color colour: Theme.colours.ink
    // The bar through a thing that is no good here.
    property bool barred: false

    width: Math.round(StickSizes.shape * stick.height)
    source: stick.height > 0 ? "image://glyph/stick?" + stick.colour.toString().slice(1) : ""
    sourceSize: Qt.size(stick.width, stick.height)
    Accessible.ignored: true

    Rectangle {
        anchors.centerIn: parent
        width: Math.round(1.5 * stick.height)
        height: Math.max(Theme.keyLine, Math.round(0.16 * stick.height))
        border.color: Theme.colours.surface
        border.width: 1
        color: stick.colour
        rotation: -65
        visible: stick.barred
    }
}
