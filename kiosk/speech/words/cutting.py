"""Where sentences begin and end, by Unicode's rules (ICU), in a text without its invisible marks."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from typing import Final

from icu4py.breakers import SentenceBreaker

from kiosk.guidance.languages import base
from kiosk.guidance.word_spans import Span, segments
from kiosk.speech.words.abbreviations import ends_before_a_number, ends_with_abbreviation, has_abbreviation_across
from kiosk.speech.words.days import month_pattern
from kiosk.speech.words.languages import spoken_language
from kiosk.speech.words.spoken_language import SpokenLanguage
from kiosk.speech.words.weekdays import ends_with_short_day_or_month

LONGEST: Final = 300
"""Code points of a sentence; a longer one is cut at a clause, so that its sound begins soon."""
_CLAUSE: Final = re.compile(r"[,;:،؛–—)](?=\s)")
_SHORT: Final = re.compile(r"(?<!\w)[^\W\d_]{1,6}\.\s*$")
_NO_BEGINNING: Final = frozenset("/+,;&")
_DOTTED_DATE: Final = re.compile(r"(?<![\d.])\d{1,2}\.\d{1,2}\.\s*$")
_BEFORE_SHADDA: Final = re.compile("([\u064b-\u0650]+)\u0651")


def sentence_spans(text: str, language: str, words: list[Span]) -> list[tuple[Span, list[Span]]]:
    """The sentences of a clean text, each with its words; a stretch without words goes with the next one."""
    cuts = [end for _, end in _merged(text, base(language))]
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
    known = spoken_language(language)
    for start, end in segments(SentenceBreaker(text, language), text):
        if merged and _goes_on(text[max(merged[-1][0], start - 24) : start], text[start : start + 16], known):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


def _goes_on(before: str, after: str, language: SpokenLanguage | None) -> bool:
    if "\n" in before[len(before.rstrip()) :]:
        return False
    numbered = ends_before_a_number(before, language) and after[:1].isdecimal()
    if after[:1] in _NO_BEGINNING or numbered or ends_with_abbreviation(before, language):
        return True
    if language and (has_abbreviation_across(before, after, language) or _is_day_going_on(before, after, language)):
        return True
    row = re.search(r"(?:^|[\s–—-])\d{1,2}\.\s*$", before)
    if row is None or not re.match(r"\w", after):
        return False
    return _is_place_in_a_row(before[: row.start()], after, language)


def _is_day_going_on(before: str, after: str, language: SpokenLanguage) -> bool:
    """Whether a figure follows a short weekday or month ("Mo. 9 Uhr"), or a date with points ("5.10. 9 Uhr")."""
    if not after[:1].isdecimal():
        return False
    if language.dates.dotted and _DOTTED_DATE.search(before):
        return True
    return bool(_SHORT.search(before)) and ends_with_short_day_or_month(before, language)


def _is_place_in_a_row(before: str, after: str, language: SpokenLanguage | None) -> bool:
    """Whether the "3." behind `before` is a line's number, the day of a month or another ordinal."""
    if not before.strip():
        return True
    ordinals = language.numbers.ordinals if language else None
    if ordinals is not None and ordinals.go_on(before, after):
        return True
    return language is not None and bool(re.match(rf"(?:{month_pattern(language)})(?!\w)", after))


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
    """Letters with their accents in one code point, as a voice's dictionary has them.

    Unicode's order puts a short vowel before the shadda of its letter, and there espeak-ng loses the vowel.
    """
    return _BEFORE_SHADDA.sub("\u0651\\1", unicodedata.normalize("NFC", said))
