"""Time as it comes in: a protocol, so that a test can hold it."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """A clock that never runs backward, beside one on the wall, which can be set."""

    def monotonic_ms(self) -> int:
        """Milliseconds since some moment that never changes."""
        ...

    def now(self) -> datetime:
        """What a clock on the wall here shows, without a time zone."""
        ...
