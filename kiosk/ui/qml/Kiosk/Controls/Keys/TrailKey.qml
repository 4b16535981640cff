pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// The answers given so far, behind one key with their number: whoever stands behind sees no more.
Key {
    id: trailKey

    property int count: 0

    implicitWidth: Theme.u(18.5)
    implicitHeight: KeySizes.trail

    Row {
        anchors.centerIn: parent
        spacing: Theme.u(1.5)

        Glyph {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.u(6.5)
            height: width
            colour: trailKey.ink
            name: "trail"
        }

        KioskText {
            anchors.verticalCenter: parent.verticalCenter
            color: trailKey.ink
            role: "label"
            script: "latin"
            strong: true
            plain: trailKey.count
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
