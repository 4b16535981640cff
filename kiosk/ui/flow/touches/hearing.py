"""What a finger asks to hear, and what it silences."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from kiosk.speech.child.lines import Line
from kiosk.station.journal import Event
from kiosk.ui.flow.journey import Journey
from kiosk.ui.flow.touches.second_touch import SecondTouch, Spot
from kiosk.ui.kit.boundary import guarded
from kiosk.ui.kit.i18n import Interface
from kiosk.ui.sound.reading import Reading
from kiosk.visit import Clock, Welcome

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

ONE_TOUCH_MS: Final = 100
"""A finger is reported as a touch and then as a mouse, this soon after another."""


@guarded(Event.TOUCH_FAILED)
class HearingTouches:
    """Implements `HearingActions`."""

    reading: Reading
    """Given before the first touch."""

    def __init__(
        self, journey: Journey, interface: Interface, clock: Clock, starts_at: Callable[[], str] = str
    ) -> None:
        """`starts_at` is what a first touch on the welcome screen has said first; "" is the first of all."""
        self._starts_at = starts_at
        self._journey = journey
        self._interface = interface
        self._clock = clock
        self._hushed_ms: int | None = None
        self._second = SecondTouch(clock)

    def screen_came(self) -> None:
        """Another screen begins to read itself."""
        self._second.opened()

    def is_late(self, spot: Spot | None) -> bool:
        """Whether a press is a second one that arrives late: it must not silence what the first has opened."""
        return self.reading.begins_or_speaks and self._second.is_late(spot)

    def silence(self, spot: Spot | None) -> None:
        """Any touch silences what is being said; what the finger is on is told of that by `listen`."""
        self._second.pressed(spot)
        now = self._clock.monotonic_ms()
        if self.reading.speaking:
            self._hushed_ms = now
            self.reading.stop()
        elif self._hushed_ms is not None and now - self._hushed_ms > ONE_TOUCH_MS:
            self._hushed_ms = None

    def listen(self) -> None:
        """Read this screen; the touch itself has stopped what was being said."""
        if self._journey.attendance.touch() and self._hushed_ms is None:
            self.reading.read(self._first())
        self._hushed_ms = None

    def read_again(self) -> None:
        """Nothing was touched: somebody wants to hear what this is, from its start."""
        if self._journey.attendance.touch():
            self.reading.read(self._first())

    def _first(self) -> str:
        return self._starts_at() if isinstance(self._journey.visit.place, Welcome) else ""

    def describe(self, control: QObject) -> None:
        """Say what this is; a second touch opens it."""
        if self._journey.attendance.point():
            self.reading.describe(control, self._touch_again())

    def say(self, item: QObject) -> None:
        """Say this once more, and nothing round it."""
        if self._journey.attendance.touch():
            self.reading.explain(item)

    def explain_disabled(self, control: QObject) -> None:
        """Say why this has no use here."""
        if self.reading.listening and self._journey.attendance.touch():
            self.reading.explain(control)

    def shown(self) -> None:
        """Other words are on the screen: read them to somebody who listens."""
        self.reading.arrive(aloud=self.reading.listening)

    def change_speech(self, by: int) -> None:
        """Slower or faster, and how that sounds."""
        if self._journey.attendance.touch():
            self._journey.dress(self._journey.visit.comfort.with_speech(by))
            self.reading.sample(self._interface.say("Speech", "comfort"))

    def change_sound(self, by: int) -> None:
        """Softer or louder, and how that sounds."""
        if self._journey.attendance.touch():
            self._journey.dress(self._journey.visit.comfort.with_sound(by))
            self.reading.sample(self._interface.say("Sound", "comfort"))

    def go_on_in_silence(self) -> None:
        """The word that nothing can be heard was read."""
        if self._journey.attendance.touch():
            self.reading.go_on_in_silence()

    def _touch_again(self) -> tuple[Line, ...]:
        language = self._interface.served
        _ = self._interface.in_language(language)
        return (self.reading.line(_("Do you want this? Touch it once more."), language),)
