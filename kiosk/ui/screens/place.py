"""The site's own places of a kind: where each is, and when it is open, page after page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from msgspec import Struct, field
from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import KioskError
from kiosk.guidance import Card, Hours, OpenNow, OpensAt, PlaceKind, Text, Theme, Topic, opening
from kiosk.ui.kit.actions import Actions
from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.head import HeadModel
from kiosk.ui.kit.rows import Rows
from kiosk.ui.kit.stops import Round, Stop, sizes
from kiosk.ui.kit.text_model import TextModel
from kiosk.ui.kit.uncreatable import QmlUncreatable
from kiosk.ui.kit.words import NO_WORDS, HeadValue, Picture, Words, words_of
from kiosk.ui.library.overlay import KIND_SIGNS, MAP
from kiosk.ui.library.place_words import DayRow, Door, PlaceNow, month_in_words
from kiosk.ui.library.screen import Content, Screen, ScreenContent, View, turned_to
from kiosk.ui.library.source import Source
from kiosk.ui.screens.place_key import DOOR_SIGNS
from kiosk.visit import Scheme, SitePlaces, Visit

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


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
    checked = month_in_words(source.overlay.checked_on, language) if source.overlay is not None else ""
    shown = sign if sign in source.drawn else theme.pictogram
    return PlacesContent(theme, shown, source.places(place.kind, language, now), checked)


class PlaceValue(Struct, frozen=True):
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
    return tuple(
        (place, hours) for place in places for hours in (False, True) if not hours or place.week or place.phone
    )


def derive(place: SitePlaces, content: PlacesContent, mirrored: frozenset[str]) -> PlaceValue:
    """What a page shows.

    Raises:
        KioskError: there are fewer pages.
    """
    pages, page = place_pages(content.places), place.page
    if page >= len(pages):
        raise KioskError(f"the places of kind '{place.kind}' have no page {page}")
    shown_place, hours = pages[page]
    picture = Picture((content.pictogram,), (content.pictogram in mirrored,))
    head = HeadValue(content.theme.id, words_of(shown_place.place.name), picture)
    shown = PlaceValue(head, len(pages), page)
    if hours:
        return replace(
            shown,
            door=shown_place.door,
            said=shown_place.said,
            week=shown_place.week,
            phone=shown_place.phone,
            checked=content.checked,
        )
    plan = f"{MAP}{shown_place.place.map}" if shown_place.place.map is not None else ""
    return replace(
        shown, map=plan, address=words_of(shown_place.place.address), directions=words_of(shown_place.place.directions)
    )


@QmlElement
@QmlUncreatable("Python makes it.")
class PlaceModel(QObject, Showing[PlaceValue]):
    """A page of a place."""

    changed = Signal()

    def __init__(self, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(PlaceValue())
        self._actions = actions
        self._head = self.part(HeadModel(self), lambda value: value.head)
        self._address = self.part(TextModel(self), lambda value: value.address)
        self._directions = self.part(TextModel(self), lambda value: value.directions)
        self._week = Rows(DayRow, self)
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

    @Property(str, notify=changed, final=True)
    def map(self) -> str:
        """The name of its map; empty where there is none."""
        return self.value.map

    @Property(TextModel, constant=True, final=True)
    def address(self) -> TextModel:
        """Street, number and town; without words on the page about hours."""
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
        """Rows of `DayRow`."""
        return self._week

    @Property(int, notify=changed, final=True)
    def rows(self) -> int:
        """How many rows `week` has."""
        return len(self.value.week)

    @Property(str, notify=changed, final=True)
    def longestDays(self) -> str:
        """The longest of their days, by which a column is measured."""
        return max((row.days for row in self.value.week), key=len, default="")

    @Property(str, notify=changed, final=True)
    def longestHours(self) -> str:
        """The longest of their hours."""
        return max((row.hours for row in self.value.week), key=len, default="")

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


def turn(visit: Visit, place: SitePlaces, content: PlacesContent, by: int) -> Visit:
    """Another page; past the last one back to the card."""
    page = place.page + by
    return turned_to(visit, replace(place, page=page), page, len(place_pages(content.places)))


def returned(place: SitePlaces, _: Content, now: PlacesContent) -> SitePlaces | None:
    """The same page, if there are still as many."""
    return place if place.page < len(place_pages(now.places)) else None


def stops(around: Round) -> Iterator[Stop]:
    """A card that sends somebody to a place, and the place, open and closed; without places, a card that asks.

    It is the longest of those for the kind that has most places, else for the OCMW.
    """
    having = Counter(place.kind for place in around.places)
    topics = around.topics
    cards = [(topic, at, card) for topic in topics for at, card in enumerate(topic.cards) if card.place is not None]
    if not cards:
        return

    def weight(candidate: tuple[Topic, int, Card]) -> tuple[int, bool, int]:
        place, text = candidate[2].place or PlaceKind.OCMW, candidate[2].text.value
        return having[place], place is PlaceKind.OCMW, len(text)

    topic, at, card = max(cards, key=weight)
    visit = around.at_card(topic, at)
    scenes: dict[str, tuple[Visit, datetime | None]] = {"place-unknown": (visit, None)}
    if card.place is not None and having[card.place]:
        first = next(place for place in around.places if place.kind is card.place)
        opened, shut = _moments(first.hours)
        where, when = (visit.opened(SitePlaces(topic.theme, card.place, page)) for page in (0, 1))
        scenes = {
            "place-card-open": (visit, opened),
            "place-card-closed": (visit, shut),
            "place-where": (where, opened),
            "place-when-open": (when, opened),
            "place-when-closed": (when, shut),
        }
    for name, (way, moment) in scenes.items():
        contrast = replace(way, comfort=way.comfort.with_scheme(Scheme.HIGH_CONTRAST))
        usual, *larger = sizes(name, way, moment)
        yield from (usual, Stop(f"contrast-{name}", contrast, at=moment), *larger)


def _moments(hours: Hours | None) -> tuple[datetime | None, datetime | None]:
    """A moment of the coming fortnight at which a place is open, and one at which it opens on another day."""
    noon = datetime.combine(date.today(), time(12))
    moments = [noon + timedelta(minutes=30 * ahead) for ahead in range(14 * 48)] if hours is not None else []
    found = [(moment, opening(hours, moment)) for moment in moments] if hours is not None else []
    opened = (moment for moment, door in found if isinstance(door, OpenNow))
    shut = (moment for moment, door in found if isinstance(door, OpensAt) and door.when.date() > moment.date())
    return next(opened, noon), next(shut, noon)


VIEW = View("place", "Visit/PlaceScreen.qml", PlaceModel)
SCREEN = Screen(SitePlaces, VIEW, load=load, derive=derive, turn=turn, returned=returned, stops=stops)
