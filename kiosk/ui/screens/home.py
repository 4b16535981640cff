"""The home screen: the six themes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from msgspec import Struct
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.guidance import Text, Theme
from kiosk.ui.kit.actions import Actions
from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.rows import Rows
from kiosk.ui.kit.stops import Round, Stop
from kiosk.ui.kit.uncreatable import QmlUncreatable
from kiosk.ui.kit.words import Tile, tile_of
from kiosk.ui.library.screen import Screen, ScreenContent, View
from kiosk.ui.library.source import Source
from kiosk.visit import Home, Route

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


class ThemesContent(Struct, ScreenContent, frozen=True):
    """The themes, from which a visitor chooses, or staff do."""

    themes: tuple[Theme, ...]

    def texts(self) -> Iterator[Text]:
        """Their names."""
        yield from (theme.title for theme in self.themes)


def load_themes(source: Source, _place: Route, language: str, _now: datetime) -> ThemesContent:
    """Read the themes.

    Raises:
        PackError: no pack is open, or it cannot be read.
    """
    return ThemesContent(source.pack.themes(language))


def derive(_: Home, content: ThemesContent, mirrored: frozenset[str]) -> tuple[Tile, ...]:
    """A tile for each theme."""
    return tuple(tile_of(theme, mirrored) for theme in content.themes)


@QmlElement
@QmlUncreatable("Python makes it.")
class HomeModel(QObject, Showing[tuple[Tile, ...]]):
    """The six themes."""

    changed = Signal()

    def __init__(self, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(())
        self._actions = actions
        self._rows = Rows(Tile, self)
        self.changed.connect(lambda: self._rows.show(self.value))

    @Property(QObject, constant=True, final=True)
    def tiles(self) -> QObject:
        """Rows of `Tile`; the key is the theme."""
        return self._rows

    @Property(int, notify=changed, final=True)
    def count(self) -> int:
        """How many themes there are."""
        return len(self.value)

    @Slot(str)
    def open(self, theme: str) -> None:
        """A theme was touched."""
        self._actions.open_theme(theme)


def stops(around: Round) -> Iterator[Stop]:
    """The beginning of every visit."""
    yield Stop("home", around.at())


VIEW = View("home", "Visit/HomeScreen.qml", HomeModel)
SCREEN = Screen(Home, VIEW, load=load_themes, derive=derive, stops=stops, scenes=lambda around: {"home": around.at()})
