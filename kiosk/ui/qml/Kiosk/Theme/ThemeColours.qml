import QtQuick

// The three tones of one theme: bands and keys, their edge and pressed face, the tint behind pictures.
QtObject {
    required property color base
    required property color dark
    required property color light
}
