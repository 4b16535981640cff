pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// Letters, speech, sound, colours, everything lower: each control shows what it does, and the big tick closes. In
// landscape the levels stand at the start, the rest at the end.
FocusScope {
    id: screen

    required property KioskModel model
    readonly property int levels: screen.model.readAloud ? 3 : 1
    readonly property int others: Theme.small ? 2 : 3
    readonly property int rows: Theme.landscape ? Math.max(screen.levels, screen.others) : screen.levels + screen.others
    readonly property int over: Theme.loweredFlat ? screen.height - Theme.loweredRows : Math.max(heading.height, Theme.gap)
    readonly property int rowHeight: Math.min(KeySizes.level, (screen.height - screen.over - Theme.gap - (screen.rows - 1) * Theme.gap) / screen.rows)
    readonly property int across: Theme.landscape ? (screen.width - 2 * Theme.margin - Theme.gap) / 2 : screen.width - 2 * Theme.margin

    Heading {
        id: heading

        glyph: "comfort"
        text: qsTr("Comfort", "bar")
    }

    Column {
        id: levelRows

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        y: Theme.landscape ? rest.y : rest.y - height - Theme.gap
        width: screen.across
        spacing: Theme.gap

        LevelRow {
            width: parent.width
            height: screen.rowHeight
            label: qsTr("Letters")
            lessName: qsTr("Smaller letters")
            moreName: qsTr("Larger letters")
            level: screen.model.textStep + 1
            levels: 3
            onLess: screen.model.changeText(-1)
            onMore: screen.model.changeText(1)
        }

        LevelRow {
            width: parent.width
            height: screen.rowHeight
            label: qsTr("Speech", "comfort")
            lessGlyph: "tortoise"
            lessName: qsTr("Slower speech")
            moreGlyph: "hare"
            moreName: qsTr("Faster speech")
            mirrorable: true
            level: screen.model.aloud.speechLevel
            levels: 3
            visible: screen.model.readAloud
            onLess: screen.model.aloud.changeSpeech(-1)
            onMore: screen.model.aloud.changeSpeech(1)
        }

        LevelRow {
            width: parent.width
            height: screen.rowHeight
            label: qsTr("Sound", "comfort")
            lessGlyph: "quiet"
            lessName: qsTr("Softer sound")
            moreGlyph: "loud"
            moreName: qsTr("Louder sound")
            mirrorable: true
            level: screen.model.aloud.soundLevel
            levels: 5
            visible: screen.model.readAloud
            onLess: screen.model.aloud.changeSound(-1)
            onMore: screen.model.aloud.changeSound(1)
        }
    }

    Column {
        id: rest

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        width: screen.across
        spacing: Theme.gap

        Row {
            id: swatches

            readonly property int keyWidth: (width - 2 * Theme.gap) / 3

            width: parent.width
            height: screen.rowHeight
            spacing: Theme.gap

            Swatch {
                width: swatches.keyWidth
                height: parent.height
                chosen: screen.model.scheme === "light"
                name: qsTr("Light colours")
                scheme: "light"
                onActivated: screen.model.changeScheme("light")
            }

            Swatch {
                width: swatches.keyWidth
                height: parent.height
                chosen: screen.model.scheme === "dark"
                name: qsTr("Dark colours")
                scheme: "dark"
                onActivated: screen.model.changeScheme("dark")
            }

            Swatch {
                width: swatches.keyWidth
                height: parent.height
                chosen: screen.model.scheme === "highContrast"
                name: qsTr("Strong colours")
                scheme: "highContrast"
                onActivated: screen.model.changeScheme("highContrast")
            }
        }

        Key {
            id: lower

            width: parent.width
            height: screen.rowHeight
            chosen: screen.model.lowered
            name: qsTr("Everything lower")
            visible: !Theme.small
            onActivated: screen.model.lower()

            Row {
                anchors.centerIn: parent
                spacing: Theme.gap

                Glyph {
                    anchors.verticalCenter: parent.verticalCenter
                    width: HeadSizes.glyph
                    height: width
                    colour: lower.ink
                    name: "low"
                }

                KioskText {
                    id: word

                    anchors.verticalCenter: parent.verticalCenter
                    color: lower.ink
                    role: Theme.lineHeight(word.script) * Theme.fontSize("body", word.script) > lower.faceHeight ? "label" : "body"
                    strong: true
                    plain: lower.name
                    Accessible.ignored: true
                }
            }
        }

        GlyphKey {
            width: parent.width
            height: screen.rowHeight
            filled: true
            glyph: "yes"
            name: qsTr("Done")
            onActivated: screen.model.toggleComfort()
        }
    }
}
