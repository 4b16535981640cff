"""Themes, their topics, and what stands beside them: the glossary and the section for staff."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kiosk.guidance.cards import Card
from kiosk.guidance.guides import Guide
from kiosk.guidance.languages import Text
from kiosk.guidance.site_places import PlaceKind


@dataclass(frozen=True, slots=True)
class Theme:
    """One of the tiles of the home screen; `id` is also the name of its colour."""

    id: str
    title: Text
    pictogram: str
    alt: Text


@dataclass(frozen=True, slots=True)
class TopicTile:
    """A topic as its theme lists it."""

    id: str
    title: Text
    pictogram: str
    alt: Text


@dataclass(frozen=True, slots=True)
class Topic:
    """A deck of cards with, for some, a guide.

    `checked_on` is the day an editor last compared it with its sources; after `valid_until` its
    rules may have changed, and the screen says so.
    """

    id: str
    theme: str
    title: Text
    question: Text
    pictogram: str
    alt: Text
    checked_on: date
    valid_until: date | None
    cards: tuple[Card, ...]
    guide: Guide | None

    @property
    def places(self) -> tuple[PlaceKind, ...]:
        """The kinds of place that its cards send somebody to, each once."""
        outcomes = self.guide.outcomes if self.guide is not None else ()
        cards = (*self.cards, *(card for outcome in outcomes for card in outcome.cards))
        return tuple(dict.fromkeys(card.place for card in cards if card.place is not None))


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A hard word, explained in one sentence with a picture."""

    id: str
    term: Text
    text: Text
    pictogram: str
    alt: Text


class StaffRole(StrEnum):
    """What a point of the section for staff is about."""

    FOUND = "found"
    WORKS = "works"
    RECOMMENDED = "recommended"
    SAY = "say"


@dataclass(frozen=True, slots=True)
class StaffPoint:
    """One sentence for staff and volunteers."""

    id: str
    role: StaffRole
    text: Text


@dataclass(frozen=True, slots=True)
class StaffPage:
    """What the handbook tells staff and volunteers about one theme (`theme` None: about the handbook)."""

    id: str
    theme: str | None
    title: Text
    points: tuple[StaffPoint, ...]
