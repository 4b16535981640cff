pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// The end of a deck: what somebody can do with what they saw.
FocusScope {
    id: screen

    required property WhatNowModel model
    readonly property int tileMost: Theme.mm(Theme.pick(172, 190, 100))

    Head {
        id: head

        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        from: screen.model.head
        instead: qsTr("What now?")
    }

    Turning {
        id: turning

        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.margin
        anchors.bottomMargin: Theme.loweredFlat ? Theme.gap : Theme.margin
        anchors.topMargin: Theme.loweredFlat ? screen.height - Theme.loweredRows : Theme.margin
        nextUsable: false
        previousName: qsTr("Previous card")
        theme: screen.model.head.theme
        onPrevious: screen.model.previous()

        Cells {
            id: tiles

            anchors.fill: parent
            // Next is absent here, and its place with it.
            anchors.rightMargin: -turning.sideWidth
            anchors.bottomMargin: checked.visible ? checked.height + Theme.gap : 0
            across: Theme.headTall ? 2 : 3
            count: 1 + screen.model.leads + (screen.model.hasGuide ? 1 : 0) + (again.visible ? 1 : 0)
            leastRows: Theme.headTall ? 2 : 1
            mostCellHeight: screen.tileMost

            Repeater {
                model: screen.model.lead

                PictureTile {
                    id: tile

                    required mirrorable
                    required direction
                    required language
                    required utterance
                    required property string key
                    required property string title

                    width: tiles.cellWidth
                    height: tiles.cellHeight
                    label: tile.title
                    lines: Theme.small ? 3 : 2
                    theme: screen.model.head.theme
                    onActivated: screen.model.open(tile.key)
                }
            }

            PictureTile {
                width: tiles.cellWidth
                height: tiles.cellHeight
                label: qsTr("Questions for you")
                lines: Theme.small ? 3 : 2
                pictogram: "dont-know"
                theme: screen.model.head.theme
                visible: screen.model.hasGuide
                onActivated: screen.model.guide()
            }

            PictureTile {
                id: again

                width: tiles.cellWidth
                height: tiles.cellHeight
                // The small format has room for one row; previous leads back as well.
                visible: !(Theme.small && screen.model.leads > 0)
                label: Aloud.offered ? qsTr("Hear it again") : qsTr("See it again")
                lines: Theme.small ? 3 : 2
                mirrorable: Aloud.offered
                pictogram: Aloud.offered ? "listen" : "read"
                theme: screen.model.head.theme
                onActivated: screen.model.again()
            }

            PictureTile {
                width: tiles.cellWidth
                height: tiles.cellHeight
                label: qsTr("More about this")
                lines: Theme.small ? 3 : 2
                mirrorable: screen.model.themePicture.firstMirrored
                pictogram: screen.model.themePicture.first
                theme: screen.model.head.theme
                onActivated: screen.model.more()
            }
        }

        // What a card's foot has no room for there.
        Column {
            id: checked

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.rightMargin: -turning.sideWidth
            visible: Theme.small || Theme.lowered

            KioskText {
                id: decides

                width: parent.width
                color: Theme.colours.inkMuted
                from: screen.model.decides
                lineHeight: Math.round(decides.size * Theme.tightEm(decides.script))
                hearable: true
                role: "label"
                visible: decides.text !== ""
            }

            KioskText {
                id: day

                width: parent.width
                color: Theme.colours.inkMuted
                hearable: true
                lineHeight: Math.round(day.size * Theme.tightEm(day.script))
                role: "label"
                visible: day.text !== ""
                // Where somebody decides, the way here led past the end of the topic, which says when it was checked.
                text: [screen.model.computer ? qsTr("Translated by computer") : "", Theme.small && decides.text !== "" ? "" : qsTr("Checked: %1").arg(screen.model.checked)].filter(spokenText => spokenText !== "").join(" · ")
            }
        }
    }
}
