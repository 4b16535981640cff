pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// What staff read, line by line, each with a sign of how it is; headings stand between them. The list
// scrolls: under a finger, and with the arrow keys once it has the focus.
Item {
    id: pane

    required property QtObject lines
    property string name: ""
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

    activeFocusOnTab: pane.scrolls
    Accessible.role: Accessible.List
    Accessible.focusable: pane.scrolls
    Accessible.name: pane.name
    Keys.onDownPressed: event => event.accepted = pane.turn(1)
    Keys.onUpPressed: event => event.accepted = pane.turn(-1)

    Rings {
        anchors.fill: parent
        focused: pane.activeFocus
        radius: WordSizes.radius
    }

    ListView {
        id: list

        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        keyNavigationEnabled: false
        model: pane.lines
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
            readonly property bool heading: row.level === "head"
            readonly property bool signed: !row.heading && row.level !== "plain"
            readonly property string word: row.good ? qsTr("good") : row.doubtful ? qsTr("look at this") : qsTr("broken")

            width: ListView.view.width
            height: Math.max(sign.height, spokenText.implicitHeight)
            Accessible.role: row.heading ? Accessible.Heading : Accessible.ListItem
            Accessible.name: row.signed ? row.word + ". " + spokenText.plain : spokenText.plain

            Rectangle {
                id: sign

                anchors.left: parent.left
                width: KeySizes.badge
                height: width
                visible: row.signed
                radius: row.good ? width / 2 : row.doubtful ? 0 : WordSizes.radius
                color: row.good ? Theme.colours.done : row.doubtful ? Theme.colours.warn : Theme.colours.no

                Glyph {
                    anchors.fill: parent
                    anchors.margins: Theme.keyEdge
                    colour: row.doubtful ? Theme.colours.inkOnWarn : Theme.colours.inkOnFill
                    name: row.good ? "yes" : row.doubtful ? "unsure" : "no"
                }
            }

            KioskText {
                id: spokenText

                anchors.left: row.heading ? parent.left : sign.right
                anchors.right: parent.right
                anchors.leftMargin: row.heading ? 0 : Theme.gap
                role: "label"
                strong: row.heading
                plain: row.heading ? row.subject : row.what === "" ? row.subject : qsTr("%1: %2").arg(row.subject).arg(row.what) + (row.mend === "" ? "" : "\n" + row.mend)
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
