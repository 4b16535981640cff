"""What is wrong with a take before anybody hears it: nobody speaks, it is cut off at the top, it is another text's.

Thresholds in letters a second are VOICE.md's; that of a repeat was found with espeak-ng in eight languages, coded as
Opus at 32 kbit/s: pieces of 420 to 900 ms said twice correlate by 0.5 to 0.99, other speech by at most 0.26.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Sequence
from itertools import accumulate, pairwise
from operator import mul
from typing import Final

from kiosk.authoring.narrate.hearing import RATE, Spoken, Unusable, judge

FASTEST: Final = 25
"""Letters a second; faster nobody reads, so a part is missing."""
SLOWEST: Final = 4
_LONG_S: Final = 3
"""A word or two may take as long as they like: OCMW is four letters and four words."""
_DIGIT_LETTERS: Final = 4
"""A digit is read as a word, and so is a letter of an abbreviation."""
_WINDOW: Final = RATE // 100
_REPEAT: Final = 40
"""Windows of 10 ms: a shorter piece may be said twice."""
_FARTHEST: Final = 200
_NEAR_DB: Final = 3.0
_STILL_DB: Final = 30.0
_ALIKE: Final = 20
"""Of the windows of a piece so many are as loud as those of its repeat, or nobody compares them."""
_LOOKED_AT: Final = 8
_THINNED: Final = 12
"""So many samples are compared as one: what is under 2 kHz tells a voice from another moment of itself."""
_SAME: Final = 0.6
_LONG: Final = 7
"""Letters; fewer are said in less time than a repeat has."""


def take_fault(samples: bytes, text: str | None) -> str | None:
    """What is wrong with a take, 16-bit samples of one channel; None where nothing is.

    `text` is what was read, or None where that is not known, and then nobody asks whether the take has its length.
    """
    heard = judge(samples)
    match heard:
        case Unusable.SILENT:
            return "nobody is heard in it"
        case Unusable.LOUD:
            return "is too loud, and cut off at the top: record it again, farther from the microphone"
        case Spoken():
            pass
    seconds = (heard.ends - heard.begins) / RATE
    if text is None:
        return None
    if (fault := _length_fault(text, seconds)) is not None:
        return fault
    if not _says_twice(text) and (at := _repeated(array("h", heard.samples))) is not None:
        return f"the same {_REPEAT * 10} ms and more are heard twice, the first time about {at:.1f} s after it begins"
    return None


def _length_fault(text: str, seconds: float) -> str | None:
    letters, slow = _letters(text)
    if letters > FASTEST * seconds:
        return f"is too short for its text: {letters} letters in {seconds:.1f} s; at most {FASTEST} a second"
    if seconds > _LONG_S and slow < SLOWEST * seconds:
        return f"is too long for its text: {letters} letters in {seconds:.1f} s; at least {SLOWEST} a second"
    return None


def _letters(text: str) -> tuple[int, int]:
    """How many letters a text has at least, and at most where digits and capitals are read one by one."""
    least = sum(sign.isalnum() for sign in text)
    alone = sum(sign.isdigit() for sign in text)
    alone += sum(len(word) for word in text.split() if word.isupper())
    return least, least + alone * (_DIGIT_LETTERS - 1)


def _says_twice(text: str) -> bool:
    """Whether a text itself has something that is said twice."""
    words = text.casefold().split()
    said = [*words, *map(" ".join, pairwise(words))]
    long = [word for word in said if len(word) >= _LONG or any(sign.isdigit() for sign in word)]
    return len(set(long)) < len(long)


def _repeated(sound: array[int]) -> float | None:
    """When a piece begins, in s, that is heard once more within two seconds; None where there is none.

    Pieces that are as loud in the same places are found first, and then compared sample by sample.
    """
    starts = range(0, len(sound) - _WINDOW + 1, _WINDOW)
    levels = [_decibels(sound[at : at + _WINDOW]) for at in starts]
    floor = max(levels, default=0.0) - _STILL_DB
    found: list[tuple[int, int, int]] = []
    for lag in range(_REPEAT, min(_FARTHEST, len(levels) - _REPEAT)):
        near = [abs(one - other) < _NEAR_DB and one > floor for one, other in zip(levels, levels[lag:], strict=False)]
        counts = [0, *accumulate(near)]
        alike, at = max((counts[at + _REPEAT] - counts[at], at) for at in range(len(near) - _REPEAT + 1))
        if alike >= _ALIKE:
            found.append((alike, at, lag))
    thin = [sum(sound[at : at + _THINNED]) for at in range(0, len(sound), _THINNED)]
    for _, at, lag in sorted(found, reverse=True)[:_LOOKED_AT]:
        if _same(thin, at, lag):
            return at * _WINDOW / RATE
    return None


def _same(thin: Sequence[int], at: int, lag: int) -> bool:
    """Whether the piece at window `at` is the one `lag` windows later, or at most a window beside it."""
    window = _WINDOW // _THINNED
    first, length = at * window, _REPEAT * window
    piece = thin[first : first + length]
    power = sum(map(mul, piece, piece))
    for beside in range(-window, window + 1):
        start = first + lag * window + beside
        other = thin[start : start + length]
        if len(other) == length:
            both = sum(map(mul, piece, other))
            # the cheaper half first: most are not even near
            if both > 0 and both * both > _SAME**2 * power * sum(map(mul, other, other)):
                return True
    return False


def _decibels(window: Sequence[int]) -> float:
    return 20 * math.log10((max(window) - min(window)) / 2 + 1)
