pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// What a key does, whatever it looks like: a finger, the keyboard and a screen reader press it; somebody who
// listens is told first what it is. A press that slides off it does nothing. How it looks is Key's.
Item {
    id: key

    property string name: ""
    // Said, now or last: it has the ring.
    property bool announced: Aloud.ringed === key
    // Said with its screen, after the words.
    property bool hearable: key.usable
    // Opens at the first touch also for somebody who listens.
    property bool prompt: false
    // Leads on from a card: the ring rests here when the card was read, and one touch opens it.
    property bool leadsOn: false
    // The language of its name; empty: the interface's.
    property string language: ""
    // By which its name is known to whoever says it; empty: words of the interface.
    property string utterance: ""
    // Why it has no use here.
    property string why: ""
    property bool chosen: false
    // Without use here: its place is kept, nothing is drawn.
    property bool usable: true
    // Without use here, but drawn: flat, muted, and a touch only says why.
    property bool flat: false
    readonly property bool pressed: area.containsPress && !key.flat
    readonly property string spokenText: key.flat && key.why !== "" ? key.why : key.name

    signal activated
    signal refused

    function touch(): void {
        if (key.flat) {
            Aloud.refused(key);
            key.refused();
        } else if (Aloud.listening && !key.prompt && Aloud.opens !== key)
            Aloud.pointed(key);
        else
            key.activated();
    }

    // Qt refuses to take an item that has the focus out of the chain; it goes once the focus has left it.
    activeFocusOnTab: (key.usable && !key.flat) || key.activeFocus
    enabled: key.usable
    Accessible.role: Accessible.Button
    // Without the soft hyphens, which are for the eye alone.
    Accessible.name: key.name.replace(/\u00ad/g, "")
    Accessible.focusable: key.usable && !key.flat
    Accessible.ignored: !key.usable
    Accessible.selected: key.chosen
    Accessible.onPressAction: key.flat ? key.refused() : key.activated()
    Keys.onPressed: event => {
        event.accepted = !key.flat && !event.isAutoRepeat && [Qt.Key_Return, Qt.Key_Enter, Qt.Key_Space].includes(event.key);
        if (event.accepted)
            key.touch();
    }

    MouseArea {
        id: area

        anchors.centerIn: parent
        width: Math.max(key.width, Theme.touchTarget)
        height: Math.max(key.height, Theme.touchTarget)
        z: 1
        onClicked: key.touch()
    }
}
