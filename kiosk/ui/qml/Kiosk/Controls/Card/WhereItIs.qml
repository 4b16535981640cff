pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Values

// A place: its picture, and beside it its name, its address and its telephone.
Rectangle {
    id: where

    property string theme: "start"
    // A map, or the pictogram that stands for one.
    property string picture: ""
    // Of its door; it takes the place of the picture.
    property string photograph: ""
    property TextModel title: null
    property TextModel address: null
    property string phone: ""
    property string phoneSpoken: ""
    readonly property int stageSide: Math.min(Math.round((Theme.small ? 0.36 : 0.49) * where.width), Math.max(Theme.pictogramLeast, where.height))

    color: Theme.colours.surface
    radius: Theme.radiusCard

    Rectangle {
        id: stage

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: where.stageSide
        bottomLeftRadius: Theme.rightToLeft ? 0 : where.radius
        bottomRightRadius: Theme.rightToLeft ? where.radius : 0
        color: Theme.stageColour(where.theme)
        topLeftRadius: stage.bottomLeftRadius
        topRightRadius: stage.bottomRightRadius

        Pictogram {
            anchors.fill: parent
            anchors.margins: Theme.u(3)
            name: where.visible && where.photograph === "" ? where.picture : ""
        }

        Photograph {
            anchors.fill: parent
            anchors.margins: Theme.u(Theme.small ? 1.5 : 2)
            name: where.visible ? where.photograph : ""
        }
    }

    Column {
        id: told

        readonly property int room: where.height - 2 * Theme.gap - (number.visible ? number.height + told.spacing : 0)

        anchors.left: stage.right
        anchors.right: parent.right
        anchors.margins: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.u(1)

        Fitted {
            id: titled

            from: where.title
            hearable: where.visible
            role: "title"
            room: Math.round(0.5 * told.room)
            strong: true
        }

        Fitted {
            from: where.address
            hearable: where.visible
            role: Theme.small ? "label" : "body"
            room: told.room - titled.height - told.spacing
        }

        Heard {
            hearable: where.visible && number.visible
            spokenText: where.phoneSpoken
        }

        Fitted {
            id: number

            direction: "ltr"
            horizontalAlignment: Theme.rightToLeft ? Text.AlignRight : Text.AlignLeft
            role: "display"
            room: Math.round(0.3 * where.height)
            strong: true
            plain: where.phone
            visible: where.phone !== ""
            LayoutMirroring.enabled: false
        }
    }

    component Fitted: KioskText {
        id: fitted

        property int room: 0

        width: parent?.width ?? 0
        height: Math.min(whole.implicitHeight, fitted.room)
        lineHeight: fitted.shrinks ? Theme.tightLine(fitted.script) : Math.round(fitted.size * Theme.tightEm(fitted.script))
        shrinks: whole.implicitHeight > fitted.room || whole.contentWidth > fitted.width

        KioskText {
            id: whole

            width: fitted.width
            direction: fitted.direction
            lineHeight: Math.round(whole.size * Theme.tightEm(whole.script))
            role: fitted.role
            strong: fitted.strong
            plain: fitted.plain
            visible: false
        }
    }
}
