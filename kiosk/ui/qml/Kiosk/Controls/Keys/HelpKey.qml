pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// The one yellow key: it leads to what to do in danger. A strip or a column has words, and pictures of what is in it;
// any other is 112 on a phone alone. Without content to lead to, its place is empty.
Key {
    id: helpKey

    property bool worded: false
    property bool upright: false
    // Beside the words; those that there is no room for are left out.
    property list<string> pictures: []
    readonly property int phone: Math.round(helpKey.upright ? 0.55 * helpKey.width : Math.min(Theme.u(18), (helpKey.worded ? 0.8 : 0.92) * helpKey.faceHeight))
    readonly property int picture: Theme.u(helpKey.upright ? 16 : 13)
    readonly property int pad: Theme.u(Theme.small ? 3 : 5)
    readonly property int words: helpKey.upright ? helpKey.width - 2 * KeySizes.label : helpKey.width - 2 * helpKey.pad - helpKey.phone - Theme.gap - (inside.width > 0 ? inside.width + Theme.gap : 0)

    // From the start of the line, in reading direction.
    function from(start: real, size: real): real {
        return Theme.rightToLeft ? helpKey.width - start - size : start;
    }

    name: qsTr("Help now")
    usable: Help.offered
    fill: Theme.colours.help.fill
    line: Theme.colours.help.line
    edge: Theme.colours.help.line
    touched: Theme.colours.help.touched
    restInk: Theme.colours.help.ink
    touchedInk: Theme.colours.help.ink
    lineWidth: Theme.line(0.9)
    onActivated: Help.wanted()

    Pictogram {
        id: sign

        x: helpKey.upright || !helpKey.worded ? (helpKey.width - sign.width) / 2 : helpKey.from(helpKey.pad, sign.width)
        y: helpKey.upright ? helpKey.pad : (helpKey.faceHeight - sign.height) / 2
        width: helpKey.phone
        height: width
        name: helpKey.usable ? "call-112" : ""
    }

    Item {
        id: beside

        x: helpKey.upright ? KeySizes.label : helpKey.from(helpKey.pad + sign.width + Theme.gap, beside.width)
        y: helpKey.upright ? sign.y + sign.height + Theme.gap / 2 : 0
        width: helpKey.words
        height: helpKey.upright ? Math.round(2.4 * word.size) : helpKey.faceHeight

        KeyLabel {
            id: word

            width: parent.width
            color: helpKey.ink
            horizontalAlignment: helpKey.upright ? Text.AlignHCenter : Text.AlignLeft
            room: parent.height
            strong: true
            plain: helpKey.name
            visible: helpKey.worded
        }
    }

    Grid {
        id: inside

        x: helpKey.upright ? (helpKey.width - inside.width) / 2 : helpKey.from(helpKey.width - helpKey.pad - inside.width, inside.width)
        y: helpKey.upright ? beside.y + beside.height + inside.spacing / 2 : (helpKey.faceHeight - inside.height) / 2
        columns: helpKey.upright ? 1 : helpKey.pictures.length
        spacing: helpKey.upright ? Math.max(0, (helpKey.faceHeight - beside.y - beside.height) / Math.max(1, helpKey.pictures.length) - helpKey.picture) : Theme.u(2)

        Repeater {
            model: helpKey.usable ? helpKey.pictures : []

            Pictogram {
                required property string modelData

                width: helpKey.picture
                height: width
                name: modelData
            }
        }
    }
}
