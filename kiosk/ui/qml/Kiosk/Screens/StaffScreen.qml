pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// How the kiosk is doing, line by line, and the way out of it.
FocusScope {
    id: screen

    required property StaffModel model

    KioskText {
        id: title

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.margin
        role: Theme.small ? "label" : "title"
        strong: true
        text: screen.model.checking ? qsTr("Checking this kiosk …") : qsTr("How this kiosk is doing")
        Accessible.role: Accessible.Heading
    }

    Item {
        id: pane

        readonly property string name: title.text
        readonly property bool scrolls: list.visibleArea.heightRatio < 1

        // A part of what is seen stays in sight.
        function turn(by: int): bool {
            const least = list.originY;
            const most = Math.max(least, least + list.contentHeight - list.height);
            const wanted = Math.min(most, Math.max(least, list.contentY + by * 0.6 * list.height));
            const moved = wanted !== list.contentY;
            list.contentY = wanted;
            return moved;
        }

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: title.bottom
        anchors.bottom: keys.top
        anchors.margins: Theme.margin
        activeFocusOnTab: pane.scrolls
        Accessible.role: Accessible.List
        Accessible.focusable: pane.scrolls
        Accessible.name: pane.name
        Keys.onDownPressed: event => event.accepted = pane.turn(1)
        Keys.onUpPressed: event => event.accepted = pane.turn(-1)

        Rings {
            anchors.fill: parent
            focused: pane.activeFocus
            radius: Theme.wordRadius
        }

        ListView {
            id: list

            anchors.fill: parent
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            keyNavigationEnabled: false
            model: screen.model.lines
            spacing: Theme.gap
            onVisibleChanged: list.positionViewAtBeginning()
            delegate: Item {
                id: row

                required property string level
                required property string subject
                required property string what
                required property string mend
                readonly property bool good: row.level === "good"
                readonly property bool doubtful: row.level === "look"
                readonly property string word: row.good ? qsTr("good") : row.doubtful ? qsTr("look at this") : qsTr("broken")

                width: ListView.view.width
                height: Math.max(sign.height, said.implicitHeight)
                Accessible.role: Accessible.ListItem
                Accessible.name: row.word + ". " + said.text

                Rectangle {
                    id: sign

                    anchors.left: parent.left
                    width: Theme.trailBadge
                    height: width
                    radius: row.good ? width / 2 : row.doubtful ? 0 : Theme.wordRadius
                    color: row.good ? Theme.colours.done : row.doubtful ? Theme.colours.warn : Theme.colours.no

                    Glyph {
                        anchors.fill: parent
                        anchors.margins: Theme.keyEdge
                        colour: row.doubtful ? Theme.colours.inkOnWarn : Theme.colours.inkOnFill
                        name: row.good ? "yes" : row.doubtful ? "unsure" : "no"
                    }
                }

                KioskText {
                    id: said

                    anchors.left: sign.right
                    anchors.right: parent.right
                    anchors.leftMargin: Theme.gap
                    direction: "ltr"
                    role: "label"
                    text: qsTr("%1: %2").arg(row.subject).arg(row.what) + (row.mend === "" ? "" : "\n" + row.mend)
                    Accessible.ignored: true
                }
            }
        }

        // How much there is above and below what is seen.
        Rectangle {
            anchors.left: parent.right
            anchors.leftMargin: Theme.gap / 2
            y: list.visibleArea.yPosition * list.height
            width: Theme.keyEdge
            height: list.visibleArea.heightRatio * list.height
            radius: width / 2
            color: Theme.colours.inkMuted
            visible: pane.scrolls
        }
    }

    Grid {
        id: keys

        readonly property int keyWidth: (width - (keys.columns - 1) * Theme.gap) / keys.columns
        readonly property int keyHeight: Theme.small ? Theme.touchTarget : Theme.navKeyHeight

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        columns: Theme.portrait ? 3 : 5
        spacing: Theme.gap

        WordKey {
            glyph: "back"
            name: qsTr("Back to the visitors")
            onActivated: screen.model.close()
        }

        WordKey {
            glyph: "read"
            name: qsTr("The handbook")
            onActivated: screen.model.openHandbook()
        }

        WordKey {
            glyph: "picture"
            name: qsTr("Ask about pictures")
            onActivated: screen.model.openPictureSets()
        }

        WordKey {
            glyph: "again"
            name: qsTr("Check again")
            onActivated: screen.model.checkAgain()
        }

        WordKey {
            glyph: "leave"
            name: qsTr("Leave the kiosk")
            onActivated: screen.model.leave()
        }
    }

    component WordKey: Key {
        id: key

        required property string glyph

        width: keys.keyWidth
        height: keys.keyHeight

        Column {
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.padTile

            Glyph {
                anchors.horizontalCenter: parent.horizontalCenter
                width: Theme.barGlyph
                height: width
                colour: key.ink
                name: key.glyph
            }

            KioskText {
                width: parent.width
                color: key.ink
                horizontalAlignment: Text.AlignHCenter
                role: "label"
                text: key.name
                visible: !Theme.small
                Accessible.ignored: true
            }
        }
    }
}
