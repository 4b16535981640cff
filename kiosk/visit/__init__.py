"""One visitor's stay: pure state, no Qt, no disk, no clock of its own."""

from kiosk.visit.clock import Clock
from kiosk.visit.comfort import SOUND_STEPS, SPEEDS, TEXT_STEPS, Comfort, Scheme
from kiosk.visit.routes import (
    BehindPin,
    ComfortPlace,
    Given,
    GuideWalk,
    HardWords,
    Home,
    ListenOrRead,
    PictureSets,
    PictureTest,
    PinPad,
    Route,
    SitePlaces,
    StaffCard,
    StaffHome,
    StaffPages,
    StaffUpdates,
    ThemePage,
    TopicCard,
    Welcome,
    WhatNow,
)
from kiosk.visit.stay import IdleTimeouts, Phase, Stay
from kiosk.visit.touch import LONGEST_TOUCH_MS, REPEAT_IGNORED_MS, TouchGate
from kiosk.visit.visit import Visit
from kiosk.visit.walk import answered, returned_to, step_of

__all__ = [
    "LONGEST_TOUCH_MS",
    "REPEAT_IGNORED_MS",
    "SOUND_STEPS",
    "SPEEDS",
    "TEXT_STEPS",
    "BehindPin",
    "Clock",
    "Comfort",
    "ComfortPlace",
    "Given",
    "GuideWalk",
    "HardWords",
    "Home",
    "IdleTimeouts",
    "ListenOrRead",
    "Phase",
    "PictureSets",
    "PictureTest",
    "PinPad",
    "Route",
    "Scheme",
    "SitePlaces",
    "StaffCard",
    "StaffHome",
    "StaffPages",
    "StaffUpdates",
    "Stay",
    "ThemePage",
    "TopicCard",
    "TouchGate",
    "Visit",
    "Welcome",
    "WhatNow",
    "answered",
    "returned_to",
    "step_of",
]
