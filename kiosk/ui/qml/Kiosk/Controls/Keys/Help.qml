pragma Singleton

import QtQuick

// Whether this kiosk says what to do in danger, and who asks for it. The window fills this from the view-model and
// passes the signal on.
QtObject {
    property bool offered: false

    signal wanted
}
