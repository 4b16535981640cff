"""What is to be known about a card or a question: its translation, its hard words, who decides, when it was checked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from msgspec import Struct, field
from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import KioskError
from kiosk.guidance import Decider, GlossaryEntry, Question, Text, TextState
from kiosk.ui.kit.actions import Actions
from kiosk.ui.kit.base import Showing
from kiosk.ui.kit.head import HeadModel
from kiosk.ui.kit.rows import Rows
from kiosk.ui.kit.stops import Round, Stop
from kiosk.ui.kit.uncreatable import QmlUncreatable
from kiosk.ui.kit.words import NO_WORDS, HeadValue, words_of
from kiosk.ui.library.screen import Content, Screen, ScreenContent, View
from kiosk.ui.library.source import Source
from kiosk.ui.screens import guide, topic_card
from kiosk.ui.screens.topic import (
    TopicContent,
    card_here,
    hard_words_here,
    head_of,
    load_topic,
    outcome_here,
    step_here,
)
from kiosk.visit import AboutText, GuideWalk, HardWords, TopicCard, Visit

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


class AboutContent(Struct, ScreenContent, frozen=True):
    """The topic of a card or a question, and the hard words of that text, explained."""

    topic: TopicContent
    text: Text
    entries: tuple[GlossaryEntry, ...] = ()
    decides: Decider | None = None

    def texts(self) -> Iterator[Text]:
        """The words and what explains them, and who decides."""
        for entry in self.entries:
            yield from (entry.term, entry.text)
        if self.decides is not None:
            yield self.decides.text


def load(source: Source, place: AboutText, language: str, now: datetime) -> AboutContent:
    """Read the topic and the words.

    Raises:
        PackError: there is none of this name, or it cannot be read.
        KioskError: the answers do not belong to its guide.
    """
    topic = load_topic(source, place.of, language, now)
    known = {entry.id: entry for entry in source.pack.glossary(language)}
    hard = dict.fromkeys(word.entry for word in hard_words_here(place.of, topic))
    outcome = outcome_here(place.of, topic)
    return AboutContent(
        topic,
        _text(place.of, topic),
        tuple(known[entry] for entry in hard if entry in known),
        outcome.decides if outcome is not None else None,
    )


def _text(place: TopicCard | GuideWalk, topic: TopicContent) -> Text:
    card = card_here(place, topic)
    if card is not None:
        return card.text
    step = step_here(place, topic) if isinstance(place, GuideWalk) else None
    if not isinstance(step, Question):
        raise KioskError(f"topic '{topic.topic.id}' has neither a card nor a question here")
    return step.text


class AboutRow(Struct, frozen=True):
    """One thing to know: "computer", "untranslated", "word", "decides", "expired" or "checked".

    Only a word has a `term`, and an `entry` to open.
    """

    kind: str
    entry: str = ""
    term: str = ""
    termUtterance: str = ""
    words: str = ""
    utterance: str = ""
    language: str = ""
    direction: str = ""
    pictogram: str = ""
    mirrorable: bool = False


class AboutValue(Struct, frozen=True):
    """The page; `entries` are the ids of its hard words."""

    head: HeadValue = field(default_factory=HeadValue)
    question: bool = False
    rows: tuple[AboutRow, ...] = ()
    entries: tuple[str, ...] = ()


def derive(place: AboutText, content: AboutContent, mirrored: frozenset[str]) -> AboutValue:
    """What the page shows."""
    head = replace(head_of(content.topic, mirrored), title=NO_WORDS)
    asked = isinstance(place.of, GuideWalk) and outcome_here(place.of, content.topic) is None
    entries = tuple(entry.id for entry in content.entries)
    return AboutValue(head, asked, tuple(_rows(content, mirrored)), entries)


def _rows(content: AboutContent, mirrored: frozenset[str]) -> Iterator[AboutRow]:
    if content.text.state is TextState.COMPUTER:
        yield AboutRow("computer")
    elif content.text.state is TextState.UNTRANSLATED:
        yield AboutRow("untranslated")
    for entry in content.entries:
        term = words_of(entry.term)
        row = _told("word", entry.text, entry.pictogram, mirrored)
        yield replace(row, entry=entry.id, term=term.value, termUtterance=term.utterance)
    if content.decides is not None:
        yield _told("decides", content.decides.text, content.decides.pictogram, mirrored)
    if content.topic.expired:
        yield AboutRow("expired")
    yield AboutRow("checked", words=content.topic.checked)


def _told(kind: str, text: Text, pictogram: str, mirrored: frozenset[str]) -> AboutRow:
    words = words_of(text)
    return AboutRow(
        kind,
        words=words.value,
        utterance=words.utterance,
        language=words.language,
        direction=words.direction,
        pictogram=pictogram,
        mirrorable=pictogram in mirrored,
    )


@QmlElement
@QmlUncreatable("Python makes it.")
class AboutModel(QObject, Showing[AboutValue]):
    """What is to be known about the text that one came from."""

    changed = Signal()

    def __init__(self, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(AboutValue())
        self._actions = actions
        self._head = self.part(HeadModel(self), lambda value: value.head)
        self._rows = Rows(AboutRow, self)
        self.changed.connect(lambda: self._rows.show(self.value.rows))

    @Property(HeadModel, constant=True, final=True)
    def head(self) -> HeadModel:
        """The head of the topic, without its title."""
        return self._head

    @Property(bool, notify=changed, final=True)
    def question(self) -> bool:
        """Whether it is about a question, and not a card."""
        return self.value.question

    @Property(QObject, constant=True, final=True)
    def rows(self) -> QObject:
        """Rows of `AboutRow`."""
        return self._rows

    @Slot(result=bool)
    def touch(self) -> bool:
        """Whether a touch counts that shows another part of the same page."""
        return self._actions.touch()

    @Slot()
    def close(self) -> None:
        """Back to the text."""
        self._actions.back()

    @Slot(str)
    def openWord(self, entry: str) -> None:
        """A hard word was touched."""
        entries = self.value.entries
        if entry in entries:
            self._actions.open_screen(HardWords(self.value.head.theme, entries, entries.index(entry)))


def returned(place: AboutText, seen: Content, now: AboutContent) -> AboutText | None:
    """About the same card wherever it stands now, or the same question; None where that is gone."""
    before = seen.topic if isinstance(seen, AboutContent) else None
    of = (
        topic_card.returned(place.of, before, now.topic)
        if isinstance(place.of, TopicCard)
        else guide.returned(place.of, before, now.topic)
    )
    return AboutText(of) if of is not None else None


def stops(around: Round) -> Iterator[Stop]:
    """About the card with most hard words, in every look, and about an outcome that says who decides."""
    topic, at, _ = max(
        ((topic, at, card) for topic in around.topics for at, card in enumerate(topic.cards)),
        key=lambda found: len({word.entry for word in found[2].text.hard}),
    )
    most = around.at_card(topic, at).opened(AboutText(TopicCard(topic.id, at)))
    yield Stop("about-card", most)
    yield from around.looks("about-card", most)
    for topic in around.topics:
        for name, walk in guide.walks(topic, every_card=True):
            if (
                topic.guide is not None
                and name.startswith("outcome-")
                and any(outcome.decides and f"-{outcome.id}-" in name for outcome in topic.guide.outcomes)
            ):
                yield Stop("about-outcome", around.at_card(topic).opened(walk).opened(AboutText(walk)))
                return


VIEW = View("about", "Visit/AboutScreen.qml", AboutModel)
SCREEN = Screen(AboutText, VIEW, load=load, derive=derive, returned=returned, stops=stops)


def open_about(visit: Visit) -> Visit:
    """The visit at what is to be known about the card or the question it is at; as it was where it is at neither."""
    return visit.opened(AboutText(visit.place)) if isinstance(visit.place, (TopicCard, GuideWalk)) else visit
