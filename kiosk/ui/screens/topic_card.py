"""The cards of a topic."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from kiosk.ui.kit.stops import Round, Stop
from kiosk.ui.library.screen import Content, Screen, index_now
from kiosk.ui.screens.deck import VIEW, DeckValue, derive_card
from kiosk.ui.screens.topic import TopicContent, load_topic, topic_of
from kiosk.visit import GuideWalk, TopicCard, Visit, WhatNow


def derive(place: TopicCard, content: TopicContent, mirrored: frozenset[str]) -> DeckValue:
    """What a card of a topic shows."""
    asks = content.topic.guide is not None and place.card == 0
    return derive_card(content, content.topic.cards, place.card, mirrored, asks=asks)


def turn_card(visit: Visit, place: TopicCard | GuideWalk, cards: int, by: int) -> Visit:
    """Another card of a topic or an outcome; past the last one to its end."""
    index = place.card + by
    if index >= cards:
        return visit.opened(WhatNow(place.topic, place if isinstance(place, GuideWalk) else None))
    return visit.turned_to(replace(place, card=index)) if index >= 0 else visit


def returned(place: TopicCard, seen: Content, now: TopicContent) -> TopicCard | None:
    """The same card wherever it stands now, or the one at its place; a topic may have lost all of them."""
    if not now.topic.cards:
        return None
    same = isinstance(seen, TopicContent) and seen.topic.id == place.topic
    before = seen.topic.cards if isinstance(seen, TopicContent) and same else ()
    return replace(place, card=index_now(place.card, before, now.topic.cards))


def stops(around: Round) -> Iterator[Stop]:
    """The first two cards of some topics, or all."""
    for topic in around.shown:
        for card in range(len(topic.cards) if around.every_card else min(2, len(topic.cards))):
            yield Stop(f"card-{topic.id}-{card + 1}", around.at_card(topic, card))


SCREEN = Screen(
    TopicCard,
    VIEW,
    load=load_topic,
    kept_as=topic_of,
    derive=derive,
    turn=lambda visit, place, content, by: turn_card(visit, place, len(content.topic.cards), by),
    returned=returned,
    stops=stops,
    scenes=lambda around: {"card": around.at_card(around.shown[0])},
)
