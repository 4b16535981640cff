"""The way in for staff: the PIN pad, and how the kiosk is doing."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.kit.actions import StaffActions
from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.rows import Rows
from kiosk.ui.kit.stops import Round, Stop
from kiosk.ui.kit.uncreatable import QmlUncreatable
from kiosk.ui.library.screen import Screen, View
from kiosk.ui.updates.updates_model import Line
from kiosk.visit import PinPad, StaffHome

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


class PinValue(Struct, frozen=True):
    """`said` is "", "wrong", "wait", "notSet" or "broken"; the digits themselves are never shown to QML."""

    digits: int = 0
    said: str = ""
    wait_s: int = 0


class StaffValue(Struct, frozen=True):
    """The doctor's lines, once they are there."""

    checking: bool = True
    lines: tuple[Line, ...] = ()


@QmlElement
@QmlUncreatable("Python makes it.")
class PinModel(QObject, Showing[PinValue]):
    """The PIN pad."""

    changed = Signal()

    def __init__(self, actions: StaffActions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(PinValue())
        self._actions = actions

    @Property(int, notify=changed, final=True)
    def digits(self) -> int:
        """How many digits were touched."""
        return self.value.digits

    @Property(str, notify=changed, final=True)
    def said(self) -> str:
        """What came of the last try: "", "wrong", "wait", "notSet" or "broken"."""
        return self.value.said

    @Property(int, notify=changed, final=True)
    def waitSeconds(self) -> int:
        """Seconds until the next try counts."""
        return self.value.wait_s

    @Slot(int)
    def digit(self, digit: int) -> None:
        """A digit was touched."""
        self._actions.pin_digit(digit)

    @Slot()
    def remove(self) -> None:
        """The last digit away."""
        self._actions.pin_delete()

    @Slot()
    def enter(self) -> None:
        """Try the digits."""
        self._actions.pin_try()


@QmlElement
@QmlUncreatable("Python makes it.")
class StaffModel(QObject, Showing[StaffValue]):
    """How the kiosk is doing."""

    changed = Signal()

    def __init__(self, actions: StaffActions, site_name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(StaffValue())
        self._site_name = site_name
        self._actions = actions
        self._lines = Rows(Line, self)
        self.changed.connect(lambda: self._lines.show(self.value.lines))

    @Property(str, constant=True, final=True)
    def siteName(self) -> str:
        """What the site calls itself; "" where it does not say."""
        return self._site_name

    @Property(bool, notify=changed, final=True)
    def checking(self) -> bool:
        """Whether the doctor is still at it."""
        return self.value.checking

    @Property(QObject, constant=True, final=True)
    def lines(self) -> QObject:
        """Rows of `Line`."""
        return self._lines

    @Slot()
    def checkAgain(self) -> None:
        """Ask the doctor again."""
        self._actions.check_again()

    @Slot()
    def close(self) -> None:
        """Back to the visitors."""
        self._actions.close()

    @Slot()
    def clean(self) -> None:
        """The glass is cleaned now."""
        self._actions.clean()

    @Slot()
    def openUpdates(self) -> None:
        """Content and updates."""
        self._actions.open_updates()

    @Slot()
    def openHandbook(self) -> None:
        """What the handbook says."""
        self._actions.open_handbook()

    @Slot()
    def openPictureSets(self) -> None:
        """Do people understand the pictures?"""
        self._actions.open_picture_sets()

    @Slot()
    def leave(self) -> None:
        """End the program."""
        self._actions.leave_kiosk()


def pin_stops(around: Round) -> Iterator[Stop]:
    """Before a digit was touched."""
    yield Stop("staff-pin", around.from_welcome(PinPad()))


def home_stops(around: Round) -> Iterator[Stop]:
    """With what the doctor says."""
    yield Stop("staff-home", around.from_welcome(StaffHome()))


PIN_VIEW = View("pin", "Staff/PinScreen.qml", PinModel, read_aloud=False)
PIN: Screen[PinPad, None] = Screen(PinPad, PIN_VIEW, stops=pin_stops)
HOME_VIEW = View("staff", "Staff/StaffScreen.qml", StaffModel, bar=False)
HOME: Screen[StaffHome, None] = Screen(StaffHome, HOME_VIEW, stops=home_stops)
