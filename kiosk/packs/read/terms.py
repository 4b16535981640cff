"""The hard words of an opened pack's texts; a pack of before they were marked has none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec.structs import replace

from kiosk.guidance import Text
from kiosk.packs.format import rows
from kiosk.packs.format.database import Database

MAX_MARKED: Final = 1_000_000
"""Texts with hard words, in all languages together."""

Key = tuple[object, object]
"""The field and the language of a text."""


class Terms:
    """Which words of its texts a pack's glossary explains."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._marked = database.version > 1

    def marked(self, item: str, texts: Mapping[Key, Text]) -> dict[Key, Text]:
        """An item's texts, with their hard words where they have any."""
        if not self._marked:
            return dict(texts)

        def text(field: object, language: object, words: object) -> tuple[Key, Text] | None:
            shown = texts.get((field, language))
            if shown is None:
                return None
            return (field, language), replace(shown, hard=rows.hard_words(words, len(shown.value)))

        sql = "SELECT field, language, words FROM terms WHERE item = ?"
        found = self._database.select(f"hard words of '{item}'", sql, (item,), text, 1_000)
        return {**texts, **dict(pair for pair in found if pair is not None)}

    def check(self) -> None:
        """Read every row.

        Raises:
            ValueError: one is wrong, is of a text that the pack does not have, or names no entry of its glossary.
            PackUnreadableError: the database is.
        """
        if not self._marked:
            return
        entries = {entry for (entry,) in self._database.scan("glossary", "SELECT id FROM glossary")}
        sql = (
            "SELECT m.item, m.field, m.language, t.value, m.words FROM terms AS m LEFT JOIN texts AS t "
            "ON t.item = m.item AND t.field = m.field AND t.language = m.language"
        )
        for count, (item, field, language, value, words) in enumerate(self._database.scan("terms", sql), 1):
            what = f"the {field!s:.60} of '{item!s:.60}' in '{language!s:.60}'"
            if count > MAX_MARKED:
                raise ValueError(f"more than {MAX_MARKED} texts have hard words")
            if value is None:
                raise ValueError(f"hard words of {what} belong to nothing")
            for word in rows.hard_words(words, len(rows.text(value))):
                if word.entry not in entries:
                    raise ValueError(f"{what} refers to '{word.entry}', which is not in the glossary")
