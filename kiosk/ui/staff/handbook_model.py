"""What the handbook says to staff: its pages as tiles, and a point of a page as a card."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Final

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import KioskError
from kiosk.guidance import StaffPage, StaffRole, Theme
from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.rows import Rows
from kiosk.ui.kit.stops import Round, Stop, staff_sizes
from kiosk.ui.kit.uncreatable import QmlUncreatable
from kiosk.ui.kit.words import HeadValue, Picture, Tile, tile_of, words_of
from kiosk.ui.library.screen import Content, Screen, ScreenContent, View, index_now, turned_to
from kiosk.ui.library.source import Source
from kiosk.ui.screens import deck
from kiosk.ui.screens.deck import DeckValue
from kiosk.visit import StaffCard, StaffHome, StaffPages, Visit

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

HANDBOOK: Final = "handbook"
"""The picture of the page that is about no theme."""

PICTURES: Final = {
    StaffRole.FOUND: HANDBOOK,
    StaffRole.WORKS: "people-together",
    StaffRole.RECOMMENDED: "official-info",
    StaffRole.SAY: "talk-together",
}
"""A picture for each role of a point."""

Tiles = tuple[Tile, ...]


class StaffContent(Struct, ScreenContent, frozen=True):
    """What the handbook says to staff: all pages, and the themes that lend them picture and colour."""

    pages: tuple[StaffPage, ...]
    themes: tuple[Theme, ...]

    def page(self, page_id: str) -> StaffPage | None:
        """The page of this id; None when the pack has none."""
        return next((page for page in self.pages if page.id == page_id), None)

    def theme_of(self, page: StaffPage) -> Theme | None:
        """The theme that a page is about; None for the one about the handbook."""
        return next((theme for theme in self.themes if theme.id == page.theme), None)


def load(source: Source, _place: StaffPages | StaffCard, language: str, _now: datetime) -> StaffContent:
    """Read all pages.

    Raises:
        PackError: no pack is open, or it cannot be read.
    """
    return StaffContent(source.pack.staff(language), source.pack.themes(language))


def derive_pages(_: StaffPages, content: StaffContent, mirrored: frozenset[str]) -> Tiles:
    """A tile for each page: its theme's; the one about the handbook has no name here, its own is too long."""
    return tuple(_tile(content, page, mirrored) for page in content.pages)


def _tile(content: StaffContent, page: StaffPage, mirrored: frozenset[str]) -> Tile:
    theme = content.theme_of(page)
    if theme is not None:
        shown = tile_of(theme, mirrored)
        return Tile(page.id, shown.title, shown.direction, shown.pictogram, shown.mirrorable, shown.language, theme.id)
    return Tile(page.id, "", "", HANDBOOK, HANDBOOK in mirrored, "", "start")


def derive_point(place: StaffCard, content: StaffContent, mirrored: frozenset[str]) -> DeckValue:
    """What a point of a page shows, as a card whose kind is the point's role.

    Raises:
        KioskError: there is no such page.
    """
    page = content.page(place.page)
    if page is None:
        raise KioskError(f"the handbook has no page '{place.page}' for staff")
    tile, point = _tile(content, page, mirrored), page.points[place.point]
    theme = content.theme_of(page)
    title = words_of(theme.title if theme else page.title)
    sign = PICTURES[point.role]
    return DeckValue(
        head=HeadValue(tile.theme, title, Picture((tile.pictogram,), (tile.mirrorable,))),
        count=len(page.points),
        current=place.point,
        kind=point.role.value,
        picture=Picture((sign,), (sign in mirrored,)),
        text=words_of(point.text),
    )


@QmlElement
@QmlUncreatable("Python makes it.")
class StaffTilesModel(QObject, Showing[Tiles]):
    """Tiles that staff choose from."""

    changed = Signal()

    def __init__(self, opened: Callable[[str], None], parent: QObject | None = None) -> None:
        """`opened` is told the key of the tile that was touched."""
        super().__init__(parent)
        self.begin(())
        self._opened = opened
        self._rows = Rows(Tile, self)
        self.changed.connect(lambda: self._rows.show(self.value))

    @Property(QObject, constant=True, final=True)
    def tiles(self) -> QObject:
        """Rows of `Tile`."""
        return self._rows

    @Property(int, notify=changed, final=True)
    def count(self) -> int:
        """How many there are."""
        return len(self.value)

    @Slot(str)
    def open(self, key: str) -> None:
        """One was touched."""
        self._opened(key)


def turn(visit: Visit, place: StaffCard, content: StaffContent, by: int) -> Visit:
    """Another point of the page; past the last one back to the pages."""
    page, point = content.page(place.page), place.point + by
    return visit if page is None else turned_to(visit, replace(place, point=point), point, len(page.points))


def returned(place: StaffCard, seen: Content, now: StaffContent) -> StaffCard | None:
    """The same point wherever it stands now, or the one at its place; None when the page is gone."""
    page = now.page(place.page)
    old = seen.page(place.page) if isinstance(seen, StaffContent) else None
    if page is None:
        return None
    return replace(place, point=index_now(place.point, old.points if old else (), page.points))


def page_stops(around: Round) -> Iterator[Stop]:
    """The pages."""
    yield from staff_sizes("staff-pages", around.from_welcome(StaffHome(), StaffPages()))


def point_stops(around: Round) -> Iterator[Stop]:
    """The first point of a theme."""
    pages = around.from_welcome(StaffHome(), StaffPages())
    yield from staff_sizes("staff-point", pages.opened(StaffCard(f"staff.{around.shown[-1].theme}")))


VIEW = View("staffPages", "Staff/HandbookScreen.qml", StaffTilesModel)
PAGES = Screen(StaffPages, VIEW, load=load, derive=derive_pages, stops=page_stops)
POINT = Screen(StaffCard, deck.VIEW, load=load, derive=derive_point, turn=turn, returned=returned, stops=point_stops)
