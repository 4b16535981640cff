pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A sign of a control, in one colour. Home alone shows the six theme colours, as the home screen does.
Item {
    id: glyph

    property string name: ""
    property color colour: Theme.colours.ink
    property bool mirrored: false
    // Home in one colour, where it has no use.
    property bool plain: false
    readonly property alias status: image.status

    implicitWidth: Theme.barGlyph
    implicitHeight: glyph.implicitWidth
    Accessible.ignored: true

    Image {
        id: image

        anchors.centerIn: parent
        width: Math.min(glyph.width, glyph.height)
        height: image.width
        mirror: glyph.mirrored
        source: glyph.name === "" || glyph.name === "home" || image.width <= 0 ? "" : "image://glyph/" + glyph.name + "?" + glyph.colour.toString().slice(1)
        sourceSize: Qt.size(image.width, image.height)
    }

    Grid {
        id: tiles

        readonly property int side: Math.min(glyph.width, glyph.height)

        anchors.centerIn: parent
        columns: 2
        spacing: Math.round(0.06 * tiles.side)
        visible: glyph.name === "home"

        Repeater {
            model: ["start", "work", "education", "health", "housing", "assistance"]

            Rectangle {
                required property string modelData

                width: Math.round(0.38 * tiles.side)
                height: Math.round(0.24 * tiles.side)
                radius: 0.052 * tiles.side
                color: glyph.plain ? glyph.colour : Theme.themeColours(modelData).base
            }
        }
    }
}
