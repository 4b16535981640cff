"""What an opened pack has read aloud in place of its texts; a pack of before there was such a thing has nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec.structs import replace

from kiosk.guidance import Text
from kiosk.packs.format import rows
from kiosk.packs.format.database import Database

MAX_SPOKEN: Final = 1_000_000
"""Spoken texts, in all languages together."""

Key = tuple[object, object]
"""The field and the language of a text."""


class SpokenTexts:
    """Which of its texts a pack has said in another spelling, word for word."""

    def __init__(self, database: Database) -> None:
        self._database = database
        sql = "SELECT 1 FROM spoken LIMIT 1"
        self._any = database.version > 1 and bool(database.select("spoken", sql, (), int, 1))

    def told(self, item: str, texts: Mapping[Key, Text]) -> dict[Key, Text]:
        """An item's texts, with what is said for them where they have it."""
        if not self._any:
            return dict(texts)

        def text(field: object, language: object, value: object) -> tuple[Key, Text] | None:
            shown = texts.get((field, language))
            return None if shown is None else ((field, language), replace(shown, spoken=rows.text(value)))

        sql = "SELECT field, language, value FROM spoken WHERE item = ?"
        found = self._database.select(f"spoken texts of '{item}'", sql, (item,), text, 1_000)
        return {**texts, **dict(pair for pair in found if pair is not None)}

    def check(self) -> None:
        """Read every row.

        Raises:
            ValueError: one is wrong, is of a text that the pack does not have, or has other words than its text.
            PackUnreadableError: the database is.
        """
        if not self._any:
            return
        from kiosk.packs.format.word_for_word import spoken_fault  # noqa: PLC0415  no screen waits for ICU

        sql = (
            "SELECT s.item, s.field, s.language, t.value, s.value FROM spoken AS s LEFT JOIN texts AS t "
            "ON t.item = s.item AND t.field = s.field AND t.language = s.language"
        )
        for count, (item, field, language, value, said) in enumerate(self._database.scan("spoken", sql), 1):
            what = f"what is said for the {field!s:.60} of '{item!s:.60}' in '{language!s:.60}'"
            if count > MAX_SPOKEN:
                raise ValueError(f"more than {MAX_SPOKEN} texts are said otherwise than they are shown")
            if value is None:
                raise ValueError(f"{what} belongs to nothing")
            fault = spoken_fault(rows.text(value), rows.text(said), rows.tag(language))
            if fault is not None:
                raise ValueError(f"{what}: {fault:.100}")
