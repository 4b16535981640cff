pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A drawing of the vocabulary, as large a square as there is room for. It is drawn at once: a provider
// written in Python that is asked from the thread of asynchronous images waits for a lock that the first
// thread holds while it loads QML, and both stand still.
Item {
    id: pictogram

    property string name: ""
    // Its people or things look or move one way, so it turns with the reading direction.
    property bool mirrorable: false
    readonly property int side: Math.max(0, Math.min(pictogram.width, pictogram.height))
    readonly property string source: pictogram.name === "" || pictogram.side <= 0 ? "" : "image://pictogram/" + pictogram.name + "?" + Theme.edition
    readonly property alias status: image.status

    // A layout goes through several sizes before it stands, and drawing at each of them was most of the
    // time from a touch to its screen: once it stands, and before it is painted, it is drawn once.
    function draw(): void {
        image.source = "";
        image.sourceSize = Qt.size(pictogram.side, pictogram.side);
        image.source = pictogram.source;
    }

    Accessible.ignored: true
    onSideChanged: Qt.callLater(pictogram.draw)
    onSourceChanged: Qt.callLater(pictogram.draw)

    Image {
        id: image

        anchors.centerIn: parent
        width: pictogram.side
        height: pictogram.side
        mirror: pictogram.mirrorable && Theme.rightToLeft
    }
}
