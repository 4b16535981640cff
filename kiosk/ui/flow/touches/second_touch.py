"""Whether a press is the second of a hand that always touches twice, on a screen that the first has opened already."""

from __future__ import annotations

from math import dist
from typing import Final

from kiosk.visit import Clock

LATE_MS: Final = 2_000
"""So long after a screen came, a press where the one was that opened it belongs to that one."""
OPENS_WITHIN_MS: Final = 10_000
"""A screen that comes later than this was opened by no press."""
NEAR_MM: Final = 25.0
"""A finger that comes down twice hits no further away."""

Spot = tuple[float, float]
"""Millimetres on the glass."""


class SecondTouch:
    """The last press, and what it opened. A press of a keyboard has no spot."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._pressed: Spot | None = None
        self._pressed_ms: int | None = None
        self._opened: Spot | None = None
        self._came_ms: int | None = None

    def pressed(self, spot: Spot | None) -> None:
        """A press that counts."""
        self._pressed, self._pressed_ms = spot, self._clock.monotonic_ms()
        self._came_ms = None

    def opened(self) -> None:
        """Another screen has come, and begins to read itself."""
        now = self._clock.monotonic_ms()
        by_press = self._pressed_ms is not None and now - self._pressed_ms <= OPENS_WITHIN_MS
        self._opened = self._pressed
        self._came_ms = now if by_press else None

    def is_late(self, spot: Spot | None) -> bool:
        """Whether a press here was meant for the screen before."""
        if self._came_ms is None or self._clock.monotonic_ms() - self._came_ms > LATE_MS:
            return False
        if spot is None or self._opened is None:
            return spot is self._opened
        return dist(spot, self._opened) <= NEAR_MM
