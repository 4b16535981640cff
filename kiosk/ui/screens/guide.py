"""A question of a guide."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.guidance import Answer, Guide, Question
from kiosk.ui.kit.actions import Actions
from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.head import HeadModel
from kiosk.ui.kit.rows import Rows
from kiosk.ui.kit.words import NO_PICTURE, NO_WORDS, HeadValue, Picture, Words, picture_of, words_of
from kiosk.ui.library.library import TopicContent
from kiosk.ui.screens.deck import Earlier, earlier_of
from kiosk.ui.screens.lists import head_of
from kiosk.visit import GuideWalk

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class GuideValue:
    """A question and the answers before it."""

    head: HeadValue = field(default_factory=HeadValue)
    picture: Picture = NO_PICTURE
    question: Words = NO_WORDS
    earlier: tuple[Earlier, ...] = ()


def derive_question(
    content: TopicContent, question: Question, walk: GuideWalk, guide: Guide, mirrored: frozenset[str]
) -> GuideValue:
    """What a question shows."""
    return GuideValue(
        head_of(content, mirrored),
        picture_of(question.picture, question.alt, mirrored),
        words_of(question.text),
        earlier_of(walk, guide, mirrored),
    )


@QmlElement
class GuideModel(QObject, Showing[GuideValue]):
    """The question on the screen."""

    changed = Signal()

    def __init__(self, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(GuideValue())
        self._actions = actions
        self._head = HeadModel(self)
        self.changed.connect(lambda: self._head.show(self.value.head))
        self._earlier = Rows(Earlier, self)
        self.changed.connect(lambda: self._earlier.show(self.value.earlier))

    @Property(HeadModel, constant=True)
    def head(self) -> HeadModel:
        """The head of the screen."""
        return self._head

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
    def question(self) -> str:
        """The question."""
        return self.value.question.value

    @Property(str, notify=changed)
    def questionDirection(self) -> str:
        """The way the question runs."""
        return self.value.question.direction

    @Property(str, notify=changed)
    def questionLanguage(self) -> str:
        """The language the question is really in."""
        return self.value.question.language

    @Property(bool, notify=changed)
    def untranslated(self) -> bool:
        """Whether the question stands in the source language for want of a current translation."""
        return self.value.question.untranslated

    @Property(list, notify=changed)
    def hard(self) -> list[int]:
        """The hard words of the question: start, length, and so on."""
        return list(self.value.question.hard)

    @Property(bool, notify=changed)
    def computer(self) -> bool:
        """Whether the question was translated and nobody reviewed it."""
        return self.value.question.computer

    @Property(QObject, constant=True)
    def earlier(self) -> QObject:
        """Rows of `Earlier`."""
        return self._earlier

    @Slot(result=bool)
    def touch(self) -> bool:
        """Whether a touch counts that changes what the screen shows of this."""
        return self._actions.touch()

    @Slot(str)
    def answer(self, answer: str) -> None:
        """Yes, no or unsure was touched."""
        self._actions.answer(Answer(answer))

    @Slot(int)
    def openHardWord(self, number: int) -> None:
        """A hard word of the question, from 0."""
        self._actions.open_hard_word(number)

    @Slot(str)
    def returnTo(self, question: str) -> None:
        """An earlier answer was touched."""
        self._actions.return_to(question)
