"""Where a volunteer who records is: which text, which sentence, and what became of it. Pure values, no Qt."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from kiosk.authoring.narrate.narration import Narratable
from kiosk.guidance import Direction, Text, TextState
from kiosk.ui.kit.words import NO_PICTURE, NO_WORDS, Picture, Words, words_of


class Phase(StrEnum):
    """What happens with the sentence on the screen."""

    READY = "ready"
    STARTING = "starting"
    RECORDING = "recording"
    CHECKING = "checking"
    PLAYING = "playing"
    TAKEN = "taken"
    SILENT = "silent"
    LOUD = "loud"
    GONE = "gone"
    """There is no microphone any more."""


BUSY: Final = frozenset({Phase.STARTING, Phase.RECORDING, Phase.CHECKING})
GOOD: Final = frozenset({Phase.PLAYING, Phase.TAKEN})


class Flow(Struct, frozen=True):
    """One moment of recording texts of so many sentences each; past the last text it is over.

    `taken` are the sentences of this text that are spoken well, `saved` the texts that are whole.
    """

    counts: tuple[int, ...]
    at: int = 0
    sentence: int = 0
    phase: Phase = Phase.READY
    taken: frozenset[int] = frozenset()
    saved: frozenset[int] = frozenset()

    @property
    def over(self) -> bool:
        """Whether there is no further text."""
        return self.at >= len(self.counts)

    @property
    def can_next(self) -> bool:
        """Whether this sentence is good enough to go on."""
        return not self.over and self.phase in GOOD

    @property
    def can_back(self) -> bool:
        """Whether there is a sentence before this one."""
        return self.phase not in BUSY and (self.at, self.sentence) != (0, 0)

    @property
    def can_skip(self) -> bool:
        """Whether this text can be left for another day."""
        return self.phase not in BUSY and not self.over

    @property
    def completes(self) -> bool:
        """Whether the next step makes this text whole."""
        return self.can_next and self.sentence == self.counts[self.at] - 1

    def touched(self) -> Flow:
        """The record key: begin, or stop."""
        match self.phase:
            case Phase.RECORDING:
                return replace(self, phase=Phase.CHECKING)
            case Phase.STARTING | Phase.CHECKING:
                return self
            case _:
                return self if self.over else replace(self, phase=Phase.STARTING, taken=self.taken - {self.sentence})

    def hearing(self) -> Flow:
        """The microphone gives its first sound."""
        return replace(self, phase=Phase.RECORDING) if self.phase is Phase.STARTING else self

    def judged(self, phase: Phase) -> Flow:
        """What was spoken is good and is played, or has to be spoken again."""
        if self.phase is not Phase.CHECKING:
            return self
        return replace(self, phase=phase, taken=self.taken | {self.sentence} if phase in GOOD else self.taken)

    def lost(self) -> Flow:
        """The microphone is gone, and with it what it was recording."""
        return replace(self, phase=Phase.GONE) if self.phase in BUSY else self

    def played(self) -> Flow:
        """The sentence was played back."""
        return replace(self, phase=Phase.TAKEN) if self.phase is Phase.PLAYING else self

    def next(self) -> Flow:
        """On to the next sentence, or with the last one to the next text."""
        if self.completes:
            return replace(self._text(self.at + 1), saved=self.saved | {self.at})
        return self._sentence(self.sentence + 1) if self.can_next else self

    def back(self) -> Flow:
        """To the sentence before; of a text before nothing is kept here, what was saved stays as it is."""
        if not self.can_back:
            return self
        return self._sentence(self.sentence - 1) if self.sentence else self._text(self.at - 1)

    def skip(self) -> Flow:
        """To the next text, without this one."""
        return self._text(self.at + 1) if self.can_skip else self

    def _text(self, at: int) -> Flow:
        return replace(self, at=at, sentence=0, phase=Phase.READY, taken=frozenset())

    def _sentence(self, sentence: int) -> Flow:
        return replace(self, sentence=sentence, phase=Phase.TAKEN if sentence in self.taken else Phase.READY)


class ToRecord(Struct, frozen=True):
    """A text to record, sentence by sentence, with its picture; `theme` gives its colour."""

    of: Narratable
    sentences: tuple[str, ...]
    picture: Picture
    theme: str
    direction: Direction


class RecorderValue(Struct, frozen=True):
    """The window of one moment; `number` counts from 1, `trouble` is "" or "not-saved"."""

    number: int = 0
    count: int = 0
    sentence: int = 0
    sentences: int = 0
    theme: str = "start"
    picture: Picture = NO_PICTURE
    text: Words = NO_WORDS
    phase: str = Phase.READY.value
    recorded: bool = False
    saved: int = 0
    can_next: bool = False
    can_back: bool = False
    can_skip: bool = False
    over: bool = False
    leaving: bool = False
    trouble: str = ""


def derive_recorder(
    texts: tuple[ToRecord, ...], flow: Flow, *, leaving: bool = False, trouble: str = ""
) -> RecorderValue:
    """What the window shows."""
    around = RecorderValue(
        number=min(flow.at + 1, len(texts)),
        count=len(texts),
        phase=flow.phase.value,
        saved=len(flow.saved),
        can_next=flow.can_next,
        can_back=flow.can_back,
        can_skip=flow.can_skip,
        over=flow.over,
        leaving=leaving,
        trouble=trouble,
    )
    if flow.over:
        return around
    text = texts[flow.at]
    said = text.sentences[flow.sentence]
    return replace(
        around,
        sentence=flow.sentence,
        sentences=len(text.sentences),
        theme=text.theme,
        picture=text.picture,
        text=words_of(Text(said, text.of.language, text.direction, TextState.ORIGINAL)),
        recorded=flow.at in flow.saved,
    )
