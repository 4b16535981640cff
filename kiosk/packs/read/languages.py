"""The languages of an opened pack, and which of them are only sound; a pack of before there were such has none."""

from __future__ import annotations

from typing import Final

from kiosk.guidance import Direction, Language
from kiosk.packs.format import rows
from kiosk.packs.format.database import Database
from kiosk.packs.format.manifest import LanguageEntry

MAX_LANGUAGES: Final = 100


def read_languages(database: Database, source: str) -> tuple[LanguageEntry, ...]:
    """The languages in the order in which they stand on the screen; `source` is the one that all is written in.

    Raises:
        PackUnreadableError: one is damaged, the source is not among them, or one that is only sound has nothing to
            stand in for it.
    """
    fallbacks = _fallbacks(database)

    def entry(tag: object, endonym: object, direction: object, by: object, complete: object) -> LanguageEntry:
        fallback = fallbacks.get(rows.tag(tag))
        language = Language(rows.tag(tag), rows.text(endonym), rows.one_of(Direction, direction), fallback)
        return LanguageEntry(language, rows.optional(rows.text, by), rows.flag(complete))

    sql = "SELECT tag, endonym, direction, reviewed_by, complete FROM languages ORDER BY position, tag"
    languages = database.select("languages", sql, (), entry, MAX_LANGUAGES)
    tags = {entry.language.tag for entry in languages}
    written = {entry.language.tag for entry in languages if not entry.language.sound_only}
    if source not in written:
        raise database.unreadable(f"has no language '{source}', its own source")
    for tag, fallback in fallbacks.items():
        if tag not in tags:
            raise database.unreadable(f"'{tag}' is only sound, and is not among its languages")
        if fallback not in written:
            raise database.unreadable(f"'{tag}' is only sound, and '{fallback}' has no texts to stand in for it")
    return languages


def _fallbacks(database: Database) -> dict[str, str]:
    """The languages that are only sound, and the one that stands in for each."""
    if database.version < 3:  # noqa: PLR2004  the schema that brought them
        return {}
    sql = "SELECT tag, fallback FROM sound_only"
    return dict(database.select("languages", sql, (), lambda *row: (rows.tag(row[0]), rows.tag(row[1])), MAX_LANGUAGES))
