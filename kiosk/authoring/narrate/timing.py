"""When each word of a text is heard, from the cues of its recording; times between two known ones go by letters."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Final

from kiosk.authoring.files.webvtt import Cue
from kiosk.guidance import TimedWord
from kiosk.guidance.languages import SENTENCE_END

_WORD: Final = re.compile(r"\S+")


def says(text: str, cues: Iterable[Cue]) -> bool:
    """Whether the cues together are the text, whatever their white space."""
    return _bare(text) == "".join(_bare(cue.text) for cue in cues)


def timed_words(text: str, cues: Iterable[Cue]) -> tuple[TimedWord, ...]:
    """The words of `text` with the time at which each begins; the cues must say it.

    A cue begins at its first letter, a stamp at the letter after it; between two such points each letter takes
    the same time. A word is what holds a letter or a digit between two spaces, without the punctuation round it.
    """
    letters: list[int] = []
    times: list[int] = []
    done = 0
    for cue in cues:
        length = len(_bare(cue.text))
        known = [(0, cue.start_ms), *((len(_bare(cue.text[: stamp.at])), stamp.ms) for stamp in cue.stamps)]
        for at, ms in (*known, (length, cue.end_ms)):
            letters.append(done + at)
            times.append(ms)
        done += length
    return tuple(
        TimedWord(start, length, _at(len(_bare(text[:start])), letters, times)) for start, length in words(text)
    )


def words(text: str) -> Iterator[tuple[int, int]]:
    """Start and length, in code points, of each word of `text`."""
    for found in _WORD.finditer(text):
        start, end = found.span()
        if any(sign.isalnum() for sign in found[0]):
            while _is_aside(text[start]):
                start += 1
            while _is_aside(text[end - 1]):
                end -= 1
            yield start, end - start


def even_cues(text: str, duration_ms: int) -> tuple[Cue, ...]:
    """One cue a sentence, its share of `duration_ms` by its letters; for a recording that has no cues."""
    parts = [part for part in SENTENCE_END.split(text.strip()) if part]
    ends = [0]
    for part in parts:
        ends.append(ends[-1] + len(_bare(part)))
    times = [duration_ms * end // ends[-1] for end in ends]
    cues = (Cue(start, end, part) for part, start, end in zip(parts, times, times[1:], strict=False))
    return tuple(cue for cue in cues if cue.end_ms > cue.start_ms)


def _at(letter: int, letters: list[int], times: list[int]) -> int:
    """The time of a letter; of several points at one letter the last counts."""
    right = bisect_right(letters, letter)
    if right == len(letters):
        return times[-1]
    before, after = letters[right - 1], letters[right]
    return times[right - 1] + (times[right] - times[right - 1]) * (letter - before) // (after - before)


def _bare(text: str) -> str:
    return unicodedata.normalize("NFC", "".join(text.split()))


def _is_aside(sign: str) -> bool:
    """Whether it is punctuation, or a sign without ink such as a mark of direction."""
    return unicodedata.category(sign)[0] in "PC"
