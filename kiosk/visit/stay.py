"""How long a visitor is there: browsing → warning → over. Times are milliseconds of a `Clock`."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Phase(StrEnum):
    """Nobody yet; somebody; somebody perhaps; nobody any more."""

    EMPTY = "empty"
    BROWSING = "browsing"
    WARNING = "warning"
    OVER = "over"


class IdleTimeouts(Struct, frozen=True):
    """How long the kiosk waits before it asks, and for an answer."""

    before_asking_ms: int = 60_000
    for_answer_ms: int = 20_000


class Stay(Struct, frozen=True):
    """A phase and the moment of the last sign of life (or of the question)."""

    phase: Phase = Phase.EMPTY
    since_ms: int = 0

    def touched(self, now_ms: int) -> Stay:
        """Somebody is there. A stay that is over stays over: the touch belongs to the next visit."""
        if self.phase is Phase.OVER:
            return self
        return Stay(Phase.BROWSING, now_ms)

    def ticked(self, now_ms: int, patience: IdleTimeouts, *, sounding: bool = False) -> Stay:
        """Time went by; sound that plays counts as a sign of life."""
        match self.phase:
            case Phase.BROWSING if sounding:
                return Stay(Phase.BROWSING, now_ms)
            case Phase.BROWSING if now_ms - self.since_ms >= patience.before_asking_ms:
                return Stay(Phase.WARNING, now_ms)
            case Phase.WARNING if now_ms - self.since_ms >= patience.for_answer_ms:
                return Stay(Phase.OVER, now_ms)
            case _:
                return self

    def left_to_answer(self, now_ms: int, patience: IdleTimeouts) -> float:
        """What is left of the time to answer, 1 to 0; 1 when nothing was asked."""
        if self.phase is not Phase.WARNING:
            return 1.0
        return min(max(1 - (now_ms - self.since_ms) / patience.for_answer_ms, 0.0), 1.0)
