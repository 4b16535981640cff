"""The recordings and pronunciations of an opened pack; a pack of before they existed has none."""

from __future__ import annotations

from collections.abc import Container, Mapping
from pathlib import Path
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from kiosk.guidance import Pronunciation, Recording, Text, TimedWord, text_sha256
from kiosk.packs.format import rows
from kiosk.packs.format.database import Database
from kiosk.packs.format.opus import MAX_OPUS_MS

MAX_NARRATIONS: Final = 100_000
MAX_PRONUNCIATIONS: Final = 20_000

_WITHOUT_IPA: Final = 3
"""The last version of the schema whose pronunciations had letters alone."""

Key = tuple[object, object]
"""The field and the language of a text."""


class _Row(Struct, frozen=True):
    text_hash: str
    blob: str
    duration_ms: int
    words: tuple[TimedWord, ...]


class HeardOnly(Struct, frozen=True):
    """A recording in a language that is only sound, and the hash of the source's text that it says."""

    text_hash: str
    recording: Recording


class Sounds:
    """What a pack holds for the ear. `blobs` is the folder of its sound, or None where none is to be found."""

    def __init__(self, database: Database, blobs: Path | None) -> None:
        self._database = database
        self._blobs = blobs
        self._said = database.version > 1
        sql = "SELECT 1 FROM narrations LIMIT 1"
        self._recorded = self._said and bool(database.select("narrations", sql, (), int, 1))

    def recorded(self, item: str, texts: Mapping[tuple[object, object], Text]) -> dict[Key, Text]:
        """Those of an item's texts that have a recording whose sound is there, with it."""
        if not self._recorded or self._blobs is None:
            return {}
        blobs = self._blobs

        def text(field: object, language: object, *row: object) -> tuple[Key, Text] | None:
            shown = texts.get((field, language))
            if shown is None:
                return None
            found = _row(shown.value, *row)
            path = blobs / found.blob
            if found.text_hash != text_sha256(shown.value) or not path.is_file():
                return None
            return (field, language), replace(shown, recording=Recording(path, found.duration_ms, found.words))

        sql = "SELECT field, language, text_hash, blob, duration_ms, words FROM narrations WHERE item = ?"
        found = self._database.select(f"narrations of '{item}'", sql, (item,), text, 1_000)
        return dict(pair for pair in found if pair is not None)

    def heard(self, item: str, language: str) -> dict[str, HeardOnly]:
        """What says an item's texts in a language that is only sound, by field, where its sound is there."""
        if not self._recorded or self._blobs is None:
            return {}
        blobs = self._blobs

        def heard(field: object, *row: object) -> tuple[str, HeardOnly] | None:
            found = _row("", *row)
            path = blobs / found.blob
            said = HeardOnly(found.text_hash, Recording(path, found.duration_ms, ()))
            return (rows.ident(field), said) if path.is_file() else None

        sql = "SELECT field, text_hash, blob, duration_ms, words FROM narrations WHERE item = ? AND language = ?"
        found = self._database.select(f"narrations of '{item}'", sql, (item, language), heard, 64)
        return dict(pair for pair in found if pair is not None)

    def pronunciations(self) -> tuple[Pronunciation, ...]:
        """The pack's list, by word."""
        if not self._said:
            return ()

        def entry(
            word: object, language: object, said: object, only_in: object, ipa: object = "", not_before: object = "[]"
        ) -> Pronunciation:
            own, narrow = ("" if value == "" else rows.tag(value) for value in (language, only_in))
            return Pronunciation(
                rows.text(word), own, rows.text_or_none(said), narrow, rows.text_or_none(ipa), rows.texts(not_before)
            )

        columns = "word, language, said, only_in" + (
            ", ipa, not_before" if self._database.version > _WITHOUT_IPA else ""
        )
        sql = f"SELECT {columns} FROM pronunciations ORDER BY word, only_in"  # noqa: S608  names of our own
        return self._database.select("pronunciations", sql, (), entry, MAX_PRONUNCIATIONS)

    def blobs(self) -> tuple[str, ...]:
        """The hashes of the sound that belongs to the pack, each once."""
        if not self._recorded:
            return ()
        sql = "SELECT DISTINCT blob FROM narrations ORDER BY blob"
        return self._database.select("narrations", sql, (), rows.digest, MAX_NARRATIONS)

    def check(self, source_language: str, sound_only: Container[str] = ()) -> None:
        """Read every row; those in languages that are `sound_only` say the source's texts.

        Raises:
            ValueError: one is wrong, or is of a text that the pack does not have.
            PackUnreadableError: the database is.
        """
        self.pronunciations()
        self.blobs()
        if not self._recorded:
            return
        sql = (
            "SELECT n.item, n.field, n.language, t.value, s.value, n.text_hash, n.blob, n.duration_ms, n.words, "
            "n.speaker, n.reviewer FROM narrations AS n LEFT JOIN texts AS t "
            "ON t.item = n.item AND t.field = n.field AND t.language = n.language LEFT JOIN texts AS s "
            "ON s.item = n.item AND s.field = n.field AND s.language = ?"
        )
        for count, (item, field, language, text, source, *row, speaker, reviewer) in enumerate(
            self._database.scan("narrations", sql, (source_language,)), 1
        ):
            value = source if language in sound_only else text
            what = f"the recording of the {field!s:.60} of '{item!s:.60}' in '{language!s:.60}'"
            if count > MAX_NARRATIONS:
                raise ValueError(f"more than {MAX_NARRATIONS} recordings")
            if value is None:
                raise ValueError(f"{what} belongs to nothing")
            shown = rows.text(value)
            try:
                found = _row("" if language in sound_only else shown, *row)
            except ValueError as error:
                raise ValueError(f"{what}: {error}") from error
            if found.text_hash != text_sha256(shown):
                raise ValueError(f"{what} is of another text")
            rows.optional(rows.text, speaker)
            rows.optional(rows.text, reviewer)


def _row(shown: str, text_hash: object, blob: object, duration_ms: object, words: object) -> _Row:
    duration = rows.number(duration_ms, MAX_OPUS_MS)
    timed = rows.timed_words(words, len(shown), duration)
    return _Row(rows.digest(text_hash), rows.digest(blob), duration, timed)
