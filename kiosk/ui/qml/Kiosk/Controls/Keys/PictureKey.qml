pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A key with one picture, and its name only heard.
Key {
    id: pictureKey

    required property string picture
    property bool mirrorable: false

    Pictogram {
        anchors.centerIn: parent
        width: Math.round(Math.min(0.8 * pictureKey.width, 0.86 * pictureKey.faceHeight))
        height: width
        mirrorable: pictureKey.mirrorable
        name: pictureKey.usable ? pictureKey.picture : ""
    }
}
