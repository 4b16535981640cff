"""Lights the languages of the first screen in turn while nobody touches it, on a clock that is given."""

from __future__ import annotations

from kiosk.ui.flow.journey import Journey
from kiosk.ui.screens.welcome import WelcomeModel
from kiosk.ui.sound.reading import Reading
from kiosk.visit import Clock, Welcome


class Attracting:
    """How long it has been quiet there. Whoever changes the language in the middle of a visit is not called."""

    def __init__(self, journey: Journey, board: WelcomeModel, reading: Reading, clock: Clock, *, lights: bool) -> None:
        """Where it `lights` none, the first page of them still comes back by itself."""
        self._lights = lights
        self._journey = journey
        self._board = board
        self._reading = reading
        self._clock = clock
        self._quiet_since_ms = clock.monotonic_ms()

    def touched(self) -> None:
        """A finger came down, or a key."""
        self._board.touched()
        self.forget()

    def forget(self) -> None:
        """The quiet is counted from now on."""
        self._quiet_since_ms = self._clock.monotonic_ms()

    def tick(self) -> None:
        """Time went by."""
        visit, now = self._journey.visit, self._clock.monotonic_ms()
        if not isinstance(visit.place, Welcome) or visit.language is not None or self._reading.speaking:
            self._quiet_since_ms = now
        self._board.wait(now - self._quiet_since_ms, lights=self._lights)
