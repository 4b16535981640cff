"""One page of a theme's topics."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.guidance import Text, Theme, TopicTile
from kiosk.ui.kit.actions import Actions
from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.head import HeadModel
from kiosk.ui.kit.rows import Rows
from kiosk.ui.kit.stops import Round, Stop
from kiosk.ui.kit.uncreatable import QmlUncreatable
from kiosk.ui.kit.words import HeadValue, Tile, single_picture, tile_of, words_of
from kiosk.ui.library.screen import Content, Screen, ScreenContent, View
from kiosk.ui.library.source import Source
from kiosk.visit import GuideWalk, ThemePage, Visit

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

TILES_A_PAGE: Final = 6


class ThemeContent(Struct, ScreenContent, frozen=True):
    """A theme, and the topics of one of its pages; `chooser` is the topic that helps to choose among them."""

    theme: Theme
    tiles: tuple[TopicTile, ...]
    page: int
    pages: int
    chooser: str | None = None

    def texts(self) -> Iterator[Text]:
        """Its name, and those of the topics."""
        yield self.theme.title
        yield from (tile.title for tile in self.tiles)


def load(source: Source, place: ThemePage, language: str, _: datetime) -> ThemeContent:
    """Read a page.

    Raises:
        PackError: there is no such theme, or it cannot be read.
    """
    pages = max(1, -(-source.pack.topic_count(place.theme) // TILES_A_PAGE))
    tiles = source.pack.topics(place.theme, language, place.page * TILES_A_PAGE, TILES_A_PAGE)
    chooser = source.pack.chooser(place.theme)
    return ThemeContent(source.theme(place.theme, language), tiles, place.page, pages, chooser)


class ThemeValue(Struct, frozen=True):
    """A page of a theme."""

    head: HeadValue = field(default_factory=HeadValue)
    tiles: tuple[Tile, ...] = ()
    page: int = 0
    pages: int = 1
    chooser: str | None = None


def derive(_: ThemePage, content: ThemeContent, mirrored: frozenset[str]) -> ThemeValue:
    """What a page shows."""
    theme = content.theme
    head = HeadValue(theme.id, words_of(theme.title), single_picture(theme.pictogram, theme.alt, mirrored))
    tiles = tuple(tile_of(tile, mirrored) for tile in content.tiles)
    return ThemeValue(head, tiles, content.page, content.pages, content.chooser)


@QmlElement
@QmlUncreatable("Python makes it.")
class ThemeModel(QObject, Showing[ThemeValue]):
    """A page of a theme's topics."""

    changed = Signal()

    def __init__(self, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(ThemeValue())
        self._actions = actions
        self._head = self.part(HeadModel(self), lambda value: value.head)
        self._rows = Rows(Tile, self)
        self.changed.connect(lambda: self._rows.show(self.value.tiles))

    @Property(HeadModel, constant=True, final=True)
    def head(self) -> HeadModel:
        """The head of the screen."""
        return self._head

    @Property(QObject, constant=True, final=True)
    def tiles(self) -> QObject:
        """Rows of `Tile`; the key is the topic."""
        return self._rows

    @Property(int, notify=changed, final=True)
    def page(self) -> int:
        """The page shown, from 0."""
        return self.value.page

    @Property(int, notify=changed, final=True)
    def pages(self) -> int:
        """How many pages there are."""
        return self.value.pages

    @Property(bool, notify=changed, final=True)
    def helpsChoose(self) -> bool:
        """Whether there are questions that help to choose a topic."""
        return self.value.chooser is not None

    @Slot()
    def helpMeChoose(self) -> None:
        """Help me choose."""
        if self.value.chooser is not None:
            self._actions.open_screen(GuideWalk(self.value.chooser))

    @Slot(str)
    def open(self, topic: str) -> None:
        """A topic was touched."""
        self._actions.open_topic(topic)

    @Slot()
    def next(self) -> None:
        """The next page."""
        self._actions.turn_card(1)

    @Slot()
    def previous(self) -> None:
        """The previous page."""
        self._actions.turn_card(-1)


def turn(visit: Visit, place: ThemePage, content: ThemeContent, by: int) -> Visit:
    """Another page, where there is one."""
    page = place.page + by
    return visit.turned_to(replace(place, page=page)) if 0 <= page < content.pages else visit


def returned(place: ThemePage, _: Content, now: ThemeContent) -> ThemePage:
    """The same page, or the last one there is."""
    return replace(place, page=min(place.page, now.pages - 1))


def stops(around: Round) -> Iterator[Stop]:
    """The first page of each theme."""
    for theme in dict.fromkeys(topic.theme for topic in around.topics):
        yield Stop(f"theme-{theme}", around.at(ThemePage(theme)))


def scenes(around: Round) -> dict[str, Visit]:
    """A page."""
    return {"theme": around.at(ThemePage(around.shown[0].theme))}


VIEW = View("theme", "Visit/ThemeScreen.qml", ThemeModel)
SCREEN = Screen(ThemePage, VIEW, load=load, derive=derive, turn=turn, returned=returned, stops=stops, scenes=scenes)
