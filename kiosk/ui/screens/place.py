"""A place of the site: the key at the foot of a card that leads there, and its screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.guidance import Card
from kiosk.ui.kit.actions import Actions
from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.head import HeadModel
from kiosk.ui.kit.rows import Rows
from kiosk.ui.kit.words import NO_WORDS, HeadValue, Picture, Words, words_of
from kiosk.ui.library.library import PlacesContent, TopicContent
from kiosk.ui.library.overlay import MAP
from kiosk.ui.library.place_words import DayRow, Door, PlaceNow

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


DOOR_SIGNS = {Door.OPEN: "yes", Door.LATER: "clock", Door.SHUT: "no", Door.UNKNOWN: ""}


@dataclass(frozen=True, slots=True)
class PlaceKeyValue:
    """The foot of a card that sends somebody somewhere; `asks`: nobody wrote down where that is."""

    asks: bool = False
    name: Words = NO_WORDS
    door: Door = Door.UNKNOWN
    said: str = ""


def derive_place_key(content: TopicContent, card: Card) -> PlaceKeyValue:
    """What the foot of this card shows: the first place of its kind, or that the desk knows."""
    if card.place is None:
        return PlaceKeyValue()
    for one in content.places:
        if one.place.kind is card.place:
            return PlaceKeyValue(name=words_of(one.place.name), door=one.door, said=one.said)
    return PlaceKeyValue(asks=True)


@dataclass(frozen=True, slots=True)
class PlaceValue:
    """A page of a place: where it is (`address`), or when it is open (`week`)."""

    head: HeadValue = field(default_factory=HeadValue)
    count: int = 0
    current: int = 0
    map: str = ""
    address: Words = NO_WORDS
    directions: Words = NO_WORDS
    door: Door = Door.UNKNOWN
    said: str = ""
    week: tuple[DayRow, ...] = ()
    phone: str = ""
    checked: str = ""


def place_pages(places: tuple[PlaceNow, ...]) -> tuple[tuple[PlaceNow, bool], ...]:
    """Every page of these places, and whether it is the one about hours."""
    return tuple(_pages(places))


def _pages(places: tuple[PlaceNow, ...]) -> Iterator[tuple[PlaceNow, bool]]:
    for one in places:
        yield one, False
        if one.week or one.phone:
            yield one, True


def derive_place(content: PlacesContent, page: int, mirrored: frozenset[str]) -> PlaceValue:
    """What a page shows."""
    pages = place_pages(content.places)
    one, hours = pages[page]
    picture = Picture((content.pictogram,), (content.pictogram in mirrored,))
    head = HeadValue(content.theme.id, words_of(one.place.name), picture)
    if hours:
        return PlaceValue(
            head,
            len(pages),
            page,
            door=one.door,
            said=one.said,
            week=one.week,
            phone=one.phone,
            checked=content.checked,
        )
    return PlaceValue(
        head,
        len(pages),
        page,
        map=f"{MAP}{one.place.map}" if one.place.map is not None else "",
        address=words_of(one.place.address),
        directions=words_of(one.place.directions),
    )


@QmlElement
class PlaceKeyModel(QObject, Showing[PlaceKeyValue]):
    """Beside the card and not in it: as time goes by it changes, and the card does not."""

    changed = Signal()

    def __init__(self, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(PlaceKeyValue())
        self._actions = actions

    @Property(bool, notify=changed)
    def asks(self) -> bool:
        """Whether the desk has to be asked where it is."""
        return self.value.asks

    @Property(str, notify=changed)
    def name(self) -> str:
        """What the place is called; empty where the card sends nobody anywhere."""
        return self.value.name.value

    @Property(str, notify=changed)
    def nameDirection(self) -> str:
        """The way its name runs."""
        return self.value.name.direction

    @Property(str, notify=changed)
    def nameLanguage(self) -> str:
        """The language its name is in."""
        return self.value.name.language

    @Property(str, notify=changed)
    def sign(self) -> str:
        """The glyph that says how its door stands; empty where nobody knows."""
        return DOOR_SIGNS[self.value.door]

    @Property(str, notify=changed)
    def said(self) -> str:
        """The same in words."""
        return self.value.said

    @Slot()
    def open(self) -> None:
        """The key was touched."""
        self._actions.open_place()


@QmlElement
class PlaceModel(QObject, Showing[PlaceValue]):
    """A page of a place."""

    changed = Signal()

    def __init__(self, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(PlaceValue())
        self._actions = actions
        self._head = HeadModel(self)
        self.changed.connect(lambda: self._head.show(self.value.head))
        self._week = Rows(DayRow, self)
        self.changed.connect(lambda: self._week.show(self.value.week))

    @Property(HeadModel, constant=True)
    def head(self) -> HeadModel:
        """The head of the screen."""
        return self._head

    @Property(int, notify=changed)
    def count(self) -> int:
        """Pages of all places of this kind."""
        return self.value.count

    @Property(int, notify=changed)
    def current(self) -> int:
        """The page shown, from 0."""
        return self.value.current

    @Property(str, notify=changed)
    def map(self) -> str:
        """The name of its map; empty where there is none."""
        return self.value.map

    @Property(str, notify=changed)
    def address(self) -> str:
        """Street, number and town."""
        return self.value.address.value

    @Property(str, notify=changed)
    def addressDirection(self) -> str:
        """The way that runs."""
        return self.value.address.direction

    @Property(str, notify=changed)
    def addressLanguage(self) -> str:
        """The language that is in."""
        return self.value.address.language

    @Property(str, notify=changed)
    def directions(self) -> str:
        """How to get there."""
        return self.value.directions.value

    @Property(str, notify=changed)
    def directionsDirection(self) -> str:
        """The way that runs."""
        return self.value.directions.direction

    @Property(str, notify=changed)
    def directionsLanguage(self) -> str:
        """The language that is in."""
        return self.value.directions.language

    @Property(bool, notify=changed)
    def computer(self) -> bool:
        """Whether the way there was translated and nobody reviewed it."""
        return self.value.directions.computer

    @Property(bool, notify=changed)
    def untranslated(self) -> bool:
        """Whether the way there stands in the site's language for want of a current translation."""
        return self.value.directions.untranslated

    @Property(str, notify=changed)
    def sign(self) -> str:
        """The glyph that says how its door stands; empty where nobody knows."""
        return DOOR_SIGNS[self.value.door]

    @Property(str, notify=changed)
    def said(self) -> str:
        """The same in words."""
        return self.value.said

    @Property(QObject, constant=True)
    def week(self) -> QObject:
        """Rows of `DayRow`."""
        return self._week

    @Property(int, notify=changed)
    def rows(self) -> int:
        """How many rows `week` has."""
        return len(self.value.week)

    @Property(str, notify=changed)
    def longestDays(self) -> str:
        """The longest of their days, by which a column is measured."""
        return max((row.days for row in self.value.week), key=len, default="")

    @Property(str, notify=changed)
    def longestHours(self) -> str:
        """The longest of their hours."""
        return max((row.hours for row in self.value.week), key=len, default="")

    @Property(str, notify=changed)
    def phone(self) -> str:
        """Its telephone number; empty where it has none."""
        return self.value.phone

    @Property(str, notify=changed)
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
