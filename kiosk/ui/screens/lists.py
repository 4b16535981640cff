"""Screens that are lists of tiles: welcome, listen or read, home, a theme."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.guidance import Language
from kiosk.ui.kit.actions import Actions
from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.head import HeadModel
from kiosk.ui.kit.rows import Rows
from kiosk.ui.kit.words import (
    HeadValue,
    LanguageTile,
    Tile,
    language_tile_of,
    single_picture,
    tile_of,
    words_of,
)
from kiosk.ui.library.library import ThemeContent, ThemesContent, TopicContent

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


def head_of(content: TopicContent | ThemeContent, mirrored: frozenset[str]) -> HeadValue:
    """The head of a theme's page, or of a topic."""
    if isinstance(content, ThemeContent):
        theme = content.theme
        return HeadValue(theme.id, words_of(theme.title), single_picture(theme.pictogram, theme.alt, mirrored))
    topic = content.topic
    return HeadValue(topic.theme, words_of(topic.title), single_picture(topic.pictogram, topic.alt, mirrored))


@dataclass(frozen=True, slots=True)
class ThemeValue:
    """A page of a theme."""

    head: HeadValue = field(default_factory=HeadValue)
    tiles: tuple[Tile, ...] = ()
    page: int = 0
    pages: int = 1


def derive_home(content: ThemesContent, mirrored: frozenset[str]) -> tuple[Tile, ...]:
    """What the home screen shows."""
    return tuple(tile_of(theme, mirrored) for theme in content.themes)


def derive_theme(content: ThemeContent, mirrored: frozenset[str]) -> ThemeValue:
    """What a page of a theme shows."""
    tiles = tuple(tile_of(tile, mirrored) for tile in content.tiles)
    return ThemeValue(head_of(content, mirrored), tiles, content.page, content.pages)


@QmlElement
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

    @Property(QObject, constant=True)
    def languages(self) -> QObject:
        """Rows of `LanguageTile`."""
        return self._rows

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many languages there are."""
        return len(self._rows.rows)

    @Slot(str)
    def choose(self, tag: str) -> None:
        """A language was touched."""
        self._actions.choose_language(tag)

    @Slot()
    def openStaff(self) -> None:
        """The logo was held."""
        self._actions.open_staff()


@QmlElement
class ListenOrReadModel(QObject):
    """The ear and the eye."""

    def __init__(self, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = actions

    @Slot(bool)
    def choose(self, listening: bool) -> None:
        """The ear (true) or the eye (false) was touched."""
        self._actions.choose_mode(listening=listening)


@QmlElement
class HomeModel(QObject):
    """The six themes."""

    changed = Signal()

    def __init__(self, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._rows = Rows(Tile, self)

    def show(self, tiles: tuple[Tile, ...]) -> None:
        """Show these themes."""
        self._rows.show(tiles)
        self.changed.emit()

    def clear(self) -> None:
        """Show none."""
        self._rows.show(())
        self.changed.emit()

    @Property(QObject, constant=True)
    def tiles(self) -> QObject:
        """Rows of `Tile`; the key is the theme."""
        return self._rows

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many themes there are."""
        return len(self._rows.rows)

    @Slot(str)
    def open(self, theme: str) -> None:
        """A theme was touched."""
        self._actions.open_theme(theme)


@QmlElement
class ThemeModel(QObject, Showing[ThemeValue]):
    """A page of a theme's topics."""

    changed = Signal()

    def __init__(self, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(ThemeValue())
        self._actions = actions
        self._head = HeadModel(self)
        self.changed.connect(lambda: self._head.show(self.value.head))
        self._rows = Rows(Tile, self)
        self.changed.connect(lambda: self._rows.show(self.value.tiles))

    @Property(HeadModel, constant=True)
    def head(self) -> HeadModel:
        """The head of the screen."""
        return self._head

    @Property(QObject, constant=True)
    def tiles(self) -> QObject:
        """Rows of `Tile`; the key is the topic."""
        return self._rows

    @Property(int, notify=changed)
    def page(self) -> int:
        """The page shown, from 0."""
        return self.value.page

    @Property(int, notify=changed)
    def pages(self) -> int:
        """How many pages there are."""
        return self.value.pages

    @Slot(str)
    def open(self, topic: str) -> None:
        """A topic was touched."""
        self._actions.open_topic(topic)

    @Slot()
    def next(self) -> None:
        """The next page."""
        self._actions.turn_page(1)

    @Slot()
    def previous(self) -> None:
        """The previous page."""
        self._actions.turn_page(-1)
