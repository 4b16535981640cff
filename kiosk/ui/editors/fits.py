"""Whether the text of a card or a question fits the smallest glass, by the rule that a kiosk lays cards out with."""

from __future__ import annotations

from msgspec import Struct

from kiosk.authoring.check.fits import Page
from kiosk.ui.kit.fitting import Face, Room, em_of, fit, height_of
from kiosk.ui.kit.shape import Format
from kiosk.ui.kit.words import script_of


class Glass(Struct, frozen=True):
    """A screen by the name that editors read, and the room that its cards and questions have."""

    name: str
    card: Room
    question: Room
    tile: float
    """The width of the name on a tile of a list, in pixels."""


class FitMeasure:
    """Implements `Measure`. It needs a running QGuiApplication, for the fonts."""

    def __init__(self, glasses: tuple[Glass, ...]) -> None:
        self._glasses = glasses

    def too_long(self, page: Page) -> tuple[str, ...]:
        """The glass that has no room for this page even with the smallest letters."""
        if page.tile:
            return tuple(glass.name for glass in self._glasses if not _has_two_lines(page, glass))
        face = Face(page.text, script_of(page.language), page.picture.signs, strong=page.question, place=page.place)
        rooms = ((glass.name, glass.question if page.question else glass.card) for glass in self._glasses)
        return tuple(name for name, room in rooms if not fit((face,), room, 0).whole)


def _has_two_lines(page: Page, glass: Glass) -> bool:
    """Whether a name on a tile has at most two lines with the smallest letters; on small Arabic has those of Latin."""
    script, small = script_of(page.language), glass.card.format is Format.SMALL
    em = em_of(glass.card.least_capitals, "latin" if small else script)
    one_line = height_of("x", script, not small, em, glass.tile)
    return height_of(page.text, script, not small, em, glass.tile) <= 2 * one_line
