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
    readonly property bool barShown: !["trouble", "pin", "staff", ""].includes(window.kiosk.screen)

    color: Theme.colours.ground
    title: "Wegwijs"

    Dressing {
        kiosk: window.kiosk
    }

    Hearing {
        aloud: window.kiosk.aloud
    }

    Connections {
        target: window.kiosk

        function onMoved(direction: int): void {
            slide.stop();
            shift.x = 0;
            slide.from = direction * (Theme.rightToLeft ? -1 : 1) * Theme.slideDistance;
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
            enabled: !window.kiosk.asking && window.kiosk.aloud.notice === ""
            visible: main.enabled
            onEnabledChanged: if (main.enabled)
                screens.forceActiveFocus()

            FocusScope {
                id: screens

                anchors.fill: parent
                anchors.topMargin: window.kiosk.lowered && Theme.portrait ? parent.height / 2 : 0
                anchors.bottomMargin: window.barShown ? Theme.barHeight : 0
                clip: false
                focus: true
                transform: Translate {
                    id: shift
                }

                Slot {
                    wanted: window.kiosk.screen === "welcome"
                    sourceComponent: WelcomeScreen {
                        model: window.kiosk.welcome
                        readAloud: window.kiosk.readAloud
                    }
                }
                Slot {
                    wanted: window.kiosk.screen === "listenOrRead"
                    sourceComponent: ListenOrReadScreen {
                        model: window.kiosk.listenOrRead
                    }
                }
                Slot {
                    wanted: window.kiosk.screen === "home"
                    sourceComponent: HomeScreen {
                        model: window.kiosk.homeScreen
                    }
                }
                Slot {
                    wanted: window.kiosk.screen === "theme"
                    sourceComponent: ThemeScreen {
                        model: window.kiosk.themeScreen
                    }
                }
                Slot {
                    wanted: window.kiosk.screen === "deck"
                    sourceComponent: DeckScreen {
                        model: window.kiosk.deck
                    }
                }
                Slot {
                    wanted: window.kiosk.screen === "guide"
                    sourceComponent: GuideScreen {
                        model: window.kiosk.guide
                    }
                }
                Slot {
                    wanted: window.kiosk.screen === "whatNow"
                    sourceComponent: WhatNowScreen {
                        model: window.kiosk.whatNow
                        readAloud: window.kiosk.readAloud
                    }
                }
                Slot {
                    wanted: window.kiosk.screen === "place"
                    sourceComponent: PlaceScreen {
                        model: window.kiosk.place
                    }
                }
                Slot {
                    wanted: window.kiosk.screen === "comfort"
                    sourceComponent: ComfortScreen {
                        kiosk: window.kiosk
                    }
                }
                Slot {
                    wanted: window.kiosk.screen === "pin"
                    sourceComponent: PinScreen {
                        model: window.kiosk.pin
                    }
                }
                Slot {
                    wanted: window.kiosk.screen === "staff"
                    sourceComponent: StaffScreen {
                        model: window.kiosk.staff
                    }
                }
                Slot {
                    wanted: window.kiosk.screen === "staffPages"
                    sourceComponent: StaffPagesScreen {
                        model: window.kiosk.staff.handbook
                        title: qsTr("What the handbook says")
                        untitled: qsTr("The handbook")
                    }
                }
                Slot {
                    wanted: window.kiosk.screen === "pictureSets"
                    sourceComponent: StaffPagesScreen {
                        model: window.kiosk.staff.pictureSets
                        title: qsTr("Ask what pictures mean")
                        untitled: qsTr("Symbols")
                    }
                }
                Slot {
                    wanted: window.kiosk.screen === "pictureTest"
                    sourceComponent: PictureTestScreen {
                        model: window.kiosk.staff.pictureTest
                    }
                }
                Slot {
                    wanted: window.kiosk.screen === "trouble"
                    sourceComponent: TroubleScreen {
                        troubles: window.kiosk.troubles
                        onStaffCalled: window.kiosk.welcome.openStaff()
                    }
                }
            }

            Bar {
                id: bar

                readonly property bool words: window.kiosk.screen !== "welcome"

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                height: Theme.barHeight
                visible: window.barShown
                homeVisible: bar.words && !window.kiosk.forStaff
                homeUsable: window.kiosk.canGoHome
                homeName: qsTr("Start", "bar")
                homeWhy: qsTr("You are at the start.")
                homeWord: bar.words ? bar.homeName : ""
                backVisible: bar.words || window.kiosk.canGoBack
                backUsable: window.kiosk.canGoBack
                backName: qsTr("Back", "bar")
                backWhy: qsTr("There is nothing to go back to.")
                backWord: bar.words ? bar.backName : ""
                listenVisible: window.kiosk.readAloud && window.kiosk.screen !== "pictureTest"
                speaking: window.kiosk.aloud.speaking
                listenName: bar.speaking ? qsTr("Stop", "bar") : qsTr("Listen to this screen")
                listenWord: !bar.words ? "" : bar.speaking ? qsTr("Stop", "bar") : qsTr("Listen", "bar")
                languageVisible: window.kiosk.canChangeLanguage
                languageName: qsTr("Language", "bar")
                languageWord: bar.words ? bar.languageName : ""
                deskVisible: window.kiosk.deskCard && !window.kiosk.forStaff
                deskName: qsTr("Desk", "bar")
                deskWord: bar.words ? bar.deskName : ""
                comfortName: qsTr("Comfort", "bar")
                comfortWord: bar.words ? bar.comfortName : ""
                onHomeActivated: window.kiosk.goHome()
                onBackActivated: window.kiosk.goBack()
                onListenActivated: window.kiosk.aloud.listen()
                onLanguageActivated: window.kiosk.changeLanguage()
                onComfortActivated: window.kiosk.toggleComfort()

                StaffDoor {
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.barMargin
                    anchors.verticalCenter: parent.verticalCenter
                    visible: !bar.homeVisible && !bar.backVisible
                    name: qsTr("Wegwijs. Staff: hold for three seconds.")
                    onHeld: window.kiosk.welcome.openStaff()
                }
            }
        }

        Slot {
            wanted: window.kiosk.aloud.notice !== "" && !window.kiosk.asking
            sourceComponent: SilenceScreen {
                aloud: window.kiosk.aloud
            }
        }

        Slot {
            wanted: window.kiosk.asking
            sourceComponent: StillThereScreen {
                kiosk: window.kiosk
            }
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
