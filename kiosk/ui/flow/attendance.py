"""Whether somebody is there, and whether a touch counts: the stay and the touch gate on a clock."""

from __future__ import annotations

from kiosk.visit import Clock, IdleTimeouts, Phase, Stay, TouchGate


class Attendance:
    """One stay after the other."""

    def __init__(self, clock: Clock, patience: IdleTimeouts) -> None:
        self._clock = clock
        self._patience = patience
        self._stay = Stay()
        self._gate = TouchGate()

    @property
    def phase(self) -> Phase:
        """Nobody yet, somebody, somebody perhaps, or nobody any more."""
        return self._stay.phase

    @property
    def left(self) -> float:
        """What is left of the time to answer, 1 to 0."""
        return self._stay.left_to_answer(self._clock.monotonic_ms(), self._patience)

    def touch(self) -> bool:
        """A touch on something that leads somewhere; False when it comes too soon after another."""
        now = self._clock.monotonic_ms()
        if not self._gate.accepts(now):
            return False
        self._gate = self._gate.after(now)
        self._stay = self._stay.touched(now)
        return True

    def point(self) -> bool:
        """A touch that asks what something is; while the question is asked it is put once more."""
        before = self._stay.phase
        if not self.touch():
            return False
        if before is Phase.WARNING:
            self._stay = Stay(Phase.WARNING, self._clock.monotonic_ms())
        return True

    @property
    def idle_ms(self) -> int:
        """How long the last touch or word is ago; 0 where nobody is there, or is asked."""
        return self._clock.monotonic_ms() - self._stay.since_ms if self.phase is Phase.BROWSING else 0

    @property
    def accepts(self) -> bool:
        """Whether a touch would count now."""
        return self._gate.accepts(self._clock.monotonic_ms())

    def note_activity(self) -> None:
        """A sign of life; a question that is asked is not answered by it."""
        if self._stay.phase is not Phase.WARNING:
            self._stay = self._stay.touched(self._clock.monotonic_ms())

    def tick(self, *, sounding: bool = False) -> bool:
        """Time went by; True when the phase changed. Sound that is heard is a sign of life."""
        before = self._stay.phase
        self._stay = self._stay.ticked(self._clock.monotonic_ms(), self._patience, sounding=sounding)
        return self._stay.phase is not before

    def begin(self) -> None:
        """Somebody is there, whatever was before."""
        self._stay = Stay(Phase.BROWSING, self._clock.monotonic_ms())

    def end(self) -> None:
        """Nobody is there."""
        self._stay = Stay()
