"""A clock that moves only when a test moves it."""

from __future__ import annotations


class FakeClock:
    """A `Clock` of its own; the wall stands on 2026-11-24 09:00 UTC until it is set."""

    def __init__(self, wall_s: float = 1_795_510_800.0, monotonic_ms: int = 0) -> None:
        self._wall_s = wall_s
        self._monotonic_ms = monotonic_ms

    def wall_s(self) -> float:
        return self._wall_s

    def monotonic_ms(self) -> int:
        return self._monotonic_ms

    def advance(self, ms: int) -> None:
        """Let `ms` milliseconds pass on both clocks."""
        self._monotonic_ms += ms
        self._wall_s += ms / 1000

    def set_wall(self, wall_s: float) -> None:
        """Set the wall clock, as a person or a time server would; the monotonic one runs on unmoved."""
        self._wall_s = wall_s
