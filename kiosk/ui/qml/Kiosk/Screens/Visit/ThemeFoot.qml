pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

// Under the topics of a theme: a guide to them, help now, and other pages where there are any. `upright`: one over the
// other, beside the topics.
Grid {
    id: foot

    property string theme: "start"
    property bool upright: false
    property bool helpsChoose: false
    property int page: 0
    property int pages: 1
    readonly property bool needed: foot.helpsChoose || foot.paged || help.usable
    readonly property bool paged: foot.pages > 1
    readonly property int most: foot.paged ? 4 : 2
    readonly property int keyHeight: foot.upright ? (foot.height - (foot.most - 1) * foot.spacing) / foot.most : foot.height
    readonly property int sideWidth: foot.upright ? foot.width : Theme.u(22)
    readonly property int helpWidth: foot.upright ? foot.width : Theme.u(34)

    signal choosing
    signal previous
    signal next

    columns: foot.upright ? 1 : foot.most
    spacing: Theme.gap

    GlyphKey {
        width: foot.sideWidth
        height: foot.keyHeight
        glyph: "next"
        mirrored: !Theme.rightToLeft
        name: qsTr("Previous page")
        usable: foot.page > 0
        visible: foot.paged
        onActivated: foot.previous()
    }

    Key {
        id: choose

        readonly property bool worded: !foot.paged && !foot.upright && !Theme.small
        readonly property int picture: Math.min(Theme.u(17), choose.faceHeight - Theme.gap, (choose.width - 2 * KeySizes.label) / 2.6)

        width: foot.upright ? foot.width : foot.width - foot.helpWidth - foot.spacing - (foot.paged ? 2 * (foot.sideWidth + foot.spacing) : 0)
        height: foot.keyHeight
        name: qsTr("Help me choose")
        usable: foot.helpsChoose
        onActivated: foot.choosing()

        Item {
            id: signs

            anchors.left: parent.left
            anchors.leftMargin: choose.worded ? Theme.gap : (choose.width - signs.width) / 2
            anchors.verticalCenter: parent.verticalCenter
            width: Math.round(2.6 * choose.picture)
            height: choose.picture

            Row {
                anchors.fill: parent

                Repeater {
                    model: choose.usable ? ["dont-know", "arrow", "mentor"] : []

                    Pictogram {
                        required property string modelData
                        readonly property bool joint: modelData === "arrow"

                        width: joint ? Math.round(0.6 * choose.picture) : choose.picture
                        height: choose.picture
                        mirrorable: modelData !== "dont-know"
                        name: modelData
                    }
                }
            }
        }

        KeyLabel {
            anchors.left: signs.right
            anchors.leftMargin: Theme.gap
            anchors.right: parent.right
            anchors.rightMargin: KeySizes.label
            color: choose.ink
            room: choose.faceHeight
            plain: choose.name
            visible: choose.worded
        }
    }

    GlyphKey {
        width: foot.sideWidth
        height: foot.keyHeight
        filled: true
        glyph: "next"
        mirrored: Theme.rightToLeft
        name: qsTr("Next page")
        theme: foot.theme
        usable: foot.page < foot.pages - 1
        visible: foot.paged
        onActivated: foot.next()
    }

    HelpKey {
        id: help

        width: foot.helpWidth
        height: foot.keyHeight
    }
}
