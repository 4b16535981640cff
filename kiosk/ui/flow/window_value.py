"""The window of one moment: pure values derived from a visit."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.visit import (
    Comfort,
    ComfortPlace,
    GuideWalk,
    HardWords,
    Home,
    ListenOrRead,
    PictureSets,
    PictureTest,
    PinPad,
    Place,
    SitePlaces,
    StaffCard,
    StaffHome,
    StaffPages,
    StaffUpdates,
    ThemePage,
    TopicCard,
    Visit,
    Welcome,
    WhatNow,
)


@dataclass(frozen=True, slots=True)
class Abilities:
    """What this kiosk can do; a key for what it cannot is not there."""

    read_aloud: bool = False
    desk_card: bool = False


@dataclass(frozen=True, slots=True)
class KioskValue:
    """The window of one moment. `screen` is the name of a screen, "" before the first."""

    screen: str = ""
    language: str = ""
    right_to_left: bool = False
    comfort: Comfort = field(default_factory=Comfort)
    can_go_home: bool = False
    can_go_back: bool = False
    can_change_language: bool = False
    for_staff: bool = False
    asking: bool = False
    trouble: str = ""


def screen_of(place: Place, *, outcome: bool) -> str:  # noqa: PLR0911, PLR0912  one line a place
    """The name of the screen that shows a place; a guide shows questions until its outcome."""
    match place:
        case Welcome():
            return "welcome"
        case ListenOrRead():
            return "listenOrRead"
        case Home():
            return "home"
        case ThemePage():
            return "theme"
        case TopicCard():
            return "deck"
        case GuideWalk():
            return "deck" if outcome else "guide"
        case WhatNow():
            return "whatNow"
        case SitePlaces():
            return "place"
        case ComfortPlace():
            return "comfort"
        case PinPad():
            return "pin"
        case StaffHome():
            return "staff"
        case StaffPages():
            return "staffPages"
        case StaffUpdates():
            return "staffUpdates"
        case PictureSets():
            return "pictureSets"
        case PictureTest():
            return "pictureTest"
        case StaffCard() | HardWords():
            return "deck"


def derive_kiosk(visit: Visit, *, outcome: bool, language: str, right_to_left: bool, asking: bool) -> KioskValue:
    """The window of a visit; `language` is the interface's, also before one was chosen."""
    return KioskValue(
        screen=screen_of(visit.place, outcome=outcome),
        language=language,
        right_to_left=right_to_left,
        comfort=visit.comfort,
        can_go_home=visit.can_go_home,
        can_go_back=visit.can_go_back,
        can_change_language=visit.language is not None and not visit.for_staff and not isinstance(visit.place, Welcome),
        for_staff=visit.for_staff,
        asking=asking,
    )
