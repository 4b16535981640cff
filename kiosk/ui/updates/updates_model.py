"""The page "Content and updates" behind the PIN: lines to read, and what staff may ask for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from msgspec import Struct
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.rows import Rows
from kiosk.ui.kit.stops import Round, Stop, staff_sizes
from kiosk.ui.kit.uncreatable import QmlUncreatable
from kiosk.ui.library.screen import Screen, View
from kiosk.visit import StaffHome, StaffUpdates

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


class Line(Struct, frozen=True):
    """A line for staff: `level` is good, look, broken, plain, or head for a heading."""

    level: str
    subject: str
    what: str
    mend: str


class UpdatesValue(Struct, frozen=True):
    """`said` is what came of the last thing that was asked for; `asking`: whether to go back, and with what, is."""

    gathering: bool = True
    lines: tuple[Line, ...] = ()
    said: str = ""
    asking: bool = False
    can_go_back: bool = False
    places_can_go_back: bool = False


class UpdatesActions(Protocol):
    """What staff may ask for."""

    def check_now(self) -> None:
        """Ask every source and every stick."""

    def ask_to_go_back(self) -> None:
        """Is it really to go back?"""

    def go_back(self, what: str) -> None:
        """To the previous "content" or "places" of the site, or "": they are not sure."""

    def export_log(self) -> None:
        """The log of syncs, to the stick."""


@QmlElement
@QmlUncreatable("Python makes it.")
class UpdatesModel(QObject, Showing[UpdatesValue]):
    """What is shown of content and updates."""

    changed = Signal()

    def __init__(self, actions: UpdatesActions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(UpdatesValue())
        self._actions = actions
        self._lines = Rows(Line, self)
        self.changed.connect(lambda: self._lines.show(self.value.lines))

    @Property(bool, notify=changed, final=True)
    def gathering(self) -> bool:
        """Whether the lines are still on their way."""
        return self.value.gathering

    @Property(QObject, constant=True, final=True)
    def lines(self) -> QObject:
        """Rows of `Line`."""
        return self._lines

    @Property(str, notify=changed, final=True)
    def said(self) -> str:
        """What came of the last thing that was asked for."""
        return self.value.said

    @Property(bool, notify=changed, final=True)
    def asking(self) -> bool:
        """Whether it is asked if they are sure."""
        return self.value.asking

    @Property(bool, notify=changed, final=True)
    def canGoBack(self) -> bool:
        """Whether there is other content to go back to."""
        return self.value.can_go_back

    @Property(bool, notify=changed, final=True)
    def placesCanGoBack(self) -> bool:
        """Whether there are other places of the site to go back to."""
        return self.value.places_can_go_back

    @Slot()
    def checkNow(self) -> None:
        """Ask every source and every stick."""
        self._actions.check_now()

    @Slot()
    def askToGoBack(self) -> None:
        """Is it really to go back?"""
        self._actions.ask_to_go_back()

    @Slot(str)
    def goBack(self, what: str) -> None:
        """To the previous "content" or "places" of the site, or "": they are not sure."""
        self._actions.go_back(what)

    @Slot()
    def exportLog(self) -> None:
        """The log of syncs, to the stick."""
        self._actions.export_log()


def stops(around: Round) -> Iterator[Stop]:
    """The page in every size of letters, and staff asked whether they are sure."""
    updates = around.from_welcome(StaffHome(), StaffUpdates())
    yield Stop("staff-updates-sure", updates, sure=True)
    yield from staff_sizes("staff-updates", updates)


VIEW = View("staffUpdates", "Staff/StaffUpdatesScreen.qml", UpdatesModel, read_aloud=False)
SCREEN: Screen[StaffUpdates, None] = Screen(StaffUpdates, VIEW, stops=stops)
