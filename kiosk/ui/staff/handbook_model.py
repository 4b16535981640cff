"""What the handbook says to staff: its pages as tiles, and a point of a page as a card."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.guidance import StaffPage, StaffRole
from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.rows import Rows
from kiosk.ui.kit.words import HeadValue, Picture, Tile, tile_of, words_of
from kiosk.ui.library.library import StaffContent
from kiosk.ui.screens.deck import DeckValue

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


def derive_pages(content: StaffContent, mirrored: frozenset[str]) -> Tiles:
    """A tile for each page: its theme's; the one about the handbook has no name here, its own is too long."""
    return tuple(_tile(content, page, mirrored) for page in content.pages)


def _tile(content: StaffContent, page: StaffPage, mirrored: frozenset[str]) -> Tile:
    theme = content.theme_of(page)
    if theme is not None:
        shown = tile_of(theme, mirrored)
        return Tile(page.id, shown.title, shown.direction, shown.pictogram, shown.mirrorable, shown.language, theme.id)
    return Tile(page.id, "", "", HANDBOOK, HANDBOOK in mirrored, "", "start")


def derive_point(content: StaffContent, page: StaffPage, index: int, mirrored: frozenset[str]) -> DeckValue:
    """What a point of a page shows, as a card whose kind is the point's role."""
    tile, point = _tile(content, page, mirrored), page.points[index]
    theme = content.theme_of(page)
    title = words_of(theme.title if theme else page.title)
    sign = PICTURES[point.role]
    return DeckValue(
        head=HeadValue(tile.theme, title, Picture((tile.pictogram,), (tile.mirrorable,))),
        count=len(page.points),
        current=index,
        kind=point.role.value,
        picture=Picture((sign,), (sign in mirrored,)),
        text=words_of(point.text),
        sentences=point.text.sentences,
    )


@QmlElement
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

    @Property(QObject, constant=True)
    def tiles(self) -> QObject:
        """Rows of `Tile`."""
        return self._rows

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many there are."""
        return len(self.value)

    @Slot(str)
    def open(self, key: str) -> None:
        """One was touched."""
        self._opened(key)
