"""Touches that do not count: too soon after another (a trembling hand, a double tap), or too long (a palm)."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

REPEAT_IGNORED_MS: Final = 500
"""A touch this soon after the last one that counted is ignored (EN 301 549, clause 5.9; look tokens)."""
LONGEST_TOUCH_MS: Final = 1500
"""What was down for longer rested there: a palm, or a stuck point of the glass. Nobody who chooses touches so long."""


class TouchGate(Struct, frozen=True):
    """Lets a touch through, or not."""

    last_ms: int | None = None

    def accepts(self, now_ms: int) -> bool:
        """Whether a touch at `now_ms` counts."""
        return self.last_ms is None or now_ms - self.last_ms >= REPEAT_IGNORED_MS

    def after(self, now_ms: int) -> TouchGate:
        """The gate after a touch that counted."""
        return TouchGate(now_ms)
