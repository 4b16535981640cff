"""The first screen while nobody touches it: which of its languages is lit. No clock: the quiet is given."""

from __future__ import annotations

from typing import Final

QUIET_MS: Final = 8_000
"""So long nobody has touched anything before the languages are lit in turn."""
LIT_MS: Final = 2_500
"""So long each of them is lit."""


def lit_after(quiet_ms: int, count: int) -> int | None:
    """The language that is lit after so much quiet, from 0 in the order of the board; None: not yet."""
    turn = (quiet_ms - QUIET_MS) // LIT_MS
    return turn % count if turn >= 0 and count > 0 else None
