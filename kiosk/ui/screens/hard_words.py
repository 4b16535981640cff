"""The hard words of a card or a question, explained one by one, each as a card."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from kiosk.errors import KioskError
from kiosk.guidance import GlossaryEntry, Text
from kiosk.ui.kit.stops import Round, Stop, sizes
from kiosk.ui.kit.words import HeadValue, single_picture, words_of
from kiosk.ui.library.screen import Content, Screen, ScreenContent, turned_to
from kiosk.ui.library.source import Source
from kiosk.ui.screens.deck import VIEW, DeckValue
from kiosk.ui.screens.guide import questions
from kiosk.visit import HardWords, Visit


class HardWordsContent(Struct, ScreenContent, frozen=True):
    """For the hard words of a card or a question, in their order."""

    entries: tuple[GlossaryEntry, ...]

    def texts(self) -> Iterator[Text]:
        """The words, and what explains them."""
        for entry in self.entries:
            yield from (entry.term, entry.text)


def load(source: Source, place: HardWords, language: str, _: datetime) -> HardWordsContent:
    """Read those that the pack explains.

    Raises:
        PackError: no pack is open, or it cannot be read.
    """
    known = {entry.id: entry for entry in source.pack.glossary(language)}
    return HardWordsContent(tuple(known[entry] for entry in place.entries if entry in known))


def derive(place: HardWords, content: HardWordsContent, mirrored: frozenset[str]) -> DeckValue:
    """What explains a hard word: a card with the word in its head.

    Raises:
        KioskError: the pack explains fewer of them.
    """
    if place.index >= len(content.entries):
        raise KioskError(f"the pack does not explain '{place.entries[place.index]}'")
    entry = content.entries[place.index]
    picture = single_picture(entry.pictogram, entry.alt, mirrored)
    return DeckValue(
        head=HeadValue(place.theme, words_of(entry.term), picture),
        count=len(content.entries),
        current=place.index,
        picture=picture,
        text=words_of(entry.text),
        explains=True,
    )


def turn(visit: Visit, place: HardWords, content: HardWordsContent, by: int) -> Visit:
    """Another word; past the last one back to the card."""
    index = place.index + by
    return turned_to(visit, replace(place, index=index), index, len(content.entries))


def returned(place: HardWords, _: Content, now: HardWordsContent) -> HardWords | None:
    """The same word, if it is still explained."""
    entries = tuple(entry.id for entry in now.entries)
    at = place.entries[place.index]
    return replace(place, entries=entries, index=entries.index(at)) if at in entries else None


def stops(around: Round) -> Iterator[Stop]:
    """The card and the question with most hard words, and what explains some of them, in every size of letters."""
    cards = [(topic, at, card.text) for topic in around.topics for at, card in enumerate(topic.cards)]
    topic, at, text = max(cards, key=lambda candidate: len({word.entry for word in candidate[2].hard}))
    entries = tuple(dict.fromkeys(word.entry for word in text.hard))
    if entries:
        card = around.at_card(topic, at)
        yield from sizes("hard-words-card", card)
        yield from sizes("hard-word", card.opened(HardWords(topic.theme, entries)))
        yield from sizes("hard-word-last", card.opened(HardWords(topic.theme, entries, len(entries) - 1)))
    asked = questions(around)
    if asked:
        walk, topic, _ = max(asked, key=lambda candidate: len(candidate[2].text.hard))
        yield from sizes("hard-words-question", around.at_card(topic).opened(walk))


SCREEN = Screen(HardWords, VIEW, load=load, derive=derive, turn=turn, returned=returned, stops=stops)
