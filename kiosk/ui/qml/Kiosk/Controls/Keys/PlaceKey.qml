pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Values

// Where a card sends somebody: a pin, the name of the place and whether it is open, on two lines where one is too short.
Key {
    id: key

    property TextModel place: null
    property string doorSign: ""
    property string doorWords: ""
    readonly property int room: key.width - pin.width - 3 * Theme.gap

    name: key.doorWords === "" ? title.text : title.text + ". " + key.doorWords
    implicitHeight: Math.max(Theme.touchTarget, words.height + Theme.gap) + Theme.keyEdge
    usable: title.text !== ""

    Glyph {
        id: pin

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.barGlyph
        height: width
        colour: key.ink
        name: "pin"
    }

    Flow {
        id: words

        anchors.left: pin.right
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: key.room
        spacing: Theme.gap

        KioskText {
            id: title

            width: Math.min(implicitWidth, key.room)
            color: key.ink
            from: key.place
            lineHeight: Math.round(title.size * Theme.tightEm(title.script))
            role: "label"
            strong: true
            Accessible.ignored: true
        }

        DoorState {
            width: Math.min(natural, key.room)
            sign: key.doorSign
            ink: key.ink
            room: key.room
            text: key.doorWords
            visible: key.doorWords !== ""
        }
    }
}
