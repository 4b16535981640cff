"""The window of one moment: pure values derived from a visit."""

from __future__ import annotations

from typing import Any

from msgspec import Struct, field

from kiosk.ui.library.screen import View
from kiosk.visit import Comfort, HelpCard, HelpNow, TopicCard, Visit, Welcome


class Abilities(Struct, frozen=True):
    """What this kiosk can do; a key for what it cannot is not there."""

    read_aloud: bool = False
    desk_card: bool = False


class KioskValue(Struct, frozen=True):
    """The window of one moment. `screen` is the name of a view, "" before the first; `bar`: the bar is under it.

    `helps`: help keys lead somewhere.
    `sound_only`: the visitor's language is heard and never written, and the interface's own words are another's.
    """

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
    helps: bool = False
    sound_only: bool = False


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
        can_change_language=not visit.for_staff and _in_a_language(visit),
        for_staff=visit.for_staff,
        asking=asking,
    )


def _in_a_language(visit: Visit) -> bool:
    """Whether a screen has words that can be had in another language: one was chosen, or help came before that."""
    helped = isinstance(visit.place, TopicCard | HelpNow | HelpCard)
    return helped or (visit.language is not None and not isinstance(visit.place, Welcome))
