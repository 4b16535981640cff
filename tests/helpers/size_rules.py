"""What must hold of words and pictures in millimetres, whatever the glass: each rule says what breaks it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from kiosk.ui.kit.shape import Format, Shape
from tests.helpers.live_kiosk import LiveKiosk
from tests.helpers.qml_items import ask, plain_of, type_of
from tests.helpers.scene import above
from tests.helpers.screen_rules import texts

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

CAPITALS_MM: Final = 7.3
CAPITAL_EM: Final = 0.714
"""Height of a capital of Noto Sans."""
ARABIC_EM: Final = 1.12
"""Arabic letters are so much larger for capitals of the same height."""
PICTURE_MM: Final = {Format.PORTRAIT: 60.0, Format.LANDSCAPE: 55.0, Format.SMALL: 28.0}
LOWERED_MM: Final = 45.0
TILE_MM: Final = 20.0
HAIR_MM: Final = 0.5
"""What whole pixels may cost."""
JOINTS: Final = frozenset({"arrow", "plus", "or"})


def pictures_of(kiosk: LiveKiosk) -> Iterator[QQuickItem]:
    """The pictures of the sentence of a card or a question, without its joints."""
    for item in kiosk.shown():
        if item.property("stacked") is not None and type_of(item) == "PictureSentence" and is_in(item, "CardFace"):
            signs = (child for child in item.childItems() if child.isVisible() and child.property("name"))
            yield from (sign for sign in signs if sign.property("name") not in JOINTS)


def pictures(kiosk: LiveKiosk, shape: Shape) -> Iterator[str]:
    """None smaller than it can be made out from where people stand."""
    lowered = kiosk.session.visit.comfort.lowered and shape.format is not Format.SMALL
    least = LOWERED_MM if lowered else PICTURE_MM[shape.format]
    smallest = min((item.property("side") / shape.pixels_per_mm for item in pictures_of(kiosk)), default=least)
    if smallest < least - HAIR_MM:
        yield f"a picture of {smallest:.1f} mm, and {least:.0f} is the least"
    for item in kiosk.shown():
        side = (item.property("side") or TILE_MM * shape.pixels_per_mm) / shape.pixels_per_mm
        if side < TILE_MM - HAIR_MM and type_of(item) == "Pictogram" and is_in(item, "PictureTile"):
            yield f"the picture {item.property('name')} of a tile has {side:.1f} mm"


def capitals(kiosk: LiveKiosk, pixels_per_mm: float) -> Iterator[str]:
    """No letters that are smaller than they can be read."""
    for text in texts(kiosk):
        size = float(str(ask(text, "item.fontInfo.pixelSize")))
        em = CAPITAL_EM / (ARABIC_EM if "Arabic" in text.property("font").family() else 1)
        if size * em / pixels_per_mm < CAPITALS_MM - HAIR_MM / 5:
            yield f"'{text.property('text')}' has capitals of {size * em / pixels_per_mm:.1f} mm"


def whole_texts(kiosk: LiveKiosk) -> Iterator[str]:
    """The whole text of a card and a question stands on one page."""
    screen = kiosk.model.value.screen
    if kiosk.model.value.asking or screen not in ("deck", "guide"):
        return
    whole = kiosk.deck.value.text if screen == "deck" else kiosk.guide.value.question
    if whole.value not in {plain_of(text) for text in texts(kiosk)}:
        yield f"not all of it is shown at once: '{whole.value}'"


def is_in(item: QQuickItem, kind: str) -> bool:
    """Whether an item is in one of this type."""
    return any(type_of(ground) == kind for ground in above(item))
