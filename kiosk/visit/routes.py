"""Where a visitor can be. Turning a card or a page stays on the same level; back goes up a level.

A place that more than its own screen needs to know stands here; any other stands in the module of its screen.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from kiosk.guidance import Answer, PlaceKind


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


@dataclass(frozen=True, slots=True)
class Welcome(Route):
    """The languages, each by its own name."""


@dataclass(frozen=True, slots=True)
class ListenOrRead(Route):
    """An ear or an eye."""


@dataclass(frozen=True, slots=True)
class Home(Route):
    """The six themes."""


@dataclass(frozen=True, slots=True)
class ThemePage(Route):
    """One page of a theme's topics."""

    theme: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class TopicCard(Route):
    """One card of a topic's deck."""

    topic: str
    card: int = 0


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that was given."""

    question: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class GuideWalk(Route):
    """A walk through a topic's guide: the answers so far decide where it stands.

    `card` counts within the deck of the outcome that the answers lead to.
    """

    topic: str
    answers: tuple[Given, ...] = ()
    card: int = 0

    def back(self) -> GuideWalk | None:
        """The walk before its last answer."""
        return replace(self, answers=self.answers[:-1], card=0) if self.answers else None


@dataclass(frozen=True, slots=True)
class WhatNow(Route):
    """The end of a deck: of a topic's own, or of the outcome that `walk` led to."""

    topic: str
    walk: GuideWalk | None = None


@dataclass(frozen=True, slots=True)
class HardWords(Route):
    """The hard words of a card or a question, explained one by one; `theme` lends its colour."""

    theme: str
    entries: tuple[str, ...]
    index: int = 0


@dataclass(frozen=True, slots=True)
class SitePlaces(Route):
    """The site's own places of a kind, page after page; `theme` lends its colour."""

    theme: str
    kind: PlaceKind
    page: int = 0


@dataclass(frozen=True, slots=True)
class ComfortPlace(Route):
    """Text size, contrast, everything lower."""


@dataclass(frozen=True, slots=True)
class PinPad(Route):
    """The way in for staff."""

    for_staff: ClassVar[bool] = True


@dataclass(frozen=True, slots=True)
class StaffHome(BehindPin):
    """How the kiosk is doing, for staff."""


@dataclass(frozen=True, slots=True)
class StaffPages(BehindPin):
    """What the handbook says to staff: its pages."""


@dataclass(frozen=True, slots=True)
class StaffCard(BehindPin):
    """One point of a page for staff."""

    page: str
    point: int = 0


@dataclass(frozen=True, slots=True)
class PictureSets(BehindPin):
    """Which pictures to ask somebody about."""


@dataclass(frozen=True, slots=True)
class PictureTest(BehindPin):
    """A picture without words, of some that `seed` picks from a theme's; `theme` "": single pictures."""

    theme: str
    seed: int


@dataclass(frozen=True, slots=True)
class StaffUpdates(BehindPin):
    """Which content is here, where it comes from, and what came of the last syncs."""
