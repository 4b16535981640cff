"""One card of a deck: of a topic, or whatever else is shown as a card."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.guidance import Card, Decider, Guide, Outcome, Question
from kiosk.ui.kit.actions import Actions
from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.head import HeadModel
from kiosk.ui.kit.rows import Rows
from kiosk.ui.kit.words import NO_PICTURE, NO_WORDS, HeadValue, Picture, Words, picture_of, words_of
from kiosk.ui.library.screen import View
from kiosk.ui.screens.place_key import PlaceKeyModel, PlaceKeyValue, derive_place_key
from kiosk.ui.screens.topic import TopicContent, head_of
from kiosk.visit import GuideWalk

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Earlier:
    """A row of the trail of answers: the question's badge with the answer on it."""

    key: str
    pictogram: str
    mirrorable: bool
    answer: str
    question: str
    language: str


@dataclass(frozen=True, slots=True)
class DeckValue:
    """A card and what stands round it."""

    head: HeadValue = field(default_factory=HeadValue)
    count: int = 0
    current: int = 0
    kind: str = "know"
    picture: Picture = NO_PICTURE
    text: Words = NO_WORDS
    sentences: tuple[str, ...] = ()
    checked: str = ""
    expired: bool = False
    decides: Words = NO_WORDS
    decides_pictogram: str = ""
    earlier: tuple[Earlier, ...] = ()
    explains: bool = False
    place: PlaceKeyValue = field(default_factory=PlaceKeyValue, compare=False)
    """Beside the card and not of it: as time goes by it changes, and the card does not."""


def derive_outcome_card(
    content: TopicContent, outcome: Outcome, walk: GuideWalk, guide: Guide, mirrored: frozenset[str]
) -> DeckValue:
    """What a card of an outcome shows; the answers that led there stand by."""
    earlier = earlier_of(walk, guide, mirrored)
    return derive_card(content, outcome.cards, walk.card, mirrored, outcome.decides, earlier)


def earlier_of(walk: GuideWalk, guide: Guide, mirrored: frozenset[str]) -> tuple[Earlier, ...]:
    """The trail of answers, the first one first."""
    asked = [(guide.step(given.question), given.answer) for given in walk.answers]
    return tuple(
        Earlier(step.id, step.badge, step.badge in mirrored, answer.value, step.text.value, step.text.language)
        for step, answer in asked
        if isinstance(step, Question)
    )


def derive_card(
    content: TopicContent,
    cards: tuple[Card, ...],
    index: int,
    mirrored: frozenset[str],
    decides: Decider | None = None,
    earlier: tuple[Earlier, ...] = (),
) -> DeckValue:
    """What a card of `cards` shows."""
    card = cards[index]
    return DeckValue(
        head=head_of(content, mirrored),
        count=len(cards),
        current=index,
        kind=card.kind.value,
        picture=picture_of(card.picture, card.alt, mirrored),
        text=words_of(card.text),
        sentences=card.text.sentences,
        checked=content.checked,
        expired=content.expired,
        decides=words_of(decides.text) if decides else NO_WORDS,
        decides_pictogram=decides.pictogram if decides else "",
        earlier=earlier,
        place=derive_place_key(content.places, card),
    )


