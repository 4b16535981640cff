pragma Singleton

import QtQuick
import Kiosk.Controls

// What a touch means while somebody listens: the first says what a thing is and puts a ring round it, the
// second opens it. The window fills this from the view-model and passes the signals on.
QtObject {
    // Whether this kiosk reads anything aloud.
    property bool offered: false
    property bool listening: false
    // What is being said, or was last.
    property QtObject ringed: null
    // What was said and is waiting for a second touch.
    property QtObject opens: null

    signal pointed(control: QtObject)
    signal refused(control: QtObject)
    // Somebody wants to hear this again.
    signal again(item: QtObject)
    // Somebody touched where nothing is, and wants to hear what this is.
    signal wanted
    // Other words are on the screen than a moment ago.
    signal shown
}
