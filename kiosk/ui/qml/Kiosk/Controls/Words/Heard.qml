import QtQuick
import Kiosk.Controls

// Words that are read aloud at this place and are seen as part of something else.
Item {
    property string spokenText: ""
    property string language: ""
    property bool hearable: true
}
