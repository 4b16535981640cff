pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// An ear and an eye; listening comes first.
FocusScope {
    id: screen

    required property ListenOrReadModel model

    Heading {
        id: heading

        text: qsTr("Listen or read?")
    }

    Cells {
        id: keys

        anchors.top: heading.bottom
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.margin
        anchors.bottomMargin: Theme.loweredFlat ? Theme.gap : Theme.margin
        anchors.topMargin: Theme.loweredFlat ? screen.height - Theme.loweredRows - heading.height : HeadSizes.gap
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

    component Choice: Key {
        id: choice

        required property string pictogram

        width: keys.cellWidth
        height: keys.cellHeight

        Pictogram {
            anchors.bottom: word.top
            anchors.top: parent.top
            anchors.margins: Theme.gap
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, AskSizes.picture)
            mirrorable: choice.pictogram === "listen"
            name: choice.pictogram
        }

        KioskText {
            id: word

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.padCard
            color: choice.ink
            horizontalAlignment: Text.AlignHCenter
            role: "title"
            strong: true
            text: choice.name
            Accessible.ignored: true
        }
    }
}
