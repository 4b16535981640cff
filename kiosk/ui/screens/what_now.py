"""The end of a deck: where it leads on to."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, field
from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.guidance import TextState
from kiosk.ui.kit.actions import Actions
from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.head import HeadModel
from kiosk.ui.kit.rows import Rows
from kiosk.ui.kit.stops import Round, Stop
from kiosk.ui.kit.text_model import PictureModel, TextModel
from kiosk.ui.kit.uncreatable import QmlUncreatable
from kiosk.ui.kit.words import NO_WORDS, HeadValue, Picture, Tile, Words, single_picture, tile_of, words_of
from kiosk.ui.library.screen import Content, Screen, View
from kiosk.ui.screens import guide
from kiosk.ui.screens.topic import TopicContent, head_of, load_topic, outcome_here, topic_of
from kiosk.visit import Visit, WhatNow

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


class WhatNowValue(Struct, frozen=True):
    """The end of a topic."""

    head: HeadValue = field(default_factory=HeadValue)
    theme_picture: Picture = field(default_factory=Picture)
    has_guide: bool = False
    checked: str = ""
    lead: tuple[Tile, ...] = ()
    computer: bool = False
    decides: Words = NO_WORDS


def derive(place: WhatNow, content: TopicContent, mirrored: frozenset[str]) -> WhatNowValue:
    """What the end of a topic shows, or the end of an outcome's deck, which may lead on to another topic."""
    outcome = outcome_here(place.walk, content) if place.walk else None
    lead = tuple(tile_of(tile, mirrored) for tile in content.leads if outcome and tile.id == outcome.topic)
    theme = content.theme
    return WhatNowValue(
        head_of(content, mirrored),
        single_picture(theme.pictogram, theme.alt, mirrored),
        content.topic.guide is not None,
        content.checked,
        lead,
        any(card.text.state is TextState.COMPUTER for card in (outcome.cards if outcome else content.topic.cards)),
        words_of(outcome.decides.text) if outcome and outcome.decides else NO_WORDS,
    )


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
        self._theme_picture = self.part(PictureModel(self), lambda value: value.theme_picture)
        self._decides = self.part(TextModel(self), lambda value: value.decides)
        self._lead = Rows(Tile, self)
        self.changed.connect(lambda: self._lead.show(self.value.lead))

    @Property(HeadModel, constant=True, final=True)
    def head(self) -> HeadModel:
        """The head of the screen."""
        return self._head

    @Property(PictureModel, constant=True, final=True)
    def themePicture(self) -> PictureModel:
        """The picture of the theme, for the way back to its topics."""
        return self._theme_picture

    @Property(bool, notify=changed, final=True)
    def hasGuide(self) -> bool:
        """Whether the topic has a guide."""
        return self.value.has_guide

    @Property(str, notify=changed, final=True)
    def checked(self) -> str:
        """When the topic was last checked, in words."""
        return self.value.checked

    @Property(bool, notify=changed, final=True)
    def computer(self) -> bool:
        """Whether a computer translated the deck and nobody reviewed it."""
        return self.value.computer

    @Property(TextModel, constant=True, final=True)
    def decides(self) -> TextModel:
        """Who decides, at the end of an outcome."""
        return self._decides

    @Property(QObject, constant=True, final=True)
    def lead(self) -> QObject:
        """A row of `Tile` when the outcome leads on to another topic; the key is the topic."""
        return self._lead

    @Property(int, notify=changed, final=True)
    def leads(self) -> int:
        """How many rows `lead` has."""
        return len(self.value.lead)

    @Slot(str)
    def open(self, topic: str) -> None:
        """The topic that the outcome leads on to."""
        self._actions.open_topic(topic)

    @Slot()
    def guide(self) -> None:
        """The questions."""
        self._actions.open_guide()

    @Slot()
    def again(self) -> None:
        """From the first card."""
        self._actions.see_again()

    @Slot()
    def more(self) -> None:
        """The other topics of the theme."""
        self._actions.more()

    @Slot()
    def previous(self) -> None:
        """Back to the last card."""
        self._actions.turn_card(-1)


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
