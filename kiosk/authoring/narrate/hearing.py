"""A voice as a microphone gave it: where it is heard, and whether it can be used."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from enum import StrEnum
from itertools import groupby
from typing import Final

from msgspec import Struct

RATE: Final = 48_000
"""Samples a second, 16 bits each, in one channel."""
SAMPLE_BYTES: Final = 2

_FULL: Final = 32_768
_WINDOW: Final = RATE // 100
_SOUNDING: Final = 10
"""Windows, of 10 ms: a syllable lasts no less than ten of them."""
_CLICK: Final = 3
"""What is over within three windows is a key that was touched."""
_HEARD: Final = 0.02 * _FULL
_STEADY: Final = 2
"""A voice is at least this much louder than what lies between its sounds; a hum is not."""
_CLIPPED: Final = _FULL - 68
_MARGIN: Final = RATE // 5
"""What is kept before and after a voice: the 200 ms that an f or an h may need, and a breath between sentences."""


class Unusable(StrEnum):
    """Why a sentence has to be spoken again."""

    SILENT = "silent"
    LOUD = "loud"


class Spoken(Struct, frozen=True):
    """A sentence as it was spoken, in 16-bit samples; the voice is in those from `begins` to `ends`."""

    samples: bytes
    begins: int
    ends: int


def judge(samples: bytes) -> Spoken | Unusable:
    """What was recorded without the stillness round it, or why it cannot be used."""
    sound = array("h", samples[: len(samples) - len(samples) % SAMPLE_BYTES])
    windows = [sound[at : at + _WINDOW] for at in range(0, len(sound) - _WINDOW + 1, _WINDOW)]
    # half of what lies between the highest and the lowest: a microphone's direct current does not count
    levels = [(max(window) - min(window)) / 2 for window in windows]
    if len(levels) < _SOUNDING:
        return Unusable.SILENT
    ranked = sorted(levels)
    still, top = ranked[len(ranked) // 10], ranked[-_SOUNDING]
    if top < _HEARD or top < _STEADY * still:
        return Unusable.SILENT
    if sum(max(window) >= _CLIPPED or min(window) <= -_CLIPPED for window in windows) >= _CLICK:
        return Unusable.LOUD
    runs = _loud_runs(levels, min(max(3 * still, _HEARD / 2), top / 4))
    if not runs:
        return Unusable.SILENT
    begins, ends = runs[0][0] * _WINDOW, runs[-1][1] * _WINDOW
    first, last = max(0, begins - _MARGIN), min(len(sound), ends + _MARGIN)
    return Spoken(sound[first:last].tobytes(), begins - first, ends - first)


def _loud_runs(levels: Sequence[float], least: float) -> list[tuple[int, int]]:
    """First window, and the one after the last, of each run above `least` that is no click."""
    runs: list[tuple[int, int]] = []
    for loud, run in groupby(range(len(levels)), key=lambda at: levels[at] >= least):
        numbers = list(run)
        if loud and len(numbers) > _CLICK:
            runs.append((numbers[0], numbers[-1] + 1))
    return runs
