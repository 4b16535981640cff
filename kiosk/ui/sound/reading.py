"""Has what is on the screen said, and shows what is heard: the ring, the word, and why it is silent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from kiosk.speech.child.lines import Line
from kiosk.station.journal import Event
from kiosk.ui.kit.boundary import guard, guarded
from kiosk.ui.sound.hearables import Hearable, fill, hearable_of, hearables, light, starting_at
from kiosk.ui.sound.lines import Lines

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow

    from kiosk.guidance import Pronunciation, Text
    from kiosk.ui.sound.aloud_model import AloudModel
    from kiosk.ui.sound.speaker import Speaker
    from kiosk.visit import Comfort

PREPARED: Final = 3
"""So many of a screen's lines are made ahead, for a touch on the listen key."""


@guarded(Event.SPEAKER_FAILED, but=("forget",))
class Reading(QObject):
    """Reads one window. Without a speaker everything is silent, and no notice says so."""

    begins = Signal()  # a screen that has just come is about to be read

    def __init__(
        self, speaker: Speaker | None, model: AloudModel, loudest: float, own: Callable[[str, str], str]
    ) -> None:
        """`loudest` is the most that the site allows, 0 to 1; `own` gives what is said for words of the interface."""
        super().__init__()
        self._speaker = speaker
        self._model = model
        self._loudest = loudest
        self._lines = Lines(own)
        self._window: QQuickWindow | None = None
        self._said: dict[str, Hearable] = {}
        self._lit: QObject | None = None
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._first: tuple[Line, ...] = ()
        self._aloud = False
        self._whole = False
        self._heard = False
        self._voiceless = False
        self._listening = False
        self._silent = False
        self._hinted = False
        self._comfort: Comfort | None = None
        self._due.timeout.connect(self._screen_stands)
        if speaker is not None:
            speaker.sounding.connect(self._line_begins)
            speaker.word.connect(self._word_heard)
            speaker.ended.connect(self._line_ends)
            speaker.finished.connect(self._all_said)
            speaker.notice.connect(self._noticed)

    def attend(self, window: QQuickWindow) -> None:
        """Read what this window shows."""
        self._window = window

    # what the session says

    @property
    def sounding(self) -> bool:
        """Whether sound comes out now."""
        return self._speaker is not None and self._speaker.is_sounding

    @property
    def listening(self) -> bool:
        """Whether a first touch says what a thing is."""
        return self._model.value.listening

    @property
    def speaking(self) -> bool:
        """Whether something is being said, or is about to be."""
        return self._model.value.speaking

    @property
    def begins_or_speaks(self) -> bool:
        """Whether something is being said, or a screen that has come will be read as soon as it stands."""
        return self.speaking or (self._aloud and self._due.isActive())

    def pronounce(self, entries: Sequence[Pronunciation]) -> None:
        """Say the words of this pack so."""
        if self._speaker is not None:
            self._speaker.pronounce(entries)

    def know(self, texts: Iterable[Text]) -> None:
        """These are the texts of this screen, with their recordings and what is said in place of them."""
        self._lines.know(texts)

    def in_language(self, language: str) -> None:
        """The interface's own words are in this language from now on."""
        if language != self._lines.language:
            self._lines.language = language
            self._silent = False

    def mode(self, *, listening: bool) -> None:
        """Whether a first touch says what a thing is."""
        self._listening = listening
        self._show()

    def comfort(self, comfort: Comfort) -> None:
        """Speak as fast and as loud as this from now on."""
        if comfort == self._comfort:
            return
        self._comfort = comfort
        if self._speaker is not None:
            self._speaker.set_speed(comfort.speed)
            self._speaker.set_volume(comfort.loudness * self._loudest)
        self._model.show(replace(self._model.value, speech=comfort.speech, sound=comfort.sound))

    def arrive(self, *, aloud: bool, first: tuple[Line, ...] = ()) -> None:
        """Another screen: read it once it stands, after `first`, or only be ready to."""
        self.stop()
        self._model.ring(None)
        self._first, self._aloud = first, aloud and not self._silent
        self._due.start(0)
        if self._aloud:
            self.begins.emit()

    def read(self, starts_at: str = "") -> None:
        """Read this screen, whatever was silent before, from the control that says `starts_at` on."""
        self._silent = False
        self._say(starting_at(starts_at, self._on_screen()), whole=True)

    def describe(self, control: QObject, hint: tuple[Line, ...] = ()) -> None:
        """Say what this is, and put the ring round it; the first time in a visit with this `hint` after it."""
        self._model.ring(control, armed=True)
        self._say((hearable_of(control),), last=() if self._hinted else hint)
        self._hinted = self._hinted or hint != ()

    def focus(self) -> None:
        """Say what has the focus, to somebody who listens and moves it with keys."""
        item = self._window.activeFocusItem() if self._window is not None else None
        if item is not None and hearable_of(item).control:
            self.describe(item)

    def explain(self, control: QObject) -> None:
        """Say why this has no use here."""
        self._say((hearable_of(control),))

    def sample(self, text: str) -> None:
        """Say something in the language of the screen, to hear how it sounds."""
        self._say((), (self.line(text, self._lines.language),))

    def line(self, text: str, language: str) -> Line:
        """What is asked of the speaker to say words of the interface."""
        return self._lines.own(text, language)

    def stop(self) -> None:
        """Be silent at once. What was asked for keeps its ring, for a touch on it is the second one."""
        self._due.stop()
        if self._whole:
            self._model.ring(None)
        self._whole = False
        if self._speaker is not None and self.speaking:
            self._speaker.stop()
        self._over()

    def go_on_in_silence(self) -> None:
        """The notice was seen; nothing is said until somebody asks for it."""
        self._show(notice="")

    def forget(self) -> None:
        """The visit is over: nothing of it is kept, here or in a file."""
        self._lines.know(())
        self._said = {}
        self._first = ()
        self._silent = self._hinted = False
        self.stop()
        self._model.ring(None)
        self.mode(listening=False)
        self._show(notice="")
        if self._speaker is not None:
            self._speaker.forget()

    def close(self) -> None:
        """End the children that speak."""
        self._due.stop()
        if self._speaker is not None:
            self._speaker.close()

    # saying

    @guard(Event.SPEAKER_FAILED)
    def _screen_stands(self) -> None:
        if self._aloud:
            self._say(self._on_screen(), self._first, whole=True)
        elif self._first:
            self._say((), self._first)
        elif self._speaker is not None:
            self._speaker.prepare(self._lines.of(self._on_screen()[:PREPARED]))

    def _on_screen(self) -> tuple[Hearable, ...]:
        return tuple(hearables(self._window.contentItem())) if self._window is not None else ()

    def _say(
        self,
        what: Sequence[Hearable],
        first: tuple[Line, ...] = (),
        *,
        last: tuple[Line, ...] = (),
        whole: bool = False,
    ) -> None:
        if self._speaker is None:
            return
        self._whole = whole
        self._voiceless = self._heard = False
        self._dim()
        if whole:
            self._model.ring(None)
        lines = self._lines.of(what)
        self._said = {line.key: hearable for line, hearable in zip(lines, what, strict=True)}
        self._show(speaking=True)
        self._speaker.say((*first, *lines, *last))

    # what the speaker says

    @guard(Event.SPEAKER_FAILED)
    def _line_begins(self, key: str) -> None:
        self._silent = self._voiceless = False
        self._heard = True
        self._show(notice="")
        hearable = self._said.get(key)
        if hearable is not None and self._whole:
            self._model.ring(hearable.item if hearable.control and isValid(hearable.item) else None)
        if hearable is not None and fill(hearable.item, sounding=True):
            self._lit = hearable.item

    @guard(Event.SPEAKER_FAILED)
    def _word_heard(self, key: str, start: int, length: int) -> None:
        hearable = self._said.get(key)
        if hearable is None:
            return
        if self._lit is not hearable.item:
            self._dim()
        self._lit = hearable.item
        light(hearable.item, start, length)

    @guard(Event.SPEAKER_FAILED)
    def _line_ends(self, key: str) -> None:
        hearable = self._said.get(key)
        if hearable is not None and self._lit is hearable.item:
            self._dim()

    @guard(Event.SPEAKER_FAILED)
    def _all_said(self) -> None:
        """After a whole screen the ring rests on the key that leads on from a card: one touch goes there."""
        if self._voiceless and not self._heard and self.speaking:
            self._silent = True
            self._show(notice="no-voice")
        if self._whole:
            self._model.ring(self._leads_on() if self._heard else None, armed=True)
        self._whole = False
        self._over()

    def _leads_on(self) -> QObject | None:
        said = (hearable.item for hearable in self._said.values())
        return next((item for item in said if isValid(item) and item.property("leadsOn")), None)

    def _over(self) -> None:
        self._dim()
        self._show(speaking=False)

    @guard(Event.SPEAKER_FAILED)
    def _noticed(self, code: str) -> None:
        """Said to whoever asked to hear something; nobody else has missed it."""
        if code == "no-voice":
            self._voiceless = True  # another language on this screen may have one
        elif not code or self.speaking:
            self._silent = code != ""
            self._show(notice=code)

    def _dim(self) -> None:
        if self._lit is not None:
            light(self._lit, 0, 0)
            fill(self._lit, sounding=False)
            self._lit = None

    def _show(self, *, speaking: bool | None = None, notice: str | None = None) -> None:
        value = self._model.value
        self._model.show(
            replace(
                value,
                listening=self._listening and not self._silent,
                speaking=value.speaking if speaking is None else speaking,
                notice=value.notice if notice is None else notice,
            )
        )
