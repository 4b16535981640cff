pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// The PIN pad. What was typed is shown as dots.
FocusScope {
    id: screen

    required property PinModel model
    readonly property int pinKey: Theme.mm(Theme.pick(58, 40, 24))
    readonly property string spokenText: {
        switch (screen.model.said) {
        case "wrong":
            return qsTr("That is not the PIN.");
        case "wait":
            return qsTr("Please wait %1 seconds, then try again.").arg(screen.model.waitSeconds);
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
        anchors.right: Theme.portrait ? parent.right : pad.left
        anchors.top: parent.top
        anchors.margins: Theme.margin
        height: Theme.portrait ? parent.height - pad.height - 3 * Theme.margin : parent.height - 2 * Theme.margin

        KioskText {
            id: line

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.verticalCenter
            role: Theme.small ? "label" : "title"
            strong: !Theme.small
            hearable: true
            text: screen.spokenText
            Accessible.role: Accessible.AlertMessage
        }

        Row {
            anchors.left: parent.left
            anchors.top: parent.verticalCenter
            anchors.topMargin: Theme.gap
            spacing: DotSizes.gap

            Repeater {
                model: screen.model.digits

                Rectangle {
                    width: DotSizes.side
                    height: width
                    radius: width / 2
                    color: Theme.colours.ink
                }
            }
        }
    }

    Grid {
        id: pad

        readonly property int keyHeight: Math.max(Theme.touchTarget, Math.min(screen.pinKey, (screen.height - 2 * Theme.margin - 4 * Theme.gap) / 5))
        readonly property int keyWidth: Theme.portrait ? (width - 2 * Theme.gap) / 3 : screen.pinKey

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        columns: 3
        spacing: Theme.gap
        width: Theme.portrait ? parent.width - 2 * Theme.margin : 3 * screen.pinKey + 2 * Theme.gap
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
            width: pad.keyWidth
            height: pad.keyHeight
            glyph: "delete"
            name: qsTr("Delete")
            onActivated: screen.model.remove()
        }

        Digit {
            digit: 0
        }

        GlyphKey {
            width: pad.keyWidth
            height: pad.keyHeight
            filled: true
            glyph: "yes"
            name: qsTr("Done")
            onActivated: screen.model.enter()
        }

        GlyphKey {
            width: pad.keyWidth
            height: pad.keyHeight
            glyph: "back"
            name: qsTr("Back to the visitors")
            onActivated: screen.model.close()
        }
    }

    component Digit: Key {
        id: key

        required property int digit

        width: pad.keyWidth
        height: pad.keyHeight
        name: key.digit.toString()
        onActivated: screen.model.digit(key.digit)

        KioskText {
            anchors.centerIn: parent
            color: key.ink
            direction: "ltr"
            role: "title"
            strong: true
            text: key.name
            Accessible.ignored: true
        }
    }
}
