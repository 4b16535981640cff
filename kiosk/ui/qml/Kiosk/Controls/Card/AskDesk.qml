pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// Where nobody wrote down the place that a card sends to: the desk knows it. It is for reading, not for touching.
Item {
    id: asking

    property string text: ""

    Pictogram {
        id: desk

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(parent.height, Theme.u(15))
        height: width
        name: asking.text === "" ? "" : "counter"
    }

    KioskText {
        id: words

        anchors.left: desk.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        hearable: asking.text !== ""
        lineHeight: Math.round(words.size * Theme.tightEm(words.script))
        role: "label"
        plain: asking.text
    }
}
