"""Every text and picture of the content, under the id it has in catalogs and packs; nothing is read or written here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from kiosk.authoring.files.help_models import NeedSource
from kiosk.authoring.files.marked_yaml import KeyPath
from kiosk.authoring.files.models import (
    CardSource,
    GlossarySource,
    GuideSource,
    SignSource,
    StaffSource,
    ThemeSource,
    TopicSource,
)
from kiosk.guidance import PictureSentence


class SourceText(Struct, frozen=True):
    """A text in the source language; `item` is its context for translators, `path` its keys within its file's item."""

    item: str
    field: str
    value: str
    path: KeyPath
    what: str
    picture: PictureSentence | None = None
    spoken: str | None = None


def single(pictogram: str) -> PictureSentence:
    """The picture sentence of one pictogram."""
    return PictureSentence((pictogram,), ())


def theme_texts(theme: ThemeSource) -> Iterator[SourceText]:
    """The texts of a theme."""
    yield SourceText(theme.id, "title", theme.title, ("title",), "theme, one or two words", single(theme.picture))


def topic_texts(topic: TopicSource) -> Iterator[SourceText]:
    """The texts of a topic, its cards and its guide, in the order of the file."""
    picture = single(topic.picture)
    yield SourceText(topic.id, "title", topic.title, ("title",), "title of a topic, one to four words", picture)
    yield SourceText(topic.id, "question", topic.question, ("question",), "a visitor's question", picture)
    yield from _deck_texts(topic.cards, ())
    if topic.guide is not None:
        yield from _guide_texts(topic.id, topic.guide)


def _deck_texts(cards: tuple[CardSource, ...], path: KeyPath) -> Iterator[SourceText]:
    for at, card in enumerate(cards):
        key = (*path, "cards", at)
        what = f"card, {card.kind.value}"
        yield SourceText(card.id, "text", card.text, (*key, "text"), what, card.picture, card.spoken)
        if card.alt is not None:
            yield SourceText(card.id, "alt", card.alt, (*key, "alt"), "what the picture shows", card.picture)


def _guide_texts(topic: str, guide: GuideSource) -> Iterator[SourceText]:
    for at, question in enumerate(guide.questions):
        path: KeyPath = ("guide", "questions", at, "text")
        what = "question, answered with yes, no or I don't know"
        if question.choices:
            what = "question, answered with one of the pictures under it"
        item = f"{topic}.{question.id}"
        yield SourceText(item, "text", question.text, path, what, question.picture, question.spoken)
        for number, choice in enumerate(question.choices):
            path, what = (
                ("guide", "questions", at, "choices", number, "text"),
                "answer, one to three words under a picture",
            )
            yield SourceText(
                f"{item}.{choice.id}", "text", choice.text, path, what, single(choice.picture), choice.spoken
            )
    for at, outcome in enumerate(guide.outcomes):
        key: KeyPath = ("guide", "outcomes", at)
        if outcome.decides is not None:
            decides = outcome.decides
            path = (*key, "decides", "text")
            item = f"{topic}.{outcome.id}"
            picture = single(decides.picture)
            yield SourceText(item, "decides", decides.text, path, "who decides", picture, decides.spoken)
        yield from _deck_texts(outcome.cards, key)


def glossary_texts(entry: GlossarySource) -> Iterator[SourceText]:
    """The texts of a glossary entry."""
    picture = single(entry.picture)
    yield SourceText(entry.id, "term", entry.term, ("term",), "hard word; may stay Dutch", picture)
    yield SourceText(entry.id, "text", entry.text, ("text",), "the hard word explained", picture, entry.spoken)


def need_texts(need: NeedSource) -> Iterator[SourceText]:
    """The texts of a need."""
    what = "beside a number under help now, two short lines"
    yield SourceText(need.id, "question", need.question, ("question",), what, need.picture)
    what = "card of a help line: what to do"
    yield SourceText(need.id, "text", need.text, ("text",), what, need.picture, need.spoken)


def staff_texts(page: StaffSource) -> Iterator[SourceText]:
    """The texts of a page for staff."""
    yield SourceText(page.id, "title", page.title, ("title",), "title of a page for staff")
    for at, point in enumerate(page.points):
        what = f"for staff, {point.role.value}"
        yield SourceText(point.id, "text", point.text, ("points", at, "text"), what)


def narrated_texts(
    themes: Iterable[ThemeSource],
    topics: Iterable[TopicSource],
    glossary: Iterable[GlossarySource],
    needs: Iterable[NeedSource],
) -> Iterator[SourceText]:
    """The one text of each item that a person can record; what is for staff is read, not heard."""
    texts = [text for theme in themes for text in theme_texts(theme)]
    texts += [text for topic in topics for text in topic_texts(topic)]
    texts += [text for entry in glossary for text in glossary_texts(entry)]
    texts += [text for need in needs for text in need_texts(need)]
    yield from (text for text in texts if text.field in {"title", "text", "decides"})


def sign_text(name: str, sign: SignSource) -> SourceText:
    """What a pictogram shows; a joint's is the word between two of them."""
    what = "word between two pictures" if name in {"arrow", "plus", "or"} else "what a pictogram shows"
    return SourceText(f"pictogram.{name}", "alt", sign.nl, (name, "nl"), what)


def topic_pictures(topic: TopicSource) -> Iterator[tuple[str, PictureSentence, KeyPath]]:
    """The pictures of a topic that are described by their pictograms: item, picture, keys."""
    yield topic.id, single(topic.picture), ("picture",)
    yield from ((card.id, card.picture, path) for card, path in topic_cards(topic) if card.alt is None)
    for at, question in enumerate(topic.guide.questions if topic.guide else ()):
        yield f"{topic.id}.{question.id}", question.picture, ("guide", "questions", at, "picture")


def topic_cards(topic: TopicSource) -> Iterator[tuple[CardSource, KeyPath]]:
    """The cards of a topic and of its guide's outcomes, with the keys of their picture."""
    for at, card in enumerate(topic.cards):
        yield card, ("cards", at, "picture")
    for step, outcome in enumerate(topic.guide.outcomes if topic.guide else ()):
        for at, card in enumerate(outcome.cards):
            yield card, ("guide", "outcomes", step, "cards", at, "picture")


def topic_signs(topic: TopicSource) -> Iterator[tuple[str, KeyPath]]:
    """Every pictogram a topic names, with its keys; joints are not named and not given."""
    for _, picture, path in topic_pictures(topic):
        yield from ((name, path) for name in picture.pictograms)
    yield from ((name, path) for card, path in topic_cards(topic) if card.alt for name in card.picture.pictograms)
    if topic.guide is not None:
        for at, question in enumerate(topic.guide.questions):
            yield question.badge, ("guide", "questions", at, "badge")
            for number, choice in enumerate(question.choices):
                yield choice.picture, ("guide", "questions", at, "choices", number, "picture")
        for at, outcome in enumerate(topic.guide.outcomes):
            if outcome.decides is not None:
                yield outcome.decides.picture, ("guide", "outcomes", at, "decides", "picture")


def topic_facts(topic: TopicSource) -> Iterator[tuple[str, KeyPath]]:
    """Every fact a topic names, with its keys."""
    for card, path in topic_cards(topic):
        yield from ((fact, (*path[:-1], "facts", at)) for at, fact in enumerate(card.facts))
    for step, question in enumerate(topic.guide.questions if topic.guide else ()):
        yield from ((fact, ("guide", "questions", step, "facts", at)) for at, fact in enumerate(question.facts))
