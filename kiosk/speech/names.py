"""Names and capitals: a pack's pronunciations, what is spelled letter by letter, Roman numerals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from kiosk.speech.abbreviations import AS_WORDS, abbreviation_pattern, expanded, is_spelled
from kiosk.speech.addresses import letters
from kiosk.speech.claims import Claim, Kind, Part, Place
from kiosk.speech.cutting import Span
from kiosk.speech.number_words import cardinal
from kiosk.speech.tongues import TONGUES, base

_ROMAN: Final = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_ROMAN_DIGITS: Final = {"I": 1, "V": 5, "X": 10}
_ELIDED: Final = re.compile(r"((?:[cdjlmnst]|qu)['’])(.+)", re.IGNORECASE)
_PLURAL: Final = re.compile(r"(\w+?)(['’]?s)")
LONGEST_SPELLED: Final = 5
"""A longer word in capitals is a word."""


@dataclass(frozen=True, slots=True)
class Pronunciation:
    """One entry of a pack's list: how a name is said, wherever it is shown."""

    word: str
    """As it is shown, one or several words: "OCMW", "Pro Deo"; compared with exact case."""
    language: str
    """The language it belongs to, e.g. "nl"."""
    said: str = ""
    """How it is written for that language's voice ("oo see em wee"); "" is as it is shown, capitals by letter."""
    only_in: str = ""
    """Only where the text is in this language; "" is every language. An entry with `only_in` wins."""


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

    def claims(self, text: str, words: Sequence[Span]) -> list[Claim]:
        """What the pronunciations say about a sentence and its words."""
        if not self._entries:
            return []
        shown = [text[start:end] for start, end in words]
        found: list[Claim] = []
        index = 0
        while index < len(words):
            claim, taken = self._claim(text, words, shown, index)
            if claim is not None:
                found.append(claim)
            index += taken
        return found

    def _claim(self, text: str, words: Sequence[Span], shown: list[str], index: int) -> tuple[Claim | None, int]:
        start = words[index][0]
        for tokens, entry in self._entries.get(shown[index], ()):
            last = index + len(tokens)
            if tuple(shown[index:last]) == tokens and _together(text, words[index:last]):
                return _said(entry, words[index:last], tokens), len(tokens)
        if (plural := _PLURAL.fullmatch(shown[index])) and plural[1].isupper():
            for tokens, entry in self._entries.get(plural[1], ()):
                if len(tokens) == 1:
                    said = _one(entry, plural[1]) + ("'s" if not entry.said and plural[1].isupper() else "s")
                    return Claim(start, words[index][1], ((start, said),), Kind.WORD, entry.language), 1
        if elided := _ELIDED.fullmatch(shown[index]):
            for tokens, entry in self._entries.get(elided[2], ()):
                if len(tokens) == 1:  # one shown word has one voice, so the article's voice says the name too
                    said = elided[1] + _one(entry, elided[2])
                    return Claim(start, words[index][1], ((start, said),), Kind.WORD), 1
        return None, 1


def _tokens(word: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\s-]+", word))


def _together(text: str, words: Sequence[Span]) -> bool:
    gaps = (text[left[1] : right[0]] for left, right in pairwise(words))
    return all(gap.strip() in {"", "-"} for gap in gaps)


def _one(entry: Pronunciation, word: str) -> str:
    if entry.said:
        return entry.said
    return letters(word, base(entry.language)) if word.isupper() and len(word) > 1 else word


def _said(entry: Pronunciation, words: Sequence[Span], tokens: tuple[str, ...]) -> Claim:
    if entry.said:
        parts: tuple[Part, ...] = ((words[0][0], entry.said),)
    else:
        parts = tuple((word[0], _one(entry, token)) for word, token in zip(words, tokens, strict=True))
    return Claim(words[0][0], words[-1][1], parts, Kind.WORD, entry.language)


def abbreviations(place: Place) -> list[Claim]:
    """The abbreviations with full stops of a sentence."""
    pattern = abbreviation_pattern(place.language)
    if pattern is None:
        return []
    return [
        Claim(found.start(), found.end(), ((found.start(), expanded(found[0], place.language)),), Kind.WORD)
        for found in pattern.finditer(place.text)
    ]


def capitals(place: Place, words: Sequence[Span]) -> list[Claim]:
    """What of a sentence is read letter by letter, and what only looks so; Roman numerals too."""
    shown = [place.text[start:end] for start, end in words]
    cased = [word for word in shown if any(character.isupper() or character.islower() for character in word)]
    shouted = sum(len(word) > 1 and word.isupper() for word in cased) > 1 and all(word.isupper() for word in cased)
    claims = []
    for (start, end), word in zip(words, shown, strict=True):
        said = _capitals(word, place.language, shouted=shouted)
        if said is not None:
            claims.append(Claim(start, end, ((start, said),), Kind.WORD))
    return claims


def _capitals(word: str, language: str, *, shouted: bool) -> str | None:
    head = ""
    if elided := _ELIDED.fullmatch(word):
        head, word = elided[1], elided[2]
    plural = _PLURAL.fullmatch(word)
    end = ""
    if plural and len(plural[1]) > 1 and plural[1].isupper():
        word, end = plural[1], "'s"
    if not word.isalpha() or len(word) < 2:
        return None
    if not word.isupper():
        return head + letters(word, language) if is_spelled(word, language) else None
    if word in AS_WORDS:
        return head + word.capitalize() + end.lstrip("'")
    if _ROMAN.fullmatch(word):
        values = [_ROMAN_DIGITS[letter] for letter in word]
        pairs = zip(values, [*values[1:], 0], strict=True)
        return head + cardinal(sum(-value if value < following else value for value, following in pairs), language)
    if shouted or len(word) > LONGEST_SPELLED:
        return head + word.lower() + end
    return head + letters(word, language) + end


def is_known(language: str) -> bool:
    """Whether numbers and signs of this language can be said; other texts are said as they are shown."""
    return base(language) in TONGUES
