pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// What somebody may need at once: who answers as a picture, the number, and a sentence. As a tile it has no sentence.
// A need without a number to tell has the desk in its place.
Key {
    id: need

    property list<string> signs: []
    property list<bool> flips: []
    property string number: ""
    property string question: ""
    property string direction: ""
    property bool tiled: false
    // A tile with the picture over the number has no room for nine digits: the card has them.
    readonly property bool fits: !need.upright || need.number.length <= 7
    // The picture over the number.
    readonly property bool upright: need.tiled && need.width < 1.8 * need.faceHeight
    readonly property int pad: Theme.u(Theme.small ? 1 : 3)
    readonly property int jointShare: 3
    readonly property int joints: Math.floor(need.signs.length / 2)
    readonly property int singles: need.signs.length - need.joints
    readonly property int pictureWidth: need.upright ? need.width - 2 * need.pad : need.tiled ? Math.round((need.width - 3 * need.pad) / 2) : Theme.u(Theme.portrait ? 30 : 20)
    readonly property int pictureTall: need.upright ? Math.max(Theme.pictogramLeast, Math.round(0.58 * need.faceHeight) - need.pad) : need.faceHeight - need.pad
    readonly property int side: Math.floor(Math.min(need.pictureTall, need.pictureWidth / (need.singles + need.joints / need.jointShare)))
    readonly property int numberWidth: need.upright ? need.width - 2 * need.pad : need.tiled ? need.width - 3 * need.pad - need.pictureWidth : Theme.u(Theme.portrait ? 40 : 30)
    readonly property int numberTall: need.upright ? need.faceHeight - need.pictureTall - 2 * need.pad : need.faceHeight - 2 * KeySizes.label
    readonly property int numberLeft: need.upright ? need.pad : 2 * need.pad + need.pictureWidth
    // From the start of the line, in reading direction.
    readonly property int numberX: Theme.rightToLeft ? need.width - need.numberLeft - need.numberWidth : need.numberLeft
    readonly property int numberY: need.upright ? need.pad + need.pictureTall : Math.round((need.faceHeight - need.numberTall) / 2)

    Item {
        anchors.left: parent.left
        anchors.leftMargin: need.pad
        y: need.upright ? need.pad : Math.round((need.faceHeight - height) / 2)
        width: need.pictureWidth
        height: need.pictureTall

        Row {
            anchors.centerIn: parent

            Repeater {
                model: need.signs.length

                Pictogram {
                    required property int index
                    readonly property bool joint: index % 2 === 1

                    width: joint ? Math.round(need.side / need.jointShare) : need.side
                    height: need.side
                    mirrorable: need.flips[index] ?? false
                    name: need.signs[index] ?? ""
                }
            }
        }
    }

    KioskText {
        x: need.numberX
        y: need.numberY
        width: need.numberWidth
        height: need.numberTall
        capitals: Theme.u(Theme.small ? 4.7 : 11)
        color: need.ink
        direction: "ltr"
        horizontalAlignment: Text.AlignHCenter
        shrinks: true
        strong: true
        plain: need.number
        verticalAlignment: Text.AlignVCenter
        visible: need.number !== "" && need.fits
        Accessible.ignored: true
        LayoutMirroring.enabled: false
    }

    Pictogram {
        x: need.numberX
        y: need.numberY
        width: need.numberWidth
        height: need.numberTall
        mirrorable: true
        name: need.number === "" ? "counter" : need.fits ? "" : "phone-call"
    }

    KeyLabel {
        anchors.left: parent.left
        anchors.leftMargin: need.numberLeft + need.numberWidth + need.pad
        anchors.right: parent.right
        anchors.rightMargin: need.pad
        color: need.ink
        direction: need.direction
        role: Theme.portrait ? "body" : "label"
        room: need.faceHeight - 2 * KeySizes.label
        strong: false
        plain: need.question
        visible: !need.tiled
    }
}
