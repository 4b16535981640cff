"""The way past every screen: which visits a tour stops at. How they are drawn is `camera`'s."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from kiosk.guidance import (
    Answer,
    Card,
    Hours,
    OpenNow,
    OpensAt,
    Outcome,
    PlaceKind,
    Question,
    SitePlace,
    Topic,
    opening,
)
from kiosk.ui.kit.shape import Format, Shape
from kiosk.visit import (
    ComfortPlace,
    GuideWalk,
    HardWords,
    Home,
    ListenOrRead,
    PictureSets,
    PictureTest,
    PinPad,
    Place,
    Scheme,
    SitePlaces,
    StaffCard,
    StaffHome,
    StaffPages,
    StaffUpdates,
    ThemePage,
    TopicCard,
    Visit,
    Welcome,
    WhatNow,
    answered,
    step_of,
)


@dataclass(frozen=True, slots=True)
class Stop:
    """One picture: its file name without ending, and what leads there.

    `notice` is why nothing is heard; `at` the time on the wall, where the picture tells it. `stick` is what becomes
    of a stick; `sure`: staff are asked whether they are.
    """

    name: str
    visit: Visit
    asking: bool = False
    notice: str = ""
    at: datetime | None = None
    stick: str = ""
    sure: bool = False


Places = tuple[SitePlace, ...]


def stops(
    topics: tuple[Topic, ...], language: str, shape: Shape, places: Places = (), *, every_card: bool
) -> Iterator[Stop]:
    """Every kind of screen once, with the site's `places`; with `every_card` every card, question and outcome too."""
    fresh = Visit(language=language)

    def at(*trail: Place) -> Visit:
        return Visit(language=language, trail=(Home(), *trail))

    yield Stop("welcome", Visit())
    yield Stop("listen-or-read", Visit(language=language, trail=(Welcome(), ListenOrRead())))
    yield Stop("home", at())
    for theme in dict.fromkeys(topic.theme for topic in topics):
        yield Stop(f"theme-{theme}", at(ThemePage(theme)))
    shown = topics if every_card else _one_a_theme(topics)
    for topic in shown:
        cards = range(len(topic.cards)) if every_card else range(min(2, len(topic.cards)))
        for card in cards:
            yield Stop(f"card-{topic.id}-{card + 1}", at(ThemePage(topic.theme), TopicCard(topic.id, card)))
        yield Stop(f"what-now-{topic.id}", at(ThemePage(topic.theme), TopicCard(topic.id), WhatNow(topic.id)))
        for name, walk in _walks(topic, every_card=every_card):
            way = (ThemePage(topic.theme), TopicCard(topic.id), WhatNow(topic.id), walk)
            yield Stop(name, at(*way))
            if name.startswith("outcome-"):
                yield Stop(f"what-now-{name}", at(*way, WhatNow(topic.id, walk)))
    yield from _hard_words(topics, language)
    yield from _deepest(topics, language)
    yield from site_stops(topics, language, places)
    yield Stop("comfort", at(ComfortPlace()))
    yield Stop("still-there", at(), asking=True)
    yield Stop("silence", at(), notice="no-sound")
    yield Stop("silence-no-voice", at(), notice="no-voice")
    yield Stop("staff-pin", Visit(language=language, trail=(Welcome(), PinPad())))
    yield Stop("staff-home", Visit(language=language, trail=(Welcome(), StaffHome())))
    yield from _for_staff(shown, language)
    yield from _sticks(shown[0], language)
    yield from _looks(fresh, shown[0], shape)


def _hard_words(topics: tuple[Topic, ...], language: str) -> Iterator[Stop]:
    """The card and the question with most hard words, in every size of letters, and what explains the first of them."""
    cards = [(topic, at, card.text) for topic in topics for at, card in enumerate(topic.cards)]
    topic, at, text = max(cards, key=lambda one: len({word.entry for word in one[2].hard}))
    entries = tuple(dict.fromkeys(word.entry for word in text.hard))
    if not entries:
        return
    card: tuple[Place, ...] = (Home(), ThemePage(topic.theme), TopicCard(topic.id, at))
    scenes = {"hard-words-card": card, "hard-word": (*card, HardWords(topic.theme, entries))}
    scenes["hard-word-last"] = (*card, HardWords(topic.theme, entries, len(entries) - 1))
    walks = [
        (walk, topic, len(step.text.hard))
        for topic in topics
        for _, walk in _walks(topic, every_card=True)
        if topic.guide is not None and isinstance(step := step_of(walk, topic.guide), Question)
    ]
    if walks:
        walk, topic, _ = max(walks, key=lambda one: one[2])
        scenes["hard-words-question"] = (Home(), ThemePage(topic.theme), TopicCard(topic.id), walk)
    for name, trail in scenes.items():
        visit = Visit(language=language, trail=trail)
        yield Stop(name, visit)
        yield Stop(f"large-{name}", replace(visit, comfort=visit.comfort.with_text(1)))
        yield Stop(f"largest-{name}", replace(visit, comfort=visit.comfort.with_text(1).with_text(1)))


