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
    // The other word that the same key has, while speech plays or not.
    property string listenOther: ""
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
    readonly property int barKeyHeight: Theme.least(Theme.pick(16, 13, 13.4), 20)
    readonly property int barMargin: Theme.u(2)
    readonly property int barGap: Theme.u(1.2)
    readonly property int keyWidth: (bar.width - 2 * bar.barMargin - 5 * bar.barGap) / 6
    // All keys have their words, or none: a word has to leave 2.5 mm at both sides of its key.
    readonly property list<string> words: [bar.homeWord, bar.backWord, bar.listenWord, bar.listenOther, bar.languageWord, bar.deskWord, bar.comfortWord]
    readonly property int wordRoom: bar.keyWidth - 2 * Theme.mm(2.5) - (Theme.landscape ? Theme.barGlyph + Theme.u(2) : 0)
    readonly property bool worded: !Theme.small && letters.font.pixelSize > 0 && bar.words.every(word => letters.advanceWidth(word) <= bar.wordRoom)
    // What stands in place of home and back, where they have no use: on the welcome screen the key for help.
    property Component lead: null

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

    FontMetrics {
        id: letters

        font.family: Theme.family(Theme.script)
        font.pixelSize: Theme.fontSize("label", Theme.script)
    }

    Loader {
        x: Theme.rightToLeft ? bar.width - bar.barMargin - width : bar.barMargin
        y: places.anchors.topMargin
        width: 2 * bar.keyWidth + bar.barGap
        height: bar.barKeyHeight
        active: bar.lead !== null
        sourceComponent: bar.lead
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

        width: bar.keyWidth
        height: bar.barKeyHeight
        worded: bar.worded && word !== ""
        onRefused: bar.refused(place)
    }
}
