"""The way past every screen: which visits a tour stops at. How they are drawn is `camera`'s."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kiosk.guidance import Answer, Outcome, Question, Topic
from kiosk.ui.shape import Format, Shape
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

    `notice` is why nothing is heard, `stick` what becomes of a stick; `sure`: staff are asked whether they are.
    """

    name: str
    visit: Visit
    asking: bool = False
    notice: str = ""
    stick: str = ""
    sure: bool = False


def stops(topics: tuple[Topic, ...], language: str, shape: Shape, *, every_card: bool) -> Iterator[Stop]:
    """Every kind of screen once; with `every_card` every card, question and outcome too."""
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
