"""Builds a pack file from content and catalogs, the same bytes each time; reading one is `reader`'s."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import sqlite_utils

from kiosk.errors import PackError, SourceError
from kiosk.guidance import PictureSentence
from kiosk.packs.blobs import write_blobs
from kiosk.packs.catalogs import Catalog, language
from kiosk.packs.hard_words import term_rows
from kiosk.packs.models import CardSource, GuideSource
from kiosk.packs.narration import Narration, find_narration
from kiosk.packs.schema import APPLICATION_ID, INDEXES, SCHEMA_VERSION, TABLES
from kiosk.packs.source import Content
from kiosk.packs.translation import content_signs, missing_texts, text_rows
from kiosk.packs.verify import verify
from kiosk.packs.vocabulary import svg_faults

PAGE_SIZE: Final = 4096
"""Bytes; fixed, so that a pack does not depend on how SQLite was built."""

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class BuiltLanguage:
    """A language of a pack that was built; `missing` counts its texts that are not there or stale."""

    tag: str
    reviewed_by: str | None
    missing: int


@dataclass(frozen=True, slots=True)
class Built:
    """A pack that was built; `stale` recordings were left out of it."""

    path: Path
    size: int
    topics: int
    languages: tuple[BuiltLanguage, ...]
    recordings: int
    stale: int


def build_pack(content: Content, catalogs: Mapping[str, Catalog], path: Path, *, release: bool = False) -> Built:
    """Write the pack to `path`, whole and as a kiosk would take it, or not at all; its sound lies in blobs/ beside it.

    `release` refuses one whose translations are not complete.

    Raises:
        PackError: it has no topics, shows what is not drawn, is not complete, or cannot be written.
        SourceError: a language is not known, or a recording is wrong.
    """
    languages = tuple(_language(content, catalogs, tag) for tag in content.pack.languages)
    _refuse_unfit(content)
    narration = find_narration(content, catalogs)
    if release:
        _refuse_incomplete(content, languages)
    rows = _tables(content, catalogs, languages, narration)
    try:
        write_blobs(path.parent, {one.source.sha256: one.source.sound for one in narration.current})
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as handle:
            part = Path(handle.name)
        try:
            _write(part, rows)
            verify(part, path)
            part.chmod(0o644)
            _fsync(part)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
        _fsync(path.parent)
    except OSError as error:
        raise PackError(f"{path}: cannot be written: {error.strerror}") from error
    counts = len(narration.current), len(narration.stale)
    return Built(path, path.stat().st_size, len(content.topics), languages, *counts)


def _language(content: Content, catalogs: Mapping[str, Catalog], tag: str) -> BuiltLanguage:
    if tag == content.pack.source_language:
        return BuiltLanguage(tag, None, 0)
    return BuiltLanguage(tag, catalogs[tag].reviewed_by, len(missing_texts(content, catalogs[tag])))


def _refuse_unfit(content: Content) -> None:
    """Refuse what no kiosk would take, whatever its translations."""
    for fault in content.recordings.faults:
        raise SourceError(fault)
    if not content.topics:
        raise PackError(f"{content.pack.id}: has no topics")
    for name, svg in content.vocabulary.drawings.items():
        for line, fault in svg_faults(svg):
            raise SourceError(f"{content.vocabulary.places[name]}:{line}: {fault}")
    undrawn = sorted(content_signs(content) - content.vocabulary.drawings.keys())
    if undrawn:
        raise PackError(f"{content.pack.id}: shows what is not drawn: {', '.join(undrawn)}")


def _refuse_incomplete(content: Content, languages: Iterable[BuiltLanguage]) -> None:
    lacking = [f"'{one.tag}' lacks {one.missing} texts" for one in languages if one.missing]
    if lacking:
        raise PackError(f"{content.pack.id}: not complete, so not released: {', '.join(lacking)}")


def _write(path: Path, tables: Mapping[str, Iterable[Row]]) -> None:
    database = sqlite_utils.Database(path)
    try:
        for pragma in (
            f"page_size = {PAGE_SIZE}",
            "encoding = 'UTF-8'",
            "journal_mode = OFF",
            "synchronous = OFF",
            f"application_id = {APPLICATION_ID}",
            f"user_version = {SCHEMA_VERSION}",
        ):
            database.execute(f"PRAGMA {pragma}")
        for statement in TABLES.values():
            database.execute(statement)
        for name, rows in tables.items():
            database.table(name).insert_all(rows, batch_size=1000)
        for statement in INDEXES.values():
            database.execute(statement)
    finally:
        database.close()


def _tables(
    content: Content, catalogs: Mapping[str, Catalog], languages: Iterable[BuiltLanguage], narration: Narration
) -> dict[str, Iterable[Row]]:
    """The rows of each table, in the order of their primary keys, so that equal content gives equal bytes."""
    topics = sorted(content.topics, key=lambda topic: topic.id)
    guides = [(topic.id, topic.guide) for topic in topics if topic.guide is not None]
    texts = sorted(text_rows(content, catalogs))
    return {
        "manifest": _manifest(content),
        "languages": _by(_languages(languages), "tag"),
        "pictograms": _by(_pictograms(content), "name"),
        "themes": _by(_positioned({"id": one.id, "pictogram": one.picture} for one in content.themes), "id"),
        "topics": _by(_topics(content), "id"),
        "cards": _by(_cards(content), "owner", "position"),
        "guides": [{"topic": topic, "start": guide.start} for topic, guide in guides],
        "questions": (row for topic, guide in guides for row in _questions(topic, guide)),
        "outcomes": (row for topic, guide in guides for row in _outcomes(topic, guide)),
        "glossary": _by(_positioned({"id": one.id, "pictogram": one.picture} for one in content.glossary), "id"),
        "staff_pages": _by(_positioned({"id": one.id, "theme": one.theme} for one in content.staff), "id"),
        "staff_points": _by(_points(content), "page", "position"),
        "narrations": _by(narration.rows(), "item", "field", "language"),
        "pronunciations": _by(_pronunciations(content), "word", "only_in"),
        "terms": _by(term_rows(content, catalogs), "item", "field", "language"),
        "texts": (dict(zip(("item", "field", "language", "state", "value"), row, strict=True)) for row in texts),
    }


def _by(rows: Iterable[Row], *keys: str) -> list[Row]:
    return sorted(rows, key=lambda row: tuple(row[key] for key in keys))


def _positioned(rows: Iterable[Row]) -> Iterator[Row]:
    yield from ({**row, "position": at} for at, row in enumerate(rows))


def _manifest(content: Content) -> list[Row]:
    """`checked_on` is the oldest of the topics' days: nothing in the pack was checked before it."""
    values = {
        "checked_on": min(topic.checked_on for topic in content.topics).isoformat(),
        "id": content.pack.id,
        "schema_version": SCHEMA_VERSION,
        "source_language": content.pack.source_language,
        "title": content.pack.title,
        "version": content.pack.version,
    }
    return [{"key": key, "value": _json(value)} for key, value in values.items()]


