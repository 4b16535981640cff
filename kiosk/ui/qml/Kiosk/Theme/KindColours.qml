import QtQuick

// The badge of one kind of card.
QtObject {
    required property color fill
    required property color line
}
