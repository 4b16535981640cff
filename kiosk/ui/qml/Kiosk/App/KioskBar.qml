pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The bar of this moment: what each of its places says, whether it leads anywhere, and where.
Bar {
    id: bar

    required property KioskModel kiosk
    readonly property bool words: bar.kiosk.screen !== "welcome"

    homeVisible: bar.words && !bar.kiosk.forStaff
    homeUsable: bar.kiosk.canGoHome
    homeName: qsTr("Start", "bar")
    homeWhy: qsTr("You are at the start.")
    homeWord: bar.words ? bar.homeName : ""
    backVisible: bar.words || bar.kiosk.canGoBack
    backUsable: bar.kiosk.canGoBack
    backName: qsTr("Back", "bar")
    backWhy: qsTr("There is nothing to go back to.")
    backWord: bar.words ? bar.backName : ""
    listenVisible: bar.kiosk.canBeHeard
    speaking: bar.kiosk.aloud.speaking
    listenName: bar.speaking ? qsTr("Stop", "bar") : qsTr("Listen to this screen")
    listenWord: !bar.words ? "" : bar.speaking ? qsTr("Stop", "bar") : qsTr("Listen", "bar")
    languageVisible: bar.kiosk.canChangeLanguage
    languageName: qsTr("Language", "bar")
    languageWord: bar.words ? bar.languageName : ""
    deskVisible: bar.kiosk.deskCard && !bar.kiosk.forStaff
    deskName: qsTr("Desk", "bar")
    deskWord: bar.words ? bar.deskName : ""
    comfortName: qsTr("Comfort", "bar")
    comfortWord: bar.words ? bar.comfortName : ""
    onHomeActivated: bar.kiosk.goHome()
    onBackActivated: bar.kiosk.goBack()
    onListenActivated: bar.kiosk.aloud.listen()
    onLanguageActivated: bar.kiosk.changeLanguage()
    onComfortActivated: bar.kiosk.toggleComfort()

    StaffDoor {
        anchors.left: parent.left
        anchors.leftMargin: bar.barMargin
        anchors.verticalCenter: parent.verticalCenter
        visible: !bar.homeVisible && !bar.backVisible
        name: qsTr("Wegwijs. Staff: hold for three seconds.")
        onHeld: bar.kiosk.openStaff()
    }
}
