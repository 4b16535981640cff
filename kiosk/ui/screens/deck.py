"""One card of a deck: of a topic, or whatever else is shown as a card."""

from __future__ import annotations

from dataclasses import dataclass, field

from msgspec import Struct
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.guidance import Card, Decider, Guide, Outcome, Question
from kiosk.ui.kit.actions import Actions
from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.head import HeadModel
from kiosk.ui.kit.rows import Rows
from kiosk.ui.kit.text_model import PictureModel, TextModel
from kiosk.ui.kit.uncreatable import QmlUncreatable
from kiosk.ui.kit.words import NO_PICTURE, NO_WORDS, HeadValue, Picture, Words, picture_of, words_of
from kiosk.ui.library.screen import View
from kiosk.ui.screens.place_key import PlaceKeyModel, PlaceKeyValue, derive_place_key
from kiosk.ui.screens.topic import TopicContent, head_of
from kiosk.visit import GuideWalk

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


class Earlier(Struct, frozen=True):
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
        text=words_of(card.text, by_sentence=True),
        checked=content.checked,
        expired=content.expired,
        decides=words_of(decides.text) if decides else NO_WORDS,
        decides_pictogram=decides.pictogram if decides else "",
        earlier=earlier,
        place=derive_place_key(content.places, card),
    )


@QmlElement
@QmlUncreatable("Python makes it.")
class DeckModel(QObject, Showing[DeckValue]):
    """The card on the screen."""

    changed = Signal()

    def __init__(self, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(DeckValue())
        self._actions = actions
        self._head = self.part(HeadModel(self), lambda value: value.head)
        self._picture = self.part(PictureModel(self), lambda value: value.picture)
        self._text = self.part(TextModel(self), lambda value: value.text)
        self._decides = self.part(TextModel(self), lambda value: value.decides)
        self.place_model = PlaceKeyModel(actions, self)
        self._earlier = Rows(Earlier, self)
        self.changed.connect(lambda: self._earlier.show(self.value.earlier))

    def show(self, value: DeckValue) -> None:
        """Show another card, or the same one with the place as it is now."""
        self.place_model.show(value.place)
        super().show(value)

    @Property(HeadModel, constant=True, final=True)
    def head(self) -> HeadModel:
        """The head of the screen."""
        return self._head

    @Property(PlaceKeyModel, constant=True, final=True)
    def place(self) -> PlaceKeyModel:
        """Where the card sends somebody."""
        return self.place_model

    @Property(int, notify=changed, final=True)
    def count(self) -> int:
        """Cards in the deck."""
        return self.value.count

    @Property(int, notify=changed, final=True)
    def current(self) -> int:
        """The card shown, from 0."""
        return self.value.current

    @Property(str, notify=changed, final=True)
    def kind(self) -> str:
        """Do, bring, go or know."""
        return self.value.kind

    @Property(PictureModel, constant=True, final=True)
    def picture(self) -> PictureModel:
        """The picture sentence."""
        return self._picture

    @Property(TextModel, constant=True, final=True)
    def text(self) -> TextModel:
        """The text."""
        return self._text

    @Property(bool, notify=changed, final=True)
    def explains(self) -> bool:
        """Whether this explains a hard word: its head is the word, and after the last one the card comes back."""
        return self.value.explains

    @Property(str, notify=changed, final=True)
    def checked(self) -> str:
        """When the topic was last checked, in words."""
        return self.value.checked

    @Property(bool, notify=changed, final=True)
    def expired(self) -> bool:
        """Whether the rules may have changed since."""
        return self.value.expired

    @Property(TextModel, constant=True, final=True)
    def decides(self) -> TextModel:
        """Who decides; without words when nobody does."""
        return self._decides

    @Property(str, notify=changed, final=True)
    def decidesPictogram(self) -> str:
        """Their picture."""
        return self.value.decides_pictogram

    @Property(QObject, constant=True, final=True)
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
