pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme

// Previous, about and next, always in the same place: under what they turn in portrait, else previous over about at the
// start and next at the end. What they turn stands in `body`. A key without use leaves its place empty.
Item {
    id: turning

    property string theme: "start"
    property bool previousUsable: true
    property bool nextUsable: true
    // What is turned are cards.
    property bool leadsOn: false
    property string previousName: ""
    property string nextName: ""
    property string nextGlyph: "next"
    // What to know about the text; without a name there is no key.
    property string aboutName: ""
    property string aboutMark: ""
    property string aboutGlyph: "checked"
    // The guide of this topic, in place of a previous key that has no use; without a name there is no key.
    property string askName: ""
    // The answers that led here, in the same place; 0: there are none.
    property int answers: 0
    property string answersName: ""
    // On the small format a place is under next, its picture alone.
    property string placeName: ""
    property string placePicture: "map-places"
    readonly property bool below: Theme.portrait
    // What the keys take of the room, for whoever needs none of them.
    property int sideWidth: turning.below ? 0 : KeySizes.side + Theme.gap
    property int footHeight: turning.below ? KeySizes.next + Theme.gap : 0
    readonly property int aboutTall: Theme.small ? Theme.mm(20) : Theme.least(20, 20)
    readonly property int placeTall: Theme.mm(30)
    default property alias content: body.data

    signal previous
    signal about
    signal ask
    signal answersTouched
    signal place
    signal next

    Item {
        id: body

        anchors.fill: parent
        anchors.leftMargin: turning.sideWidth
        anchors.rightMargin: turning.sideWidth
        anchors.bottomMargin: turning.footHeight
    }

    Item {
        id: start

        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.bottomMargin: turning.below ? 0 : turning.aboutTall + Theme.gap
        width: turning.below ? KeySizes.previous : KeySizes.side
        height: turning.below ? KeySizes.next : turning.height - turning.aboutTall - Theme.gap
    }

    GlyphKey {
        anchors.fill: start
        glyph: "next"
        mirrored: !Theme.rightToLeft
        name: turning.previousName
        usable: turning.previousUsable
        onActivated: turning.previous()
    }

    PictureKey {
        anchors.fill: start
        name: turning.askName
        picture: "questions"
        usable: !turning.previousUsable && turning.askName !== ""
        onActivated: turning.ask()
    }

    TrailKey {
        anchors.fill: start
        count: turning.answers
        name: turning.answersName
        usable: !turning.previousUsable && turning.askName === "" && turning.answers > 0
        onActivated: turning.answersTouched()
    }

    AboutKey {
        anchors.left: parent.left
        anchors.leftMargin: turning.below ? KeySizes.previous + Theme.gap : 0
        anchors.bottom: parent.bottom
        width: turning.below ? KeySizes.about : KeySizes.side
        height: turning.below ? KeySizes.next : turning.aboutTall
        glyph: turning.aboutGlyph
        mark: turning.aboutMark
        name: turning.aboutName
        usable: turning.aboutName !== ""
        onActivated: turning.about()
    }

    PictureKey {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: KeySizes.side
        height: turning.placeTall
        name: turning.placeName
        picture: turning.placePicture
        usable: turning.placeName !== "" && Theme.small
        onActivated: turning.place()
    }

    GlyphKey {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.small ? turning.placeTall + Theme.gap : 0
        width: turning.below ? turning.width - KeySizes.previous - KeySizes.about - 2 * Theme.gap : KeySizes.side
        height: turning.below ? KeySizes.next : turning.height - anchors.bottomMargin
        filled: true
        leadsOn: turning.leadsOn
        glyph: turning.nextGlyph
        mirrored: Theme.rightToLeft
        name: turning.nextName
        theme: turning.theme
        usable: turning.nextUsable
        onActivated: turning.next()
    }
}
