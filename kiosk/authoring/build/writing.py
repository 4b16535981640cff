"""Writes a pack file, whole or not at all and the same bytes each time; what stands in it is not known here."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import sqlite_utils
from msgspec import Struct

from kiosk.authoring.files.catalogs import language
from kiosk.errors import PackError
from kiosk.guidance import Language, Pronunciation
from kiosk.packs.format.schema import APPLICATION_ID, INDEXES, SCHEMA_VERSION, TABLES
from kiosk.packs.read.verify import verify
from kiosk.packs.shelf.blobs import write_blobs

PAGE_SIZE: Final = 4096
"""Bytes; fixed, so that a pack does not depend on how SQLite was built."""

Row = dict[str, Any]


class BuiltLanguage(Struct, frozen=True):
    """A language of a pack that was built; `missing` counts its texts that are not there or stale.

    `sound_only` is the language itself where it has no texts, and CLDR need not know it.
    """

    tag: str
    reviewed_by: str | None
    missing: int
    sound_only: Language | None = None


def write_whole(path: Path, tables: Mapping[str, Iterable[Row]], sound: Mapping[str, Path]) -> None:
    """Write the pack to `path`, as a kiosk would take it, or not at all; its sound to blobs/ beside it.

    Raises:
        PackError: it cannot be written, or no kiosk would take it.
    """
    try:
        write_blobs(path.parent, sound)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as handle:
            part = Path(handle.name)
        try:
            _write(part, tables)
            verify(part, path)
            part.chmod(0o644)
            _fsync(part)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
        _fsync(path.parent)
    except OSError as error:
        raise PackError(f"{path}: cannot be written: {error.strerror}") from error


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


def by(rows: Iterable[Row], *keys: str) -> list[Row]:
    """The rows in the order of these columns, so that equal content gives equal bytes."""
    return sorted(rows, key=lambda row: tuple(row[key] for key in keys))


def positioned(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows with their position, in the order in which they come."""
    yield from ({**row, "position": at} for at, row in enumerate(rows))


def pronunciation_rows(entries: Iterable[Pronunciation]) -> Iterator[Row]:
    """The rows of `pronunciations`."""
    for entry in entries:
        yield {
            "word": entry.word,
            "only_in": entry.only_in,
            "language": entry.language,
            "said": entry.said,
            "ipa": entry.ipa,
            "not_before": as_json(entry.not_before),
        }


def manifest_rows(values: Mapping[str, object]) -> list[Row]:
    """The rows of `manifest`, the schema's version among them."""
    told = {**values, "schema_version": SCHEMA_VERSION}
    return [{"key": key, "value": as_json(told[key])} for key in sorted(told)]


def text_table(texts: Iterable[tuple[str, str, str, str, str]]) -> Iterator[Row]:
    """The rows of `texts`: item, field, language, state, value."""
    yield from (dict(zip(("item", "field", "language", "state", "value"), row, strict=True)) for row in texts)


def language_rows(built: Iterable[BuiltLanguage]) -> Iterator[Row]:
    """The rows of `languages`, in the order of the screen."""
    for at, built_language in enumerate(built):
        known = built_language.sound_only or language(built_language.tag)
        yield {
            "tag": built_language.tag,
            "position": at,
            "endonym": known.endonym,
            "direction": known.direction.value,
            "reviewed_by": built_language.reviewed_by,
            "complete": int(not built_language.missing),
        }


def fallback_rows(built: Iterable[BuiltLanguage]) -> Iterator[Row]:
    """The rows of `sound_only`."""
    for built_language in built:
        if built_language.sound_only is not None:
            yield {"tag": built_language.tag, "fallback": built_language.sound_only.written}


def as_json(value: object) -> str:
    """JSON without a space too many."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _fsync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
