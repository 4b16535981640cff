"""Says lines aloud: the recording of each, else a verified voice, else a notice. It never holds up the screen.

Two child processes do the work: one makes clips (`synth`), one plays them (`player`). Nothing of the Qt
here waits for either.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from kiosk.guidance import Pronunciation
from kiosk.speech.child.lines import Line
from kiosk.ui.kit.children import Child, Note
from kiosk.ui.sound.faults import losing
from kiosk.ui.sound.player import LOOK_AGAIN_S, Player
from kiosk.ui.sound.programs import Programs
from kiosk.ui.sound.synth import Clip, Synth

SLOWEST: Final = 0.7
FASTEST: Final = 1.5


class _Utterance(Struct):
    """A line on its way: the number of its sound, and that of its synthesis (0: none was asked for).

    `skip`: so many of its clips were heard before the others were lost.
    """

    line: Line
    number: int
    synth: int = 0
    clips: int = 0
    skip: int = 0
    again: bool = False


class Speaker(QObject):
    """`note` takes lines for staff; `look_again_s` is how often a machine without sound is asked again."""

    sounding = Signal(str)  # key of the line whose sound has begun
    word = Signal(str, int, int)  # key, start, length (code points): heard now
    ended = Signal(str)  # key: this line is over
    finished = Signal()  # everything asked for is over, or was stopped
    notice = Signal(str)  # why there is no sound; "" when it is back

    def __init__(
        self,
        programs: Programs,
        note: Note,
        look_again_s: float = LOOK_AGAIN_S,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._children = (
            Child("speech", programs.synth, note, programs.environment, parent=self),
            Child("playback", programs.playback, note, programs.environment, parent=self),
        )
        self._synth = Synth(self._children[0], self)
        self._player = Player(self._children[1], look_again_s, self)
        self._speed = 1.0
        self._volume = 1.0
        self._trouble = ""
        self._trouble_is_old = False  # it was not of what was asked for last
        self._lines: deque[Line] = deque()
        self._now: _Utterance | None = None
        self._next: _Utterance | None = None
        self._numbers = 0
        # clips of the line after this one, which wait for their turn
        self._early: list[Clip] = []
        self._early_end: str | None = None
        self._synth.clip.connect(self._made)
        self._synth.done.connect(self._all_made)
        self._synth.failed.connect(self._all_made)
        self._player.sounding.connect(self._sounds)
        self._player.word.connect(self._word_heard)
        self._player.ended.connect(self._played)
        self._player.failed.connect(self._not_played)
        self._player.device.connect(self._device_found)

    def _give_up(self, code: str = "cannot-speak") -> None:
        """All that was asked for is over; whoever is told may ask for something else at once."""
        said = self._now
        self._silence()
        self._tell(code)
        if said is not None and self._now is None:
            self.ended.emit(said.line.key)
        if self._now is None:
            self.finished.emit()

    def start(self) -> None:
        """Start both children as soon as events go on; whatever is said before starts the one it needs."""
        for child in self._children:
            child.start()

    @property
    def is_sounding(self) -> bool:
        """Whether sound is really coming out at this moment."""
        return self._player.is_sounding

    @property
    def device_name(self) -> str:
        """What the sound comes out of; "" while that is not known, or nothing is there."""
        return self._player.device_name

    @property
    def pids(self) -> tuple[int | None, int | None]:
        """The synthesising and the playing process."""
        return self._children[0].pid, self._children[1].pid

    @losing(_give_up)
    def say(self, lines: Sequence[Line]) -> None:
        """Say these one after the other in place of what plays; it returns at once."""
        self._silence()
        self._trouble_is_old = True
        self._lines.extend(lines)
        self._go_on()

    @losing(_give_up)
    def prepare(self, lines: Sequence[Line]) -> None:
        """Have the sound of these made ahead: what is on the screen."""
        self._synth.prepare([line for line in lines if line.recording is None], self._speed)

    @losing(_give_up)
    def stop(self) -> None:
        """Silence, and no more words."""
        speaking = self._now is not None
        self._silence()
        if speaking:
            self.finished.emit()

    def set_speed(self, speed: float) -> None:
        """How fast it speaks from the next line on, 0.7 to 1.5."""
        self._speed = min(max(speed, SLOWEST), FASTEST)

    def set_volume(self, volume: float) -> None:
        """How loud, 0 to 1, at once."""
        self._player.set_volume(min(max(volume, 0.0), 1.0))

    def pronounce(self, entries: Sequence[Pronunciation]) -> None:
        """How some words are said."""
        self._synth.pronounce(entries)

    def forget(self) -> None:
        """The visit is over: nothing of it is said any more or kept as sound."""
        self.stop()
        self._synth.forget()

    def close(self) -> None:
        """End both children; it may take half a second."""
        self._silence()
        self.blockSignals(True)
        for child in self._children:
            child.finish()
        for child in self._children:
            child.close()

    def _silence(self) -> None:
        if self._now is not None or self._next is not None:
            self._synth.cancel()
        self._player.stop()
        self._lines.clear()
        self._now = self._next = None
        self._early, self._early_end = [], None

    def _go_on(self) -> None:
        """Begin the next line, and have the one after it made."""
        clips, end = self._early, self._early_end
        self._early, self._early_end = [], None
        self._now, self._next = self._next, None
        if self._now is None and self._lines:
            self._now = self._begun(self._lines.popleft())
        if self._now is None:
            self.finished.emit()
            return
        self._have_next_made()
        if (recording := self._now.line.recording) is not None:
            words = tuple((word.start, word.length, word.ms) for word in recording.words)
            clips, end = [Clip(recording.path, recording.duration_ms, words, self._speed)], ""
        for clip in clips:
            self._play(self._now, clip)
        if end is not None:
            self._now_made(self._now, end)

    def _have_next_made(self) -> None:
        if self._lines:
            self._next = self._begun(self._lines.popleft())

    def _begun(self, line: Line) -> _Utterance:
        self._numbers += 1
        said = _Utterance(line, self._numbers)
        if line.recording is None:
            said.synth = self._synth.say(line, self._speed)
        return said

    def _play(self, said: _Utterance, clip: Clip) -> None:
        said.clips += 1
        if said.clips > said.skip:
            self._player.play(said.number, clip)

    # what the synthesising child says

    @losing(_give_up)
    def _made(self, number: int, clip: Clip) -> None:
        if self._now is not None and number == self._now.synth:
            self._play(self._now, clip)
        elif self._next is not None and number == self._next.synth:
            self._early.append(clip)

    @losing(_give_up)
    def _all_made(self, number: int, code: str = "") -> None:
        """All clips of a line have come, or no more will: then `code` says why."""
        if self._now is not None and number == self._now.synth:
            self._now_made(self._now, code)
        elif self._next is not None and number == self._next.synth:
            self._early_end = code

    def _now_made(self, said: _Utterance, code: str) -> None:
        if code:
            self._tell("no-voice" if code == "no-voice" else "cannot-speak")
        if said is not self._now:  # whoever was told has said something else
            return
        if said.clips > said.skip:
            self._player.close(said.number)
        else:
            self._line_over(said)

    # what the playing child says

    @losing(_give_up)
    def _sounds(self, number: int) -> None:
        if self._now is not None and number == self._now.number:
            if self._trouble and (self._trouble_is_old or self._trouble in {"no-device", "no-sound"}):
                self._tell("")
            self.sounding.emit(self._now.line.key)

    @losing(_give_up)
    def _word_heard(self, number: int, start: int, length: int) -> None:
        if self._now is not None and number == self._now.number:
            self.word.emit(self._now.line.key, start, length)

    @losing(_give_up)
    def _played(self, number: int) -> None:
        if self._now is not None and number == self._now.number:
            self._line_over(self._now)

    @losing(_give_up)
    def _not_played(self, number: int, code: str) -> None:
        said = self._now
        if said is None or number != said.number:
            return
        if code == "bad-sound":
            self._spoiled(said)
        else:
            self._give_up(code)

    def _spoiled(self, said: _Utterance) -> None:
        """A recording that cannot be played is said by the voice; clips that were lost are made once more."""
        if said.again:
            self._tell("cannot-speak")
            if said is self._now:
                self._line_over(said)
            return
        rest = [*([self._next.line] if self._next else []), *self._lines]
        skip = 0 if said.line.recording else said.skip + self._player.heard_out
        self._silence()
        self._now = self._begun(replace(said.line, recording=None))
        self._now.again, self._now.skip = True, skip
        self._lines.extend(rest)
        self._have_next_made()

    def _line_over(self, said: _Utterance) -> None:
        self.ended.emit(said.line.key)
        if said is self._now:
            self._go_on()

    @losing(_give_up)
    def _device_found(self, has_device: bool) -> None:
        if has_device is (self._trouble == "no-device"):
            self._tell("" if has_device else "no-device")

    def _tell(self, code: str) -> None:
        self._trouble, self._trouble_is_old = code, False
        self.notice.emit(code)
