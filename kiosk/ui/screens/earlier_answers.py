"""The answers of a walk through a guide: out of view until they are asked for, and not longer than that."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.guidance import Guide, Question
from kiosk.ui.kit.actions import Actions
from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.head import HeadModel
from kiosk.ui.kit.rows import Rows
from kiosk.ui.kit.stops import Round, Stop
from kiosk.ui.kit.uncreatable import QmlUncreatable
from kiosk.ui.kit.words import HeadValue, words_of
from kiosk.ui.library.screen import Content, Screen, View
from kiosk.ui.library.source import Source
from kiosk.ui.screens import guide
from kiosk.ui.screens.topic import TopicContent, head_of, load_topic
from kiosk.visit import EarlierAnswers

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

CLOSES_MS: Final = 20_000
"""After the last touch or word: answers stand on the glass no longer than they are looked at."""


class EarlierRow(Struct, frozen=True):
    """A question and its answer: yes, no, unsure, or what was pointed at, whose name is `label`."""

    key: str
    pictogram: str
    mirrorable: bool
    question: str
    direction: str
    language: str
    spokenAs: str
    answer: str
    answerPictogram: str
    answerMirrorable: bool
    label: str


class EarlierValue(Struct, frozen=True):
    """All of them, the first answer first."""

    head: HeadValue = field(default_factory=HeadValue)
    rows: tuple[EarlierRow, ...] = ()


_SIGNS: Final = {"yes": "yes", "no": "no", "unsure": "dont-know"}


def derive(place: EarlierAnswers, content: TopicContent, mirrored: frozenset[str]) -> EarlierValue:
    """What they show."""
    asked = content.topic.guide
    return EarlierValue(head_of(content, mirrored), () if asked is None else tuple(_rows(place, asked, mirrored)))


def _rows(place: EarlierAnswers, asked: Guide, mirrored: frozenset[str]) -> Iterator[EarlierRow]:
    for given in place.walk.answers:
        step = asked.step(given.question)
        if not isinstance(step, Question):
            continue
        words, choice = words_of(step.text), step.choice(given.answer)
        sign = _SIGNS[given.answer] if choice is None else choice.pictogram
        yield EarlierRow(
            step.id,
            step.badge,
            step.badge in mirrored,
            words.value,
            words.direction,
            words.language,
            words.utterance,
            given.answer if choice is None else "choice",
            sign,
            sign in mirrored,
            "" if choice is None else words_of(choice.text).value,
        )


@QmlElement
@QmlUncreatable("Python makes it.")
class EarlierAnswersModel(QObject, Showing[EarlierValue]):
    """The answers on the screen."""

    changed = Signal()

    def __init__(self, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(EarlierValue())
        self._actions = actions
        self._head = self.part(HeadModel(self), lambda value: value.head)
        self._rows = Rows(EarlierRow, self)
        self.changed.connect(lambda: self._rows.show(self.value.rows))

    @Property(HeadModel, constant=True, final=True)
    def head(self) -> HeadModel:
        """The head of the screen."""
        return self._head

    @Property(QObject, constant=True, final=True)
    def answers(self) -> QObject:
        """Rows of `EarlierRow`; the key is the question."""
        return self._rows

    @Slot(str)
    def change(self, question: str) -> None:
        """An answer was touched: back to its question."""
        self._actions.return_to(question)

    @Slot()
    def wipe(self) -> None:
        """Wipe all: back to the first question."""
        self._actions.wipe_answers()

    @Slot(result=bool)
    def touch(self) -> bool:
        """Whether a touch counts that turns to others of them."""
        return self._actions.touch()

    @Slot()
    def back(self) -> None:
        """Back to where they were."""
        self._actions.back()


def load(source: Source, place: EarlierAnswers, language: str, now: datetime) -> TopicContent:
    """Read the topic, as for the walk itself.

    Raises:
        PackError: there is none of this name, or it cannot be read.
    """
    return load_topic(source, place.walk, language, now)


def returned(place: EarlierAnswers, seen: Content, now: TopicContent) -> EarlierAnswers | None:
    """The same answers, if the guide still asks for all of them."""
    walk = guide.returned(place.walk, seen, now)
    same = walk is not None and walk.answers == place.walk.answers
    return replace(place, walk=walk) if same and walk is not None else None


def stops(around: Round) -> Iterator[Stop]:
    """Those of the question with most answers before it."""
    asked = guide.questions(around)
    if asked:
        walk, topic, _ = max(asked, key=lambda candidate: len(candidate[0].answers))
        yield Stop("earlier-answers", around.before_guide(topic).opened(walk).opened(EarlierAnswers(walk)))


VIEW = View("earlierAnswers", "Visit/TrailScreen.qml", EarlierAnswersModel)
SCREEN = Screen(
    EarlierAnswers,
    VIEW,
    load=load,
    kept_as=lambda place: place.walk.topic,
    derive=derive,
    returned=returned,
    closes_ms=CLOSES_MS,
    stops=stops,
)
