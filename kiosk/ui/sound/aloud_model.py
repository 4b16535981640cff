"""What is heard: whether something speaks, what has the ring, and why it is silent."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.kit.actions import HearingActions
from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.uncreatable import QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


class AloudValue(Struct, frozen=True):
    """What is heard at one moment. `notice` is why nothing is, as a code, until somebody has seen it."""

    listening: bool = False
    speaking: bool = False
    notice: str = ""
    speech: int = 1
    sound: int = 3


@QmlElement
@QmlUncreatable("Python makes it.")
class AloudModel(QObject, Showing[AloudValue]):
    """The listening half of the window."""

    changed = Signal()
    ringedChanged = Signal()

    def __init__(self, actions: HearingActions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(AloudValue())
        self._actions = actions
        self.holder: QObject | None = None
        self.armed = False

    def ring(self, control: QObject | None, *, armed: bool = False) -> None:
        """Put the ring round this; `armed`: the next touch on it opens it."""
        armed = armed and control is not None
        if control is not self.holder or armed is not self.armed:
            self.holder, self.armed = control, armed
            self.ringedChanged.emit()

    @Property(QObject, notify=ringedChanged, final=True)
    def ringed(self) -> QObject | None:
        """What has the ring."""
        return self.holder

    @Property(QObject, notify=ringedChanged, final=True)
    def opens(self) -> QObject | None:
        """What the next touch on it opens; the ring may also stand where a touch only says what is there."""
        return self.holder if self.armed else None

    @Property(bool, notify=changed, final=True)
    def listening(self) -> bool:
        """Whether a first touch says what a thing is, and a second opens it."""
        return self.value.listening

    @Property(bool, notify=changed, final=True)
    def speaking(self) -> bool:
        """Whether the listen key stops what is said."""
        return self.value.speaking

    @Property(str, notify=changed, final=True)
    def notice(self) -> str:
        """Why nothing is heard: no-voice, no-device, no-sound or cannot-speak; "" when that is no question."""
        return self.value.notice

    @Property(int, notify=changed, final=True)
    def speechLevel(self) -> int:
        """How fast speech is, from 1 to 3."""
        return self.value.speech + 1

    @Property(int, notify=changed, final=True)
    def soundLevel(self) -> int:
        """How loud it is, from 1 to 5."""
        return self.value.sound + 1

    @Slot()
    def listen(self) -> None:
        """The listen key."""
        self._actions.listen()

    @Slot()
    def readAgain(self) -> None:
        """A touch on nothing."""
        self._actions.read_again()

    @Slot(QObject)
    def describe(self, control: QObject) -> None:
        """A first touch of somebody who listens."""
        self._actions.describe(control)

    @Slot(QObject)
    def say(self, item: QObject) -> None:
        """Hear it again."""
        self._actions.say(item)

    @Slot(QObject)
    def explain_disabled(self, control: QObject) -> None:
        """Something without use here was touched."""
        self._actions.explain_disabled(control)

    @Slot()
    def shown(self) -> None:
        """Other words are on the screen than a moment ago."""
        self._actions.shown()

    @Slot(int)
    def changeSpeech(self, by: int) -> None:
        """Slower (-1) or faster (1)."""
        self._actions.change_speech(by)

    @Slot(int)
    def changeSound(self, by: int) -> None:
        """Softer (-1) or louder (1)."""
        self._actions.change_sound(by)

    @Slot()
    def goOn(self) -> None:
        """The word that nothing can be heard was read."""
        self._actions.go_on_in_silence()
