pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

// A language by its own name, which runs its own way in the key, with a loudspeaker at its end where there is room. An
// ear at its start: it is only heard.
Key {
    id: languageKey

    required property string endonym
    required property string direction
    property bool soundOnly: false
    readonly property bool rightToLeft: languageKey.direction === "rtl"
    // Too narrow for a name and a loudspeaker beside it.
    readonly property bool narrow: languageKey.width < Theme.u(55)
    readonly property bool alone: languageKey.narrow && !languageKey.soundOnly
    readonly property int pad: Theme.u(languageKey.narrow ? 1.5 : 4)
    readonly property int sign: Theme.u(Theme.small ? 7 : Theme.landscape ? 6.5 : 8)

    name: languageKey.endonym
    LayoutMirroring.enabled: languageKey.rightToLeft
    LayoutMirroring.childrenInherit: true

    Pictogram {
        id: ear

        anchors.left: parent.left
        anchors.leftMargin: languageKey.pad
        anchors.verticalCenter: parent.verticalCenter
        width: languageKey.soundOnly ? Math.round(1.2 * languageKey.sign) : 0
        height: width
        name: "listen"
        visible: languageKey.soundOnly
    }

    KeyLabel {
        anchors.left: ear.right
        anchors.leftMargin: languageKey.soundOnly ? Theme.u(1.5) : 0
        anchors.right: speaker.left
        anchors.rightMargin: speaker.visible ? Theme.u(1.5) : 0
        color: languageKey.ink
        direction: languageKey.direction
        horizontalAlignment: languageKey.alone ? Text.AlignHCenter : Text.AlignLeft
        role: "display"
        room: languageKey.faceHeight
        plain: languageKey.endonym
    }

    Glyph {
        id: speaker

        anchors.right: parent.right
        anchors.rightMargin: languageKey.pad
        anchors.verticalCenter: parent.verticalCenter
        width: speaker.visible ? languageKey.sign : 0
        height: width
        colour: languageKey.ink
        mirrored: languageKey.rightToLeft
        name: "listen"
        visible: Aloud.offered && !languageKey.narrow
    }
}
