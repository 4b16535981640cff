pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

// The answers given so far, each a picture with its answer on it; a touch goes back to its question. Where not all of
// them have room for a finger the last ones stand here, and the bar's back goes on from there.
Row {
    id: trail

    required property QtObject rows
    readonly property int places: repeater.count
    readonly property int room: Math.floor((trail.width + trail.spacing) / (Theme.touchTarget + trail.spacing))
    readonly property int seen: Math.min(trail.places, trail.room)
    readonly property int keySize: Math.min(KeySizes.trail, (trail.width - (trail.seen - 1) * trail.spacing) / Math.max(1, trail.seen))

    signal returned(question: string)

    height: trail.places > 0 ? KeySizes.trail : 0
    spacing: Theme.gap

    Repeater {
        id: repeater

        model: trail.rows

        TrailKey {
            id: earlier

            required property int index
            required property string key
            required pictogram
            required mirrorable
            required answer
            required language
            required property string question
            readonly property string word: earlier.answer === "yes" ? qsTr("Yes") : earlier.answer === "no" ? qsTr("No") : qsTr("I don't know")

            width: trail.keySize
            height: trail.height
            hearable: false
            visible: earlier.index >= trail.places - trail.seen
            name: earlier.question + " " + earlier.word
            onActivated: trail.returned(earlier.key)
        }
    }
}
