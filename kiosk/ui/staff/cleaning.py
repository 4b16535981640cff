"""The glass is cleaned: for half a minute a touch does nothing, and the screen counts down to the next visit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from math import ceil
from typing import Final

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.ui.kit.actions import Actions
from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.stops import Round, Stop
from kiosk.ui.kit.uncreatable import QmlUncreatable
from kiosk.ui.library.screen import Screen, ScreenContent, View
from kiosk.ui.library.source import Source
from kiosk.visit import BehindPin, Clock, Route

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

CLEANING_MS: Final = 30_000
PICTOGRAM: Final = "cleaning"


class Cleaning(Struct, BehindPin, frozen=True):
    """Staff clean the glass."""


class CleaningContent(Struct, ScreenContent, frozen=True):
    """Its pictogram; "" where the pack has none."""

    pictogram: str


def load(source: Source, _: Cleaning, __: str, ___: datetime) -> CleaningContent:
    """Whether there is a picture of it; a kiosk whose content cannot be read is cleaned too."""
    return CleaningContent(PICTOGRAM if PICTOGRAM in source.drawn else "")


class CleaningValue(Struct, frozen=True):
    """What is left of the time, and the picture of it; "" where there is none."""

    left_ms: int = CLEANING_MS
    pictogram: str = ""


def derive(_: Cleaning, content: CleaningContent, __: frozenset[str]) -> CleaningValue:
    """As it begins."""
    return CleaningValue(pictogram=content.pictogram)


@QmlElement
@QmlUncreatable("Python makes it.")
class CleaningModel(QObject, Showing[CleaningValue]):
    """The countdown."""

    changed = Signal()

    def __init__(self, _: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(CleaningValue())

    @Property(int, notify=changed, final=True)
    def seconds(self) -> int:
        """Whole seconds that are left."""
        return ceil(self.value.left_ms / 1000)

    @Property(float, notify=changed, final=True)
    def left(self) -> float:
        """What is left of the time, 1 to 0."""
        return self.value.left_ms / CLEANING_MS

    @Property(str, notify=changed, final=True)
    def pictogram(self) -> str:
        """The picture of it; "" where there is none."""
        return self.value.pictogram


class CleaningTime:
    """Counts down while the glass is cleaned, on a clock that is given."""

    def __init__(self, model: CleaningModel, clock: Clock) -> None:
        self._model = model
        self._clock = clock
        self._since_ms: int | None = None

    def tick(self, place: Route) -> bool:
        """Time went by at `place`; True when the glass is clean."""
        if not isinstance(place, Cleaning):
            self._since_ms = None
            return False
        now = self._clock.monotonic_ms()
        if self._since_ms is None:
            self._since_ms = now
        left = max(0, self._since_ms + CLEANING_MS - now)
        self._model.show(replace(self._model.value, left_ms=left))
        return left == 0

    def forget(self) -> None:
        """What comes next is counted from its beginning."""
        self._since_ms = None


def stops(around: Round) -> Iterator[Stop]:
    """As it begins."""
    yield Stop("staff-cleaning", around.from_welcome(Cleaning()))


VIEW = View("cleaning", "Staff/CleaningScreen.qml", CleaningModel, bar=False, read_aloud=False)
SCREEN = Screen(Cleaning, VIEW, load=load, derive=derive, stops=stops)
