pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A photograph of a site's own, or one of its drawings: it covers its room, and what is past it is cut off.
Item {
    id: photograph

    property string name: ""

    Image {
        anchors.fill: parent
        fillMode: Image.PreserveAspectCrop
        source: photograph.name === "" || photograph.width <= 0 || photograph.height <= 0 ? "" : "image://pictogram/" + photograph.name + "?" + Theme.edition
        sourceSize: Qt.size(photograph.width, photograph.height)
        Accessible.ignored: true
    }
}
