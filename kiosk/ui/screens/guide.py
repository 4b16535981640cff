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
from kiosk.ui.kit.fitting import FitModel
from kiosk.ui.kit.head import HeadModel
from kiosk.ui.kit.stops import Round, Stop
from kiosk.ui.kit.text_model import PictureModel, TextModel
from kiosk.ui.kit.uncreatable import QmlUncreatable
from kiosk.ui.kit.words import NO_PICTURE, NO_WORDS, HeadValue, Picture, Words, picture_of, words_of
from kiosk.ui.library.screen import Content, Screen, View, index_now
from kiosk.ui.screens import choices, deck
from kiosk.ui.screens.choices import ChoicesModel, ChoicesValue, derive_choices, pages_of
from kiosk.ui.screens.deck import DeckModel, DeckValue, alone, derive_outcome_card
from kiosk.ui.screens.topic import TopicContent, head_of, load_topic, step_here, topic_of
from kiosk.ui.screens.topic_card import turn_card
from kiosk.visit import GuideWalk, Visit, answered, step_of

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


class GuideValue(Struct, frozen=True):
    """A question and the answers before it."""

    head: HeadValue = field(default_factory=HeadValue)
    picture: Picture = NO_PICTURE
    question: Words = NO_WORDS
    earlier: int = 0


def derive(walk: GuideWalk, content: TopicContent, mirrored: frozenset[str]) -> GuideValue | ChoicesValue | DeckValue:
    """What the question shows, or the card of the outcome.

    Raises:
        KioskError: the topic has no guide, or the answers do not belong to it.
    """
    step = step_here(walk, content)
    if isinstance(step, Outcome):
        return derive_outcome_card(content, step, walk, mirrored)
    if step.choices:
        return derive_choices(content, step, walk, mirrored)
    return derive_question(content, step, walk, mirrored)


def derive_question(content: TopicContent, question: Question, walk: GuideWalk, mirrored: frozenset[str]) -> GuideValue:
    """What a question shows."""
    return GuideValue(
        head_of(content, mirrored),
        picture_of(question.picture, question.alt, mirrored),
        words_of(question.text),
        len(walk.answers),
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
        self.fit_model = self.part(FitModel(self), lambda value: alone(value.question, value.picture, strong=True))

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

    @Property(FitModel, constant=True, final=True)
    def fit(self) -> FitModel:
        """How large its words are."""
        return self.fit_model

    @Property(int, notify=changed, final=True)
    def earlierCount(self) -> int:
        """How many answers led here."""
        return self.value.earlier

    @Property(bool, notify=changed, final=True)
    def knowable(self) -> bool:
        """Whether there is something to know about the question."""
        return bool(self.value.question.hard) or self.value.question.computer or self.value.question.untranslated

    @Slot()
    def openTrail(self) -> None:
        """The answers that led here."""
        self._actions.open_earlier()

    @Slot()
    def about(self) -> None:
        """What is to be known about the question."""
        self._actions.about()

    @Slot(result=bool)
    def touch(self) -> bool:
        """Whether a touch counts that changes what the screen shows of this."""
        return self._actions.touch()

    @Slot(str)
    def answer(self, answer: str) -> None:
        """Yes, no or unsure was touched."""
        self._actions.answer(Answer(answer).value)


def view_of(walk: GuideWalk, content: TopicContent) -> View[GuideModel] | View[ChoicesModel] | View[DeckModel]:
    """The outcome's cards are a deck, and what can be pointed at has a screen of its own."""
    step = step_here(walk, content)
    if isinstance(step, Outcome):
        return deck.VIEW
    return choices.VIEW if step.choices else VIEW


def turn(visit: Visit, walk: GuideWalk, content: TopicContent, by: int) -> Visit:
    """Another card of the outcome, or the next page of choices, and after the last one the first one again."""
    step = step_here(walk, content)
    if isinstance(step, Outcome):
        return turn_card(visit, walk, len(step.cards), by)
    return visit.turned_to(replace(walk, card=(walk.card + by) % pages_of(step)))


def returned(walk: GuideWalk, seen: Content, now: TopicContent) -> GuideWalk | None:
    """The walk with as many of its answers as the guide still asks for."""
    guide = now.topic.guide
    if guide is None:
        return None
    kept = walk
    while not _can_be_shown(kept, guide) and (before := kept.back()) is not None:
        kept = before
    step = step_of(kept, guide)
    if kept != walk or not isinstance(step, Outcome):
        return replace(kept, card=0)
    earlier = seen.topic.guide if isinstance(seen, TopicContent) and seen.topic.id == walk.topic else None
    old = step_of(walk, earlier) if earlier is not None and _can_be_shown(walk, earlier) else None
    return replace(kept, card=index_now(walk.card, old.cards if isinstance(old, Outcome) else (), step.cards))


def _can_be_shown(walk: GuideWalk, guide: Guide) -> bool:
    """Whether the guide still asks for these answers, and they lead to nothing that is a topic of its own."""
    try:
        step = step_of(walk, guide)
    except KioskError:
        return False
    return isinstance(step, Question) or bool(step.cards)


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
            if not step.cards:
                continue
            for card in range(len(step.cards) if every_card else 1):
                yield f"outcome-{topic.id}-{step.id}-{card + 1}", GuideWalk(topic.id, walk.answers, card)
            if not every_card:
                return
            continue
        for page in range(pages_of(step) if every_card else 1):
            name = f"question-{topic.id}-{step.id}"
            yield name if page == 0 else f"{name}-{page + 1}", replace(walk, card=page)
        ways = {Answer.NO.value: step.no, **step.targets}
        todo += [answered(walk, guide, answer) for answer in ways]


def questions(around: Round) -> list[tuple[GuideWalk, Topic, Question]]:
    """Every question there is, and the walk to it."""
    return [
        (walk, topic, step)
        for topic in around.topics
        for _, walk in walks(topic, every_card=True)
        if topic.guide is not None and walk.card == 0 and isinstance(step := step_of(walk, topic.guide), Question)
    ]


def stops(around: Round) -> Iterator[Stop]:
    """Questions and an outcome of each guide, and the question with most earlier answers, which all want room."""
    for topic in (*around.shown, *around.choosers):
        way = around.before_guide(topic)
        for name, walk in walks(topic, every_card=around.every_card):
            yield Stop(name, way.opened(walk))
    asked = questions(around)
    if asked:
        walk, topic, _ = max(asked, key=lambda candidate: len(candidate[0].answers))
        yield Stop("question-deepest", around.before_guide(topic).opened(walk))


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
