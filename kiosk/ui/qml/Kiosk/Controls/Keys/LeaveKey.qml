pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// The quiet way out of help now: one touch, whoever listens too, and no question.
LabelKey {
    glyph: "leave"
    mirrored: Theme.rightToLeft
    name: qsTr("Leave this page")
    prompt: true
}
