"""Where sentences and words begin and end, by Unicode's rules (ICU), in a text without its invisible marks."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from typing import Final

from icu4py.breakers import SentenceBreaker, WordBreaker

from kiosk.speech.abbreviations import ends_with_abbreviation
from kiosk.speech.tongues import base

LONGEST: Final = 300
"""Code points of a sentence; a longer one is cut at a clause, so that its sound begins soon."""
_UNSEEN: Final = frozenset("\u00ad\u200e\u200f\u2060\ufeff\u061c\u0640")
_JOINER: Final = "\u200c"
_DIRECTIONS: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_CLAUSE: Final = re.compile(r"[,;:،؛–—)](?=\s)")
_PICTURES: Final = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u26ff\u2705\u2702\u2708-\u270d\u270f\u2753-\u2757\u2763\u2764\u274c\u2b50]"
)
_BEFORE: Final = re.compile(r"[€$£+%](?=\d)|(?<!\S)[-−](?=\d)")
_NUMBER_OF: Final = re.compile(r"\b(?:[Nn]o|p|pág)\.\s$")
_AFTER: Final = "%٪€$£°²³º"
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Clean:
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


def _segments(breaker: SentenceBreaker | WordBreaker, text: str) -> list[Span]:
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
    for start, end in _segments(WordBreaker(text, base(language)), text):
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


def sentence_spans(text: str, language: str, words: list[Span]) -> list[tuple[Span, list[Span]]]:
    """The sentences of a clean text, each with its words; a stretch without words goes with the next one."""
    language = base(language)
    cuts = [end for _, end in _merged(text, language)]
    found: list[tuple[Span, list[Span]]] = []
    taken, begin = 0, 0
    for cut in cuts:
        first = taken
        while taken < len(words) and words[taken][0] < cut:
            taken += 1
        inside = words[first:taken]
        if inside:
            found += _chunks(text, (begin, max(cut, inside[-1][1])), inside)
            begin = max(cut, inside[-1][1])
    return found


def _merged(text: str, language: str) -> list[Span]:
    """ICU's sentences, those that it cut after an abbreviation or a number put together again."""
    merged: list[Span] = []
    for start, end in _segments(SentenceBreaker(text, language), text):
        if merged and _goes_on(text[max(merged[-1][0], start - 24) : start], text[start : start + 16], language):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


def _goes_on(before: str, after: str, language: str) -> bool:
    if "\n" in before[len(before.rstrip()) :]:
        return False
    if ends_with_abbreviation(before, language) or (_NUMBER_OF.search(before) and after[:1].isdigit()):
        return True
    numbered = re.search(r"(?:^|\s)\d{1,2}\.\s*$", before)
    if numbered and (language in {"de", "tr"} or not before[: numbered.start()].strip()):
        return bool(re.match(r"\w", after))
    return False


def _chunks(text: str, span: Span, words: list[Span]) -> list[tuple[Span, list[Span]]]:
    """A sentence in stretches of at most `LONGEST` code points, as far as its words allow."""
    start, end = _trimmed(text, span)
    chunks: list[tuple[Span, list[Span]]] = []
    while end - start > LONGEST and len(words) > 1:
        cut = _place_to_cut(text, start, words[: LONGEST + 1])
        inside = bisect_left(words, (cut, 0))
        if inside == len(words):
            break
        chunks.append((_trimmed(text, (start, cut)), words[:inside]))
        words = words[inside:]
        start = _trimmed(text, (cut, words[0][0] + 1))[0]
    return [*chunks, ((start, end), words)]


def _place_to_cut(text: str, start: int, words: list[Span]) -> int:
    window = text[start : start + LONGEST]
    clauses = [found.end() for found in _CLAUSE.finditer(window) if found.end() > LONGEST // 3]
    gaps = [word[0] - start for word in words[1:] if word[0] - start <= LONGEST]
    if clauses and start + clauses[-1] > words[0][0]:
        return start + clauses[-1]
    spaced = [gap for gap in gaps if text[start + gap - 1].isspace()]
    return start + (spaced or gaps or [words[1][0] - start])[-1]


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def composed(said: str) -> str:
    """Letters with their accents in one code point, as a voice's dictionary has them."""
    return unicodedata.normalize("NFC", said)
