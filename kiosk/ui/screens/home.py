"""The home screen: the six themes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

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
from kiosk.visit import GuideWalk, Home, Route

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


START: Final = "start"
"""The theme that is *start here*; its colour is that of every screen outside a theme too."""


class ThemesContent(Struct, ScreenContent, frozen=True):
    """The themes, from which a visitor chooses, or staff do; `start` is the topic whose guide *start here* is."""

    themes: tuple[Theme, ...]
    start: str | None = None

    def texts(self) -> Iterator[Text]:
        """Their names."""
        yield from (theme.title for theme in self.themes)


def load_themes(source: Source, _place: Route, language: str, _now: datetime) -> ThemesContent:
    """Read the themes.

    Raises:
        PackError: no pack is open, or it cannot be read.
    """
    return ThemesContent(source.pack.themes(language), source.pack.chooser(START))


class HomeValue(Struct, frozen=True):
    """A tile for each theme."""

    tiles: tuple[Tile, ...] = ()
    start: str | None = None


def derive(_: Home, content: ThemesContent, mirrored: frozenset[str]) -> HomeValue:
    """What the home screen shows."""
    return HomeValue(tuple(tile_of(theme, mirrored) for theme in content.themes), content.start)


@QmlElement
@QmlUncreatable("Python makes it.")
class HomeModel(QObject, Showing[HomeValue]):
    """The six themes."""

    changed = Signal()

    def __init__(self, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(HomeValue())
        self._actions = actions
        self._rows = Rows(Tile, self)
        self.changed.connect(lambda: self._rows.show(self.value.tiles))

    @Property(QObject, constant=True, final=True)
    def tiles(self) -> QObject:
        """Rows of `Tile`; the key is the theme."""
        return self._rows

    @Property(int, notify=changed, final=True)
    def count(self) -> int:
        """How many themes there are."""
        return len(self.value.tiles)

    @Slot(str)
    def open(self, theme: str) -> None:
        """A theme was touched. Start here is a guide where the pack has one, and else a list like any other."""
        if theme == START and self.value.start is not None:
            self._actions.open_screen(GuideWalk(self.value.start))
        else:
            self._actions.open_theme(theme)


def stops(around: Round) -> Iterator[Stop]:
    """The beginning of every visit."""
    yield Stop("home", around.at())


VIEW = View("home", "Visit/HomeScreen.qml", HomeModel)
SCREEN = Screen(Home, VIEW, load=load_themes, derive=derive, stops=stops, scenes=lambda around: {"home": around.at()})
