"""Texts that are too long for the smallest glass; how long that is a `Measure` knows, for nothing here draws."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from msgspec import Struct, structs

from kiosk.authoring.files.catalogs import Catalog
from kiosk.authoring.files.findings import Finding, Level
from kiosk.authoring.files.items import single, topic_cards
from kiosk.authoring.files.source import Content
from kiosk.guidance import PictureSentence


class Page(Struct, frozen=True):
    """A card or a question as it has to stand on one page."""

    text: str
    language: str
    picture: PictureSentence
    question: bool = False
    place: bool = False
    """Whether a key for a place stands under the words."""
    tile: bool = False
    """Whether it is the name on a tile of a list."""


class Measure(Protocol):
    """Lays a page out as a kiosk does."""

    def too_long(self, page: Page) -> tuple[str, ...]:
        """The glass on which words or pictures of this page have less than their least room, by name."""
        ...


def fit_findings(content: Content, catalogs: Mapping[str, Catalog], measure: Measure) -> Iterator[Finding]:
    """Every card, question and name of a topic that some glass has no room for, in each language it is written in."""
    for tag in content.pack.written:
        own = tag == content.pack.source_language
        for item, page in _pages(content):
            text = page.text if own else catalogs[tag].current.get((item, page.text))
            if text is None:
                continue
            tight = measure.too_long(structs.replace(page, text=text, language=tag))
            if tight:
                where = content.place(item) if own else catalogs[tag].place
                mend = "write it shorter" if page.tile else "write it shorter, or as two cards"
                what = f"too long for {', '.join(tight)}: {mend}: {text}"
                yield Finding(Level.ERROR, f"{where}: {item}", what)


def _pages(content: Content) -> Iterator[tuple[str, Page]]:
    source = content.pack.source_language
    for topic in content.topics:
        if topic.cards:  # else it stands in no list
            yield topic.id, Page(topic.title, source, single(topic.picture), tile=True)
        for card, _ in topic_cards(topic):
            yield card.id, Page(card.text, source, card.picture, place=card.place is not None)
        for question in topic.guide.questions if topic.guide is not None else ():
            if question.choices:
                continue  # the pictures under it have the room
            yield f"{topic.id}.{question.id}", Page(question.text, source, question.picture, question=True)
