"""What a word of a text is, by Unicode's rules (ICU): one answer for what is lit, what is said and what is checked.

Not part of the room's face: ICU takes 11 ms to load, and only who cuts words waits for it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from icu4py.breakers import SentenceBreaker, WordBreaker
from msgspec import Struct

from kiosk.guidance.languages import base

Span = tuple[int, int]

_UNSEEN: Final = frozenset("\u00ad\u200e\u200f\u2060\ufeff\u061c\u0640")
_JOINER: Final = "\u200c"
_DIRECTIONS: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_PICTURES: Final = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u26ff\u2705\u2702\u2708-\u270d\u270f\u2753-\u2757\u2763\u2764\u274c\u2b50]"
)
_BEFORE: Final = re.compile(r"[€$£+%](?=\d)|(?<!\S)[-−](?=\d)")
_AFTER: Final = "%٪€$£°²³º"

SHORT_VOWELS: Final = frozenset("\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670")
"""The signs of Arabic that readers do without: tanwin, the vowels, shadda, sukun, and the small alef."""


def unvowelled(text: str) -> str:
    """A text of Arabic letters as it is commonly written, without its short vowels."""
    return "".join(sign for sign in text if sign not in SHORT_VOWELS)


def words(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """Start and length of every shown word, in code points and in order."""
    cleaned = clean(text, language)
    return tuple(cleaned.shown(start, end) for start, end in word_spans(cleaned.text, language))


class Clean(Struct, frozen=True):
    """A text without its invisible marks, and for each of its code points the place in the shown text."""

    text: str
    places: tuple[int, ...]

    def shown(self, start: int, end: int) -> tuple[int, int]:
        """Start and length in the shown text of a stretch that is not empty."""
        first = self.places[start]
        return first, self.places[end - 1] + 1 - first


def clean(text: str, language: str) -> Clean:
    """The text as ICU and a voice get it: no soft hyphens and directional marks, plain spaces.

    The joiner that parts letters (U+200C) stays in Persian, where it is spelling.
    """
    unseen = _UNSEEN | _DIRECTIONS | (frozenset() if base(language) == "fa" else {_JOINER})
    places = tuple(place for place, character in enumerate(text) if character not in unseen)
    return Clean("".join(_plain(text[place]) for place in places), places)


def _plain(character: str) -> str:
    match character:
        case "\u00a0" | "\u202f" | "\u2009" | "\u200b" | "\0":
            return " "
        case "ʼ":
            return "'"
        case _ if "\ud800" <= character <= "\udfff":
            return "\ufffd"
        case _:
            return character


def segments(breaker: SentenceBreaker | WordBreaker, text: str) -> list[Span]:
    """What ICU parts, in code points: it counts in UTF-16, where a character past U+FFFF is two."""
    found: list[Span] = list(breaker.segments())
    if text.isascii() or max(text) <= "\uffff":
        return found
    wide = [place for place, character in enumerate(text) if character > "\uffff"]
    units = [place + number for number, place in enumerate(wide)]
    return [(start - bisect_left(units, start), end - bisect_left(units, end)) for start, end in found]


def word_spans(text: str, language: str) -> list[Span]:
    """The words of a clean text: what has a letter, a digit or a picture.

    A sign that touches its number belongs to it ("€100", "50%", "+32", "m²"); one that stands
    apart is said with the number, and is a word only where no number stands by.
    """
    spans: list[Span] = []
    for start, end in segments(WordBreaker(text, base(language)), text):
        part = text[start:end]
        last = spans[-1][1] if spans else -1
        if start == last and all(character in _AFTER for character in part):
            spans[-1] = (spans[-1][0], end)
        elif any(character.isalnum() for character in part) or _PICTURES.search(part):
            sign = start > max(last, 0) and _BEFORE.match(text, start - 1)
            spans.append((start - 1, end) if sign else (start, end))
        elif part in {"€", "$", "£"} and not _by_a_number(text, start, end):
            spans.append((start, end))
    return spans


def _by_a_number(text: str, start: int, end: int) -> bool:
    return bool(re.match(r" ?[\d٠-٩۰-۹]", text[end : end + 2])) or bool(
        re.search(r"[\d٠-٩۰-۹-] ?$", text[max(0, start - 2) : start])
    )
