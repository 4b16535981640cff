"""When the sources on the network are asked: never all kiosks at the same minute, and sooner again after a failure."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

EVERY_H: Final = 24.0
"""How often, where a site says nothing else."""

AGAIN_H: Final = 1.0
"""How soon after a failure, where the site's own time is not shorter."""

FIRST_H: Final = 0.25
"""Kiosks that are switched on together at nine ask within this time."""

JITTER: Final = 0.1
HOUR_MS: Final = 3_600_000


class Schedule:
    """Counts on a monotonic clock, which nobody can set. `random` gives numbers from 0 to 1."""

    def __init__(self, every_h: float, random: Callable[[], float], now_ms: int) -> None:
        self._every_h = every_h
        self._random = random
        self._next_ms = now_ms + round(random() * min(FIRST_H, every_h) * HOUR_MS)

    def due(self, now_ms: int) -> bool:
        """Whether it is time."""
        return now_ms >= self._next_ms

    def asked(self, now_ms: int, *, failed: bool) -> None:
        """They were asked, and this is what came of it."""
        hours = min(AGAIN_H, self._every_h) if failed else self._every_h
        self._next_ms = now_ms + round(hours * (1 + JITTER * (2 * self._random() - 1)) * HOUR_MS)
