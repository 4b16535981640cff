pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// The tab of this moment, in the words of the screen's language.
StickCorner {
    id: tab

    required property StickModel stick
    readonly property int seconds: tab.stick.secondsLeft
    readonly property string progress: qsTr("New content is coming from the stick: %1 %").arg(tab.percent)

    kind: tab.stick.corner
    percent: tab.stick.percent
    minutes: Math.ceil(tab.seconds / 60)
    readonly property string timeLeft: tab.seconds < 0 ? "" : tab.seconds < 60 ? qsTr("%1 s", "time left").arg(tab.seconds) : qsTr("%1 min", "time left").arg(tab.seconds / 60)
    name: tab.reading ? [tab.progress, tab.timeLeft].filter(part => part !== "").join(", ") : tab.good ? qsTr("Done. Take the stick out.") : qsTr("The stick did not work. Staff can look why.")
}
