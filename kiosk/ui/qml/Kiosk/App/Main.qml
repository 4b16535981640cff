pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Kiosk.Controls
import Kiosk.Screens
import Kiosk.Theme
import Kiosk.ViewModels

// The window: the screen of the place where the visitor is, the bar under it, and over both the
// question whether somebody is still there.
Window {
    id: window

    required property KioskModel kiosk
    required property StickModel stick
    readonly property bool	stickOverlayShown: window.stick.screen !== "" && !window.kiosk.asking
    readonly property bool momentShown: window.kiosk.moment.shown && !window.kiosk.asking && !window.stickOverlayShown && window.kiosk.aloud.notice === ""
    readonly property int slideDistance: Theme.mm(Theme.small ? 30 : 70)

    color: Theme.colours.ground
    title: "Wegwijs"

    Dressing {
        kiosk: window.kiosk
    }

    Hearing {
        aloud: window.kiosk.aloud
        offered: window.kiosk.readAloud
    }

    Helping {
        kiosk: window.kiosk
    }

    Connections {
        target: window.kiosk

        function onMoved(direction: int): void {
            slide.stop();
            shift.x = 0;
            slide.from = direction * (Theme.rightToLeft ? -1 : 1) * window.slideDistance;
            if (Theme.slide > 0 && direction !== 0)
                slide.start();
            screens.forceActiveFocus();
        }
    }

    Item {
        id: root

        anchors.fill: parent
        LayoutMirroring.enabled: Theme.rightToLeft
        LayoutMirroring.childrenInherit: true
        Keys.onPressed: event => {
            const forward = event.key === Qt.Key_Down || event.key === (Theme.rightToLeft ? Qt.Key_Left : Qt.Key_Right);
            const backward = event.key === Qt.Key_Up || event.key === (Theme.rightToLeft ? Qt.Key_Right : Qt.Key_Left);
            event.accepted = forward || backward;
            if (event.accepted)
                window.activeFocusItem.nextItemInFocusChain(forward).forceActiveFocus(Qt.TabFocusReason);
        }

        Item {
            id: main

            anchors.fill: parent
            enabled: !window.momentShown && !window.kiosk.asking && !window.stickOverlayShown && window.kiosk.aloud.notice === ""
            visible: main.enabled
            onEnabledChanged: if (main.enabled)
                screens.forceActiveFocus()

            // Somebody who listens and touches where nothing is hears the screen again.
            MouseArea {
                anchors.fill: parent
                enabled: window.kiosk.aloud.listening
                onClicked: Aloud.wanted()
            }

            FocusScope {
                id: screens

                anchors.fill: parent
                anchors.topMargin: window.kiosk.lowered && Theme.portrait ? Math.round(Theme.loweredTop * parent.height) : 0
                anchors.bottomMargin: window.kiosk.barShown ? Theme.barHeight : 0
                clip: false
                focus: true
                transform: Translate {
                    id: shift
                }

                Repeater {
                    model: window.kiosk.screens

                    ScreenSlot {
                        wanted: window.kiosk.screen === name
                    }
                }
            }

            KioskBar {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                height: Theme.barHeight
                kiosk: window.kiosk
                visible: window.kiosk.barShown
            }
        }

        Slot {
            wanted: window.kiosk.aloud.notice !== "" && !window.kiosk.asking
            sourceComponent: SilenceScreen {
                aloud: window.kiosk.aloud
            }
        }

        Slot {
            wanted: window.momentShown
            sourceComponent: MomentScreen {
                kiosk: window.kiosk
            }
        }

        Slot {
            wanted: window.stickOverlayShown && window.stick.screen === "progress"
            sourceComponent: StickProgressScreen {
                model: window.stick
            }
        }

        Slot {
            wanted: window.stickOverlayShown && window.stick.screen === "done"
            sourceComponent: StickDoneScreen {
                model: window.stick
            }
        }

        Slot {
            wanted: window.stickOverlayShown && (window.stick.screen === "failed" || window.stick.screen === "removed")
            sourceComponent: StickFailedScreen {
                model: window.stick
            }
        }

        Slot {
            wanted: window.kiosk.asking
            sourceComponent: StillThereScreen {
                kiosk: window.kiosk
            }
        }

        StickTab {
            stick: window.stick
        }
    }

    NumberAnimation {
        id: slide

        target: shift
        property: "x"
        to: 0
        duration: Theme.slide
        easing.type: Easing.OutCubic
    }
}
