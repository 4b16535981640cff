pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// A place of the site, on two pages: where it is, with its map, and when it is open. A page that does not fit takes
// several turns of next.
FocusScope {
    id: screen

    required property PlaceModel model
    property int turn: 0
    readonly property int page: screen.model.current
    readonly property bool hours: screen.model.address.text === ""
    readonly property int turns: screen.hours ? when.turns : where.turns
    readonly property bool last: screen.turn >= screen.turns - 1
    readonly property bool closing: screen.last && screen.model.current === screen.model.count - 1

    function turnTo(turn: int): void {
        if (!screen.model.touch())
            return;
        screen.turn = turn;
        Aloud.shown();
    }

    onPageChanged: screen.turn = 0
    onVisibleChanged: screen.turn = 0

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
        dots: screen.model.count
        current: screen.model.current
    }

    Turning {
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.margin
        anchors.bottomMargin: Theme.loweredFlat ? Theme.gap : Theme.margin
        anchors.topMargin: Theme.loweredFlat ? screen.height - Theme.loweredRows : Theme.margin
        theme: screen.model.head.theme
        previousName: qsTr("Previous page")
        previousUsable: screen.model.current > 0 || screen.turn > 0
        nextGlyph: screen.closing ? "back" : "next"
        nextName: screen.closing ? qsTr("Back to the card") : qsTr("Next page")
        onPrevious: screen.turn > 0 ? screen.turnTo(screen.turn - 1) : screen.model.previous()
        onNext: screen.last ? screen.model.next() : screen.turnTo(screen.turn + 1)

        Rectangle {
            anchors.fill: parent
            color: Theme.colours.surface
            radius: Theme.radiusCard
        }

        WhereItIs {
            id: where

            anchors.fill: parent
            anchors.margins: Theme.padCard
            address: screen.model.address
            directions: screen.model.directions
            map: screen.model.map
            mark: translated.mark
            turn: screen.turn
            visible: !screen.hours
        }

        WhenItIsOpen {
            id: when

            anchors.fill: parent
            anchors.margins: Theme.padCard
            checked: screen.model.checked === "" ? "" : qsTr("Checked: %1").arg(screen.model.checked)
            doorSign: screen.model.sign
            doorWords: screen.model.said
            longestDays: screen.model.longestDays
            longestHours: screen.model.longestHours
            phone: screen.model.phone === "" ? "" : qsTr("Phone: %1").arg(screen.model.phone)
            rows: screen.model.rows
            turn: screen.turn
            visible: screen.hours
            week: screen.model.week
        }
    }
}
