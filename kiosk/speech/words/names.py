"""Names and capitals: a pack's pronunciations, what is spelled letter by letter, Roman numerals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from kiosk.guidance import Pronunciation
from kiosk.guidance.languages import base
from kiosk.guidance.word_spans import Span
from kiosk.speech.words.abbreviations import AS_WORDS, abbreviation_pattern, expanded, is_spelled
from kiosk.speech.words.addresses import letters
from kiosk.speech.words.languages import spoken_language
from kiosk.speech.words.number_words import cardinal, ordinal
from kiosk.speech.words.replacements import Kind, Part, Place, Replacement
from kiosk.speech.words.spoken_language import SpokenLanguage

_ROMAN: Final = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_ROMAN_DIGITS: Final = {"I": 1, "V": 5, "X": 10}
_ELIDED: Final = re.compile(r"((?:[cdjlmnst]|qu)['’])(.+)", re.IGNORECASE)
_PLURAL: Final = re.compile(r"(\w+?)(['’]?s)")
LONGEST_SPELLED: Final = 5
"""A longer word in capitals is a word."""


class Names:
    """A pack's pronunciations, ready to be found in a text of one language."""

    def __init__(self, pronunciations: Sequence[Pronunciation], language: str) -> None:
        self._language = base(language)
        self._entries: dict[str, list[tuple[tuple[str, ...], Pronunciation]]] = {}
        fitting = [entry for entry in pronunciations if not entry.only_in or base(entry.only_in) == self._language]
        fitting.sort(
            key=lambda entry: (-len(_tokens(entry.word)), not entry.only_in, base(entry.language) != self._language)
        )
        for entry in fitting:
            if tokens := _tokens(entry.word):
                self._entries.setdefault(tokens[0], []).append((tokens, entry))

    def claims(self, text: str, words: Sequence[Span]) -> list[Replacement]:
        """What the pronunciations say about a sentence and its words."""
        if not self._entries:
            return []
        shown = [text[start:end] for start, end in words]
        found: list[Replacement] = []
        index = 0
        while index < len(words):
            claim, taken = self._claim(text, words, shown, index)
            if claim is not None:
                found.append(claim)
            index += taken
        return found

    def _claim(self, text: str, words: Sequence[Span], shown: list[str], index: int) -> tuple[Replacement | None, int]:
        start = words[index][0]
        for tokens, entry in self._entries.get(shown[index], ()):
            last = index + len(tokens)
            if tuple(shown[index:last]) == tokens and _together(text, words[index:last]):
                return _said(entry, words[index:last], tokens), len(tokens)
        if (plural := _PLURAL.fullmatch(shown[index])) and plural[1].isupper():
            for tokens, entry in self._entries.get(plural[1], ()):
                if len(tokens) == 1:
                    said = _one(entry, plural[1]) + ("'s" if not entry.said and plural[1].isupper() else "s")
                    return Replacement(start, words[index][1], ((start, said),), Kind.WORD, entry.language), 1
        if elided := _ELIDED.fullmatch(shown[index]):
            for tokens, entry in self._entries.get(elided[2], ()):
                if len(tokens) == 1:  # one shown word has one voice, so the article's voice says the name too
                    said = elided[1] + _one(entry, elided[2])
                    return Replacement(start, words[index][1], ((start, said),), Kind.WORD), 1
        return None, 1


def _tokens(word: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\s-]+", word))


def _together(text: str, words: Sequence[Span]) -> bool:
    gaps = (text[left[1] : right[0]] for left, right in pairwise(words))
    return all(gap.strip() in {"", "-"} for gap in gaps)


def _one(entry: Pronunciation, word: str) -> str:
    if entry.said:
        return entry.said
    return letters(word, spoken_language(entry.language)) if word.isupper() and len(word) > 1 else word


def _said(entry: Pronunciation, words: Sequence[Span], tokens: tuple[str, ...]) -> Replacement:
    if entry.said:
        parts: tuple[Part, ...] = ((words[0][0], entry.said),)
    else:
        parts = tuple((word[0], _one(entry, token)) for word, token in zip(words, tokens, strict=True))
    return Replacement(words[0][0], words[-1][1], parts, Kind.WORD, entry.language)


def abbreviations(place: Place) -> list[Replacement]:
    """The abbreviations with full stops of a sentence."""
    pattern = abbreviation_pattern(place.language)
    if pattern is None:
        return []
    return [
        Replacement(found.start(), found.end(), ((found.start(), expanded(found[0], place.language)),), Kind.WORD)
        for found in pattern.finditer(place.text)
    ]


def capitals(place: Place, words: Sequence[Span]) -> list[Replacement]:
    """What of a sentence is read letter by letter, and what only looks so; Roman numerals too."""
    shown = [place.text[start:end] for start, end in words]
    cased = [word for word in shown if any(character.isupper() or character.islower() for character in word)]
    shouted = sum(len(word) > 1 and word.isupper() for word in cased) > 1 and all(word.isupper() for word in cased)
    shouted = shouted and "/" not in place.text
    claims = []
    for (start, end), word in zip(words, shown, strict=True):
        said = _capitals(word, place.language, shouted=shouted)
        if said is not None:
            claims.append(Replacement(start, end, ((start, said),), Kind.WORD))
    return claims


def _capitals(word: str, language: SpokenLanguage, *, shouted: bool) -> str | None:
    """What is said for a word in capitals, with what stands before an apostrophe; None where it is a word as any."""
    head, end = "", ""
    if elided := _ELIDED.fullmatch(word):
        head, word = elided[1], elided[2]
    if (plural := _PLURAL.fullmatch(word)) and len(plural[1]) > 1 and plural[1].isupper():
        word, end = plural[1], "'s"
    said = _without_article(word, language, shouted=shouted)
    if said is None:
        return None
    return head + said + (end.lstrip("'") if word in AS_WORDS else end)


def _without_article(word: str, language: SpokenLanguage, *, shouted: bool) -> str | None:
    said: str | None = None
    ending = language.abbreviations.century
    if ending and (century := re.fullmatch(rf"([XVI]+){ending}", word)):
        said = ordinal(_roman(century[1]), language)
    elif not word.isalpha() or len(word) < 2 or not word.isupper():
        said = letters(word, language) if is_spelled(word, language) else None
    elif word in AS_WORDS:
        said = word.capitalize()
    elif _ROMAN.fullmatch(word):
        said = cardinal(_roman(word), language)
    elif shouted or len(word) > LONGEST_SPELLED:
        said = word.lower()
    else:
        said = letters(word, language)
    return said


def _roman(word: str) -> int:
    values = [_ROMAN_DIGITS[letter] for letter in word]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)
