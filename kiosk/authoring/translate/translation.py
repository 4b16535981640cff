"""What the content says in each language, and what is still missing; catalogs and packs are not opened here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct

from kiosk.authoring.files.catalogs import Catalog
from kiosk.authoring.files.items import (
    SourceText,
    glossary_texts,
    need_texts,
    sign_text,
    single,
    staff_texts,
    theme_texts,
    topic_pictures,
    topic_signs,
    topic_texts,
)
from kiosk.authoring.files.source import Content
from kiosk.authoring.files.vocabulary import JOINTS
from kiosk.guidance import Joint, PictureSentence, TextState
from kiosk.packs.format.letters import comma

CARD_SIGNS: Final = frozenset({"phone-call", "counter", "free-of-charge"})
"""What the card of a help line has beside its own picture: who calls, the desk where there is no number, free."""

Row = tuple[str, str, str, str, str]
"""item, field, language, state, value: a row of a pack's `texts`."""


class Missing(Struct, frozen=True):
    """A text that a language lacks; `stale` when only an older sentence was translated."""

    text: SourceText
    stale: bool


def content_texts(content: Content) -> Iterator[SourceText]:
    """Every text that stands in the content's files, in their order."""
    for theme in content.themes:
        yield from theme_texts(theme)
    for topic in content.topics:
        yield from topic_texts(topic)
    for entry in content.glossary:
        yield from glossary_texts(entry)
    for need in content.needs:
        yield from need_texts(need)
    for page in content.staff:
        yield from staff_texts(page)


def content_pictures(content: Content) -> Iterator[tuple[str, PictureSentence]]:
    """Every picture whose alternative text is made of its pictograms' descriptions."""
    yield from ((theme.id, single(theme.picture)) for theme in content.themes)
    for topic in content.topics:
        yield from ((item, picture) for item, picture, _ in topic_pictures(topic))
    yield from ((entry.id, single(entry.picture)) for entry in content.glossary)
    yield from ((need.id, need.picture) for need in content.needs)


def content_signs(content: Content) -> frozenset[str]:
    """Every pictogram and joint that the content shows."""
    named = {theme.picture for theme in content.themes} | {entry.picture for entry in content.glossary}
    named |= {name for topic in content.topics for name, _ in topic_signs(topic)}
    named |= {name for need in content.needs for name in need.picture.pictograms} | (
        CARD_SIGNS if content.needs else set()
    )
    return frozenset(named) | JOINTS


def missing_texts(content: Content, catalog: Catalog) -> tuple[Missing, ...]:
    """What the catalog lacks: texts of the content, and descriptions of the pictograms that it needs."""
    needed = dict.fromkeys(sign for _, picture in content_pictures(content) for sign in picture.signs)
    wanted = [*content_texts(content), *(sign_text(name, content.vocabulary.signs[name]) for name in needed)]
    keys = ((text, (text.item, text.value)) for text in wanted)
    return tuple(Missing(text, key in catalog.stale) for text, key in keys if key not in catalog.current)


def shown_text(content: Content, catalogs: Mapping[str, Catalog], text: SourceText, tag: str) -> str | None:
    """What `text` is today in a language, or None while it has no current translation."""
    return text.value if tag == content.pack.source_language else catalogs[tag].current.get((text.item, text.value))


def spoken_text(content: Content, catalogs: Mapping[str, Catalog], text: SourceText, tag: str) -> str | None:
    """What is read aloud in place of `text` in a language, where that is written otherwise than it is shown."""
    if tag == content.pack.source_language:
        return text.spoken
    found = catalogs[tag].spoken.get((text.item, text.value))
    return found.value if found is not None else None


def text_rows(content: Content, catalogs: Mapping[str, Catalog]) -> Iterator[Row]:
    """The texts of the source language and every current translation, each language in the content's order."""
    for tag in content.pack.written:
        if tag == content.pack.source_language:
            yield from _source_rows(content, tag)
        else:
            yield from _translated_rows(content, tag, catalogs[tag])


def _source_rows(content: Content, tag: str) -> Iterator[Row]:
    state = TextState.ORIGINAL.value
    for text in content_texts(content):
        yield text.item, text.field, tag, state, text.value
    words = {name: sign.nl for name, sign in content.vocabulary.signs.items()}
    for item, picture in content_pictures(content):
        yield item, "alt", tag, state, _described(picture, words, tag) or ""
    yield from ((f"pictogram.{name}", "alt", tag, state, words[name]) for name in sorted(content.vocabulary.drawings))


def _translated_rows(content: Content, tag: str, catalog: Catalog) -> Iterator[Row]:
    for text in content_texts(content):
        value = catalog.current.get((text.item, text.value))
        if value is not None:
            yield text.item, text.field, tag, catalog.state((text.item, text.value)).value, value
    named = ((name, sign_text(name, sign)) for name, sign in content.vocabulary.signs.items())
    keys = {name: (text.item, text.value) for name, text in named}
    words = {name: catalog.current.get(key, "") for name, key in keys.items()}
    for item, picture in content_pictures(content):
        alt = _described(picture, words, tag)
        if alt is not None:
            states = {catalog.state(keys[sign]) for sign in picture.signs}
            state = TextState.COMPUTER if TextState.COMPUTER in states else TextState.REVIEWED
            yield item, "alt", tag, state.value, alt
    for name in sorted(content.vocabulary.drawings):
        if words[name]:
            yield f"pictogram.{name}", "alt", tag, catalog.state(keys[name]).value, words[name]


def _described(picture: PictureSentence, words: Mapping[str, str], tag: str) -> str | None:
    """The picture in words, or None while the language lacks one of them."""
    if not all(words[sign] for sign in picture.signs):
        return None
    said = words[picture.pictograms[0]]
    for joint, name in zip(picture.joints, picture.pictograms[1:], strict=True):
        pause = comma(tag) if joint is Joint.THEN else ""
        said += f"{pause} {words[joint.value]} {words[name]}"
    return said
