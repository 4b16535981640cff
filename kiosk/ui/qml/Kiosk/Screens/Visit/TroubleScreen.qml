pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// No content can be read: one moment, whom to ask, and what a volunteer does, in three languages at once. It uses
// nothing of a pack.
FocusScope {
    id: screen

    required property KioskModel model
    readonly property bool beside: Theme.landscape

    OneMoment {
        id: moment

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: Theme.margin
        width: screen.beside ? (parent.width - 3 * Theme.margin) / 2 : parent.width - 2 * Theme.margin
        height: screen.beside ? parent.height - 2 * Theme.margin : Theme.small ? 0 : lines.y - 2 * Theme.gap
        drawn: false
        moment: screen.model.moment
        ringMost: Theme.u(screen.beside ? 40 : 60)
        visible: !Theme.small
    }

    Row {
        id: signs

        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.gap
        spacing: Theme.gap
        visible: Theme.small

        Glyph {
            name: "clock"
        }

        Glyph {
            name: "go"
        }

        Glyph {
            name: "desk"
        }
    }

    Column {
        id: lines

        y: Theme.small ? signs.y + signs.height + Theme.gap : screen.beside ? (parent.height - height) / 2 : door.y - height - Theme.gap
        width: parent.width - x - Theme.margin
        x: screen.beside ? moment.x + moment.width + Theme.margin : Theme.margin
        spacing: Theme.small ? Theme.u(1) : Theme.gap

        Repeater {
            model: screen.model.troubles

            KioskText {
                id: line

                required property string modelData

                width: lines.width
                direction: "ltr"
                lineHeight: Math.round(line.size * Theme.tightEm(line.script))
                role: "label"
                plain: modelData
            }
        }
    }

    StaffDoor {
        id: door

        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        name: qsTr("Wegwijs. Staff: hold for three seconds.")
        onHeld: screen.model.openStaff()
    }
}
