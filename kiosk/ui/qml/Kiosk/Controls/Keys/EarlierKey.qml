pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A question that was answered: its picture, its words, and the picture of the answer. Touched, it is asked again.
Key {
    id: earlier

    property string pictogram: ""
    property bool mirrorable: false
    property string question: ""
    property string direction: ""
    // Read with the screen by its question alone; what was answered is said when the key is touched.
    property string asks: ""
    property string answerPictogram: ""
    property bool answerMirrorable: false
    readonly property int askedMost: Theme.u(30)
    readonly property int saidMost: Theme.u(20)
    readonly property int pad: Theme.u(Theme.small ? 1.5 : 4)

    hearable: false

    Pictogram {
        id: asked

        anchors.left: parent.left
        anchors.leftMargin: earlier.pad
        anchors.verticalCenter: parent.verticalCenter
        width: Math.round(Math.min(earlier.askedMost, 0.25 * earlier.width, 0.86 * earlier.faceHeight))
        height: width
        mirrorable: earlier.mirrorable
        name: earlier.pictogram
    }

    KioskText {
        anchors.left: asked.right
        anchors.right: said.left
        anchors.leftMargin: earlier.pad
        anchors.rightMargin: earlier.pad
        anchors.verticalCenter: parent.verticalCenter
        height: earlier.faceHeight - 2 * KeySizes.label
        color: earlier.ink
        direction: earlier.direction
        role: Theme.small ? "label" : "body"
        shrinks: true
        hearable: true
        language: earlier.language
        plain: earlier.question
        utterance: earlier.asks
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }

    Pictogram {
        id: said

        anchors.right: parent.right
        anchors.rightMargin: earlier.pad
        anchors.verticalCenter: parent.verticalCenter
        width: Math.round(Math.min(earlier.saidMost, 0.2 * earlier.width, 0.7 * earlier.faceHeight))
        height: width
        mirrorable: earlier.answerMirrorable
        name: earlier.answerPictogram
    }
}
