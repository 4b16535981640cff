"""How plain the source language is: sentences, hard words, passive forms and abbreviations, with their figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Final

from babel import Locale
from msgspec import Struct

from kiosk.authoring.check.dutch import abbreviations, known, passives, words
from kiosk.authoring.check.word_list import Frequency
from kiosk.authoring.files.findings import Finding, Level
from kiosk.authoring.files.items import SourceText, sign_text
from kiosk.authoring.files.source import Content
from kiosk.authoring.translate.translation import content_signs, content_texts

HELPED_WORDS: Final = 12
"""Words of a sentence that a reader at A2 takes in; longer is reported."""
MOST_WORDS: Final = 16
"""Words of a sentence; longer fails."""
HELPED_SHARE: Final = 90
"""Percent of a pack's sentences that have at most HELPED_WORDS; less fails."""
MOST_SENTENCES: Final = 2
"""Sentences of a card."""
TITLE_WORDS: Final = 4
"""Words of a topic's title."""

SENTENCE_END: Final = re.compile(r"(?:(?<=[.!?…])|(?<=[.!?…][\"'\u201d\u2019)]))\s+")
SOFT_HYPHEN: Final = "\u00ad"


class Plainness(Struct, frozen=True):
    """The figures of the visitors' texts; `hard_words` is None when there was no list to hold words against."""

    sentences: int
    helped: int
    longest: int
    too_many_sentences: int
    hard_words: tuple[str, ...] | None
    passives: int
    abbreviations: tuple[str, ...]

    @property
    def helped_percent(self) -> float:
        """Percent of the sentences that are not longer than a reader at A2 takes in, cut off to a tenth."""
        return 100.0 if self.sentences == 0 else (1000 * self.helped // self.sentences) / 10


class PlainReport(Struct, frozen=True):
    """What a reader stumbles over in the source language, in figures and one by one."""

    plainness: Plainness
    findings: tuple[Finding, ...]


class _Met(Struct):
    """Words that are hard, each where it is met first, and how often."""

    where: str
    times: int = 0


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text in the source language."""
    return tuple(SENTENCE_END.split(text.strip()))


def word_count(sentence: str) -> int:
    """Words as a reader counts them: what holds a letter or a digit between two spaces."""
    return sum(any(sign.isalnum() for sign in word) for word in sentence.split())


def plain_report(content: Content, frequency: Frequency | None = None) -> PlainReport:
    """How plain the visitors' texts of `content` are; its words are held against `frequency` when there is one."""
    texts = [text for text in content_texts(content) if not text.item.startswith("staff.")]
    told = [text for text in texts if text.field not in {"title", "term", "alt"}]
    lengths = [word_count(sentence) for text in told for sentence in sentences(text.value)]
    terms = explained_words(content)
    hard, short = _hard_words(content, texts, terms, frequency), _abbreviations(content, texts)
    passive = [*chain.from_iterable(_passives(content, text) for text in told)]
    figures = Plainness(
        sentences=len(lengths),
        helped=sum(length <= HELPED_WORDS for length in lengths),
        longest=max(lengths, default=0),
        too_many_sentences=sum(len(sentences(text.value)) > MOST_SENTENCES for text in told),
        hard_words=None if frequency is None else tuple(hard),
        passives=len(passive),
        abbreviations=tuple(short),
    )
    found = [*chain.from_iterable(_length(content, text) for text in texts), *_share(content, figures), *passive]
    found += _each(hard, f"is outside the {content.pack.source_language} list of common words and not in the glossary")
    found += _each(short, "is an abbreviation that the glossary does not explain")
    return PlainReport(figures, tuple(found))


def explained_words(content: Content) -> frozenset[str]:
    """The words of the glossary's terms and the names of countries, small."""
    countries = Locale.parse(content.pack.source_language).territories.values()
    named = (*(entry.term for entry in content.glossary), *countries)
    return frozenset(chain.from_iterable(re.findall(r"\w+", name.lower()) for name in named))


def _length(content: Content, text: SourceText) -> Iterator[Finding]:
    where = _where(content, text)
    if text.field in {"title", "term", "alt"}:
        count = word_count(text.value)
        if text.field == "title" and count > TITLE_WORDS:
            yield Finding(Level.WARNING, where, f"title of {count} words; {TITLE_WORDS} at most")
        return
    parts = sentences(text.value)
    if len(parts) > MOST_SENTENCES:
        yield Finding(Level.ERROR, where, f"{len(parts)} sentences; {MOST_SENTENCES} at most")
    for sentence in parts:
        count = word_count(sentence)
        if count > HELPED_WORDS:
            level = Level.ERROR if count > MOST_WORDS else Level.WARNING
            yield Finding(level, where, f"sentence of {count} words, {HELPED_WORDS} where it can be: {sentence}")


def _share(content: Content, figures: Plainness) -> Iterator[Finding]:
    if figures.helped * 100 < figures.sentences * HELPED_SHARE:
        what = (
            f"{figures.helped_percent:g} % of {figures.sentences} sentences have at most {HELPED_WORDS} words; "
            f"{HELPED_SHARE} % must"
        )
        yield Finding(Level.ERROR, content.pack.id, what)


def _passives(content: Content, text: SourceText) -> Iterator[Finding]:
    for sentence in sentences(text.value):
        for participle in passives(sentence):
            what = f"passive form with '{participle}': say who does it: {sentence}"
            yield Finding(Level.WARNING, _where(content, text), what)


def _hard_words(
    content: Content, texts: list[SourceText], explained: frozenset[str], frequency: Frequency | None
) -> Mapping[str, _Met]:
    found: dict[str, _Met] = {}
    judged: dict[str, bool] = {}
    if frequency is None:
        return found
    signs = content.vocabulary.signs
    pictured = [sign_text(name, signs[name]) for name in sorted(content_signs(content) & signs.keys())]
    for text in (*(text for text in texts if text.field != "term"), *pictured):
        for word in map(str.lower, words(text.value.replace(SOFT_HYPHEN, ""))):
            if word not in judged:
                judged[word] = known(word, explained, frequency)
            if not judged[word]:
                found.setdefault(word, _Met(_where(content, text))).times += 1
    return found


def _abbreviations(content: Content, texts: list[SourceText]) -> Mapping[str, _Met]:
    terms = frozenset(chain.from_iterable(entry.term.split() for entry in content.glossary))
    found: dict[str, _Met] = {}
    for text in texts:
        for short in abbreviations(text.value.replace(SOFT_HYPHEN, "")):
            if short not in terms:
                found.setdefault(short, _Met(_where(content, text))).times += 1
    return found


def _each(met: Mapping[str, _Met], what: str) -> Iterator[Finding]:
    for word, where in met.items():
        often = f" ({where.times} times)" if where.times > 1 else ""
        yield Finding(Level.WARNING, where.where, f"'{word}' {what}{often}")


def _where(content: Content, text: SourceText) -> str:
    place = content.vocabulary.places.get(text.item.removeprefix("pictogram."))
    return f"{place or content.place(text.item)}: {text.item}"
