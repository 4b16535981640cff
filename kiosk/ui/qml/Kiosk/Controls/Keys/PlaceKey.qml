pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Values

// Where a card sends somebody: a map, the name of the place, and under it whether it is open, where there is room for
// a second line.
Key {
    id: key

    property TextModel place: null
    property string doorSign: ""
    property string doorWords: ""
    property bool shortened: false
    // What name and door need in this width, with the door on a second line or more.
    readonly property int tall: title.height + (key.doorWords === "" ? 0 : door.implicitHeight) + Theme.u(2) + Theme.keyEdge
    readonly property int room: key.width - map.width - 3 * Theme.gap

    name: key.doorWords === "" ? title.plain : title.plain + ". " + key.doorWords
    implicitHeight: key.shortened ? CardSizes.placeShort : Math.max(CardSizes.place, key.tall)
    usable: title.plain !== ""

    Pictogram {
        id: map

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        // The height of the key follows from its words, and they from what the map leaves: its width follows from neither.
        width: Theme.u(15)
        height: Math.min(width, key.faceHeight - Theme.u(2))
        mirrorable: true
        name: key.usable ? "map-places" : ""
    }

    Column {
        id: words

        anchors.left: map.right
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: key.room

        KioskText {
            id: title

            width: parent.width
            height: Math.round(title.size * Theme.tightEm(title.script))
            color: key.ink
            from: key.place
            role: "label"
            shrinks: true
            strong: true
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }

        DoorState {
            id: door

            width: parent.width
            sign: key.doorSign
            ink: key.ink
            room: key.room
            text: key.doorWords
            visible: key.doorWords !== "" && !key.shortened && !Theme.lowered
        }
    }
}
