"""Where a tour stops at the site's own places: on the cards that lead there, open and closed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from msgspec.structs import replace

from kiosk.guidance import Card, Hours, OpenNow, OpensAt, PlaceKind, Topic, opening
from kiosk.ui.kit.stops import Round, Stop
from kiosk.visit import SitePlaces, Visit


def stops(around: Round) -> Iterator[Stop]:
    """A card that sends somebody to a place, and the place, open and closed; without places, a card that asks.

    It is the longest of those for the kind that has most places, else for the OCMW.
    """
    having = Counter(place.kind for place in around.places)
    topics = around.topics
    cards = [(topic, at, card) for topic in topics for at, card in enumerate(topic.cards) if card.place is not None]
    if not cards:
        return

    def weight(candidate: tuple[Topic, int, Card]) -> tuple[int, bool, int]:
        place, text = candidate[2].place or PlaceKind.OCMW, candidate[2].text.value
        return having[place], place is PlaceKind.OCMW, len(text)

    topic, at, card = max(cards, key=weight)
    visit = around.at_card(topic, at)
    scenes: dict[str, tuple[Visit, datetime | None]] = {"place-unknown": (visit, None)}
    if card.place is not None and having[card.place]:
        first = next(place for place in around.places if place.kind is card.place)
        opened, shut = _moments(first.hours)
        there = visit.opened(SitePlaces(topic.theme, card.place))
        scenes = {
            "place-card-open": (visit, opened),
            "place-card-closed": (visit, shut),
            "place-open": (there, opened),
            "place-closed": (there, shut),
        }
    for name, (way, moment) in scenes.items():
        yield Stop(name, way, at=moment)
        yield from (replace(look, at=moment) for look in around.looks(name, way))


def _moments(hours: Hours | None) -> tuple[datetime | None, datetime | None]:
    """A moment of the coming fortnight at which a place is open, and one at which it opens on another day."""
    noon = datetime.combine(date.today(), time(12))
    moments = [noon + timedelta(minutes=30 * ahead) for ahead in range(14 * 48)] if hours is not None else []
    found = [(moment, opening(hours, moment)) for moment in moments] if hours is not None else []
    opened = (moment for moment, door in found if isinstance(door, OpenNow))
    shut = (moment for moment, door in found if isinstance(door, OpensAt) and door.when.date() > moment.date())
    return next(opened, noon), next(shut, noon)
