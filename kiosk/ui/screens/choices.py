"""A question that asks to choose: what can be pointed at, page after page."""

from __future__ import annotations

from typing import Final

from msgspec import Struct, field
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.guidance import Answer, Choice, Question
from kiosk.ui.kit.actions import Actions
from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.head import HeadModel
from kiosk.ui.kit.rows import Rows
from kiosk.ui.kit.text_model import TextModel
from kiosk.ui.kit.uncreatable import QmlUncreatable
from kiosk.ui.kit.words import NO_WORDS, HeadValue, Tile, Words, words_of
from kiosk.ui.library.screen import View
from kiosk.ui.screens.topic import TopicContent, head_of
from kiosk.visit import GuideWalk

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

A_PAGE: Final = 6
PAPERS_A_PAGE: Final = 8


class ChoicesValue(Struct, frozen=True):
    """A page of choices; `none`: the last one is none of these."""

    head: HeadValue = field(default_factory=HeadValue)
    question: Words = NO_WORDS
    choices: tuple[Tile, ...] = ()
    none: bool = False
    papers: bool = False
    page: int = 0
    pages: int = 1
    earlier: int = 0


def pages_of(question: Question) -> int:
    """How many pages its choices take, with none of these after the last; a question of yes and no is one."""
    return -(-(len(question.choices) + 1) // _a_page(question))


def derive_choices(
    content: TopicContent, question: Question, walk: GuideWalk, mirrored: frozenset[str]
) -> ChoicesValue:
    """What a page shows."""
    a_page, pages = _a_page(question), pages_of(question)
    first = walk.card * a_page
    return ChoicesValue(
        head_of(content, mirrored),
        words_of(question.text),
        tuple(_tile(choice, mirrored) for choice in question.choices[first : first + a_page]),
        walk.card == pages - 1,
        question.papers,
        walk.card,
        pages,
        len(walk.answers),
    )


def _a_page(question: Question) -> int:
    return PAPERS_A_PAGE if question.papers else A_PAGE


def _tile(choice: Choice, mirrored: frozenset[str]) -> Tile:
    label = words_of(choice.text)
    return Tile(
        choice.id,
        label.value,
        label.direction,
        choice.pictogram,
        choice.pictogram in mirrored,
        label.language,
        utterance=label.utterance,
    )


@QmlElement
@QmlUncreatable("Python makes it.")
class ChoicesModel(QObject, Showing[ChoicesValue]):
    """The choices on the screen."""

    changed = Signal()

    def __init__(self, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(ChoicesValue())
        self._actions = actions
        self._head = self.part(HeadModel(self), lambda value: value.head)
        self._question = self.part(TextModel(self), lambda value: value.question)
        self._rows = Rows(Tile, self)
        self.changed.connect(lambda: self._rows.show(self.value.choices))

    @Property(HeadModel, constant=True, final=True)
    def head(self) -> HeadModel:
        """The head of the screen."""
        return self._head

    @Property(TextModel, constant=True, final=True)
    def question(self) -> TextModel:
        """The question."""
        return self._question

    @Property(QObject, constant=True, final=True)
    def choices(self) -> QObject:
        """Rows of `Tile`; the key is the choice."""
        return self._rows

    @Property(int, notify=changed, final=True)
    def count(self) -> int:
        """How many keys there are on this page, none of these among them."""
        return len(self.value.choices) + self.value.none

    @Property(bool, notify=changed, final=True)
    def none(self) -> bool:
        """Whether the last key is: none of these."""
        return self.value.none

    @Property(bool, notify=changed, final=True)
    def papers(self) -> bool:
        """Whether they are papers and cards: up to eight on a page."""
        return self.value.papers

    @Property(int, notify=changed, final=True)
    def page(self) -> int:
        """The page shown, from 0."""
        return self.value.page

    @Property(int, notify=changed, final=True)
    def pages(self) -> int:
        """How many pages there are."""
        return self.value.pages

    @Property(int, notify=changed, final=True)
    def earlierCount(self) -> int:
        """How many answers were given before."""
        return self.value.earlier

    @Slot(str)
    def choose(self, choice: str) -> None:
        """This one."""
        self._actions.answer(choice)

    @Slot()
    def chooseNone(self) -> None:
        """None of these."""
        self._actions.answer(Answer.NO.value)

    @Slot()
    def unsure(self) -> None:
        """I don't know."""
        self._actions.answer(Answer.UNSURE.value)

    @Slot()
    def more(self) -> None:
        """The next page; after the last one the first one."""
        self._actions.turn_card(1)

    @Property(bool, notify=changed, final=True)
    def knowable(self) -> bool:
        """Whether there is something to know about the question."""
        return bool(self.value.question.hard) or self.value.question.computer or self.value.question.untranslated

    @Slot()
    def about(self) -> None:
        """What is to be known about the question."""
        self._actions.about()
        self._actions.about()

    @Slot()
    def openTrail(self) -> None:
        """The earlier answers."""
        self._actions.open_earlier()


VIEW = View("choices", "Visit/ChoicesScreen.qml", ChoicesModel)
