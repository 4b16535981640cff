pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Written

// The last controls of a screen: ring, foot and warning.
Rectangle {
    id: sheet

    color: Theme.colours.ground
    LayoutMirroring.enabled: Theme.rightToLeft
    LayoutMirroring.childrenInherit: true

    Flow {
        anchors.fill: parent
        anchors.margins: Theme.gap
        spacing: Theme.gap

        WarnBand {
            width: Theme.mm(Theme.small ? 200 : 300)
            height: implicitHeight
            text: "Deze regel kan veranderd zijn. Vraag het aan de balie."
        }

        CountdownRing {
            width: Theme.mm(Theme.small ? 40 : 60)
            fraction: 0.65
        }

    }
}
