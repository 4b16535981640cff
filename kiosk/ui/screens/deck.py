"""One card of a deck: of a topic, or whatever else is shown as a card."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.guidance import Card, Outcome
from kiosk.ui.kit.actions import Actions
from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.fitting import Face, FitModel
from kiosk.ui.kit.head import HeadModel
from kiosk.ui.kit.text_model import PictureModel, TextModel
from kiosk.ui.kit.uncreatable import QmlUncreatable
from kiosk.ui.kit.words import NO_PICTURE, NO_WORDS, HeadValue, Picture, Words, picture_of, script_of, words_of
from kiosk.ui.library.screen import View
from kiosk.ui.screens.place_key import PlaceKeyModel, PlaceKeyValue, derive_place_key
from kiosk.ui.screens.topic import TopicContent, head_of
from kiosk.visit import GuideWalk

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


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
    earlier: int = 0
    asks: bool = False
    explains: bool = False
    faces: tuple[Face, ...] = ()
    """What of each card of the deck takes room; all have letters of one size."""
    place: PlaceKeyValue = field(default_factory=PlaceKeyValue, compare=False)
    """Beside the card and not of it: as time goes by it changes, and the card does not."""


def derive_outcome_card(
    content: TopicContent, outcome: Outcome, walk: GuideWalk, mirrored: frozenset[str]
) -> DeckValue:
    """What a card of an outcome shows; the answers that led there are counted."""
    return derive_card(content, outcome.cards, walk.card, mirrored, len(walk.answers))


def derive_card(
    content: TopicContent,
    cards: tuple[Card, ...],
    index: int,
    mirrored: frozenset[str],
    earlier: int = 0,
    *,
    asks: bool = False,
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
        checked=content.checked,
        expired=content.expired,
        earlier=earlier,
        faces=tuple(
            face_of(words_of(each.text), each.picture.signs, place=each.place is not None, warning=content.expired)
            for each in cards
        ),
        asks=asks,
        place=derive_place_key(content.places, card),
    )


def face_of(
    text: Words, signs: tuple[str, ...], *, strong: bool = False, place: bool = False, warning: bool = False
) -> Face:
    """What takes room of a card with this text and these signs."""
    return Face(
        "" if text.heard_only else text.value,
        script_of(text.language),
        signs,
        strong=strong,
        place=place,
        warning=warning,
    )


def _faces_of(value: DeckValue) -> tuple[Face, ...]:
    return value.faces or alone(value.text, value.picture, strong=False)


def alone(text: Words, picture: Picture, *, strong: bool) -> tuple[Face, ...]:
    """A deck of one; none where nothing is shown."""
    return (face_of(text, picture.signs, strong=strong),) if text.value or picture.signs else ()


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
        self.fit_model = self.part(FitModel(self), _faces_of)
        self.place_model = PlaceKeyModel(actions, self)

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

    @Property(FitModel, constant=True, final=True)
    def fit(self) -> FitModel:
        """How large the words of the deck are."""
        return self.fit_model

    @Property(int, notify=changed, final=True)
    def earlierCount(self) -> int:
        """How many answers led here."""
        return self.value.earlier

    @Property(bool, notify=changed, final=True)
    def knowable(self) -> bool:
        """Whether there is something to know about the card."""
        return bool(self.value.checked)

    @Property(bool, notify=changed, final=True)
    def asks(self) -> bool:
        """Whether the guide of this topic stands in the place of previous, which the first card has no use for."""
        return self.value.asks

    @Slot()
    def openTrail(self) -> None:
        """The answers that led here."""
        self._actions.open_earlier()

    @Slot()
    def about(self) -> None:
        """What is to be known about the card."""
        self._actions.about()

    @Slot()
    def ask(self) -> None:
        """The guide of this topic."""
        self._actions.open_guide()

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


VIEW = View("deck", "Visit/DeckScreen.qml", DeckModel)
