"""Themes, their topics, and what stands beside them: the glossary and the section for staff."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from msgspec import Struct

from kiosk.guidance.cards import Card
from kiosk.guidance.guides import Guide
from kiosk.guidance.languages import Text
from kiosk.guidance.site_places import PlaceKind


class Theme(Struct, frozen=True):
    """One of the tiles of the home screen; `id` is also the name of its colour."""

    id: str
    title: Text
    pictogram: str
    alt: Text


class TopicTile(Struct, frozen=True):
    """A topic as its theme lists it."""

    id: str
    title: Text
    pictogram: str
    alt: Text


class Topic(Struct, frozen=True):
    """A deck of cards with, for some, a guide. One without cards is its theme's *help me choose*, which no list shows.

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


class GlossaryEntry(Struct, frozen=True):
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


class StaffPoint(Struct, frozen=True):
    """One sentence for staff and volunteers."""

    id: str
    role: StaffRole
    text: Text


class StaffPage(Struct, frozen=True):
    """What the handbook tells staff and volunteers about one theme (`theme` None: about the handbook)."""

    id: str
    theme: str | None
    title: Text
    points: tuple[StaffPoint, ...]
