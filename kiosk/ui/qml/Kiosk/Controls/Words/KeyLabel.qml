pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// The name of a key, drawn on it: in the middle of its height, smaller where `room` or the width would cut it off.
// Whoever cannot see it hears the key's own name.
KioskText {
    id: label

    required property int room
    // The usual size of its letters: larger ones shrink first.
    readonly property int usual: Theme.em(Theme.capitals(label.role), label.script)
    // What Qt keeps over and under one line more than a label's lines are apart.
    readonly property int slack: Math.ceil(label.usual * Theme.tightEm(label.script) * (1 / Theme.tightLine(label.script) - 1))

    anchors.verticalCenter: parent?.verticalCenter
    // Arabic letters reach far under their line.
    anchors.verticalCenterOffset: label.script === "arabic" ? -Math.round((label.lineCount > 1 ? 0.05 : 0.1) * label.usual) : 0
    // The small format has no room for larger ones.
    capitals: Theme.small ? Math.max(Theme.capitals(label.role) * Theme.unit, Theme.capitalsLeast * Theme.pixelsPerMm) : 0
    height: label.room + label.slack
    // On the small format Arabic gives way, to the size of Latin and to closer lines, before a picture does.
    lineHeight: Theme.tightLine(label.script) * (Theme.small && label.script === "arabic" ? 0.9 : 1)
    minimumPixelSize: Theme.em(0, Theme.small ? "latin" : label.script)
    role: "tile"
    shrinks: true
    strong: !Theme.small
    verticalAlignment: Text.AlignVCenter
    Accessible.ignored: true
}
