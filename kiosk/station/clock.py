"""The two clocks of the machine; nothing here decides anything by them."""

from __future__ import annotations

import time
from typing import Protocol


class Clock(Protocol):
    """Where time comes from. The wall's can be set, forwards and back; the monotonic one only runs on."""

    def wall_s(self) -> float:
        """Seconds since 1970-01-01 UTC, as the machine believes."""
        ...

    def monotonic_ms(self) -> int:
        """Milliseconds since some moment that stays the same while the program runs."""
        ...


class SystemClock:
    """The machine's own clocks."""

    def wall_s(self) -> float:
        """Seconds since 1970-01-01 UTC, as the machine believes."""
        return time.time()

    def monotonic_ms(self) -> int:
        """Milliseconds since some moment that stays the same while the program runs."""
        return time.monotonic_ns() // 1_000_000
