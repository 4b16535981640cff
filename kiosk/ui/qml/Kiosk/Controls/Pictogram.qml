pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A drawing of the vocabulary, as large a square as there is room for.
Image {
    id: pictogram

    property string name: ""
    // Its people or things look or move one way, so it turns with the reading direction.
    property bool mirrorable: false

    asynchronous: true
    fillMode: Image.PreserveAspectFit
    mirror: pictogram.mirrorable && Theme.rightToLeft
    retainWhileLoading: true
    source: pictogram.name === "" ? "" : "image://pictogram/" + pictogram.name
    sourceSize: Qt.size(Math.min(pictogram.width, pictogram.height), Math.min(pictogram.width, pictogram.height))
    Accessible.ignored: true
}
