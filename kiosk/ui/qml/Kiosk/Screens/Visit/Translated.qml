import QtQuick
import Kiosk.Values

// What a visitor is told of a text that nobody has translated or reviewed: a mark, and what it means.
QtObject {
    id: translated

    required property TextModel of
    readonly property string mark: translated.of.untranslated ? qsTr("Not in your language yet") : translated.of.computer ? qsTr("Translated by computer") : ""
    readonly property string explanation: translated.of.untranslated ? qsTr("Nobody has translated this yet. Please ask at the desk.") : qsTr("A computer translated this. There can be mistakes. Ask at the desk if you are not sure.")
}
