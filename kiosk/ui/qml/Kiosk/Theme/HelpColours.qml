import QtQuick

// The yellow of what leads to help; no other key is yellow.
QtObject {
    required property color fill
    required property color ink
    required property color line
    required property color stage
    required property color touched
}
