"""A walk through a guide: its questions one by one, and then the cards of the outcome that the answers led to."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, field
from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import KioskError
from kiosk.guidance import Answer, Guide, Outcome, Question, Topic
from kiosk.ui.kit.actions import Actions
from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.head import HeadModel
from kiosk.ui.kit.rows import Rows
from kiosk.ui.kit.stops import Round, Stop
from kiosk.ui.kit.text_model import PictureModel, TextModel
from kiosk.ui.kit.uncreatable import QmlUncreatable
from kiosk.ui.kit.words import NO_PICTURE, NO_WORDS, HeadValue, Picture, Words, picture_of, words_of
from kiosk.ui.library.screen import Content, Screen, View, index_now
from kiosk.ui.screens import deck
from kiosk.ui.screens.deck import DeckModel, DeckValue, Earlier, derive_outcome_card, earlier_of
from kiosk.ui.screens.topic import TopicContent, guide_and_step, head_of, load_topic, outcome_here, topic_of
from kiosk.ui.screens.topic_card import turn_card
from kiosk.visit import GuideWalk, Visit, WhatNow, answered, step_of

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


class GuideValue(Struct, frozen=True):
    """A question and the answers before it."""

    head: HeadValue = field(default_factory=HeadValue)
    picture: Picture = NO_PICTURE
    question: Words = NO_WORDS
    earlier: tuple[Earlier, ...] = ()


def derive(walk: GuideWalk, content: TopicContent, mirrored: frozenset[str]) -> GuideValue | DeckValue:
    """What the question shows, or the card of the outcome.

    Raises:
        KioskError: the topic has no guide, or the answers do not belong to it.
    """
    guide, step = guide_and_step(walk, content)
    if isinstance(step, Outcome):
        return derive_outcome_card(content, step, walk, guide, mirrored)
    return derive_question(content, step, walk, guide, mirrored)


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
@QmlUncreatable("Python makes it.")
class GuideModel(QObject, Showing[GuideValue]):
    """The question on the screen."""

    changed = Signal()

    def __init__(self, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(GuideValue())
        self._actions = actions
        self._head = self.part(HeadModel(self), lambda value: value.head)
        self._picture = self.part(PictureModel(self), lambda value: value.picture)
        self._question = self.part(TextModel(self), lambda value: value.question)
        self._earlier = Rows(Earlier, self)
        self.changed.connect(lambda: self._earlier.show(self.value.earlier))

    @Property(HeadModel, constant=True, final=True)
    def head(self) -> HeadModel:
        """The head of the screen."""
        return self._head

    @Property(PictureModel, constant=True, final=True)
    def picture(self) -> PictureModel:
        """The picture sentence."""
        return self._picture

    @Property(TextModel, constant=True, final=True)
    def question(self) -> TextModel:
        """The question."""
        return self._question

    @Property(QObject, constant=True, final=True)
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


def view_of(walk: GuideWalk, content: TopicContent) -> View[GuideModel] | View[DeckModel]:
    """The outcome's cards are a deck."""
    return VIEW if outcome_here(walk, content) is None else deck.VIEW


def turn(visit: Visit, walk: GuideWalk, content: TopicContent, by: int) -> Visit:
    """Another card of the outcome; at a question next leads nowhere."""
    outcome = outcome_here(walk, content)
    return visit if outcome is None else turn_card(visit, walk, len(outcome.cards), by)


def returned(walk: GuideWalk, seen: Content, now: TopicContent) -> GuideWalk | None:
    """The walk with as many of its answers as the guide still asks for."""
    guide = now.topic.guide
    if guide is None:
        return None
    kept = walk
    while not _leads_somewhere(kept, guide) and (before := kept.back()) is not None:
        kept = before
    step = step_of(kept, guide)
    if kept != walk or not isinstance(step, Outcome):
        return replace(kept, card=0)
    earlier = seen.topic.guide if isinstance(seen, TopicContent) and seen.topic.id == walk.topic else None
    old = step_of(walk, earlier) if earlier is not None and _leads_somewhere(walk, earlier) else None
    return replace(kept, card=index_now(walk.card, old.cards if isinstance(old, Outcome) else (), step.cards))


def _leads_somewhere(walk: GuideWalk, guide: Guide) -> bool:
    try:
        step_of(walk, guide)
    except KioskError:
        return False
    return True


def walks(topic: Topic, *, every_card: bool) -> Iterator[tuple[str, GuideWalk]]:
    """The first question, the next after it, and an outcome; or every question and outcome once."""
    guide = topic.guide
    if guide is None:
        return
    seen: set[str] = set()
    todo = [GuideWalk(topic.id)]
    while todo:
        walk = todo.pop(0)
        step = step_of(walk, guide)
        if step.id in seen:
            continue
        seen.add(step.id)
        if isinstance(step, Outcome):
            for card in range(len(step.cards) if every_card else 1):
                yield f"outcome-{topic.id}-{step.id}-{card + 1}", GuideWalk(topic.id, walk.answers, card)
            if not every_card:
                return
            continue
        yield f"question-{topic.id}-{step.id}", walk
        todo += [answered(walk, guide, answer) for answer in (Answer.NO, Answer.YES, Answer.UNSURE)]


def questions(around: Round) -> list[tuple[GuideWalk, Topic, Question]]:
    """Every question there is, and the walk to it."""
    return [
        (walk, topic, step)
        for topic in around.topics
        for _, walk in walks(topic, every_card=True)
        if topic.guide is not None and isinstance(step := step_of(walk, topic.guide), Question)
    ]


def stops(around: Round) -> Iterator[Stop]:
    """Questions and an outcome of each guide, and the question with most earlier answers, which all want room."""
    for topic in around.shown:
        way = around.at_card(topic).opened(WhatNow(topic.id))
        for name, walk in walks(topic, every_card=around.every_card):
            yield Stop(name, way.opened(walk))
    asked = questions(around)
    if asked:
        walk, topic, _ = max(asked, key=lambda candidate: len(candidate[0].answers))
        yield Stop("question-deepest", around.at_card(topic).opened(walk))


def scenes(around: Round) -> dict[str, Visit]:
    """A question, and an outcome."""
    topic = around.shown[0]
    some = tuple(walks(topic, every_card=False))
    if not some:
        return {}
    card = around.at_card(topic)
    return {"question": card.opened(some[-2 if len(some) > 1 else 0][1]), "outcome": card.opened(some[-1][1])}


VIEW = View("guide", "Visit/GuideScreen.qml", GuideModel)
SCREEN = Screen(
    GuideWalk,
    VIEW,
    load=load_topic,
    kept_as=topic_of,
    derive=derive,
    view_of=view_of,
    turn=turn,
    returned=returned,
    leads_on=lambda before, now: before.answers == now.answers,
    stops=stops,
    scenes=scenes,
)
