pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// Content and updates: what is here, where it comes from, what came of the last syncs, and what staff may
// ask for. Going back to earlier content is asked once more.
FocusScope {
    id: screen

    required property UpdatesModel model

    KioskText {
        id: title

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.margin
        role: Theme.small ? "label" : "title"
        strong: true
        plain: screen.model.gathering ? qsTr("Looking …") : qsTr("Content and updates")
        Accessible.role: Accessible.Heading
    }

    KioskText {
        id: spokenText

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: title.bottom
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.gap / 2
        role: screen.model.asking ? "body" : "label"
        plain: screen.model.asking ? qsTr("Go back to the previous content? What is shown now can be brought back the same way.") : screen.model.said
        visible: spokenText.plain !== ""
        Accessible.role: Accessible.AlertMessage
    }

    StaffLines {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: spokenText.visible ? spokenText.bottom : title.bottom
        anchors.bottom: keys.top
        anchors.margins: Theme.margin
        lines: screen.model.lines
        name: title.plain
        visible: !screen.model.asking
    }

    Row {
        id: keys

        readonly property int shown: screen.model.asking && !(screen.model.canGoBack && screen.model.placesCanGoBack) ? 2 : 3
        readonly property int keyWidth: (width - (keys.shown - 1) * Theme.gap) / keys.shown
        readonly property int keyHeight: Theme.small ? Theme.touchTarget : KeySizes.next

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        anchors.bottomMargin: Theme.small ? Theme.gap / 2 : Theme.margin
        spacing: Theme.gap

        StaffKey {
            width: keys.keyWidth
            height: keys.keyHeight
            glyph: "again"
            name: qsTr("Check now")
            visible: !screen.model.asking
            onActivated: screen.model.checkNow()
        }

        StaffKey {
            width: keys.keyWidth
            height: keys.keyHeight
            glyph: "earlier"
            name: qsTr("Previous content")
            usable: screen.model.canGoBack || screen.model.placesCanGoBack
            visible: !screen.model.asking
            onActivated: screen.model.askToGoBack()
        }

        StaffKey {
            width: keys.keyWidth
            height: keys.keyHeight
            glyph: "to-stick"
            name: qsTr("Log to the stick")
            visible: !screen.model.asking
            onActivated: screen.model.exportLog()
        }

        StaffKey {
            width: keys.keyWidth
            height: keys.keyHeight
            glyph: "yes"
            name: qsTr("Yes, go back")
            visible: screen.model.asking && screen.model.canGoBack
            onActivated: screen.model.goBack("content")
        }

        StaffKey {
            width: keys.keyWidth
            height: keys.keyHeight
            glyph: "pin"
            name: qsTr("Only the places")
            visible: screen.model.asking && screen.model.placesCanGoBack
            onActivated: screen.model.goBack("places")
        }

        StaffKey {
            width: keys.keyWidth
            height: keys.keyHeight
            glyph: "no"
            name: qsTr("No, leave it")
            visible: screen.model.asking
            onActivated: screen.model.goBack("")
        }
    }
}
