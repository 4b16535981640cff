"""Where a visitor can be. Turning a card or a page stays on the same level; back goes up a level.

A place that more than its own screen needs to know stands here; any other stands in the module of its screen.
"""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct
from msgspec.structs import replace

from kiosk.guidance import PlaceKind, Region


class Route:
    """A place; each kind of them is a frozen dataclass."""

    __slots__ = ()
    for_staff: ClassVar[bool] = False
    """Whether staff are here, so that everything is in the desk's language."""

    def back(self) -> Route | None:
        """The same level a step before, where back leads there; None where it leads up a level."""
        return None


class BehindPin(Route):
    """A place that takes a PIN to come to."""

    __slots__ = ()
    for_staff = True


class Welcome(Struct, Route, frozen=True):
    """The languages, each by its own name."""


class ListenOrRead(Struct, Route, frozen=True):
    """An ear or an eye."""


class Home(Struct, Route, frozen=True):
    """The six themes."""


class ThemePage(Struct, Route, frozen=True):
    """One page of a theme's topics."""

    theme: str
    page: int = 0


class TopicCard(Struct, Route, frozen=True):
    """One card of a topic's deck."""

    topic: str
    card: int = 0


class Given(Struct, frozen=True):
    """An answer that was given: an `Answer`, or the id of a choice."""

    question: str
    answer: str


class GuideWalk(Struct, Route, frozen=True):
    """A walk through a topic's guide: the answers so far decide where it stands.

    `card` counts within the deck of the outcome that the answers lead to, or the pages of a question's choices.
    """

    topic: str
    answers: tuple[Given, ...] = ()
    card: int = 0

    def back(self) -> GuideWalk | None:
        """The walk before its last answer."""
        return replace(self, answers=self.answers[:-1], card=0) if self.answers else None


class EarlierAnswers(Struct, Route, frozen=True):
    """The answers of the walk on which it was opened, to look at, change and wipe."""

    walk: GuideWalk


class HelpNow(Struct, Route, frozen=True):
    """What somebody may need at once, each with its number; `region` None: the one where the kiosk stands."""

    region: Region | None = None


class HelpCard(Struct, Route, frozen=True):
    """One of the cards of a need, and of those behind it."""

    need: str
    region: Region | None = None
    card: int = 0


class WhatNow(Struct, Route, frozen=True):
    """The end of a deck: of a topic's own, or of the outcome that `walk` led to."""

    topic: str
    walk: GuideWalk | None = None


class HardWords(Struct, Route, frozen=True):
    """The hard words of a card or a question, explained one by one; `theme` lends its colour."""

    theme: str
    entries: tuple[str, ...]
    index: int = 0


class AboutText(Struct, Route, frozen=True):
    """What is to be known about a card or a question, such as its hard words."""

    of: TopicCard | GuideWalk


class SitePlaces(Struct, Route, frozen=True):
    """The site's own places of a kind, page after page; `theme` lends its colour."""

    theme: str
    kind: PlaceKind
    page: int = 0


class ComfortPlace(Struct, Route, frozen=True):
    """Text size, contrast, everything lower."""


class PinPad(Struct, Route, frozen=True):
    """The way in for staff."""

    for_staff: ClassVar[bool] = True


class StaffHome(Struct, BehindPin, frozen=True):
    """How the kiosk is doing, for staff."""


class StaffPages(Struct, BehindPin, frozen=True):
    """What the handbook says to staff: its pages."""


class StaffCard(Struct, BehindPin, frozen=True):
    """One point of a page for staff."""

    page: str
    point: int = 0


class PictureSets(Struct, BehindPin, frozen=True):
    """Which pictures to ask somebody about."""


class PictureTest(Struct, BehindPin, frozen=True):
    """A picture without words, of some that `seed` picks from a theme's; `theme` "": single pictures."""

    theme: str
    seed: int


class StaffUpdates(Struct, BehindPin, frozen=True):
    """Which content is here, where it comes from, and what came of the last syncs."""