def _deepest(topics: tuple[Topic, ...], language: str) -> Iterator[Stop]:
    """The question with most earlier answers, which all want room."""
    walks = [
        (walk, topic)
        for topic in topics
        for _, walk in _walks(topic, every_card=True)
        if topic.guide is not None and isinstance(step_of(walk, topic.guide), Question)
    ]
    if walks:
        walk, topic = max(walks, key=lambda one: len(one[0].answers))
        trail = (Home(), ThemePage(topic.theme), TopicCard(topic.id), walk)
        yield Stop("question-deepest", Visit(language=language, trail=trail))


def site_stops(topics: tuple[Topic, ...], language: str, places: Places) -> Iterator[Stop]:
    """A card that sends somebody to a place, and the place, open and closed; without places, a card that asks.

    It is the longest of those for the kind that has most places, else for the OCMW.
    """
    having = Counter(place.kind for place in places)
    cards = [(topic, at, card) for topic in topics for at, card in enumerate(topic.cards) if card.place is not None]
    if not cards:
        return

    def weight(one: tuple[Topic, int, Card]) -> tuple[int, bool, int]:
        place, text = one[2].place or PlaceKind.OCMW, one[2].text.value
        return having[place], place is PlaceKind.OCMW, len(text)

    topic, at, card = max(cards, key=weight)
    trail: tuple[Place, ...] = (Home(), ThemePage(topic.theme), TopicCard(topic.id, at))
    scenes: dict[str, tuple[tuple[Place, ...], datetime | None]] = {"place-unknown": (trail, None)}
    if card.place is not None and having[card.place]:
        first = next(place for place in places if place.kind is card.place)
        opened, shut = _moments(first.hours)
        where, when = (SitePlaces(topic.theme, card.place, page) for page in (0, 1))
        scenes = {
            "place-card-open": (trail, opened),
            "place-card-closed": (trail, shut),
            "place-where": ((*trail, where), opened),
            "place-when-open": ((*trail, when), opened),
            "place-when-closed": ((*trail, when), shut),
        }
    for name, (way, moment) in scenes.items():
        visit = Visit(language=language, trail=way)
        comfort = visit.comfort
        yield Stop(name, visit, at=moment)
        yield Stop(f"contrast-{name}", replace(visit, comfort=comfort.with_scheme(Scheme.HIGH_CONTRAST)), at=moment)
        yield Stop(f"large-{name}", replace(visit, comfort=comfort.with_text(1)), at=moment)
        yield Stop(f"largest-{name}", replace(visit, comfort=comfort.with_text(1).with_text(1)), at=moment)


def _moments(hours: Hours | None) -> tuple[datetime | None, datetime | None]:
    """A moment of the coming fortnight at which a place is open, and one at which it opens on another day."""
    noon = datetime.combine(date.today(), time(12))
    moments = [noon + timedelta(minutes=30 * ahead) for ahead in range(14 * 48)] if hours is not None else []
    found = [(moment, opening(hours, moment)) for moment in moments] if hours is not None else []
    opened = (moment for moment, door in found if isinstance(door, OpenNow))
    shut = (moment for moment, door in found if isinstance(door, OpensAt) and door.when.date() > moment.date())
    return next(opened, noon), next(shut, noon)


