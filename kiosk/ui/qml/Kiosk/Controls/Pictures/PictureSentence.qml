pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Values

// Pictograms and the joints between them on one line, as large as its width and height allow.
Item {
    id: sentence

    property PictureModel picture: null
    // Pictogram, joint, pictogram, ...
    readonly property list<string> signs: sentence.picture?.signs ?? []
    readonly property list<bool> mirrored: sentence.picture?.mirrored ?? []
    readonly property int joints: Math.floor(sentence.signs.length / 2)
    readonly property int pictograms: sentence.signs.length - sentence.joints
    readonly property real room: sentence.width - 2 * sentence.joints * CardSizes.joint
    readonly property real shared: sentence.room / (sentence.pictograms + sentence.jointFraction * sentence.joints)
    readonly property real besideLeast: (sentence.room - sentence.jointLeast * sentence.joints) / Math.max(1, sentence.pictograms)
    readonly property real wanted: sentence.shared * sentence.jointFraction < sentence.jointLeast ? sentence.besideLeast : sentence.shared
    // The side of a pictogram and of a joint, in pixels.
    readonly property int side: Math.max(0, Math.floor(Math.min(sentence.wanted, sentence.height, Theme.pictogramMost)))
    readonly property int jointSide: Math.max(sentence.jointLeast, Math.round(sentence.jointFraction * sentence.side))
    readonly property real jointFraction: 0.33
    readonly property int jointLeast: Theme.mm(12)

    Accessible.role: Accessible.Graphic
    Accessible.name: sentence.picture?.alt ?? ""

    Row {
        anchors.centerIn: parent
        spacing: CardSizes.joint

        Repeater {
            model: sentence.signs

            Pictogram {
                required property int index
                required property string modelData
                readonly property bool joint: index % 2 === 1

                width: joint ? sentence.jointSide : sentence.side
                height: sentence.side
                mirrorable: sentence.mirrored[index] ?? false
                name: modelData
            }
        }
    }
}
