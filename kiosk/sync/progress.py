"""How far a sync is: the values, and the meter that makes them out of the bytes that arrive."""

from __future__ import annotations

import time
from collections.abc import Callable
from enum import StrEnum
from threading import Lock
from typing import Final

from msgspec import Struct

_BETWEEN_S: Final = 0.2
_ALIVE_S: Final = 10.0
_MEASURED_S: Final = 1.0
"""Before this, a speed says nothing about how long it will take."""


class Stage(StrEnum):
    """What a sync is doing."""

    CHECKING = "checking"
    FETCHING = "fetching"
    INSTALLING = "installing"


class Progress(Struct, frozen=True):
    """How far it is, in bytes of packs and sound; `seconds_left` is None while nobody can say."""

    stage: Stage
    bytes_done: int
    bytes_total: int
    seconds_left: int | None


class Meter:
    """Counts, and tells: each new stage, and within one at most five times a second."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.tell: Callable[[Progress], None] = lambda _: None
        self.fetched = 0
        self._clock = clock
        self._counting = Lock()
        self._stage = Stage.CHECKING
        self._done = self._total = 0
        self._told = self._begun = clock()

    def begin(self) -> None:
        """A sync begins."""
        self.fetched = self._done = self._total = 0
        self._stage = Stage.INSTALLING
        self.stage(Stage.CHECKING)

    def stage(self, stage: Stage) -> None:
        """Tell of the stage, if it is a new one."""
        if stage is not self._stage:
            self._stage = stage
            self._begun = self._clock()
            self._tell()

    def alive(self) -> None:
        """It goes on without a byte: told every ten seconds, since whoever hears nothing for long takes it for hung."""
        if self._clock() - self._told >= _ALIVE_S:
            self._tell()

    def expect(self, size: int) -> None:
        """So many bytes more are to come."""
        self._total += size
        if size:
            self.stage(Stage.FETCHING)

    def skip(self, size: int) -> None:
        """So many of them are there of an earlier try; from any thread."""
        with self._counting:
            self._done += size

    def heard(self, size: int) -> None:
        """So many have arrived; from any thread."""
        with self._counting:
            self.fetched += size
            self._done += size
            if self._clock() - self._told >= _BETWEEN_S:
                self._tell()

    def _tell(self) -> None:
        self._told = self._clock()
        done, total = min(self._done, self._total), self._total
        self.tell(Progress(self._stage, done, total, self._seconds_left(total - done)))

    def _seconds_left(self, left: int) -> int | None:
        passed = self._clock() - self._begun
        if self._stage is not Stage.FETCHING or passed < _MEASURED_S or not self.fetched:
            return None
        return round(left * passed / self.fetched)
