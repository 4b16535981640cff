pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// A number as large as the glass allows, or the way to the desk. Its title is that of every help page.
FocusScope {
    id: screen

    required property HelpCardModel model
    readonly property int foot: Theme.least(Theme.pick(20, 20, 0), 20)
    readonly property int keys: Theme.least(Theme.pick(23, 20, 0), 20)
    // The keys of a card stand beside the way out, where they would take the number's room.
    readonly property bool abreast: !Theme.portrait
    readonly property int keysTop: screen.abreast ? 0 : screen.keys + Theme.gap
    readonly property int wide: screen.width - 2 * Theme.margin
    readonly property int row: screen.abreast ? Math.round((Theme.small ? 0.4 : 0.5) * screen.wide) : screen.wide
    readonly property int sideKey: Theme.small ? Math.floor((screen.row - 2 * Theme.gap) / 3) : KeySizes.previous

    HelpHead {
        id: head

        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        current: screen.model.current
        dots: screen.model.count
        hasRegion: false
        visible: !Theme.loweredFlat
    }

    Heard {
        hearable: !head.visible
        spokenText: head.spokenText
    }

    NumberFace {
        id: face

        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.loweredFlat ? screen.height - Theme.loweredRows : head.height + Theme.gap
        anchors.bottomMargin: screen.foot + screen.keysTop + 2 * Theme.gap
        anonymous: screen.model.anonymous ? qsTr("You do not have to say your name.") : ""
        doorSign: screen.model.sign
        doorWords: screen.model.hours
        free: screen.model.free ? qsTr("This call is free.") : ""
        from: screen.model.text
        instead: screen.model.text.text === "" ? qsTr("Go to the desk. Somebody there helps you.") : ""
        name: screen.model.name
        number: screen.model.number
        picture: screen.model.picture
        quiet: screen.model.quiet
        spoken: screen.model.spoken === "" ? "" : qsTr("They speak: %1").arg(screen.model.spoken)
        told: screen.model.told
    }

    Item {
        id: keys

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap + (screen.abreast ? 0 : screen.foot + Theme.gap)
        width: screen.row
        height: screen.keys

        GlyphKey {
            id: previous

            anchors.left: parent.left
            width: screen.sideKey
            height: screen.keys
            glyph: "next"
            mirrored: !Theme.rightToLeft
            name: qsTr("Previous number")
            usable: screen.model.current > 0
            onActivated: screen.model.previous()
        }

        AgainKey {
            anchors.left: previous.right
            anchors.right: next.left
            anchors.leftMargin: Theme.gap
            anchors.rightMargin: Theme.gap
            height: screen.keys
            usable: Aloud.offered && screen.model.number !== ""
            onActivated: Aloud.again(face.digits)
        }

        GlyphKey {
            id: next

            anchors.right: parent.right
            width: screen.sideKey
            height: screen.keys
            glyph: "next"
            mirrored: Theme.rightToLeft
            name: qsTr("Next number")
            usable: screen.model.current < screen.model.count - 1
            onActivated: screen.model.next()
        }
    }

    LeaveKey {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.rightMargin: Theme.margin
        anchors.bottomMargin: Theme.gap
        width: screen.wide - (screen.abreast ? screen.row + Theme.gap : 0)
        height: screen.foot
        onActivated: screen.model.leave()
    }
}
