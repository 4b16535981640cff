"""The end of a deck: where it leads on to."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, field
from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.guidance import Card, PlaceKind
from kiosk.ui.kit.actions import Actions
from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.head import HeadModel
from kiosk.ui.kit.stops import Round, Stop
from kiosk.ui.kit.text_model import PictureModel, TextModel
from kiosk.ui.kit.uncreatable import QmlUncreatable
from kiosk.ui.kit.words import NO_PICTURE, NO_WORDS, HeadValue, Picture, Words, single_picture, words_of
from kiosk.ui.library.screen import Content, Screen, View
from kiosk.ui.screens import guide
from kiosk.ui.screens.topic import TopicContent, head_of, load_topic, outcome_here, topic_of
from kiosk.visit import SitePlaces, Visit, WhatNow

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


class WhatNowValue(Struct, frozen=True):
    """The end of a topic. `place` is where it sends somebody, `lead` the topic that an outcome leads on to."""

    head: HeadValue = field(default_factory=HeadValue)
    place: PlaceKind | None = None
    lead: str = ""
    lead_title: Words = NO_WORDS
    lead_picture: Picture = NO_PICTURE


def derive(place: WhatNow, content: TopicContent, mirrored: frozenset[str]) -> WhatNowValue:
    """What the end of a topic shows, or the end of an outcome's deck, which may lead on to another topic."""
    outcome = outcome_here(place.walk, content) if place.walk else None
    lead = next((tile for tile in content.leads if outcome and tile.id == outcome.topic), None)
    return WhatNowValue(
        head_of(content, mirrored),
        _place(content, outcome.cards if outcome else content.topic.cards),
        lead.id if lead else "",
        words_of(lead.title) if lead else NO_WORDS,
        single_picture(lead.pictogram, lead.alt, mirrored) if lead else NO_PICTURE,
    )


def _place(content: TopicContent, cards: tuple[Card, ...]) -> PlaceKind | None:
    """Where these cards send somebody, else another card of the topic; of what the site has written down."""
    known = {place.place.kind for place in content.places}
    sent = (*(card.place for card in cards if card.place), *content.topic.places)
    return next((kind for kind in sent if kind in known), None)


@QmlElement
@QmlUncreatable("Python makes it.")
class WhatNowModel(QObject, Showing[WhatNowValue]):
    """The end of a topic."""

    changed = Signal()

    def __init__(self, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(WhatNowValue())
        self._actions = actions
        self._head = self.part(HeadModel(self), lambda value: value.head)
        self._lead = self.part(TextModel(self), lambda value: value.lead_title)
        self._lead_picture = self.part(PictureModel(self), lambda value: value.lead_picture)

    @Property(HeadModel, constant=True, final=True)
    def head(self) -> HeadModel:
        """The head of the screen."""
        return self._head

    @Property(bool, notify=changed, final=True)
    def hasPlace(self) -> bool:
        """Whether the site has written down a place where the topic sends somebody."""
        return self.value.place is not None

    @Property(bool, notify=changed, final=True)
    def leads(self) -> bool:
        """Whether the outcome leads on to another topic."""
        return self.value.lead != ""

    @Property(TextModel, constant=True, final=True)
    def lead(self) -> TextModel:
        """The name of that topic."""
        return self._lead

    @Property(PictureModel, constant=True, final=True)
    def leadPicture(self) -> PictureModel:
        """Its picture."""
        return self._lead_picture

    @Slot()
    def open(self) -> None:
        """The topic that the outcome leads on to."""
        self._actions.open_topic(self.value.lead)

    @Slot()
    def openPlace(self) -> None:
        """Where and when."""
        if self.value.place is not None:
            self._actions.open_screen(SitePlaces(self.value.head.theme, self.value.place))

    @Slot()
    def again(self) -> None:
        """From the first card."""
        self._actions.see_again()

    @Slot()
    def other(self) -> None:
        """Something else: the six themes."""
        self._actions.home()


def turn(visit: Visit, _place: WhatNow, _content: TopicContent, _by: int) -> Visit:
    """Nothing comes after the end: back to the last card."""
    return visit.back()


def returned(place: WhatNow, seen: Content, now: TopicContent) -> WhatNow | None:
    """The end, if its answers still lead to one."""
    if place.walk is None:
        return place
    walk = guide.returned(place.walk, seen, now)
    at_end = walk is not None and walk.answers == place.walk.answers and outcome_here(walk, now) is not None
    return replace(place, walk=walk) if at_end else None


def stops(around: Round) -> Iterator[Stop]:
    """The end of some topics, or all, and of their outcomes."""
    for topic in around.shown:
        end = around.at_card(topic).opened(WhatNow(topic.id))
        yield Stop(f"what-now-{topic.id}", end)
        for name, walk in guide.walks(topic, every_card=around.every_card):
            if name.startswith("outcome-"):
                yield Stop(f"what-now-{name}", end.opened(walk).opened(WhatNow(topic.id, walk)))


VIEW = View("whatNow", "Visit/WhatNowScreen.qml", WhatNowModel)
SCREEN = Screen(
    WhatNow, VIEW, load=load_topic, kept_as=topic_of, derive=derive, turn=turn, returned=returned, stops=stops
)
