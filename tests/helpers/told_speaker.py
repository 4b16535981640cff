"""A speaker that makes no sound: it keeps what it was asked, and a test says what is heard of it and when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from kiosk.guidance import Pronunciation
    from kiosk.speech.child.lines import Line
    from kiosk.ui.sound.speaker import Speaker


class ToldSpeaker(QObject):
    """The signals and methods of `kiosk.ui.sound.speaker.Speaker`."""

    sounding = Signal(str)
    word = Signal(str, int, int)
    ended = Signal(str)
    finished = Signal()
    notice = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[Line, ...]] = []
        self.prepared: list[tuple[Line, ...]] = []
        self.stops = 0
        self.forgets = 0
        self.speed = 0.0
        self.volume = 0.0
        self.is_sounding = False
        self._saying = False

    # what the kiosk asks

    def say(self, lines: Sequence[Line]) -> None:
        """Say these in place of what is said."""
        self.asked.append(tuple(lines))
        self.is_sounding = False
        self._saying = bool(lines)
        if not lines:
            self.finished.emit()

    def prepare(self, lines: Sequence[Line]) -> None:
        """What is on the screen."""
        self.prepared.append(tuple(lines))

    def stop(self) -> None:
        """Silence, and no more words."""
        self.stops += 1
        self.is_sounding = False
        if self._saying:
            self._saying = False
            self.finished.emit()

    def set_speed(self, speed: float) -> None:
        """From the next line on."""
        self.speed = speed

    def set_volume(self, volume: float) -> None:
        """At once."""
        self.volume = volume

    def pronounce(self, entries: Sequence[Pronunciation]) -> None:
        """How some words are said."""

    def forget(self) -> None:
        """The visit is over."""
        self.stop()
        self.forgets += 1

    def close(self) -> None:
        """Nothing to end."""

    # what a test asks and says

    @property
    def as_speaker(self) -> Speaker:
        """This, as the kiosk takes it."""
        return cast("Speaker", self)

    @property
    def lines(self) -> tuple[Line, ...]:
        """What was asked for last."""
        return self.asked[-1] if self.asked else ()

    @property
    def texts(self) -> list[str]:
        """The words of what was asked for last."""
        return [line.text for line in self.lines]

    def clear(self) -> None:
        """As if nothing had been asked so far."""
        self.asked.clear()
        self.prepared.clear()
        self.stops = self.forgets = 0

    def begin(self, line: Line) -> None:
        """The sound of this line comes out."""
        self.is_sounding = True
        self.sounding.emit(line.key)

    def end(self, line: Line) -> None:
        """This line is over."""
        self.is_sounding = False
        self.ended.emit(line.key)

    def finish(self) -> None:
        """All that was asked for was heard, or is given up."""
        self._saying = self.is_sounding = False
        self.finished.emit()

    def say_it_all(self) -> None:
        """Everything that was asked for last is heard to its end."""
        for line in self.lines:
            self.begin(line)
            self.end(line)
        self.finish()

    def refuse(self, code: str) -> None:
        """No sound comes, for this reason; what was asked for is over."""
        self.notice.emit(code)
        if self._saying:
            self.finish()
