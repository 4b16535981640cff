pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// The answers given so far, each a picture with its answer on it; a touch goes back to its question.
Row {
    id: trail

    required property QtObject rows
    readonly property int places: repeater.count
    readonly property int keySize: Math.min(Theme.trailKey, (trail.width - (trail.places - 1) * trail.spacing) / Math.max(1, trail.places))

    signal returned(question: string)

    height: trail.places > 0 ? Theme.trailKey : 0
    spacing: Theme.gap

    Repeater {
        id: repeater

        model: trail.rows

        TrailKey {
            id: earlier

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
            name: earlier.question + " " + earlier.word
            onActivated: trail.returned(earlier.key)
        }
    }
}
