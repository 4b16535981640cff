"""The recorder for volunteers: one sentence on the screen, and what the microphone hears."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.editors.recorder_flow import RecorderValue
from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.glass import GlassModel
from kiosk.ui.kit.shape import Shape
from kiosk.ui.kit.text_model import PictureModel, TextModel
from kiosk.ui.kit.uncreatable import QmlUncreatable
from kiosk.ui.kit.words import script_of

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


class RecorderActions(Protocol):
    """What a volunteer can do."""

    def touch_record(self) -> None:
        """Begin, or stop."""
        ...

    def go_on(self) -> None:
        """This sentence is good."""
        ...

    def go_back(self) -> None:
        """To the sentence before."""
        ...

    def skip_text(self) -> None:
        """Leave this text out."""
        ...

    def leave(self) -> None:
        """Enough for today."""
        ...


@QmlElement
@QmlUncreatable("Python makes it.")
class RecorderModel(QObject, Showing[RecorderValue]):
    """The one window of the recorder."""

    changed = Signal()
    levelChanged = Signal()
    keyboardChanged = Signal()

    def __init__(
        self, actions: RecorderActions, language: str, *, right_to_left: bool, shape: Shape, parent: QObject | None
    ) -> None:
        """`language` is the interface's."""
        super().__init__(parent)
        self.begin(RecorderValue())
        self._picture = self.part(PictureModel(self), lambda value: value.picture)
        self._text = self.part(TextModel(self), lambda value: value.text)
        self._actions = actions
        self._language = language
        self._right_to_left = right_to_left
        self._glass = GlassModel(shape, self)
        self._level = 0.0
        self._keyboard = False

    def hear(self, level: float) -> None:
        """What the microphone hears now, from 0 to 1."""
        if level != self._level:
            self._level = level
            self.levelChanged.emit()

    def reshape(self, shape: Shape) -> None:
        """The window has another size."""
        self._glass.show(shape)

    def show_keyboard(self, *, shown: bool) -> None:
        """The newest input came from a keyboard, or did not."""
        if shown != self._keyboard:
            self._keyboard = shown
            self.keyboardChanged.emit()

    @Property(bool, notify=keyboardChanged, final=True)
    def keyboard(self) -> bool:
        """Whether the ring round what has the focus is shown."""
        return self._keyboard

    @Property(GlassModel, constant=True, final=True)
    def glass(self) -> GlassModel:
        """The glass that all is laid out for."""
        return self._glass

    @Property(bool, constant=True, final=True)
    def rightToLeft(self) -> bool:
        """Whether the interface runs from right to left."""
        return self._right_to_left

    @Property(str, constant=True, final=True)
    def script(self) -> str:
        """The type that the interface is set in."""
        return script_of(self._language)

    @Property(float, notify=levelChanged, final=True)
    def level(self) -> float:
        """How loud the microphone hears, from 0 to 1."""
        return self._level

    @Property(int, notify=changed, final=True)
    def number(self) -> int:
        """Which text this is, from 1."""
        return self.value.number

    @Property(int, notify=changed, final=True)
    def count(self) -> int:
        """How many texts there are."""
        return self.value.count

    @Property(int, notify=changed, final=True)
    def sentence(self) -> int:
        """Which sentence of the text, from 0."""
        return self.value.sentence

    @Property(int, notify=changed, final=True)
    def sentences(self) -> int:
        """How many sentences the text has."""
        return self.value.sentences

    @Property(str, notify=changed, final=True)
    def theme(self) -> str:
        """The theme of the text."""
        return self.value.theme

    @Property(PictureModel, constant=True, final=True)
    def picture(self) -> PictureModel:
        """The picture sentence."""
        return self._picture

    @Property(TextModel, constant=True, final=True)
    def text(self) -> TextModel:
        """The sentence to be spoken."""
        return self._text

    @Property(str, notify=changed, final=True)
    def phase(self) -> str:
        """What happens with the sentence; the values of `Phase`."""
        return self.value.phase

    @Property(bool, notify=changed, final=True)
    def recorded(self) -> bool:
        """Whether this text was saved a while ago."""
        return self.value.recorded

    @Property(int, notify=changed, final=True)
    def saved(self) -> int:
        """How many texts were recorded today."""
        return self.value.saved

    @Property(bool, notify=changed, final=True)
    def canNext(self) -> bool:
        """Whether there is a good take to go on with."""
        return self.value.can_next

    @Property(bool, notify=changed, final=True)
    def canBack(self) -> bool:
        """Whether there is something before."""
        return self.value.can_back

    @Property(bool, notify=changed, final=True)
    def canSkip(self) -> bool:
        """Whether the text may be left out now."""
        return self.value.can_skip

    @Property(bool, notify=changed, final=True)
    def over(self) -> bool:
        """Whether the last text is behind."""
        return self.value.over

    @Property(bool, notify=changed, final=True)
    def leaving(self) -> bool:
        """Whether the window only waits for the disk."""
        return self.value.leaving

    @Property(str, notify=changed, final=True)
    def trouble(self) -> str:
        """Why nothing can be recorded any more; "" when nothing is wrong."""
        return self.value.trouble

    @Slot()
    def record(self) -> None:
        """The round key."""
        self._actions.touch_record()

    @Slot()
    def next(self) -> None:
        """This sentence is good."""
        self._actions.go_on()

    @Slot()
    def back(self) -> None:
        """To the sentence before."""
        self._actions.go_back()

    @Slot()
    def skip(self) -> None:
        """Leave this text out."""
        self._actions.skip_text()

    @Slot()
    def leave(self) -> None:
        """Enough for today."""
        self._actions.leave()
