"""Time as it comes in: a protocol, so that a test can hold it."""

from __future__ import annotations

from typing import Protocol


class Clock(Protocol):
    """A clock that never runs backward."""

    def monotonic_ms(self) -> int:
        """Milliseconds since some moment that never changes."""
        ...
