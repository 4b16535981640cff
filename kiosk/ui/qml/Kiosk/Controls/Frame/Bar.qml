pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// The bar at the foot of every screen: six places in a fixed order. A place that is not visible stays
// empty; one that is not usable is flat and says why when it is touched (`refused`).
Rectangle {
    id: bar

    property bool speaking: false

    property bool homeVisible: true
    property bool homeUsable: true
    property string homeName: bar.homeWord
    property string homeWord: ""
    property string homeWhy: ""
    property bool backVisible: true
    property bool backUsable: true
    property string backName: bar.backWord
    property string backWord: ""
    property string backWhy: ""
    property bool listenVisible: true
    property bool listenUsable: true
    property string listenName: bar.listenWord
    property string listenWord: ""
    property bool languageVisible: true
    property bool languageUsable: true
    property string languageName: bar.languageWord
    property string languageWord: ""
    property string languageWhy: ""
    property bool deskVisible: true
    property bool deskUsable: true
    property string deskName: bar.deskWord
    property string deskWord: ""
    property bool comfortVisible: true
    property bool comfortUsable: true
    property string comfortName: bar.comfortWord
    property string comfortWord: ""
    readonly property int barKeyHeight: Theme.mm(Theme.pick(37, 28.5, 23.6))
    readonly property int barMargin: Theme.mm(Theme.small ? 3.6 : 9.6)
    readonly property int barGap: Theme.mm(Theme.small ? 3 : 4)

    signal homeActivated
    signal backActivated
    signal listenActivated
    signal languageActivated
    signal deskActivated
    signal comfortActivated
    signal refused(place: string)

    implicitHeight: Theme.barHeight
    color: Theme.colours.bar
    Accessible.role: Accessible.ToolBar

    Rectangle {
        width: parent.width
        height: Theme.keyLine
        color: Theme.colours.ink
        visible: Theme.highContrast
    }

    Row {
        id: places

        anchors.fill: parent
        anchors.leftMargin: bar.barMargin
        anchors.rightMargin: bar.barMargin
        anchors.topMargin: (bar.height - bar.barKeyHeight) / 2
        spacing: bar.barGap

        Place {
            place: "home"
            glyph: "home"
            name: bar.homeName
            word: bar.homeWord
            usable: bar.homeVisible
            flat: !bar.homeUsable
            why: bar.homeWhy
            onActivated: bar.homeActivated()
        }

        Place {
            place: "back"
            glyph: "back"
            mirrored: Theme.rightToLeft
            name: bar.backName
            word: bar.backWord
            usable: bar.backVisible
            flat: !bar.backUsable
            why: bar.backWhy
            onActivated: bar.backActivated()
        }

        Place {
            place: "listen"
            glyph: bar.speaking ? "stop" : "listen"
            mirrored: Theme.rightToLeft
            filled: true
            name: bar.listenName
            word: bar.listenWord
            prompt: true
            usable: bar.listenVisible
            flat: !bar.listenUsable
            onActivated: bar.listenActivated()
        }

        Place {
            place: "language"
            glyph: "language"
            name: bar.languageName
            word: bar.languageWord
            usable: bar.languageVisible
            flat: !bar.languageUsable
            why: bar.languageWhy
            onActivated: bar.languageActivated()
        }

        Place {
            place: "desk"
            glyph: "desk"
            name: bar.deskName
            word: bar.deskWord
            usable: bar.deskVisible
            flat: !bar.deskUsable
            onActivated: bar.deskActivated()
        }

        Place {
            place: "comfort"
            glyph: "comfort"
            name: bar.comfortName
            word: bar.comfortWord
            usable: bar.comfortVisible
            flat: !bar.comfortUsable
            onActivated: bar.comfortActivated()
        }
    }

    component Place: BarKey {
        required property string place

        width: (places.width - 5 * places.spacing) / 6
        height: bar.barKeyHeight
        onRefused: bar.refused(place)
    }
}
