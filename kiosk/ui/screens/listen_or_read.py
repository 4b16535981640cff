"""The choice between an ear and an eye."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.kit.actions import Actions
from kiosk.ui.kit.stops import Round, Stop
from kiosk.ui.kit.uncreatable import QmlUncreatable
from kiosk.ui.library.screen import Screen, View
from kiosk.visit import ListenOrRead

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Python makes it.")
class ListenOrReadModel(QObject):
    """The ear and the eye."""

    def __init__(self, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = actions

    def clear(self) -> None:
        """It holds nothing."""

    @Slot(bool)
    def choose(self, listening: bool) -> None:
        """The ear (true) or the eye (false) was touched."""
        self._actions.choose_mode(listening=listening)


def stops(around: Round) -> Iterator[Stop]:
    """The second screen of a visit."""
    yield Stop("listen-or-read", around.from_welcome(ListenOrRead()))


VIEW = View("listenOrRead", "Visit/ListenOrReadScreen.qml", ListenOrReadModel)
SCREEN: Screen[ListenOrRead, None] = Screen(ListenOrRead, VIEW, stops=stops)
