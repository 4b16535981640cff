pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// The end of a deck: what somebody can do with what they saw. Always six places in one order; one that leads nowhere
// stays empty.
FocusScope {
    id: screen

    required property WhatNowModel model

    Head {
        id: head

        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        from: screen.model.head
        instead: qsTr("What now?")
    }

    Cells {
        id: tiles

        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.loweredFlat ? screen.height - Theme.loweredRows : head.height + Theme.gap
        anchors.bottomMargin: Theme.gap

        // Show the desk, and take along.
        Repeater {
            model: 2

            Item {
                width: tiles.cellWidth
                height: tiles.cellHeight
            }
        }

        Way {
            label: Theme.small ? qsTr("Where?") : qsTr("Where and when?")
            name: qsTr("Where and when?")
            pictogram: "map-places"
            usable: screen.model.hasPlace
            onActivated: screen.model.openPlace()
        }

        // The interpreter; as long as there is nothing to open for that, the topic that an outcome leads on to.
        Way {
            label: screen.model.lead.text
            direction: screen.model.lead.direction
            language: screen.model.lead.language
            mirrorable: screen.model.leadPicture.firstMirrored
            pictogram: screen.model.leadPicture.first
            usable: screen.model.leads
            utterance: screen.model.lead.utterance
            onActivated: screen.model.open()
        }

        Way {
            label: Aloud.offered ? qsTr("Hear it again") : qsTr("See it again")
            mirrorable: Aloud.offered
            pictogram: Aloud.offered ? "listen" : "read"
            onActivated: screen.model.again()
        }

        Way {
            label: qsTr("Something else")
            pictogram: "themes"
            onActivated: screen.model.other()
        }
    }

    component Way: PictureTile {
        width: tiles.cellWidth
        height: tiles.cellHeight
        theme: screen.model.head.theme
    }
}
