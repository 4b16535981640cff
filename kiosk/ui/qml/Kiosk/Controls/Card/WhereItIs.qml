pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Values

// A place on its map, with its address and the way there: under the map in portrait, beside it else. Where there is no
// room for the way beside the map, it has a turn of its own.
Item {
    id: where

    property string map: ""
    property TextModel address: null
    property TextModel directions: null
    // How the way there was translated.
    property string mark: ""
    property int turn: 0
    readonly property int turns: where.beside && where.map !== "" && where.wordsTall > where.height ? 2 : 1
    readonly property bool beside: !Theme.portrait || Theme.lowered
    readonly property bool mapShown: where.map !== "" && where.turn === 0
    readonly property int mapSide: where.map === "" ? 0 : where.beside ? Math.min(where.height, Math.round(0.46 * where.width)) : Math.min(where.width, Math.max(where.mapLeast, where.height - where.wordsTall - Theme.gap))
    readonly property int markTall: where.mark === "" ? 0 : Theme.gap + translated.height
    readonly property int narrow: where.beside && where.map !== "" ? where.width - where.mapSide - Theme.padCard : where.width
    readonly property int wordsTall: street.wanted + Theme.gap + natural.implicitHeight + where.markTall
    // What the words may take.
    readonly property int room: where.beside || !where.mapShown ? where.height : where.height - where.mapSide - Theme.gap
    readonly property int mapLeast: Theme.mm(110)

    KioskText {
        id: natural

        width: where.narrow
        from: where.directions
        visible: false
    }

    Item {
        id: drawing

        anchors.left: parent.left
        anchors.top: parent.top
        width: where.beside ? where.mapSide : where.width
        height: where.mapSide
        visible: where.mapShown

        Pictogram {
            anchors.centerIn: parent
            width: where.mapSide
            height: where.mapSide
            name: where.visible ? where.map : ""
        }
    }

    Item {
        anchors.right: parent.right
        anchors.top: where.beside || !where.mapShown ? parent.top : drawing.bottom
        anchors.topMargin: where.beside || !where.mapShown ? 0 : Theme.gap
        anchors.bottom: parent.bottom
        width: where.mapShown ? where.narrow : where.width

        Fitted {
            id: street

            width: parent.width
            from: where.address
            hearable: where.visible
            room: where.turns > 1 ? where.room : Math.max(where.room - way.wanted - where.markTall - Theme.gap, Math.round(0.4 * where.room))
            strong: true
            visible: where.turn === 0
        }

        Fitted {
            id: way

            anchors.top: street.visible ? street.bottom : parent.top
            anchors.topMargin: street.visible ? Theme.gap : 0
            width: parent.width
            from: where.directions
            hearable: where.visible
            room: where.room - where.markTall - (street.visible ? street.height + Theme.gap : 0)
            visible: where.turns === 1 || where.turn === 1
        }

        KioskText {
            id: translated

            anchors.top: way.bottom
            anchors.topMargin: Theme.gap
            width: parent.width
            color: Theme.colours.inkMuted
            hearable: where.visible && where.mark !== ""
            lineHeight: Math.round(translated.size * Theme.tightEm(translated.script))
            role: "label"
            text: where.mark
            visible: where.mark !== "" && way.visible
        }
    }

    component Fitted: KioskText {
        id: fitted

        property int room: 0
        readonly property int wanted: whole.implicitHeight

        height: Math.min(fitted.wanted, fitted.room)
        shrinks: fitted.wanted > fitted.room || whole.contentWidth > fitted.width

        KioskText {
            id: whole

            width: fitted.width
            from: fitted.from
            role: fitted.role
            strong: fitted.strong
            visible: false
        }
    }
}
