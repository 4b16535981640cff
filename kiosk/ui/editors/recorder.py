"""A volunteer records texts: microphone, judgement, playing back and writing, one text after the other."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QObject, Signal

from kiosk.authoring.narrate.hearing import Spoken, Unusable, judge
from kiosk.authoring.narrate.recording_import import write_takes
from kiosk.authoring.narrate.voice import spoken_take
from kiosk.packs.format.opus import MAX_OPUS_MS
from kiosk.ui.editors.microphone import Earphones, Microphone
from kiosk.ui.editors.recorder_flow import BUSY, Flow, Phase, ToRecord, derive_recorder
from kiosk.ui.editors.recorder_model import RecorderModel
from kiosk.ui.kit.jobs import Jobs
from kiosk.ui.kit.shape import Shape

LONGEST_SENTENCE_MS: Final = 60_000
_BREATHS_MS: Final = 1_000
"""Room in a recording for what stands between two sentences."""


class Recorder(QObject):
    """What a volunteer's touches do; a text is written when its last sentence is good."""

    left = Signal()

    def __init__(
        self,
        texts: tuple[ToRecord, ...],
        content_dir: Path,
        speaker: str | None,
        interface: tuple[str, bool],
        shape: Shape,
    ) -> None:
        """`interface` is the language of the window and whether it runs from right to left."""
        super().__init__()
        self._texts = texts
        self._content_dir = content_dir
        self._speaker = speaker
        self._flow = Flow(tuple(len(text.sentences) for text in texts))
        self._spoken: dict[int, Spoken] = {}
        self._jobs = Jobs(parent=self)
        self._writing = 0
        self._leaving = False
        self.failure = ""
        language, right_to_left = interface
        self.model = RecorderModel(self, language, right_to_left=right_to_left, shape=shape, parent=self)
        self._microphone = Microphone(self)
        self._microphone.began.connect(lambda: self._show(self._flow.hearing()))
        self._microphone.level.connect(self.model.hear)
        self._microphone.recorded.connect(self._check)
        self._microphone.lost.connect(lambda: self._show(self._flow.lost()))
        self._earphones = Earphones(self)
        self._earphones.over.connect(lambda: self._show(self._flow.played()))
        self._show(self._flow)

    @property
    def flow(self) -> Flow:
        """Where the volunteer is."""
        return self._flow

    @property
    def may_close(self) -> bool:
        """Whether nothing is on its way to the disk."""
        return self._leaving and self._writing == 0

    def touch_record(self) -> None:
        """Begin to record, or stop."""
        if self._leaving or self.failure:
            return
        before = self._flow.phase
        self._show(self._flow.touched())
        if before is Phase.RECORDING:
            self._microphone.end()
        elif before not in BUSY and self._flow.phase is Phase.STARTING:
            self._spoken.pop(self._flow.sentence, None)
            self._earphones.stop()
            self._microphone.begin(self._longest_ms())

    def go_on(self) -> None:
        """The sentence is good; with the last one the text is written."""
        if not self._flow.can_next or self._leaving:
            return
        self._earphones.stop()
        if self._flow.completes:
            self._write()
        self._show(self._flow.next())

    def go_back(self) -> None:
        """To the sentence before."""
        self._turn(self._flow.back())

    def skip_text(self) -> None:
        """To the next text, without this one."""
        self._turn(self._flow.skip())

    def leave(self) -> None:
        """Forget what is half, and go when all that is whole has been written."""
        self._leaving = True
        self._microphone.drop()
        self._earphones.stop()
        self._show(self._flow)
        if self._writing == 0:
            self.left.emit()

    def stop(self) -> None:
        """End the thread."""
        self._microphone.drop()
        self._earphones.stop()
        self._jobs.stop()

    def _turn(self, flow: Flow) -> None:
        if flow != self._flow and not self._leaving and not self.failure:
            self._earphones.stop()
            self._show(flow)

    def _show(self, flow: Flow) -> None:
        if flow.at != self._flow.at:
            self._spoken = {}
        self._flow = flow
        trouble = "not-saved" if self.failure else ""
        self.model.show(derive_recorder(self._texts, flow, leaving=self._leaving, trouble=trouble))

    def _check(self, sound: QByteArray) -> None:
        self._show(self._flow.touched() if self._flow.phase is Phase.RECORDING else self._flow)
        self._jobs.submit(partial(judge, bytes(sound.data())), self._judged, self._broken)

    def _judged(self, result: Spoken | Unusable) -> None:
        if self._flow.phase is not Phase.CHECKING or self._leaving:
            return
        if isinstance(result, Unusable):
            self._show(self._flow.judged(Phase(result.value)))
            return
        self._spoken[self._flow.sentence] = result
        self._show(self._flow.judged(Phase.PLAYING))
        self._earphones.play(result.samples)

    def _write(self) -> None:
        text = self._texts[self._flow.at]
        sentences = tuple((said, self._spoken[at]) for at, said in enumerate(text.sentences))
        self._writing += 1

        def work() -> None:
            write_takes(self._content_dir, (spoken_take(text.of, sentences, self._speaker),))

        self._jobs.submit(work, lambda _: self._wrote(), self._broken_writing)

    def _wrote(self) -> None:
        self._writing -= 1
        if self.may_close:
            self.left.emit()

    def _broken_writing(self, error: Exception) -> None:
        self._broken(error)
        self._wrote()

    def _broken(self, error: Exception) -> None:
        """Nothing more is recorded, for it would be lost as well."""
        self.failure = self.failure or str(error)
        self._microphone.drop()
        self._earphones.stop()
        self._show(self._flow)

    def _longest_ms(self) -> int:
        sentences = len(self._texts[self._flow.at].sentences)
        return min(LONGEST_SENTENCE_MS, MAX_OPUS_MS // sentences - _BREATHS_MS)
