pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// The way in for staff: a lock, dots that fill and never a digit, and the keys of a telephone. A wrong PIN puts the bar
// through the lock; a wait empties a ring round it.
FocusScope {
    id: screen

    required property PinModel model
    readonly property bool waits: screen.model.said === "wait"
    readonly property int keyWidth: Theme.u(Theme.small ? 26 : 40)
    readonly property int keyHeight: Math.min(Theme.least(22, 20), (screen.height - 2 * Theme.gap - 3 * Theme.gap) / 4)
    readonly property int lockSide: Theme.u(Theme.small ? 22 : 44)
    readonly property int fewest: 4
    readonly property string spokenText: {
        switch (screen.model.said) {
        case "wrong":
            return qsTr("That is not the PIN.");
        case "wait":
            return qsTr("Please wait %n second, then try again.", "Please wait %n seconds, then try again.", screen.model.waitSeconds);
        case "notSet":
            return qsTr("No PIN has been set. On this machine, run: kiosk staff set-pin");
        case "broken":
            return qsTr("The PIN can't be checked now. On this machine, run: kiosk doctor");
        default:
            return qsTr("For staff: the PIN");
        }
    }

    onSpokenTextChanged: if (screen.visible)
        Aloud.shown()

    Item {
        id: words

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: Theme.margin
        width: Theme.portrait ? parent.width - 2 * Theme.margin : parent.width - pad.width - 3 * Theme.margin
        height: Theme.portrait ? pad.y - 2 * Theme.margin : parent.height - 2 * Theme.margin

        Column {
            anchors.centerIn: parent
            width: parent.width
            spacing: screen.waits ? Math.round(0.25 * screen.lockSide) + Theme.gap : Theme.gap

            Glyph {
                anchors.horizontalCenter: parent.horizontalCenter
                width: screen.lockSide
                height: width
                name: screen.model.said === "" || screen.waits ? "lock" : "lock-off"

                CountdownRing {
                    anchors.centerIn: parent
                    width: Math.round(1.5 * screen.lockSide)
                    height: width
                    visible: screen.waits

                    NumberAnimation on fraction {
                        running: screen.waits && screen.visible
                        from: 1
                        to: 0
                        duration: 1000 * screen.model.waitSeconds
                    }
                }
            }

            Row {
                id: dots

                anchors.horizontalCenter: parent.horizontalCenter
                spacing: Theme.u(3)

                Repeater {
                    model: Math.max(screen.fewest, screen.model.digits)

                    Rectangle {
                        required property int index

                        width: Theme.u(Theme.small ? 3.4 : 6)
                        height: width
                        border.color: Theme.colours.ink
                        border.width: Theme.line(0.6)
                        color: index < screen.model.digits ? Theme.colours.ink : "transparent"
                        radius: width / 2
                    }
                }
            }

            KioskText {
                id: line

                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                lineHeight: Math.round(line.size * Theme.tightEm(line.script))
                role: Theme.small ? "label" : "title"
                strong: !Theme.small
                hearable: true
                plain: screen.spokenText
                Accessible.role: Accessible.AlertMessage
            }
        }
    }

    Grid {
        id: pad

        anchors.right: parent.right
        anchors.rightMargin: Theme.portrait ? (parent.width - width) / 2 : Theme.margin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        columns: 3
        spacing: Theme.gap
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true

        Repeater {
            model: [1, 2, 3, 4, 5, 6, 7, 8, 9]

            Digit {
                required property int modelData

                digit: modelData
            }
        }

        GlyphKey {
            width: screen.keyWidth
            height: screen.keyHeight
            glyph: "wipe"
            name: qsTr("Delete")
            onActivated: screen.model.remove()
        }

        Digit {
            digit: 0
        }

        GlyphKey {
            width: screen.keyWidth
            height: screen.keyHeight
            filled: true
            glyph: "yes"
            name: qsTr("Done")
            onActivated: screen.model.enter()
        }
    }

    component Digit: Key {
        id: key

        required property int digit

        width: screen.keyWidth
        height: screen.keyHeight
        name: key.digit.toString()
        onActivated: screen.model.digit(key.digit)

        KioskText {
            anchors.centerIn: parent
            color: key.ink
            direction: "ltr"
            role: "display"
            strong: true
            plain: key.name
            Accessible.ignored: true
        }
    }
}
