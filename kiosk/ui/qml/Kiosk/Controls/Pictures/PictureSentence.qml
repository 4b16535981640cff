pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Values

// Pictograms with their joints, as large as the room allows: on one line, or in rows between which a joint leads on.
Item {
    id: sentence

    property PictureModel picture: null
    // Rows are for portrait: elsewhere there is more width than height.
    property bool stacked: Theme.portrait && !Theme.lowered
    readonly property list<string> signs: sentence.picture?.signs ?? []
    readonly property list<bool> mirrored: sentence.picture?.mirrored ?? []
    readonly property real most: Theme.u(Theme.small ? 60 : sentence.signs.length === 1 ? 90 : 70)
    // The side of a picture, how many signs stand in rows, four numbers for each: sign, x, y, side; and four for
    // each joint between rows: sign, start, end, y.
    readonly property list<real> laid: sentence.picture?.stacked(sentence.signs, sentence.width, sentence.height, Theme.unit, sentence.most, sentence.stacked) ?? []
    readonly property real side: sentence.laid[0] ?? 0
    readonly property int count: sentence.laid[1] ?? 0

    function across(x: real): real {
        return Theme.rightToLeft ? sentence.width - x : x;
    }

    Accessible.role: Accessible.Graphic
    Accessible.name: sentence.picture?.alt ?? ""

    Repeater {
        model: sentence.count

        Pictogram {
            required property int index
            readonly property int at: 2 + 4 * index
            readonly property real side: sentence.laid[at + 3] ?? 0
            readonly property int sign: sentence.laid[at] ?? 0

            x: Math.round(sentence.across(sentence.laid[at + 1] ?? 0) - width / 2)
            y: Math.round((sentence.laid[at + 2] ?? 0) - height / 2)
            width: Math.floor(side)
            height: width
            mirrorable: sentence.mirrored[sign] ?? false
            name: sentence.signs[sign] ?? ""
        }
    }

    Repeater {
        model: Math.max(0, (sentence.laid.length - 2 - 4 * sentence.count) / 4)

        RowJoint {
            required property int index
            readonly property int at: 2 + 4 * (sentence.count + index)

            sign: sentence.signs[sentence.laid[at] ?? 0] ?? ""
            start: sentence.across(sentence.laid[at + 1] ?? 0)
            end: sentence.across(sentence.laid[at + 2] ?? 0)
            middle: sentence.laid[at + 3] ?? 0
        }
    }
}