def _languages(built: Iterable[BuiltLanguage]) -> Iterator[Row]:
    for at, one in enumerate(built):
        known = language(one.tag)
        yield {
            "tag": one.tag,
            "position": at,
            "endonym": known.endonym,
            "direction": known.direction.value,
            "reviewed_by": one.reviewed_by,
            "complete": int(not one.missing),
        }


def _pictograms(content: Content) -> Iterator[Row]:
    for name, sign in content.vocabulary.signs.items():
        svg = content.vocabulary.drawings.get(name)
        if svg is not None:
            yield {"name": name, "svg": svg, "mirrored": int(sign.mirrored)}


def _topics(content: Content) -> Iterator[Row]:
    places: dict[str, int] = {}
    for topic in content.topics:
        at = places[topic.theme] = places.get(topic.theme, -1) + 1
        yield {
            "id": topic.id,
            "theme": topic.theme,
            "position": at,
            "pictogram": topic.picture,
            "checked_on": topic.checked_on.isoformat(),
            "valid_until": topic.valid_until.isoformat() if topic.valid_until is not None else None,
        }


def _cards(content: Content) -> Iterator[Row]:
    for topic in content.topics:
        yield from _deck(topic.id, topic.cards)
        for outcome in topic.guide.outcomes if topic.guide is not None else ():
            yield from _deck(f"{topic.id}.{outcome.id}", outcome.cards)


def _deck(owner: str, cards: Iterable[CardSource]) -> Iterator[Row]:
    for at, card in enumerate(cards):
        yield {
            "owner": owner,
            "position": at,
            "id": card.id,
            "kind": card.kind.value,
            "picture": _picture(card.picture),
            "facts": _json(card.facts),
            "beyond_handbook": card.beyond_handbook,
        }


def _questions(topic: str, guide: GuideSource) -> Iterator[Row]:
    for at, question in enumerate(guide.questions):
        yield {
            "topic": topic,
            "position": at,
            "id": question.id,
            "picture": _picture(question.picture),
            "badge": question.badge,
            "facts": _json(question.facts),
            "beyond_handbook": question.beyond_handbook,
            "yes": question.yes,
            "no": question.no,
            "unsure": question.unsure or question.no,
        }


def _outcomes(topic: str, guide: GuideSource) -> Iterator[Row]:
    for at, outcome in enumerate(guide.outcomes):
        yield {
            "topic": topic,
            "position": at,
            "id": outcome.id,
            "decides_pictogram": outcome.decides.picture if outcome.decides is not None else None,
            "leads_to": outcome.topic,
        }


def _points(content: Content) -> Iterator[Row]:
    for page in content.staff:
        for at, point in enumerate(page.points):
            yield {
                "page": page.id,
                "position": at,
                "id": point.id,
                "role": point.role.value,
                "facts": _json(point.facts),
                "beyond_handbook": point.beyond_handbook,
            }


def _pronunciations(content: Content) -> Iterator[Row]:
    for one in content.pronunciations:
        yield {"word": one.word, "only_in": one.only_in or "", "language": one.language, "said": one.said or ""}


def _picture(picture: PictureSentence) -> str:
    return _json(picture.signs)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _fsync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
