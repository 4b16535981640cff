pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.Values

// A sentence to be read aloud and its picture: over it, or beside it where there is more width than height.
Rectangle {
    id: paper

    property string theme: "start"
    property PictureModel picture: null
    property TextModel from: null
    readonly property bool beside: !Theme.portrait

    border.color: Theme.colours.outline
    border.width: Theme.keyLine
    color: Theme.colours.surface
    radius: Theme.radiusCard

    Rectangle {
        id: stage

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: paper.border.width
        width: paper.beside ? Math.round(0.4 * parent.width) : parent.width - 2 * paper.border.width
        height: paper.beside ? parent.height - 2 * paper.border.width : Math.round(0.45 * parent.height)
        color: Theme.stageColour(paper.theme)
        radius: paper.radius - paper.border.width

        PictureSentence {
            anchors.fill: parent
            anchors.margins: CardSizes.stage
            picture: paper.picture
            Accessible.ignored: true
        }
    }

    KioskText {
        anchors.left: paper.beside ? stage.right : parent.left
        anchors.right: parent.right
        anchors.top: paper.beside ? parent.top : stage.bottom
        anchors.bottom: parent.bottom
        anchors.margins: CardSizes.text
        from: paper.from
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        role: "display"
        shrinks: true
    }
}
