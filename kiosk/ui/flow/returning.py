"""The way back to a place when the content was written anew: the same one, or the nearest above that is left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from kiosk.errors import KioskError
from kiosk.guidance import Card, Guide, Outcome, StaffPoint
from kiosk.ui.library.library import Content, HardWordsContent, StaffContent, ThemeContent, TopicContent
from kiosk.visit import (
    GuideWalk,
    HardWords,
    Place,
    StaffCard,
    ThemePage,
    TopicCard,
    WhatNow,
    step_of,
    taken_back,
)

Fetch = Callable[[Place], Content]


def returned(trail: tuple[Place, ...], seen: Content, fetch: Fetch) -> tuple[Place, ...]:
    """The trail as far down as it goes now; `seen` is what was shown at its end, `fetch` brings what there is now."""
    kept: list[Place] = []
    for place in trail:
        try:
            there = _there(place, seen, fetch(place))
        except KioskError:
            break
        if there is None:
            break
        kept.append(there)
        if isinstance(place, GuideWalk) and isinstance(there, GuideWalk) and there.answers != place.answers:
            break
    return tuple(kept)


def _there(place: Place, seen: Content, now: Content) -> Place | None:  # noqa: PLR0911  one a kind of place
    """Where `place` is in the content of now; None when it is gone."""
    before = seen if isinstance(seen, TopicContent) else None
    match place, now:
        case ThemePage(), ThemeContent():
            return replace(place, page=min(place.page, now.pages - 1))
        case TopicCard(), TopicContent():
            cards = before.topic.cards if before and before.topic.id == place.topic else ()
            return replace(place, card=_index(place.card, cards, now.topic.cards))
        case GuideWalk(), TopicContent():
            return _walk(place, before, now)
        case WhatNow(walk=GuideWalk() as walk), TopicContent():
            walked = _walk(walk, before, now)
            return replace(place, walk=walked) if walked and _at_end(walked, walk, now) else None
        case HardWords(), HardWordsContent():
            entries = tuple(entry.id for entry in now.entries)
            at = place.entries[place.index]
            return replace(place, entries=entries, index=entries.index(at)) if at in entries else None
        case StaffCard(), StaffContent():
            return _point(place, seen, now)
        case _:
            return place


def _walk(walk: GuideWalk, before: TopicContent | None, now: TopicContent) -> GuideWalk | None:
    """The walk with as many of its answers as the guide still asks for."""
    guide = now.topic.guide
    if guide is None:
        return None
    kept = walk
    while kept.answers and not _leads_on(kept, guide):
        kept = taken_back(kept)
    step = step_of(kept, guide)
    if kept != walk or not isinstance(step, Outcome):
        return replace(kept, card=0)
    earlier = before.topic.guide if before and before.topic.id == walk.topic else None
    old = step_of(walk, earlier) if earlier is not None and _leads_on(walk, earlier) else None
    return replace(kept, card=_index(walk.card, old.cards if isinstance(old, Outcome) else (), step.cards))


def _point(place: StaffCard, seen: Content, now: StaffContent) -> StaffCard | None:
    page = now.page(place.page)
    old = seen.page(place.page) if isinstance(seen, StaffContent) else None
    return replace(place, point=_index(place.point, old.points if old else (), page.points)) if page else None


def _leads_on(walk: GuideWalk, guide: Guide) -> bool:
    try:
        step_of(walk, guide)
    except KioskError:
        return False
    return True


def _at_end(walk: GuideWalk, before: GuideWalk, now: TopicContent) -> bool:
    """Whether the answers of before still lead to an outcome."""
    guide = now.topic.guide
    return guide is not None and walk.answers == before.answers and isinstance(step_of(walk, guide), Outcome)


def _index(at: int, before: Sequence[Card | StaffPoint], now: Sequence[Card | StaffPoint]) -> int:
    """Where the card that stood at `at` stands now; what stands there now when it is gone."""
    ids = [card.id for card in now]
    if at < len(before) and before[at].id in ids:
        return ids.index(before[at].id)
    return min(at, len(ids) - 1)
