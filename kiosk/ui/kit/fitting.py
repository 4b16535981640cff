"""How large the words of a card may be: pictures first, then words as large as that leaves, all of a deck alike.

Lengths are pixels. Words are measured with the same layout that Qt Quick sets them with.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from math import ceil, floor
from typing import Any, Final

from msgspec import Struct
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QFont, QTextLayout, QTextOption
from PySide6.QtQml import QmlElement

from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.marks import marked
from kiosk.ui.kit.shape import Format
from kiosk.ui.kit.shown_text import widest_name
from kiosk.ui.kit.stacking import stack
from kiosk.ui.kit.uncreatable import QmlUncreatable

QML_IMPORT_NAME = "Kiosk.Values"
QML_IMPORT_MAJOR_VERSION = 1

STEPS: Final = (1.0, 1.25, 1.6)
"""How much larger each text size of the visitor makes words."""
GROWTH_STEP: Final = 0.06
GROWTH_MOST: Final = 1.36
PICTURE_KEEPS: Final = 0.95
"""Words grow while no picture of the deck loses more than this leaves of it."""
WORDS_SHARE: Final = 0.36
"""And while they take no more than this of the card."""
CAPITALS_OF_EM: Final = 0.714
ARABIC_LARGER: Final = 1.12
LINE: Final = {"latin": 1.3, "arabic": 1.5}
FAMILY: Final = {"latin": "Noto Sans", "arabic": "Noto Sans Arabic"}


class Face(Struct, frozen=True):
    """What of a card takes room: its text, its signs, and whether a place stands under it or a warning over it.

    Without text it is only heard.
    """

    text: str
    script: str
    signs: tuple[str, ...]
    strong: bool = False
    place: bool = False
    warning: bool = False


class Room(Struct, frozen=True):
    """The room of a card, and what is in it that does not give way."""

    format: Format
    unit: float
    pixels_per_mm: float
    width: float
    height: float
    folded: float
    """So much higher a card is when its head folds away; 0 where it can't."""
    words: float
    """The width of its words."""
    pad: float
    """What its words keep free, over and under them together."""
    place: float
    place_short: float
    warning: float
    stage: float
    """What its pictures keep free at each side."""
    capitals: float
    """The height of capitals at the normal size."""
    least_capitals: float
    least_picture: float
    rows: bool


def room_of(numbers: list[float]) -> Room:
    """A room as a card's face tells it: its fields in their order, the format as its place among the formats."""
    values: list[Any] = [list(Format)[int(numbers[0])], *numbers[1:-1], bool(numbers[-1])]
    return Room(**dict(zip(Room.__struct_fields__, values, strict=True)))


class Fit(Struct, frozen=True):
    """How a deck fits: capitals in pixels, whether the place key has one line, whether heads may fold away."""

    capitals: float
    short: bool = False
    folds: bool = False
    whole: bool = True
    """Whether every picture has its least and every word its room."""


NO_FACES: tuple[Face, ...] = ()


def em_of(capitals: float, script: str) -> int:
    """Pixels an em for capitals of this height; as Theme.em() has it."""
    return ceil(capitals / CAPITALS_OF_EM * (ARABIC_LARGER if script == "arabic" else 1))


