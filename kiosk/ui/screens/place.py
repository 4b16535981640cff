"""The site's own places of a kind, a page each: where it is, when it is open, and the way there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import KioskError
from kiosk.guidance import PhotographOf, SitePlace, Text, Theme
from kiosk.ui.kit.actions import Actions
from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.head import HeadModel
from kiosk.ui.kit.rows import Rows
from kiosk.ui.kit.text_model import TextModel
from kiosk.ui.kit.uncreatable import QmlUncreatable
from kiosk.ui.kit.words import NO_WORDS, HeadValue, Picture, Words, words_of
from kiosk.ui.library.overlay import KIND_SIGNS, MAP, PHOTOGRAPH
from kiosk.ui.library.place_words import DayColumn, Door, PlaceNow, month_in_words
from kiosk.ui.library.screen import Content, Screen, ScreenContent, View, turned_to
from kiosk.ui.library.source import Source
from kiosk.ui.screens.place_key import DOOR_SIGNS
from kiosk.ui.screens.place_stops import stops
from kiosk.visit import SitePlaces, Visit

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


MANY: Final = "map-places"
"""The pictogram that asks where and when, as on the key of a card."""


class PlacesContent(Struct, ScreenContent, frozen=True):
    """Places as they are at this moment; `checked` is when somebody last asked for their hours."""

    theme: Theme
    pictogram: str
    places: tuple[PlaceNow, ...]
    checked: str

    def texts(self) -> Iterator[Text]:
        """The ways there."""
        yield from (place.place.directions for place in self.places)

    @property
    def tells_time(self) -> bool:
        """Whether a door is open, or when it will be."""
        return True


def load(source: Source, place: SitePlaces, language: str, now: datetime) -> PlacesContent:
    """The places of a kind.

    Raises:
        PackError: there is no such theme, or it cannot be read.
    """
    theme = source.theme(place.theme, language)
    sign = KIND_SIGNS[place.kind]
    overlay = source.overlay
    checked = month_in_words(overlay.checked_on, source.written(language)) if overlay is not None else ""
    shown = next((name for name in (MANY, sign) if name in source.drawn), theme.pictogram)
    return PlacesContent(theme, shown, source.places(place.kind, language, now), checked)


class PlaceValue(Struct, frozen=True):
    """The page of a place."""

    head: HeadValue = field(default_factory=HeadValue)
    count: int = 0
    current: int = 0
    name: Words = NO_WORDS
    map: str = ""
    photograph: str = ""
    desk: str = ""
    paper: str = ""
    address: Words = NO_WORDS
    directions: Words = NO_WORDS
    door: Door = Door.UNKNOWN
    said: str = ""
    week: tuple[DayColumn, ...] = ()
    phone: str = ""
    checked: str = ""


def derive(place: SitePlaces, content: PlacesContent, mirrored: frozenset[str]) -> PlaceValue:
    """What a page shows.

    Raises:
        KioskError: there are fewer pages.
    """
    if place.page >= len(content.places):
        raise KioskError(f"the places of kind '{place.kind}' have no page {place.page}")
    shown = content.places[place.page]
    picture = Picture((content.pictogram,), (content.pictogram in mirrored,))
    return PlaceValue(
        HeadValue(content.theme.id, NO_WORDS, picture),
        len(content.places),
        place.page,
        name=words_of(shown.place.name),
        map=f"{MAP}{shown.place.map}" if shown.place.map is not None else "",
        photograph=_photograph(shown.place, PhotographOf.DOOR),
        desk=_photograph(shown.place, PhotographOf.DESK),
        paper=_photograph(shown.place, PhotographOf.PAPER),
        address=words_of(shown.place.address),
        directions=words_of(shown.place.directions),
        door=shown.door,
        said=shown.said,
        week=shown.week,
        phone=shown.phone,
        checked=content.checked if shown.week else "",
    )


def _photograph(place: SitePlace, shows: PhotographOf) -> str:
    name = place.photograph(shows)
    return "" if name is None else f"{PHOTOGRAPH}{name}"


@QmlElement
@QmlUncreatable("Python makes it.")
class PlaceModel(QObject, Showing[PlaceValue]):
    """The page of a place."""

    changed = Signal()

    def __init__(self, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(PlaceValue())
        self._actions = actions
        self._head = self.part(HeadModel(self), lambda value: value.head)
        self._name = self.part(TextModel(self), lambda value: value.name)
        self._address = self.part(TextModel(self), lambda value: value.address)
        self._directions = self.part(TextModel(self), lambda value: value.directions)
        self._week = Rows(DayColumn, self)
        self.changed.connect(lambda: self._week.show(self.value.week))

    @Property(HeadModel, constant=True, final=True)
    def head(self) -> HeadModel:
        """The head of the screen."""
        return self._head

    @Property(int, notify=changed, final=True)
    def count(self) -> int:
        """Pages of all places of this kind."""
        return self.value.count

    @Property(int, notify=changed, final=True)
    def current(self) -> int:
        """The page shown, from 0."""
        return self.value.current

    @Property(TextModel, constant=True, final=True)
    def name(self) -> TextModel:
        """What stands on its door."""
        return self._name

    @Property(str, notify=changed, final=True)
    def map(self) -> str:
        """The name of its map; empty where there is none."""
        return self.value.map

    @Property(str, notify=changed, final=True)
    def photograph(self) -> str:
        """The name of the photograph of its door, of the pictogram provider as a map's; empty where there is none."""
        return self.value.photograph

    @Property(str, notify=changed, final=True)
    def desk(self) -> str:
        """The same of its desk."""
        return self.value.desk

    @Property(str, notify=changed, final=True)
    def paper(self) -> str:
        """The same of the paper that is asked for, or given, there."""
        return self.value.paper

    @Property(TextModel, constant=True, final=True)
    def address(self) -> TextModel:
        """Street, number and town."""
        return self._address

    @Property(TextModel, constant=True, final=True)
    def directions(self) -> TextModel:
        """How to get there."""
        return self._directions

    @Property(str, notify=changed, final=True)
    def sign(self) -> str:
        """The glyph that says how its door stands; empty where nobody knows."""
        return DOOR_SIGNS[self.value.door]

    @Property(str, notify=changed, final=True)
    def said(self) -> str:
        """The same in words."""
        return self.value.said

    @Property(QObject, constant=True, final=True)
    def week(self) -> QObject:
        """Rows of `DayColumn`."""
        return self._week

    @Property(int, notify=changed, final=True)
    def days(self) -> int:
        """How many rows `week` has."""
        return len(self.value.week)

    @Property(str, notify=changed, final=True)
    def phone(self) -> str:
        """Its telephone number; empty where it has none."""
        return self.value.phone

    @Property(str, notify=changed, final=True)
    def checked(self) -> str:
        """When somebody last asked for the hours, in words."""
        return self.value.checked

    @Slot(result=bool)
    def touch(self) -> bool:
        """Whether a touch counts that shows another part of the same page."""
        return self._actions.touch()

    @Slot()
    def next(self) -> None:
        """The next page."""
        self._actions.turn_card(1)

    @Slot()
    def previous(self) -> None:
        """The previous page."""
        self._actions.turn_card(-1)

    @Slot()
    def close(self) -> None:
        """Back to the card."""
        self._actions.back()


def turn(visit: Visit, place: SitePlaces, content: PlacesContent, by: int) -> Visit:
    """Another page; past the last one back to the card."""
    page = place.page + by
    return turned_to(visit, replace(place, page=page), page, len(content.places))


def returned(place: SitePlaces, _: Content, now: PlacesContent) -> SitePlaces | None:
    """The same page, if there are still as many."""
    return place if place.page < len(now.places) else None


VIEW = View("place", "Visit/PlaceScreen.qml", PlaceModel)
SCREEN = Screen(SitePlaces, VIEW, load=load, derive=derive, turn=turn, returned=returned, stops=stops)
