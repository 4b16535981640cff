pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Values

// How to get to a place, and how that was translated.
Rectangle {
    id: way

    property TextModel from: null
    property string mark: ""
    // The map where the door has a photograph, and photographs of the desk and of the paper.
    property list<string> pictures: []
    readonly property int most: Theme.u(Theme.small ? 30 : 34)
    readonly property int side: Math.min(way.height - 2 * way.pad, way.most)
    readonly property int pad: Theme.portrait ? Theme.gap : Theme.u(2)
    readonly property int markTall: way.mark === "" ? 0 : translated.height + Theme.u(1)
    readonly property int wanted: Math.max(sign.height, way.pictures.length > 0 ? Theme.u(30) : 0, natural.implicitHeight + way.markTall) + 2 * way.pad

    // The pictures give way to the words, which have their least size before one is left out.
    readonly property int shown: {
        const smaller = Theme.em(0, natural.script) / natural.size;
        const area = 1.4 * natural.implicitHeight * natural.width * smaller * smaller;
        let count = way.pictures.length;
        while (count > 0 && area > words.room * way.widthBeside(count))
            count -= 1;
        return count;
    }

    function widthBeside(pictures: int): int {
        const taken = pictures === 0 ? 0 : pictures * (way.most + Theme.u(1.5)) + way.pad;
        return way.width - sign.width - 3 * way.pad - taken;
    }

    color: Theme.colours.surface
    radius: Theme.radiusCard

    Glyph {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: way.pad
        anchors.verticalCenter: parent.verticalCenter
        width: HeadSizes.glyph
        height: width
        mirrored: Theme.rightToLeft
        name: "go"
    }

    Row {
        id: seen

        anchors.right: parent.right
        anchors.rightMargin: way.pad
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.u(1.5)

        Repeater {
            model: way.visible ? way.pictures.slice(0, way.shown) : []

            Photograph {
                required property string modelData

                width: way.side
                height: way.side
                name: modelData
            }
        }
    }

    KioskText {
        id: natural

        width: way.widthBeside(way.pictures.length)
        from: way.from
        lineHeight: Math.round(natural.size * Theme.tightEm(natural.script))
        visible: false
    }

    KioskText {
        id: words

        readonly property int room: way.height - 2 * way.pad - way.markTall
        readonly property int tall: way.shown === way.pictures.length ? natural.implicitHeight : words.room + 1

        anchors.left: sign.right
        anchors.leftMargin: way.pad
        anchors.right: seen.left
        anchors.rightMargin: way.shown > 0 ? way.pad : 0
        y: (way.height - way.markTall - words.height) / 2
        height: Math.min(words.tall, words.room)
        from: way.from
        hearable: way.visible
        lineHeight: words.shrinks ? Theme.tightLine(words.script) : natural.lineHeight
        shrinks: words.tall > words.room
    }

    KioskText {
        id: translated

        anchors.left: words.left
        anchors.right: words.right
        anchors.top: words.bottom
        anchors.topMargin: Theme.u(1)
        color: Theme.colours.inkMuted
        hearable: way.visible && way.mark !== ""
        lineHeight: Math.round(translated.size * Theme.tightEm(translated.script))
        role: "label"
        plain: way.mark
        visible: way.mark !== ""
    }
}
