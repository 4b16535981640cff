pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The bar of this moment: what each of its places says, whether it leads anywhere, and where.
Bar {
    id: bar

    required property KioskModel kiosk
    readonly property bool inVisit: bar.kiosk.screen !== "welcome"
    // A language that is only sound has no words for the bar.
    readonly property bool hasWords: bar.inVisit && !bar.kiosk.soundOnly
    readonly property bool helps: !bar.inVisit && Help.offered

    lead: bar.helps ? help : null
    homeVisible: bar.inVisit && !bar.kiosk.forStaff
    homeUsable: bar.kiosk.canGoHome
    homeName: qsTr("Start", "bar")
    homeWhy: qsTr("You are at the start.")
    homeWord: bar.hasWords ? bar.homeName : ""
    backVisible: bar.inVisit || (bar.kiosk.canGoBack && !bar.helps)
    backUsable: bar.kiosk.canGoBack
    backName: qsTr("Back", "bar")
    backWhy: qsTr("There is nothing to go back to.")
    backWord: bar.hasWords ? bar.backName : ""
    listenVisible: bar.kiosk.canBeHeard
    speaking: bar.kiosk.aloud.speaking
    listenName: bar.speaking ? qsTr("Stop", "bar") : qsTr("Listen to this screen")
    listenOther: !bar.hasWords ? "" : bar.speaking ? qsTr("Listen", "bar") : qsTr("Stop", "bar")
    listenWord: !bar.hasWords ? "" : bar.speaking ? qsTr("Stop", "bar") : qsTr("Listen", "bar")
    languageVisible: bar.kiosk.canChangeLanguage
    languageName: qsTr("Language", "bar")
    languageWord: bar.hasWords ? bar.languageName : ""
    deskVisible: bar.kiosk.deskCard && !bar.kiosk.forStaff
    deskName: qsTr("Desk", "bar")
    deskWord: bar.hasWords ? bar.deskName : ""
    comfortVisible: bar.kiosk.screen !== "pin"
    comfortName: qsTr("Comfort", "bar")
    comfortWord: bar.hasWords ? bar.comfortName : ""
    onHomeActivated: bar.kiosk.goHome()
    onBackActivated: bar.kiosk.goBack()
    onListenActivated: bar.kiosk.aloud.listen()
    onLanguageActivated: bar.kiosk.changeLanguage()
    onComfortActivated: bar.kiosk.toggleComfort()

    Component {
        id: help

        HelpKey {
            hearable: false
        }
    }

    // In the place of language: on the first screen that has no use.
    StaffDoor {
        anchors.left: parent.left
        anchors.leftMargin: bar.barMargin + 3 * (bar.keyWidth + bar.barGap)
        anchors.verticalCenter: parent.verticalCenter
        visible: !bar.inVisit && !bar.kiosk.canGoBack
        name: qsTr("Wegwijs. Staff: hold for three seconds.")
        onHeld: bar.kiosk.openStaff()
    }
}
