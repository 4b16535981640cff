pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// How the kiosk is doing, line by line, and the way out of it.
FocusScope {
    id: screen

    required property StaffModel model

    KioskText {
        id: title

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.margin
        role: Theme.small ? "label" : "title"
        strong: true
        plain: screen.model.checking ? qsTr("Checking this kiosk …") : qsTr("How this kiosk is doing")
        Accessible.role: Accessible.Heading
    }

    KioskText {
        id: site

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: title.bottom
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        direction: "ltr"
        role: "label"
        plain: screen.model.siteName
        visible: site.plain !== ""
    }

    StaffLines {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: site.visible ? site.bottom : title.bottom
        anchors.bottom: keys.top
        anchors.margins: Theme.margin
        lines: screen.model.lines
        name: title.plain
    }

    Grid {
        id: keys

        readonly property int keyWidth: (width - (keys.columns - 1) * Theme.gap) / keys.columns
        readonly property int keyHeight: Theme.small ? Theme.touchTarget : KeySizes.next

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        columns: Theme.portrait ? 3 : Theme.landscape ? 4 : 7
        spacing: Theme.gap

        StaffKey {
            width: keys.keyWidth
            height: keys.keyHeight
            glyph: "back"
            name: qsTr("Back to the visitors")
            onActivated: screen.model.close()
        }

        StaffKey {
            width: keys.keyWidth
            height: keys.keyHeight
            glyph: "updates"
            name: qsTr("Content and updates")
            onActivated: screen.model.openUpdates()
        }

        StaffKey {
            width: keys.keyWidth
            height: keys.keyHeight
            glyph: "read"
            name: qsTr("The handbook")
            onActivated: screen.model.openHandbook()
        }

        StaffKey {
            width: keys.keyWidth
            height: keys.keyHeight
            glyph: "picture"
            name: qsTr("Ask about pictures")
            onActivated: screen.model.openPictureSets()
        }

        StaffKey {
            width: keys.keyWidth
            height: keys.keyHeight
            glyph: "again"
            name: qsTr("Check again")
            onActivated: screen.model.checkAgain()
        }

        StaffKey {
            width: keys.keyWidth
            height: keys.keyHeight
            glyph: "hand"
            name: qsTr("Clean the screen")
            onActivated: screen.model.clean()
        }

        StaffKey {
            width: keys.keyWidth
            height: keys.keyHeight
            glyph: "leave"
            name: qsTr("Leave the kiosk")
            onActivated: screen.model.leave()
        }
    }
}
