pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Written

// The other controls, one under the other.
Rectangle {
    id: sheet

    color: Theme.colours.ground
    LayoutMirroring.enabled: Theme.rightToLeft
    LayoutMirroring.childrenInherit: true

    Head {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.headHeight
        from: WrittenHead {
            head: ({theme: "health", title: "Zonder verzekering", pictogram: "medicine-bag"})
        }
        dots: 5
        current: 1
    }

    Flow {
        anchors.top: head.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.gap
        spacing: Theme.gap

        Rectangle {
            width: Theme.mm(Theme.small ? 100 : 200)
            height: Theme.mm(Theme.small ? 30 : 60)
            color: Theme.stageColour("health")

            PictureSentence {
                anchors.fill: parent
                anchors.margins: Theme.gap / 2
                picture: DrawnPicture {
                    drawn: ({signs: ["person", "arrow", "counter", "arrow", "doctor"], mirrored: [false, true, true, true, false]})
                }
            }
        }

        KindBadge {
            kind: "do"
            word: "Doen"
        }

        KindBadge {
            kind: "bring"
            word: "Meenemen"
        }

        KindBadge {
            kind: "go"
            word: "Gaan"
        }

        KindBadge {
            kind: "know"
            word: "Weten"
        }

        AnswerKey {
            answer: "yes"
            word: "Ja"
            width: Theme.mm(Theme.small ? 70 : 149)
            height: Theme.mm(Theme.small ? 30 : 78)
        }

        AnswerKey {
            answer: "no"
            word: "Nee"
            width: Theme.mm(Theme.small ? 70 : 149)
            height: Theme.mm(Theme.small ? 30 : 78)
        }

        AnswerKey {
            answer: "unsure"
            word: "Ik weet het niet"
            width: Theme.mm(Theme.small ? 70 : 152)
            height: Theme.mm(Theme.small ? 30 : 58)
        }

        TrailKey {
            count: 3
        }

        AboutKey {
            width: KeySizes.about
            height: KeySizes.next
            mark: "Nagekeken"
        }

        GlyphKey {
            glyph: "next"
            mirrored: !Theme.rightToLeft
            width: Theme.mm(40)
            height: KeySizes.next / 2
        }

        GlyphKey {
            glyph: "next"
            mirrored: Theme.rightToLeft
            filled: true
            theme: "health"
            width: Theme.mm(40)
            height: KeySizes.next / 2
        }

        LevelRow {
            width: Theme.mm(Theme.small ? 120 : 300)
            height: Theme.mm(Theme.small ? 26 : 50)
            label: "Letters"
            level: 2
        }

        LevelRow {
            width: Theme.mm(Theme.small ? 120 : 300)
            height: Theme.mm(Theme.small ? 26 : 50)
            label: "Geluid"
            level: 3
            levels: 5
            lessGlyph: "quiet"
            moreGlyph: "loud"
            mirrorable: true
        }

        Swatch {
            scheme: "light"
            width: Theme.mm(Theme.small ? 40 : 95)
            height: Theme.mm(Theme.small ? 26 : 60)
            chosen: Theme.scheme === scheme
        }

        Swatch {
            scheme: "dark"
            width: Theme.mm(Theme.small ? 40 : 95)
            height: Theme.mm(Theme.small ? 26 : 60)
            chosen: Theme.scheme === scheme
        }

        Swatch {
            scheme: "highContrast"
            width: Theme.mm(Theme.small ? 40 : 95)
            height: Theme.mm(Theme.small ? 26 : 60)
            chosen: Theme.scheme === scheme
        }
    }
}
