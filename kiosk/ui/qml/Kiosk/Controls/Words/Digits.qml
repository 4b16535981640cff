pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A telephone number, as large as its room allows and never mirrored; each digit lights up while it is said. Its groups
// break into the rows that leave the largest digits.
Item {
    id: digits

    // In groups, with a space between each two.
    property string number: ""
    // The largest em, in pixels.
    property int most: 0
    property bool hearable: digits.number !== ""
    property string spokenText: ""
    readonly property string language: ""
    // The digit that is heard, as the span of the spoken text that stands for it; -1 and 0: none.
    property int wordStart: -1
    property int wordLength: 0
    readonly property int count: digits.number.replace(/ /g, "").length
    readonly property int lit: digits.wordLength <= 0 || digits.count === 0 ? -1 : digits.spokenText.slice(0, digits.wordStart).replace(/[^0-9]/g, "").length % digits.count
    // Digits of Noto Sans are all as wide; in em.
    readonly property real digitEm: 0.64
    readonly property real spaceEm: 0.3
    readonly property real rowEm: 1.2
    readonly property var rows: digits.broken(digits.number.split(" "))
    readonly property int em: Math.max(Theme.em(0, "latin"), digits.emOf(digits.rows))

    function wide(row: string): real {
        const spaces = row.split(" ").length - 1;
        return (row.length - spaces) * digits.digitEm + spaces * digits.spaceEm;
    }

    function emOf(rows: list<string>): int {
        return Math.floor(Math.min(digits.most, digits.width / Math.max(...rows.map(row => digits.wide(row))), digits.height / (rows.length * digits.rowEm)));
    }

    // Every way to break between groups; the one with the largest digits, and with the fewest rows among those.
    function broken(groups: list<string>): list<string> {
        let best = [groups.join(" ")];
        for (let ways = 1; ways < 1 << (groups.length - 1); ++ways) {
            const rows = [groups[0]];
            for (let at = 1; at < groups.length; ++at) {
                if (ways & (1 << (at - 1)))
                    rows.push(groups[at]);
                else
                    rows[rows.length - 1] += " " + groups[at];
            }
            if (digits.emOf(rows) > 1.1 * digits.emOf(best))
                best = rows;
        }
        return best;
    }

    Accessible.role: Accessible.StaticText
    Accessible.name: digits.number
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    Column {
        anchors.centerIn: parent

        Repeater {
            model: digits.number === "" ? [] : digits.rows

            Row {
                id: row

                required property string modelData
                required property int index
                readonly property int before: digits.rows.slice(0, row.index).join("").replace(/ /g, "").length

                anchors.horizontalCenter: parent.horizontalCenter

                Repeater {
                    model: row.modelData.length

                    Item {
                        id: place

                        required property int index
                        readonly property string sign: row.modelData[place.index]
                        readonly property int nth: row.before + row.modelData.slice(0, place.index).replace(/ /g, "").length
                        readonly property bool heard: place.sign !== " " && digits.lit === place.nth

                        width: Math.floor((place.sign === " " ? digits.spaceEm : digits.digitEm) * digits.em)
                        height: Math.floor(digits.rowEm * digits.em)

                        Rectangle {
                            anchors.fill: parent
                            color: Theme.colours.highlightWord
                            radius: WordSizes.radius
                            visible: place.heard

                            Rectangle {
                                anchors.left: parent.left
                                anchors.right: parent.right
                                anchors.bottom: parent.bottom
                                anchors.bottomMargin: WordSizes.lineRise
                                color: Theme.colours.highlightLine
                                height: WordSizes.line
                            }
                        }

                        KioskText {
                            anchors.fill: parent
                            capitals: 0.714 * digits.em
                            color: place.heard ? Theme.colours.inkOnHighlight : Theme.colours.ink
                            direction: "ltr"
                            horizontalAlignment: Text.AlignHCenter
                            lineHeight: parent.height
                            strong: true
                            plain: place.sign === " " ? "" : place.sign
                            verticalAlignment: Text.AlignVCenter
                            wrapMode: Text.NoWrap
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }
}
