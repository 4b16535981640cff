"""The welcome screen: the languages, each by its own name."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.guidance import Language
from kiosk.ui.kit.actions import Actions
from kiosk.ui.kit.rows import Rows
from kiosk.ui.kit.stops import Round, Stop
from kiosk.ui.kit.uncreatable import QmlUncreatable
from kiosk.ui.kit.words import LanguageTile, language_tile_of
from kiosk.ui.library.screen import Screen, View
from kiosk.visit import Visit, Welcome

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Python makes it.")
class WelcomeModel(QObject):
    """The languages."""

    changed = Signal()

    def __init__(self, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._rows = Rows(LanguageTile, self)

    def show(self, languages: tuple[Language, ...]) -> None:
        """Show these languages."""
        self._rows.show(tuple(language_tile_of(language) for language in languages))
        self.changed.emit()

    def clear(self) -> None:
        """The languages are the pack's, and tell nothing of a visit."""

    @Property(QObject, constant=True, final=True)
    def languages(self) -> QObject:
        """Rows of `LanguageTile`."""
        return self._rows

    @Property(int, notify=changed, final=True)
    def count(self) -> int:
        """How many languages there are."""
        return len(self._rows.rows)

    @Slot(str)
    def choose(self, tag: str) -> None:
        """A language was touched."""
        self._actions.choose_language(tag)


def stops(_: Round) -> Iterator[Stop]:
    """Nobody is there."""
    yield Stop("welcome", Visit())


VIEW = View("welcome", "Visit/WelcomeScreen.qml", WelcomeModel)
SCREEN: Screen[Welcome, None] = Screen(Welcome, VIEW, stops=stops)