@lru_cache(maxsize=4096)
def height_of(text: str, script: str, strong: bool, em: int, width: float) -> float:
    """How high words are in this width; infinite where one of them is wider than that."""
    font = QFont(FAMILY[script])
    font.setPixelSize(em)
    font.setWeight(QFont.Weight.Bold if strong else QFont.Weight.Normal)
    right_to_left = script == "arabic"
    names_break = right_to_left and widest_name(text, font) > width
    shown = marked(text, right_to_left=right_to_left, names_break=names_break).text
    layout = QTextLayout(shown.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    layout.beginLayout()
    lines = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines += 1
        if line.naturalTextWidth() > width:
            return float("inf")
    layout.endLayout()
    return float(lines * floor(em * LINE[script] + 0.5))


def folded(face: Face, room: Room, fit: Fit) -> bool:
    """Whether the head of this card has to fold away."""
    return fit.folds and _side(face, room, fit, room.height) < room.least_picture


def side_of(face: Face, room: Room, fit: Fit) -> float:
    """The side of the pictures of a card; negative where its words take more than all of it."""
    return _side(face, room, fit, room.height + (room.folded if folded(face, room, fit) else 0))


def _side(face: Face, room: Room, fit: Fit, tall: float) -> float:
    tall -= words_of(face, room, fit) + room.pad
    if face.place:
        tall -= room.place_short if fit.short else room.place
    if face.warning:
        tall -= room.warning
    tall -= 2 * room.stage
    if tall <= 0:
        return -1
    return stack(
        face.signs, room.width - 2 * room.stage, tall, unit=room.unit, most=most_of(face, room), rows=room.rows
    ).side


def words_of(face: Face, room: Room, fit: Fit) -> float:
    """The height of the words of a card, or of what stands in place of words that are only heard."""
    if not face.text:
        return max((14 if room.format is Format.SMALL else 20) * room.unit, 20 * room.pixels_per_mm)
    return height_of(face.text, face.script, face.strong, em_of(fit.capitals, face.script), room.words)


def most_of(face: Face, room: Room) -> float:
    """The largest side of its pictures."""
    return (60 if room.format is Format.SMALL else 90 if len(face.signs) == 1 else 70) * room.unit


def fit(faces: tuple[Face, ...], room: Room, step: int) -> Fit:
    """How large the words of these cards are, at the visitor's text size 0, 1 or 2."""
    tried = Fit(room.capitals)
    for tried in _attempts(room, step):
        if all(side_of(face, room, tried) >= room.least_picture for face in faces):
            return _grown(faces, room, tried)
    return Fit(tried.capitals, tried.short, tried.folds, whole=False)


def _attempts(room: Room, step: int) -> Iterator[Fit]:
    """What gives way, in this order."""
    for larger in reversed(STEPS[: step + 1]):
        yield Fit(max(room.least_capitals, larger * room.capitals))
    yield Fit(max(room.least_capitals, room.capitals), short=True)
    if room.folded:
        yield Fit(max(room.least_capitals, room.capitals), short=True, folds=True)
    smaller = 1 - GROWTH_STEP
    while smaller * room.capitals > room.least_capitals:
        yield Fit(smaller * room.capitals, short=True, folds=room.folded > 0)
        smaller -= GROWTH_STEP
    yield Fit(room.least_capitals, short=True, folds=room.folded > 0)


def _grown(faces: tuple[Face, ...], room: Room, start: Fit) -> Fit:
    """The words larger, while that takes nothing from the pictures."""
    if start.short or start.folds:
        return start
    kept = [PICTURE_KEEPS * side_of(face, room, start) for face in faces]
    most = WORDS_SHARE * room.height
    grown, growth = start, 1 + GROWTH_STEP
    while growth <= GROWTH_MOST + 1e-9:
        larger = Fit(growth * start.capitals)
        for face, least in zip(faces, kept, strict=True):
            if words_of(face, room, larger) > most or side_of(face, room, larger) < max(least, room.least_picture):
                return grown
        grown, growth = larger, growth + GROWTH_STEP
    return grown


@QmlElement
@QmlUncreatable("Python makes it.")
class FitModel(QObject, Showing[tuple[Face, ...]]):
    """The cards of a deck, and how large their words are in the room that there is."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(NO_FACES)
        self._edition = 0
        self.room: Room | None = None
        """The room that there was last."""
        self.changed.connect(self._turn)

    def _turn(self) -> None:
        # With no cards it is as before the visit: how many were seen stays with nobody, nor what their words were.
        self._edition = self._edition + 1 if self.value else 0
        if not self.value:
            height_of.cache_clear()

    @Property(int, notify=changed, final=True)
    def edition(self) -> int:
        """Another number when the cards are others: whoever binds to `plan` hands it in, and is asked again."""
        return self._edition

    @Slot(int, int, int, list, result=list)
    def plan(self, _edition: int, current: int, step: int, room: list[float]) -> list[float]:
        """Capitals in pixels; whether the place key has one line, and the head of this card folds away (0 or 1).

        `room` is what `room_of` takes.
        """
        self.room = room_of(room)
        found = fit(self.value, self.room, step)
        away = current < len(self.value) and folded(self.value[current], self.room, found)
        return [found.capitals, float(found.short), float(away)]
