pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A rule that may have changed: the exclamation pictogram and what to do, over text that stays.
Rectangle {
    id: band

    property string text: ""
    property string direction: ""
    readonly property bool hearable: true
    readonly property string language: ""
    readonly property string spokenText: band.text

    implicitHeight: Math.max(sign.height, words.height) + Theme.gap
    border.color: Theme.colours.warnEdge
    border.width: Theme.keyLine
    color: Theme.colours.warn
    radius: Theme.radiusKey
    Accessible.role: Accessible.AlertMessage
    Accessible.name: band.text

    Pictogram {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap / 2
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.pictogramLeast
        height: Theme.pictogramLeast
        name: "exclamation"
    }

    KioskText {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: Theme.gap / 2
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.colours.inkOnWarn
        direction: band.direction
        strong: true
        plain: band.text
        Accessible.ignored: true
    }
}
