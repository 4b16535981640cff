"""What is missing, stale, too hard or not drawn in content that can be read; a file that is wrong is `source`'s."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from typing import Final

from kiosk.packs.catalogs import Catalog
from kiosk.packs.items import SourceText, topic_cards, topic_facts
from kiosk.packs.narration import find_narration
from kiosk.packs.source import Content
from kiosk.packs.svg import safe_svg
from kiosk.packs.translation import content_signs, content_texts, missing_texts
from kiosk.packs.vocabulary import svg_faults

HELPED_WORDS: Final = 12
"""Words of a sentence that a reader at A2 takes in; longer is reported."""
MOST_WORDS: Final = 16
"""Words of a sentence; longer fails."""
MOST_SENTENCES: Final = 2
"""Sentences of a card."""
TITLE_WORDS: Final = 4
"""Words of a topic's title."""

SENTENCE_END: Final = re.compile(r"(?:(?<=[.!?…])|(?<=[.!?…][\"'\u201d\u2019)]))\s+")


class Level(StrEnum):
    """Whether a finding keeps the content from being shown."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to mend: how bad, where, what."""

    level: Level
    where: str
    what: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many facts of the handbook the content rests on, and which it leaves out."""

    facts: int
    unused: tuple[str, ...]


def check_content(content: Content, catalogs: Mapping[str, Catalog]) -> tuple[Finding, ...]:
    """Everything to mend in `content` and its translations, errors first."""
    found = [
        *chain.from_iterable(_wording(content, text) for text in content_texts(content)),
        *_grounds(content),
        *_drawings(content),
        *_vocabulary(content),
        *_narration(content, catalogs),
        *(Finding(Level.WARNING, fact, "no card rests on this fact") for fact in coverage(content).unused),
    ]
    for tag in content.pack.languages:
        if tag != content.pack.source_language:
            found += _translations(content, tag, catalogs[tag])
    return tuple(sorted(found, key=lambda finding: finding.level is not Level.ERROR))


def coverage(content: Content, facts: tuple[str, ...] | None = None) -> Coverage:
    """How far the content covers `facts`, which are its own facts.txt when left out."""
    used = {fact for topic in content.topics for fact, _ in topic_facts(topic)}
    used |= {fact for page in content.staff for point in page.points for fact in point.facts}
    asked = content.facts if facts is None else facts
    return Coverage(len(asked), tuple(fact for fact in asked if fact not in used))


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text in the source language."""
    return tuple(SENTENCE_END.split(text.strip()))


def word_count(sentence: str) -> int:
    """Words as a reader counts them: what holds a letter or a digit between two spaces."""
    return sum(any(sign.isalnum() for sign in word) for word in sentence.split())


def _wording(content: Content, text: SourceText) -> Iterator[Finding]:
    where = f"{content.place(text.item)}: {text.item}"
    if text.field in {"title", "term"}:
        words = word_count(text.value)
        if text.field == "title" and words > TITLE_WORDS and not text.item.startswith("staff."):
            yield Finding(Level.WARNING, where, f"title of {words} words; {TITLE_WORDS} at most")
        return
    if text.field == "alt" or text.item.startswith("staff."):
        return
    parts = sentences(text.value)
    if len(parts) > MOST_SENTENCES:
        yield Finding(Level.ERROR, where, f"{len(parts)} sentences; {MOST_SENTENCES} at most")
    for sentence in parts:
        words = word_count(sentence)
        if words > HELPED_WORDS:
            level = Level.ERROR if words > MOST_WORDS else Level.WARNING
            yield Finding(level, where, f"sentence of {words} words, {HELPED_WORDS} where it can be: {sentence}")


def _grounds(content: Content) -> Iterator[Finding]:
    what = "rests on no fact, and beyond_handbook names no other source"
    for topic in content.topics:
        for card, _ in topic_cards(topic):
            if not card.facts and card.beyond_handbook is None:
                yield Finding(Level.ERROR, f"{content.place(card.id)}: {card.id}", what)
        for question in topic.guide.questions if topic.guide is not None else ():
            if not question.facts and question.beyond_handbook is None:
                item = f"{topic.id}.{question.id}"
                yield Finding(Level.WARNING, f"{content.place(item)}: {item}", what)
    for page in content.staff:
        for point in page.points:
            if not point.facts and point.beyond_handbook is None:
                yield Finding(Level.WARNING, f"{content.place(point.id)}: {point.id}", what)


def _drawings(content: Content) -> Iterator[Finding]:
    vocabulary = content.vocabulary
    shown = content_signs(content)
    for name in vocabulary.signs:
        if name not in vocabulary.drawings:
            level, use = (Level.ERROR, "is shown") if name in shown else (Level.WARNING, "stands in the vocabulary")
            yield Finding(level, vocabulary.places[name], f"'{name}' {use} but is not drawn")


def _vocabulary(content: Content) -> Iterator[Finding]:
    for name, svg in content.vocabulary.drawings.items():
        place = content.vocabulary.places[name]
        if name not in content.vocabulary.signs:
            yield Finding(Level.WARNING, place, "is drawn but not in the vocabulary")
        faults = svg_faults(svg)
        yield from (Finding(Level.ERROR, f"{place}:{line}", fault) for line, fault in faults)
        if not faults:
            try:
                safe_svg(svg)
            except ValueError as error:
                yield Finding(Level.ERROR, place, f"a kiosk would refuse it: {error}")


def _narration(content: Content, catalogs: Mapping[str, Catalog]) -> Iterator[Finding]:
    for fault in content.recordings.faults:
        where, _, what = fault.partition(": ")
        yield Finding(Level.ERROR, where, what)
    for one in find_narration(content, catalogs).stale:
        yield Finding(Level.WARNING, one.source.script.name, f"{one.what}, so it is not played")


def _translations(content: Content, tag: str, catalog: Catalog) -> Iterator[Finding]:
    missing = missing_texts(content, catalog)
    if missing and not catalog.current and not catalog.stale:
        yield Finding(Level.WARNING, catalog.place, f"nothing is translated: '{tag}' lacks {len(missing)} texts")
        return
    for one in missing:
        what = "translated from an older sentence" if one.stale else "not translated"
        yield Finding(Level.WARNING, f"{catalog.place}: {one.text.item}", f"{what}: {one.text.value}")
