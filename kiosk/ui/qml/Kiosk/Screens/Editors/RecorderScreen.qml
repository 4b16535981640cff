pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// One sentence with its picture, and one round key: touch, read aloud, touch. Then again, or on.
FocusScope {
    id: screen

    required property RecorderModel model
    readonly property string phase: screen.model.phase
    readonly property bool recording: screen.phase === "recording"
    readonly property bool waiting: screen.phase === "starting" || screen.phase === "checking"
    readonly property bool ended: screen.model.over || screen.model.leaving || screen.model.trouble !== ""
    readonly property string wrong: screen.model.trouble !== "" ? qsTr("This could not be saved, so nothing more is recorded. Ask whoever gave you the texts.") : screen.ended ? "" : screen.phase === "silent" ? qsTr("Nothing was heard. Is the microphone on? Say it again.") : screen.phase === "loud" ? qsTr("That was too loud. Move the microphone away a little. Say it again.") : screen.phase === "gone" ? qsTr("The microphone is gone. Plug it in. Then say it again.") : ""
    readonly property string hint: screen.model.leaving ? qsTr("One moment. It is being saved.") : screen.model.over ? qsTr("That was the last one. Thank you!") : screen.waiting ? qsTr("One moment.") : screen.recording ? qsTr("Read it aloud now. Touch the key again when you are done.") : screen.phase === "playing" ? qsTr("Listen to yourself.") : screen.phase === "taken" ? qsTr("Is it good? Go on. Or say it again.") : qsTr("Touch the round key. Then read this aloud.")
    readonly property int recorderHint: Theme.mm(Theme.pick(46, 22, 22))

    Rectangle {
        anchors.fill: parent
        color: Theme.colours.ground
    }

    Item {
        id: top

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.margin
        height: KeySizes.recorder

        WordKey {
            id: leave

            anchors.left: parent.left
            glyph: "leave"
            name: qsTr("Stop for today")
            onActivated: screen.model.leave()
        }

        Column {
            anchors.left: leave.right
            anchors.right: skip.left
            anchors.leftMargin: Theme.gap
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            spacing: DotSizes.gap

            KioskText {
                id: progress

                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                role: "title"
                strong: true
                plain: screen.model.over ? qsTr("%n text recorded", "%n texts recorded", screen.model.saved) : qsTr("%1 of %2").arg(screen.model.number).arg(screen.model.count)
            }

            Dots {
                anchors.horizontalCenter: parent.horizontalCenter
                count: screen.model.sentences
                current: screen.model.sentence
                visible: !screen.model.over && screen.model.sentences > 1
            }
        }

        Glyph {
            anchors.verticalCenter: parent.verticalCenter
            anchors.right: skip.left
            anchors.rightMargin: Theme.gap
            width: KeySizes.badge
            height: width
            name: "checked"
            visible: screen.model.recorded
        }

        WordKey {
            id: skip

            anchors.right: parent.right
            glyph: "go"
            mirrored: Theme.rightToLeft
            name: qsTr("Skip this")
            usable: screen.model.canSkip && !screen.ended
            onActivated: screen.model.skip()
        }
    }

    SentencePaper {
        id: paper

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: top.bottom
        anchors.bottom: telling.top
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.gap
        anchors.bottomMargin: Theme.gap
        from: screen.model.text
        picture: screen.model.picture
        theme: screen.model.theme
        visible: !screen.model.over
    }

    Rectangle {
        anchors.centerIn: paper
        width: Math.min(paper.width, paper.height, Theme.pictogramMost)
        height: width
        color: Theme.colours.done
        radius: width / 2
        visible: screen.model.over

        Glyph {
            anchors.fill: parent
            anchors.margins: Math.round(0.2 * parent.width)
            colour: Theme.colours.inkOnFill
            name: "yes"
        }
    }

    Item {
        id: telling

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: meter.top
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.bottomMargin: Theme.gap
        height: screen.recorderHint

        KioskText {
            anchors.fill: parent
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            shrinks: true
            plain: screen.hint
            visible: screen.wrong === ""
        }

        Rectangle {
            anchors.fill: parent
            border.color: Theme.colours.warnEdge
            border.width: Theme.keyLine
            color: Theme.colours.warn
            radius: Theme.radiusKey
            visible: screen.wrong !== ""
            Accessible.role: Accessible.AlertMessage
            Accessible.name: screen.wrong

            Glyph {
                id: sign

                anchors.left: parent.left
                anchors.leftMargin: Theme.gap
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.pictogramLeast
                height: width
                colour: Theme.colours.inkOnWarn
                name: "unsure"
            }

            KioskText {
                anchors.left: sign.right
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.bottom: parent.bottom
                anchors.margins: Theme.padTile
                anchors.leftMargin: Theme.gap
                color: Theme.colours.inkOnWarn
                verticalAlignment: Text.AlignVCenter
                shrinks: true
                strong: true
                plain: screen.wrong
                Accessible.ignored: true
            }
        }
    }

    LevelMeter {
        id: meter

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: keys.top
        anchors.margins: Theme.margin
        anchors.bottomMargin: Theme.gap
        height: KeySizes.level
        level: screen.model.level
        name: qsTr("How loud it is")
        visible: screen.recording
    }

    Item {
        id: keys

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        height: KeySizes.record + Theme.keyEdge
        visible: !screen.ended

        WordKey {
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            glyph: "next"
            mirrored: !Theme.rightToLeft
            name: qsTr("Back", "recorder")
            usable: screen.model.canBack
            onActivated: screen.model.back()
        }

        RecordKey {
            anchors.centerIn: parent
            focus: true
            again: screen.model.canNext
            name: screen.recording ? qsTr("Stop", "recorder") : screen.model.canNext ? qsTr("Again") : qsTr("Record")
            recording: screen.recording
            onActivated: screen.model.record()
        }

        WordKey {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            filled: true
            glyph: "next"
            mirrored: Theme.rightToLeft
            name: qsTr("Next")
            usable: screen.model.canNext
            onActivated: screen.model.next()
        }
    }
}
