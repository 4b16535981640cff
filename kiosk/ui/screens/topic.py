"""A topic as its screens share it: its cards, its guide and its end are read once, and know which card they are at."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from kiosk.errors import KioskError
from kiosk.guidance import Card, HardWord, Outcome, Question, Text, Theme, Topic, TopicTile
from kiosk.ui.kit.words import HeadValue, single_picture, words_of
from kiosk.ui.library.place_words import PlaceNow, month_in_words
from kiosk.ui.library.screen import Content, ScreenContent
from kiosk.ui.library.source import Source
from kiosk.visit import GuideWalk, Route, TopicCard, WhatNow, step_of

if TYPE_CHECKING:
    from kiosk.packs.read.reader import PackReader


class TopicContent(Struct, ScreenContent, frozen=True):
    """For a topic's cards, guide and end; `checked` is the month it was last checked, in words.

    `leads` are the topics that outcomes of its guide lead on to; `places` are the site's, as they are at this moment.
    """

    theme: Theme
    topic: Topic
    checked: str
    expired: bool
    leads: tuple[TopicTile, ...] = ()
    places: tuple[PlaceNow, ...] = ()

    def texts(self) -> Iterator[Text]:
        """Of the cards, the guide, and the ends."""
        yield self.topic.title
        yield from (card.text for card in self.topic.cards)
        yield from (tile.title for tile in self.leads)
        guide = self.topic.guide
        if guide is not None:
            for question in guide.questions:
                yield question.text
                yield from (choice.text for choice in question.choices)
            for outcome in guide.outcomes:
                yield from (card.text for card in outcome.cards)
                if outcome.decides is not None:
                    yield outcome.decides.text

    @property
    def tells_time(self) -> bool:
        """Whether a card sends somebody to a place that has a door."""
        return bool(self.places)


def load_topic(source: Source, place: TopicCard | GuideWalk | WhatNow, language: str, now: datetime) -> TopicContent:
    """Read a topic.

    Raises:
        PackError: there is none of this name, or it cannot be read.
    """
    topic = source.pack.topic(place.topic, language)
    topic = replace(topic, title=source.for_head(topic.id, topic.title))
    return TopicContent(
        theme=source.theme(topic.theme, language),
        topic=topic,
        checked=month_in_words(topic.checked_on, source.written(language)),
        expired=topic.valid_until is not None and now.date() > topic.valid_until,
        leads=_leads(source.pack, topic, language),
        places=tuple(place for kind in topic.places for place in source.places(kind, language, now)),
    )


def topic_of(place: TopicCard | GuideWalk | WhatNow) -> str:
    """Its cards, its guide and its end show the same content."""
    return place.topic


def led_to(outcome: Outcome) -> Route | None:
    """Where an outcome without cards leads: a topic, or its questions; None where it has cards of its own."""
    if outcome.cards or outcome.topic is None:
        return None
    return GuideWalk(outcome.topic) if outcome.asks else TopicCard(outcome.topic)


def _leads(reader: PackReader, topic: Topic, language: str) -> tuple[TopicTile, ...]:
    outcomes = topic.guide.outcomes if topic.guide else ()
    names = dict.fromkeys(outcome.topic for outcome in outcomes if outcome.topic)
    found = (reader.topic(name, language) for name in names)
    return tuple(TopicTile(lead.id, lead.title, lead.pictogram, lead.alt) for lead in found)


def head_of(content: TopicContent, mirrored: frozenset[str]) -> HeadValue:
    """The head of a topic's screens."""
    topic = content.topic
    return HeadValue(topic.theme, words_of(topic.title), single_picture(topic.pictogram, topic.alt, mirrored))


def step_here(walk: GuideWalk, content: TopicContent) -> Question | Outcome:
    """Where somebody stands who walks through a topic's guide.

    Raises:
        KioskError: the topic has no guide, or the answers do not belong to it.
    """
    guide = content.topic.guide
    if guide is None:
        raise KioskError(f"topic '{content.topic.id}' has no guide")
    return step_of(walk, guide)


def outcome_here(place: Route, content: Content) -> Outcome | None:
    """The outcome that a walk has come to, if it has."""
    if isinstance(place, GuideWalk) and isinstance(content, TopicContent) and content.topic.guide:
        step = step_of(place, content.topic.guide)
        return step if isinstance(step, Outcome) else None
    return None


def card_here(place: Route, content: Content) -> Card | None:
    """The card that is on the screen, of a topic or of an outcome."""
    if isinstance(place, TopicCard) and isinstance(content, TopicContent):
        return content.topic.cards[place.card]
    outcome = outcome_here(place, content)
    return outcome.cards[place.card] if outcome is not None and isinstance(place, GuideWalk) else None


def hard_words_here(place: Route, content: Content) -> tuple[HardWord, ...]:
    """The hard words of the card or the question that is on the screen."""
    card = card_here(place, content)
    if card is not None:
        return card.text.hard
    guide = content.topic.guide if isinstance(content, TopicContent) else None
    step = step_of(place, guide) if isinstance(place, GuideWalk) and guide is not None else None
    if not isinstance(step, Question):
        return ()
    return (*step.text.hard, *(word for choice in step.choices for word in choice.text.hard))
