"""Finds the glossary's words in the texts of cards and questions, language by language, when a pack is built."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from kiosk.authoring.files.catalogs import Catalog
from kiosk.authoring.files.items import glossary_texts, topic_texts
from kiosk.authoring.files.source import Content
from kiosk.authoring.translate.translation import shown_text
from kiosk.guidance import HardWord
from kiosk.guidance.letter_case import folded, folded_with_places
from kiosk.packs.format.rows import MAX_HARD_WORDS

HYPHEN: Final = "\u00ad"
MARKS: Final = "\u0300-\u036f\u064b-\u065f\u0670"
"""Signs over and under letters, of Latin, Cyrillic and Arabic script; `\\w` knows none of them."""


def hard_words(text: str, terms: Mapping[str, str], language: str) -> tuple[HardWord, ...]:
    """Where `terms` (as written → id of glossary) stand in a text as words of their own; the longer one wins.

    A term in capitals, such as EER, is found in capitals alone: in Dutch *eer* is another word. Others are found in
    capitals and small letters as the language has them. A soft hyphen in the text parts nothing, and a mark on its last
    letter belongs to the word: طبيب is not طبيبًا.
    """
    capitals = {term: entry for term, entry in terms.items() if term.isupper()}
    others = {folded(term, language): entry for term, entry in terms.items() if term not in capitals}
    plain, places = folded_with_places(text, language)
    found = [*_stands(text, capitals)]
    found += [(places[start], places[end], entry) for start, end, entry in _stands(plain, others)]
    words: list[HardWord] = []
    for start, end, entry in sorted(found, key=lambda one: (one[0], -one[1])):
        if not words or start >= words[-1].start + words[-1].length:
            words.append(HardWord(start, end - start, entry))
    return tuple(words)[:MAX_HARD_WORDS]


def _stands(text: str, terms: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """Where each of `terms` begins and ends in a text, and its entry."""
    if not terms:
        return
    longest_first = sorted(terms, key=lambda term: (-len(term), term))
    for at in re.finditer(rf"(?<![\w-])({'|'.join(map(_written, longest_first))})[{MARKS}]*+(?![\w-])", text):
        yield at.start(), at.end(), terms[at[1].replace(HYPHEN, "")]


def _written(term: str) -> str:
    """The pattern of a term in which the text may break it at a soft hyphen."""
    return f"{HYPHEN}?".join(map(re.escape, term))


def term_rows(content: Content, catalogs: Mapping[str, Catalog]) -> Iterator[dict[str, Any]]:
    """The rows of a pack's `terms`.

    What is hard in the source is hard in its translation, also where it has taken a form that nobody wrote down.
    """
    source = _terms(content, catalogs, content.pack.source_language)
    for tag in content.pack.written:
        terms = _terms(content, catalogs, tag)
        for text in (text for topic in content.topics for text in topic_texts(topic) if text.field == "text"):
            shown = shown_text(content, catalogs, text, tag)
            if shown is None:
                continue
            words = hard_words(shown, terms, tag)
            found = {word.entry for word in words}
            hard = dict.fromkeys(word.entry for word in hard_words(text.value, source, content.pack.source_language))
            words = (*words, *(HardWord(len(shown), 0, entry) for entry in hard if entry not in found))
            if words:
                spans = [[word.start, word.length, word.entry] for word in words]
                written = json.dumps(spans, separators=(",", ":"))
                yield {"item": text.item, "field": text.field, "language": tag, "words": written}


def _terms(content: Content, catalogs: Mapping[str, Catalog], tag: str) -> dict[str, str]:
    """Every way to write a hard word in a language; the first entry that has it keeps it."""
    terms: dict[str, str] = {}
    for entry in content.glossary:
        named = (shown_text(content, catalogs, text, tag) for text in glossary_texts(entry) if text.field == "term")
        name = entry.term if entry.term[0].isupper() else None  # OCMW stays so in every language
        for term in (*named, name, *entry.forms.get(tag, ())):
            if term is not None:
                terms.setdefault(term.replace(HYPHEN, ""), entry.id)
    return terms