@QmlElement
class DeckModel(QObject, Showing[DeckValue]):
    """The card on the screen."""

    changed = Signal()

    def __init__(self, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(DeckValue())
        self._actions = actions
        self._head = HeadModel(self)
        self.changed.connect(lambda: self._head.show(self.value.head))
        self.place_model = PlaceKeyModel(actions, self)
        self._earlier = Rows(Earlier, self)
        self.changed.connect(lambda: self._earlier.show(self.value.earlier))

    def show(self, value: DeckValue) -> None:
        """Show another card, or the same one with the place as it is now."""
        self.place_model.show(value.place)
        super().show(value)

    @Property(HeadModel, constant=True)
    def head(self) -> HeadModel:
        """The head of the screen."""
        return self._head

    @Property(PlaceKeyModel, constant=True)
    def place(self) -> PlaceKeyModel:
        """Where the card sends somebody."""
        return self.place_model

    @Property(int, notify=changed)
    def count(self) -> int:
        """Cards in the deck."""
        return self.value.count

    @Property(int, notify=changed)
    def current(self) -> int:
        """The card shown, from 0."""
        return self.value.current

    @Property(str, notify=changed)
    def kind(self) -> str:
        """Do, bring, go or know."""
        return self.value.kind

    @Property(list, notify=changed)
    def signs(self) -> list[str]:
        """The picture sentence with its joints."""
        return list(self.value.picture.signs)

    @Property(list, notify=changed)
    def mirrorable(self) -> list[bool]:
        """Which signs are flipped for a right-to-left reader."""
        return list(self.value.picture.mirrored)

    @Property(str, notify=changed)
    def alt(self) -> str:
        """The picture sentence in words."""
        return self.value.picture.alt

    @Property(str, notify=changed)
    def text(self) -> str:
        """The whole text."""
        return self.value.text.value

    @Property(list, notify=changed)
    def sentences(self) -> list[str]:
        """The text sentence by sentence, for when it does not fit at once."""
        return list(self.value.sentences)

    @Property(str, notify=changed)
    def textDirection(self) -> str:
        """The way the text runs, which may be another than the interface's."""
        return self.value.text.direction

    @Property(str, notify=changed)
    def textLanguage(self) -> str:
        """The language the text is really in."""
        return self.value.text.language

    @Property(list, notify=changed)
    def hard(self) -> list[int]:
        """Its hard words: start, length, and so on."""
        return list(self.value.text.hard)

    @Property(bool, notify=changed)
    def explains(self) -> bool:
        """Whether this explains a hard word: its head is the word, and after the last one the card comes back."""
        return self.value.explains

    @Property(bool, notify=changed)
    def computer(self) -> bool:
        """Whether the text was translated and nobody reviewed it."""
        return self.value.text.computer

    @Property(bool, notify=changed)
    def untranslated(self) -> bool:
        """Whether the text stands in the source language for want of a current translation."""
        return self.value.text.untranslated

    @Property(str, notify=changed)
    def checked(self) -> str:
        """When the topic was last checked, in words."""
        return self.value.checked

    @Property(bool, notify=changed)
    def expired(self) -> bool:
        """Whether the rules may have changed since."""
        return self.value.expired

    @Property(str, notify=changed)
    def decides(self) -> str:
        """Who decides; empty when nobody does."""
        return self.value.decides.value

    @Property(str, notify=changed)
    def decidesDirection(self) -> str:
        """The way that runs."""
        return self.value.decides.direction

    @Property(str, notify=changed)
    def decidesLanguage(self) -> str:
        """The language that is in."""
        return self.value.decides.language

    @Property(str, notify=changed)
    def decidesPictogram(self) -> str:
        """Their picture."""
        return self.value.decides_pictogram

    @Property(QObject, constant=True)
    def earlier(self) -> QObject:
        """Rows of `Earlier`."""
        return self._earlier

    @Slot(result=bool)
    def touch(self) -> bool:
        """Whether a touch counts that changes what the screen shows of this."""
        return self._actions.touch()

    @Slot()
    def next(self) -> None:
        """The next card."""
        self._actions.turn_card(1)

    @Slot()
    def previous(self) -> None:
        """The previous card."""
        self._actions.turn_card(-1)

    @Slot(int)
    def openHardWord(self, number: int) -> None:
        """A hard word of the text, from 0."""
        self._actions.open_hard_word(number)

    @Slot(str)
    def returnTo(self, question: str) -> None:
        """An earlier answer was touched."""
        self._actions.return_to(question)


VIEW = View("deck", "Visit/DeckScreen.qml", DeckModel)
