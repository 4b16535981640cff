"""The window of one moment: pure values derived from a visit."""

from __future__ import annotations

from typing import Any

from msgspec import Struct, field

from kiosk.ui.library.screen import View
from kiosk.visit import Comfort, Visit, Welcome


class Abilities(Struct, frozen=True):
    """What this kiosk can do; a key for what it cannot is not there."""

    read_aloud: bool = False
    desk_card: bool = False


class KioskValue(Struct, frozen=True):
    """The window of one moment. `screen` is the name of a view, "" before the first; `bar`: the bar is under it."""

    screen: str = ""
    bar: bool = False
    can_be_heard: bool = False
    language: str = ""
    right_to_left: bool = False
    comfort: Comfort = field(default_factory=Comfort)
    can_go_home: bool = False
    can_go_back: bool = False
    can_change_language: bool = False
    for_staff: bool = False
    asking: bool = False
    trouble: str = ""


def derive_kiosk(visit: Visit, view: View[Any], language: str, *, right_to_left: bool, asking: bool) -> KioskValue:
    """The window of a visit; `language` is the interface's, also before one was chosen."""
    return KioskValue(
        screen=view.name,
        bar=view.bar,
        can_be_heard=view.read_aloud,
        language=language,
        right_to_left=right_to_left,
        comfort=visit.comfort,
        can_go_home=visit.can_go_home,
        can_go_back=visit.can_go_back,
        can_change_language=visit.language is not None and not visit.for_staff and not isinstance(visit.place, Welcome),
        for_staff=visit.for_staff,
        asking=asking,
    )