def _for_staff(topics: tuple[Topic, ...], language: str) -> Iterator[Stop]:
    """What staff read: the pages, and the first point of a theme with every size of letters."""
    pages = Visit(language=language, trail=(Welcome(), StaffHome(), StaffPages()))
    point = pages.opened(StaffCard(f"staff.{topics[-1].theme}"))
    sets = Visit(language=language, trail=(Welcome(), StaffHome(), PictureSets()))
    asked = sets.opened(PictureTest(topics[-1].theme, seed=1))
    updates = Visit(language=language, trail=(Welcome(), StaffHome(), StaffUpdates()))
    yield Stop("staff-updates-sure", updates, sure=True)
    scenes = {
        "staff-updates": updates,
        "staff-pages": pages,
        "staff-point": point,
        "staff-picture-sets": sets,
        "staff-picture-test": asked,
    }
    for name, visit in scenes.items():
        yield Stop(name, visit)
        yield Stop(f"{name}-large", replace(visit, comfort=visit.comfort.with_text(1)))
        yield Stop(f"{name}-largest", replace(visit, comfort=visit.comfort.with_text(1).with_text(1)))


def _sticks(topic: Topic, language: str) -> Iterator[Stop]:
    """A stick while it is read, and what came of it: small while somebody is here, over everything when nobody is."""
    card = Visit(language=language, trail=(Home(), ThemePage(topic.theme), TopicCard(topic.id)))
    for name in ("progress", "corner-done", "corner-failed"):
        yield Stop(f"stick-{name}", card, stick=name)
    yield Stop("stick-progress-comfort", card.opened(ComfortPlace()), stick="progress")
    for name in ("done", "failed", "removed"):
        visit = Visit(language=language, trail=(Home(),))
        yield Stop(f"stick-{name}", visit, stick=name)
        for look, scheme in (("dark", Scheme.DARK), ("contrast", Scheme.HIGH_CONTRAST)):
            yield Stop(f"{look}-stick-{name}", replace(visit, comfort=visit.comfort.with_scheme(scheme)), stick=name)
            seen = replace(card, comfort=card.comfort.with_scheme(scheme))
            yield Stop(f"{look}-stick-corner-{name}", seen, stick=f"corner-{name}")


def _one_a_theme(topics: tuple[Topic, ...]) -> tuple[Topic, ...]:
    best: dict[str, Topic] = {}
    for topic in topics:
        known = best.get(topic.theme)
        if known is None or (known.guide is None and topic.guide is not None):
            best[topic.theme] = topic
    return tuple(best.values())


def _walks(topic: Topic, *, every_card: bool) -> Iterator[tuple[str, GuideWalk]]:
    """The first question, the next after it, and an outcome; or every question and outcome once."""
    guide = topic.guide
    if guide is None:
        return
    seen: set[str] = set()
    todo = [GuideWalk(topic.id)]
    while todo:
        walk = todo.pop(0)
        step = step_of(walk, guide)
        if step.id in seen:
            continue
        seen.add(step.id)
        if isinstance(step, Outcome):
            for card in range(len(step.cards) if every_card else 1):
                yield f"outcome-{topic.id}-{step.id}-{card + 1}", GuideWalk(topic.id, walk.answers, card)
            if not every_card:
                return
            continue
        yield f"question-{topic.id}-{step.id}", walk
        todo += [answered(walk, guide, answer) for answer in (Answer.NO, Answer.YES, Answer.UNSURE)]


def _looks(fresh: Visit, topic: Topic, shape: Shape) -> Iterator[Stop]:
    """The other colours, the other sizes of text, and everything lower."""
    card: tuple[Place, ...] = (Home(), ThemePage(topic.theme), TopicCard(topic.id))
    walks = tuple(_walks(topic, every_card=False))
    scenes: dict[str, tuple[Place, ...]] = {
        "home": (Home(),),
        "theme": card[:2],
        "card": card,
        "comfort": (Home(), ComfortPlace()),
    }
    if walks:
        scenes |= {
            "question": (*card, walks[-2][1] if len(walks) > 1 else walks[0][1]),
            "outcome": (*card, walks[-1][1]),
        }
    for name, trail in scenes.items():
        visit = replace(fresh, trail=trail)
        comfort = visit.comfort
        yield Stop(f"dark-{name}", replace(visit, comfort=comfort.with_scheme(Scheme.DARK)))
        yield Stop(f"contrast-{name}", replace(visit, comfort=comfort.with_scheme(Scheme.HIGH_CONTRAST)))
        yield Stop(f"large-{name}", replace(visit, comfort=comfort.with_text(1)))
        yield Stop(f"largest-{name}", replace(visit, comfort=comfort.with_text(1).with_text(1)))
        if shape.format is not Format.SMALL:
            yield Stop(f"lower-{name}", replace(visit, comfort=comfort.turned_lower()))
