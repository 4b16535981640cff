"""The key at the foot of a card that leads to a place of the site, or says that the desk knows it."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.guidance import Card
from kiosk.ui.kit.actions import Actions
from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.text_model import TextModel
from kiosk.ui.kit.uncreatable import QmlUncreatable
from kiosk.ui.kit.words import NO_WORDS, Words, words_of
from kiosk.ui.library.place_words import Door, PlaceNow

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

DOOR_SIGNS = {Door.OPEN: "yes", Door.LATER: "clock", Door.SHUT: "no", Door.UNKNOWN: ""}
"""The glyph for how a door stands."""


class PlaceKeyValue(Struct, frozen=True):
    """The foot of a card that sends somebody somewhere; `asks`: nobody wrote down where that is."""

    asks: bool = False
    name: Words = NO_WORDS
    door: Door = Door.UNKNOWN
    said: str = ""


def derive_place_key(places: tuple[PlaceNow, ...], card: Card) -> PlaceKeyValue:
    """What the foot of this card shows: of the site's places the first of its kind, or that the desk knows."""
    if card.place is None:
        return PlaceKeyValue()
    for place in places:
        if place.place.kind is card.place:
            return PlaceKeyValue(name=words_of(place.place.name), door=place.door, said=place.said)
    return PlaceKeyValue(asks=True)


@QmlElement
@QmlUncreatable("Python makes it.")
class PlaceKeyModel(QObject, Showing[PlaceKeyValue]):
    """Beside the card and not in it: as time goes by it changes, and the card does not."""

    changed = Signal()

    def __init__(self, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(PlaceKeyValue())
        self._name = self.part(TextModel(self), lambda value: value.name)
        self._actions = actions

    @Property(bool, notify=changed, final=True)
    def asks(self) -> bool:
        """Whether the desk has to be asked where it is."""
        return self.value.asks

    @Property(TextModel, constant=True, final=True)
    def name(self) -> TextModel:
        """What the place is called; without words where the card sends nobody anywhere."""
        return self._name

    @Property(str, notify=changed, final=True)
    def sign(self) -> str:
        """The glyph that says how its door stands; empty where nobody knows."""
        return DOOR_SIGNS[self.value.door]

    @Property(str, notify=changed, final=True)
    def said(self) -> str:
        """The same in words."""
        return self.value.said

    @Slot()
    def open(self) -> None:
        """The key was touched."""
        self._actions.open_place()
