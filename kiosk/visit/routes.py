"""Where a visitor can be. Turning a card or a page stays on the same level; back goes up a level."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.guidance import Answer, PlaceKind


@dataclass(frozen=True, slots=True)
class Welcome:
    """The languages, each by its own name."""


@dataclass(frozen=True, slots=True)
class ListenOrRead:
    """An ear or an eye."""


@dataclass(frozen=True, slots=True)
class Home:
    """The six themes."""


@dataclass(frozen=True, slots=True)
class ThemePage:
    """One page of a theme's topics."""

    theme: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class TopicCard:
    """One card of a topic's deck."""

    topic: str
    card: int = 0


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that was given."""

    question: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class GuideWalk:
    """A walk through a topic's guide: the answers so far decide where it stands.

    `card` counts within the deck of the outcome that the answers lead to.
    """

    topic: str
    answers: tuple[Given, ...] = ()
    card: int = 0


@dataclass(frozen=True, slots=True)
class WhatNow:
    """The end of a deck: of a topic's own, or of the outcome that `walk` led to."""

    topic: str
    walk: GuideWalk | None = None


@dataclass(frozen=True, slots=True)
class HardWords:
    """The hard words of a card or a question, explained one by one; `theme` lends its colour."""

    theme: str
    entries: tuple[str, ...]
    index: int = 0


@dataclass(frozen=True, slots=True)
class SitePlaces:
    """The site's own places of a kind, page after page; `theme` lends its colour."""

    theme: str
    kind: PlaceKind
    page: int = 0


@dataclass(frozen=True, slots=True)
class ComfortPlace:
    """Text size, contrast, everything lower."""


@dataclass(frozen=True, slots=True)
class PinPad:
    """The way in for staff."""


@dataclass(frozen=True, slots=True)
class StaffHome:
    """How the kiosk is doing, for staff."""


@dataclass(frozen=True, slots=True)
class StaffPages:
    """What the handbook says to staff: its pages."""


@dataclass(frozen=True, slots=True)
class StaffCard:
    """One point of a page for staff."""

    page: str
    point: int = 0


@dataclass(frozen=True, slots=True)
class PictureSets:
    """Which pictures to ask somebody about."""


@dataclass(frozen=True, slots=True)
class PictureTest:
    """A picture without words, of some that `seed` picks from a theme's; `theme` "": single pictures."""

    theme: str
    seed: int


@dataclass(frozen=True, slots=True)
class StaffUpdates:
    """Which content is here, where it comes from, and what came of the last syncs."""


BehindPin = StaffHome | StaffPages | StaffCard | PictureSets | PictureTest | StaffUpdates
Place = (
    Welcome
    | ListenOrRead
    | Home
    | ThemePage
    | TopicCard
    | GuideWalk
    | WhatNow
    | HardWords
    | SitePlaces
    | ComfortPlace
    | PinPad
    | BehindPin
)
