"""What stands on the screen while a touch is not answered: one moment, and when it takes long the way to the desk."""

from __future__ import annotations

from typing import Final

from msgspec import Struct
from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.i18n import Interface
from kiosk.ui.kit.rows import Rows
from kiosk.ui.kit.uncreatable import QmlUncreatable
from kiosk.ui.kit.words import script_of
from kiosk.visit import Clock

QML_IMPORT_NAME = "Kiosk.Values"
QML_IMPORT_MAJOR_VERSION = 1

SHOWN_AFTER_MS: Final = 1000
LONG_AFTER_MS: Final = 20_000
"""Then whoever waits is shown to the desk."""
LANGUAGES: Final = ("nl", "fr", "en", "ar", "fa", "tr")
"""Those of most visitors, all at once: some wait before they have chosen one."""


class MomentWord(Struct, frozen=True):
    """The word in one language; `direction` is ltr or rtl."""

    word: str
    direction: str


class MomentValue(Struct, frozen=True):
    """How long somebody has waited, in steps of a fifth of a second; `shown`: the screen says so."""

    waited_ms: int = 0
    shown: bool = False


@QmlElement
@QmlUncreatable("Python makes it.")
class MomentModel(QObject, Showing[MomentValue]):
    """One moment."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(MomentValue())
        self._words = Rows(MomentWord, self)

    def say(self, interface: Interface) -> None:
        """Have the words."""
        told = ((tag, interface.in_language(tag)("One moment.")) for tag in LANGUAGES)
        words = (MomentWord(word.rstrip("."), "rtl" if script_of(tag) == "arabic" else "ltr") for tag, word in told)
        self._words.show(tuple(dict.fromkeys(words)))

    @Property(bool, notify=changed, final=True)
    def shown(self) -> bool:
        """Whether it fills the screen."""
        return self.value.shown

    @Property(bool, notify=changed, final=True)
    def long(self) -> bool:
        """Whether it takes so long that the desk is the better way."""
        return self.value.waited_ms >= LONG_AFTER_MS

    @Property(float, notify=changed, final=True)
    def waited(self) -> float:
        """How much of the time until then has gone, 0 to 1."""
        return min(1.0, self.value.waited_ms / LONG_AFTER_MS)

    @Property(QObject, constant=True, final=True)
    def words(self) -> QObject:
        """Rows of `MomentWord`."""
        return self._words


class MomentTime:
    """Counts how long somebody waits, on a clock that is given."""

    def __init__(self, model: MomentModel, clock: Clock) -> None:
        self._model = model
        self._clock = clock
        self._since_ms: int | None = None
        self._sample: MomentValue | None = None

    def rehearse(self, waited_ms: int) -> None:
        """Show a wait of so long until another is asked for; 0: none."""
        self._sample = MomentValue(waited_ms, shown=True) if waited_ms else None
        self._model.show(self._sample or MomentValue())

    def forget(self) -> None:
        """Nobody waits any more."""
        self._since_ms = None
        self._model.show(self._sample or MomentValue())

    def tick(self, *, waiting: bool, troubled: bool) -> None:
        """Time went by; `waiting`: a touch is not answered yet, `troubled`: nothing can be shown."""
        if self._sample is not None:
            return
        if not (waiting or troubled):
            self.forget()
            return
        now = self._clock.monotonic_ms()
        if self._since_ms is None:
            self._since_ms = now
        waited = now - self._since_ms
        self._model.show(MomentValue(waited - waited % 200, waiting and not troubled and waited >= SHOWN_AFTER_MS))
