"""What a finger asks to hear, and what it silences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.speech.child.lines import Line
from kiosk.station.journal import Event
from kiosk.ui.flow.journey import Journey
from kiosk.ui.kit.boundary import guarded
from kiosk.ui.kit.i18n import Interface
from kiosk.ui.sound.reading import Reading
from kiosk.visit import Clock

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

ONE_TOUCH_MS: Final = 100
"""A finger is reported as a touch and then as a mouse, this soon after another."""


@guarded(Event.TOUCH_FAILED)
class HearingTouches:
    """Implements `HearingActions`."""

    reading: Reading
    """Given before the first touch."""

    def __init__(self, journey: Journey, interface: Interface, clock: Clock) -> None:
        self._journey = journey
        self._interface = interface
        self._clock = clock
        self._hushed_ms: int | None = None

    def silence(self) -> None:
        """Any touch silences what is being said; what the finger is on is told of that by `listen`."""
        now = self._clock.monotonic_ms()
        if self.reading.speaking:
            self._hushed_ms = now
            self.reading.stop()
        elif self._hushed_ms is not None and now - self._hushed_ms > ONE_TOUCH_MS:
            self._hushed_ms = None

    def listen(self) -> None:
        """Read this screen; the touch itself has stopped what was being said."""
        if self._journey.attendance.touch() and self._hushed_ms is None:
            self.reading.read()
        self._hushed_ms = None

    def describe(self, control: QObject) -> None:
        """Say what this is; a second touch opens it."""
        if self._journey.attendance.point():
            self.reading.describe(control, self._touch_again())

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
        language = self._journey.language
        _ = self._interface.in_language(language)
        return (self.reading.line(_("Do you want this? Touch it once more."), language),)
