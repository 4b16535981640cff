pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// A picture without words. Somebody says what it means, and a volunteer marks how near that is; then its words stand
// under it, and the mark can still be changed.
FocusScope {
    id: screen

    required property PictureTestModel model

    Turning {
        id: turning

        anchors.fill: parent
        anchors.margins: Theme.margin
        previousUsable: false
        nextName: qsTr("Count it, and the next picture")
        nextUsable: screen.model.marked !== ""
        onNext: screen.model.next()

        Rectangle {
            anchors.top: parent.top
            anchors.bottom: dots.top
            anchors.left: answers.left
            anchors.right: parent.right
            anchors.bottomMargin: Theme.gap
            color: Theme.colours.plate
            radius: Theme.radiusCard

            PictureSentence {
                anchors.top: parent.top
                anchors.bottom: meaning.top
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.margins: Theme.padCard
                picture: screen.model.picture
                Accessible.ignored: true
            }

            KioskText {
                id: meaning

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.margins: Theme.padCard
                // its room is there before its words, so that the picture stays where it is
                height: Math.round(parent.height / 4)
                from: screen.model.meaning
                horizontalAlignment: Text.AlignHCenter
                shrinks: true
                verticalAlignment: Text.AlignVCenter
            }
        }

        Dots {
            id: dots

            anchors.bottom: answers.top
            anchors.bottomMargin: Theme.gap
            anchors.horizontalCenter: parent.horizontalCenter
            count: screen.model.count
            current: screen.model.current
        }

        Row {
            id: answers

            readonly property int keyWidth: (answers.width - 3 * Theme.gap) / 4

            // Into the place of the previous key, which there never is.
            anchors.left: parent.left
            anchors.leftMargin: -turning.sideWidth
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: KeySizes.recorder
            spacing: Theme.gap

            Mark {
                answer: "right"
                glyph: "yes"
                name: qsTr("Right", "picture")
            }

            Mark {
                answer: "near"
                glyph: "near"
                name: qsTr("Near", "picture")
            }

            Mark {
                answer: "wrong"
                glyph: "no"
                name: qsTr("Wrong", "picture")
            }

            Mark {
                answer: "none"
                glyph: "unsure"
                name: qsTr("Nothing", "picture")
            }
        }
    }

    component Mark: WordKey {
        id: key

        required property string answer

        width: answers.keyWidth
        height: answers.height
        chosen: screen.model.marked === key.answer
        onActivated: screen.model.mark(key.answer)
    }
}
