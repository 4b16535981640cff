"""The needs and help lines of an opened pack: from their rows to guidance values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from kiosk.guidance import HelpLine, Need, Region, Text
from kiosk.packs.format import rows
from kiosk.packs.format.database import Database
from kiosk.packs.read.places import hours_of

MAX_NEEDS: Final = 24
MAX_LINES: Final = 12
"""Of one need."""

Words = Callable[[str], Callable[[str], Text]]
"""From the id of an item to its texts by their field."""


def read_needs(database: Database, words: Words, written: Callable[[object], Text]) -> tuple[Need, ...]:
    """What *help now* shows, in its order; `written` is a text in the source language that is not translated.

    Raises:
        PackUnreadableError: a row is damaged.
    """
    if database.version < 4:  # noqa: PLR2004  the schema that brought them
        return ()

    def need(id_: object, picture: object, behind: object, quiet: object) -> Need:
        told = words(rows.ident(id_))
        return Need(
            id=rows.ident(id_),
            picture=rows.picture(picture),
            alt=told("alt"),
            question=told("question"),
            text=told("text"),
            behind=rows.optional(rows.ident, behind),
            quiet=rows.flag(quiet),
            lines=_lines(database, rows.ident(id_), written),
        )

    sql = "SELECT id, picture, behind, quiet FROM needs ORDER BY position, id"
    return database.select("needs", sql, (), need, MAX_NEEDS)


def _lines(database: Database, need: str, written: Callable[[object], Text]) -> tuple[HelpLine, ...]:
    def line(id_: object, number: object, name: object, regions: object, languages: object, *more: object) -> HelpLine:
        free, anonymous, hours, source, checked_on, valid_until, confirmed_by, confirmed_on = more
        if (confirmed_by is None) != (confirmed_on is None):
            raise ValueError(f"'{id_!s:.60}' was confirmed by nobody, or on no day")
        return HelpLine(
            id=rows.ident(id_),
            number=rows.help_number(number),
            name=written(name),
            regions=tuple(Region(region) for region in rows.idents(regions)),
            languages=rows.tags(languages),
            free=rows.flag(free),
            anonymous=rows.flag(anonymous),
            hours=rows.optional(hours_of, hours),
            source=rows.text(source),
            checked_on=rows.day(checked_on),
            valid_until=rows.optional(rows.day, valid_until),
            confirmed_by=rows.optional(rows.text, confirmed_by),
            confirmed_on=rows.optional(rows.day, confirmed_on),
        )

    columns = (
        "id, number, name, regions, languages, free, anonymous, hours, source, checked_on, valid_until, confirmed_by, "
        "confirmed_on"
    )
    sql = f"SELECT {columns} FROM help_lines WHERE need = ? ORDER BY position"  # noqa: S608 - a constant
    return database.select(f"help lines of '{need}'", sql, (need,), line, MAX_LINES)
