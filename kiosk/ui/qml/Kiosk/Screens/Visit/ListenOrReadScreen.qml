pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// An ear and an eye; listening comes first. Both are read aloud, so there is nothing over them; under them stands, and
// before them is said, that nothing is kept of whoever touches here.
FocusScope {
    id: screen

    required property ListenOrReadModel model
    readonly property int picture: Theme.u(Theme.small ? 40 : 56)

    Cells {
        id: keys

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: kept.top
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.loweredFlat ? screen.height - Theme.loweredRows : Theme.gap
        anchors.bottomMargin: Theme.gap
        count: 2
        across: Theme.portrait && !Theme.lowered ? 1 : 2

        Choice {
            name: qsTr("Listen")
            pictogram: "listen"
            onActivated: screen.model.choose(true)
        }

        Choice {
            name: qsTr("Read")
            pictogram: "read"
            onActivated: screen.model.choose(false)
        }
    }

    KioskText {
        id: kept

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        anchors.bottomMargin: Theme.gap
        hearable: true
        horizontalAlignment: Text.AlignHCenter
        plain: qsTr("This screen remembers nothing about you.")
        role: "label"
    }

    component Choice: Key {
        id: choice

        required property string pictogram

        width: keys.cellWidth
        height: keys.cellHeight

        Pictogram {
            id: sign

            anchors.horizontalCenter: parent.horizontalCenter
            y: Math.max(0, (choice.faceHeight - sign.height - under.height) / 2)
            width: Math.min(screen.picture, choice.width - 2 * Theme.gap, choice.faceHeight - under.height - 2 * Theme.gap)
            height: width
            mirrorable: choice.pictogram === "listen"
            name: choice.pictogram
        }

        Item {
            id: under

            anchors.top: sign.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: KeySizes.label
            anchors.rightMargin: KeySizes.label
            height: Math.round(1.8 * word.size)

            KeyLabel {
                id: word

                width: parent.width
                color: choice.ink
                horizontalAlignment: Text.AlignHCenter
                role: "card"
                room: parent.height
                strong: true
                plain: choice.name
            }
        }
    }
}
