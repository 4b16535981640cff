pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A stick, lying; never mirrored. It comes with the kiosk and not with a pack: it is shown when there is none.
Image {
    id: stick

    property color colour: Theme.colours.ink

    width: Math.round(StickSizes.shape * stick.height)
    source: stick.height > 0 ? "image://glyph/stick?" + stick.colour.toString().slice(1) : ""
    sourceSize: Qt.size(stick.width, stick.height)
    Accessible.ignored: true
}
