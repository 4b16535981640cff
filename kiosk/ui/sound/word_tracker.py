"""Which word is heard at a moment, from the positions that a player reports now and then. Pure: no Qt, no clock."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Sequence
from statistics import median
from typing import Final, NamedTuple

from msgspec import Struct

STALLED_MS: Final = 300.0
"""Without a report for so long, nothing is taken to be heard."""

AHEAD_MS: Final = 130.0
"""How far the guess may run past the last report, which come every 50 to 100 ms."""

_KEPT: Final = 9


class HeardWord(NamedTuple):
    """A word of the shown text, in code points, and its time in the clip in milliseconds."""

    start: int
    length: int
    ms: float


class _Report(Struct, frozen=True):
    at_ms: float
    position_ms: float


class WordTracker:
    """One clip: `words` in order of time; `rate` is how fast it is played.

    A player's position moves in steps of up to 93 ms. The truth is a straight line through them, so the
    middle offset of the last reports is taken, and never more than `AHEAD_MS` past the last one.
    `carries_on_ms`: the moment at which it was begun, when another clip was heard just before it; without
    it, nothing is heard before the first report.
    """

    def __init__(self, words: Sequence[HeardWord], rate: float, carries_on_ms: float | None = None) -> None:
        self._words = words
        self._times = [word.ms for word in words]
        self._rate = rate
        self._told = 0
        self._reports: deque[_Report] = deque(maxlen=_KEPT)
        self._begun = None if carries_on_ms is None else _Report(carries_on_ms, 0.0)

    def report(self, at_ms: float, position_ms: float) -> bool:
        """The player says at `at_ms` that it is at `position_ms`; gives whether it has moved."""
        last = self._reports[-1].position_ms if self._reports else 0.0
        if position_ms <= last:
            return False
        if self._reports and at_ms - self._reports[-1].at_ms >= STALLED_MS:
            self._reports.clear()  # it stood still: what was before says nothing about now
        self._reports.append(_Report(at_ms, position_ms))
        return True

    @property
    def has_moved(self) -> bool:
        """Whether the player has reported anything yet."""
        return bool(self._reports)

    def position_ms(self, now_ms: float) -> float | None:
        """Where in the clip the sound is; None while nothing is known to sound."""
        last = self._last()
        if last is None or now_ms - last.at_ms >= STALLED_MS:
            return None
        offsets = [report.position_ms - report.at_ms * self._rate for report in self._reports]
        offset = median(offsets) if offsets else last.position_ms - last.at_ms * self._rate
        return min(now_ms * self._rate + offset, last.position_ms + AHEAD_MS * self._rate)

    def next_words(self, now_ms: float) -> Sequence[HeardWord]:
        """The words that have begun since this was last asked."""
        position = self.position_ms(now_ms)
        if position is None:
            return ()
        reached = max(self._told, bisect_right(self._times, position))
        begun = self._words[self._told : reached]
        self._told = reached
        return begun

    def next_in_ms(self, now_ms: float) -> float | None:
        """How long until the next word begins; None when none is coming or nothing sounds."""
        position = self.position_ms(now_ms)
        if position is None or self._told >= len(self._times):
            return None
        return max(0.0, (self._times[self._told] - position) / self._rate)

    def rest(self) -> Sequence[HeardWord]:
        """The words not told yet, for when the clip has been heard to its end."""
        rest = self._words[self._told :]
        self._told = len(self._words)
        return rest

    def _last(self) -> _Report | None:
        return self._reports[-1] if self._reports else self._begun
