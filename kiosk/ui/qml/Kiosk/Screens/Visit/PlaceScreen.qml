pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// Where and when: a place of the site, when it is open, and the way there. All on one page in portrait, where and the
// way beside when in landscape; lowered and on small a turn of next each.
FocusScope {
    id: screen

    required property PlaceModel model
    property int turn: 0
    readonly property int page: screen.model.current
    readonly property bool stacked: Theme.portrait && !Theme.lowered
    readonly property bool together: screen.stacked || (Theme.landscape && !Theme.lowered)
    readonly property bool wayKnown: screen.model.directions.text !== ""
    readonly property bool whenKnown: screen.model.days > 0 || screen.model.said !== ""
    readonly property int whenTurn: 1
    readonly property int wayTurn: screen.whenKnown ? 2 : 1
    readonly property int turns: screen.together ? 1 : 1 + (screen.whenKnown ? 1 : 0) + (screen.wayKnown ? 1 : 0)
    readonly property bool lastTurn: screen.turn >= screen.turns - 1

    function turnTo(turn: int): void {
        if (!screen.model.touch())
            return;
        screen.turn = turn;
        Aloud.shown();
    }

    onPageChanged: screen.turn = 0
    onVisibleChanged: screen.turn = 0
    onTurnsChanged: screen.turn = 0

    Translated {
        id: translated

        of: screen.model.directions
    }

    Head {
        id: head

        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        from: screen.model.head
        hearable: screen.turn === 0
        instead: qsTr("Where and when?")
        visible: !Theme.loweredFlat
        dots: screen.model.count
        current: screen.model.current
    }

    HeardHead {
        head: head
    }

    Leaving {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.bottomMargin: Theme.gap
        anchors.topMargin: Theme.loweredFlat ? screen.height - Theme.loweredRows : head.height + Theme.gap
        theme: screen.model.head.theme
        backName: qsTr("Back to the card")
        first: screen.model.current === 0 && screen.turn === 0
        last: screen.lastTurn && screen.model.current === screen.model.count - 1
        leads: screen.turns > 1 || screen.model.count > 1
        nextName: qsTr("Next page")
        previousName: qsTr("Previous page")
        onBack: screen.model.close()
        onPrevious: screen.turn > 0 ? screen.turnTo(screen.turn - 1) : screen.model.previous()
        onNext: screen.lastTurn ? screen.model.next() : screen.turnTo(screen.turn + 1)

        Item {
            id: main

            readonly property int half: (main.width - Theme.gap) / 2
            readonly property int wayTall: !screen.wayKnown ? 0 : screen.together ? Math.min(way.wanted, Math.round((screen.stacked ? 0.3 : 0.42) * main.height)) : main.height
            readonly property int shared: main.height - (main.wayTall === 0 ? 0 : main.wayTall + Theme.gap)
            readonly property int whereTall: !screen.together ? main.height : !screen.stacked || !screen.whenKnown ? main.shared : (main.shared - Theme.gap) / 2

            anchors.fill: parent

            WhereItIs {
                id: where

                anchors.left: parent.left
                width: screen.stacked || !screen.together || !screen.whenKnown ? main.width : main.half
                height: main.whereTall
                address: screen.model.address
                title: screen.model.name
                phone: screen.model.phone
                phoneSpoken: qsTr("Phone: %1").arg(screen.model.phone)
                photograph: screen.model.photograph
                picture: screen.model.map !== "" ? screen.model.map : screen.model.head.picture.first
                theme: screen.model.head.theme
                visible: screen.together || screen.turn === 0
            }

            WhenItIsOpen {
                anchors.right: parent.right
                y: screen.stacked ? where.height + Theme.gap : 0
                width: screen.together && !screen.stacked ? main.half : main.width
                height: screen.stacked ? main.whereTall : main.height
                checked: screen.model.checked === "" ? "" : qsTr("Checked: %1").arg(screen.model.checked)
                days: screen.model.days
                doorSign: screen.model.sign
                doorWords: screen.model.said
                theme: screen.model.head.theme
                visible: screen.whenKnown && (screen.together || screen.turn === screen.whenTurn)
                week: screen.model.week
            }

            WayThere {
                id: way

                anchors.left: parent.left
                anchors.bottom: parent.bottom
                width: where.width
                height: main.wayTall
                from: screen.model.directions
                mark: translated.mark
                pictures: [screen.model.photograph === "" ? "" : screen.model.map, screen.model.desk, screen.model.paper].filter(name => name !== "")
                visible: screen.wayKnown && (screen.together || screen.turn === screen.wayTurn)
            }
        }
    }
}
