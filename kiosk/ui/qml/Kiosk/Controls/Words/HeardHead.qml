pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// What a head says on a screen that has no room to show it.
Heard {
    id: heard

    property Head head: null
    readonly property string utterance: heard.head?.utterance ?? ""

    hearable: heard.head !== null && heard.head.hearable && !heard.head.visible
    language: heard.head?.language ?? ""
    spokenText: heard.head?.text ?? ""
}
