pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// The glass is cleaned: nothing here can be touched, and ring and number count down to the next visit.
FocusScope {
    id: screen

    required property CleaningModel model
    readonly property int ringSide: Math.min(Theme.u(Theme.small ? 50 : 110), asking.width, asking.height)

    // What a cloth touches is not for anything under this.
    MouseArea {
        anchors.fill: parent
    }

    Item {
        id: asking

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: Theme.margin
        width: Theme.portrait ? parent.width - 2 * Theme.margin : (parent.width - 3 * Theme.margin) / 2
        height: Theme.portrait ? Math.round(0.6 * parent.height) : parent.height - 2 * Theme.margin

        Rectangle {
            anchors.centerIn: ring
            width: ring.width - ring.thickness
            height: width
            color: Theme.colours.plate
            radius: width / 2
        }

        CountdownRing {
            id: ring

            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.portrait ? parent.height - height - Theme.gap : (parent.height - height) / 2
            width: screen.ringSide
            height: width
            colour: Theme.colours.done
            fraction: screen.model.left

            Pictogram {
                anchors.fill: parent
                name: screen.model.pictogram
            }

            Glyph {
                anchors.fill: parent
                anchors.margins: Math.round(0.15 * parent.width)
                name: "hand"
                visible: screen.model.pictogram === ""
            }
        }
    }

    Column {
        id: told

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: Theme.portrait ? asking.y + asking.height + Theme.gap : (parent.height - height) / 2
        width: Theme.portrait ? parent.width - 2 * Theme.margin : asking.width
        spacing: Theme.gap

        KioskText {
            id: number

            width: parent.width
            direction: "ltr"
            font.pixelSize: Theme.em(Theme.small ? 16 : 24, "latin")
            horizontalAlignment: Text.AlignHCenter
            lineHeight: Math.round(Theme.tightEm("latin") * number.font.pixelSize)
            strong: true
            plain: screen.model.seconds
        }

        KioskText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            role: "title"
            strong: true
            plain: qsTr("Cleaning: the screen feels nothing now")
            Accessible.role: Accessible.AlertMessage
        }

        KioskText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            role: Theme.small ? "label" : "body"
            plain: qsTr("Then everything begins anew. Nothing is kept.")
        }
    }
}
