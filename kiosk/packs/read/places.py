"""The places of an opened overlay: from its rows to guidance values, and how hours are kept in a column."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from typing import Any, Final

from kiosk.guidance import Closure, Hours, Photograph, PhotographOf, PlaceKind, SitePlace, Span, Text
from kiosk.packs.format import rows
from kiosk.packs.format.database import Database
from kiosk.packs.format.jpeg import safe_jpeg

MAX_PLACES: Final = 60
"""Of all kinds together; a kiosk keeps them all in memory, in every language."""
MAX_PHOTOGRAPHS: Final = MAX_PLACES * len(PhotographOf)
MAX_SPANS: Final = 8
"""Of one day."""
MAX_CLOSURES: Final = 200

Words = Callable[[str], Callable[[str], Text]]
"""From the id of an item to its texts by their field."""


def read_places(database: Database, words: Words, written: Callable[[object], Text]) -> tuple[SitePlace, ...]:
    """The places in their order; `written` is a text in the source language that is not translated.

    Raises:
        PackUnreadableError: one is damaged.
    """
    if database.version < 2:  # noqa: PLR2004  the schema that brought them
        return ()
    photographs = _photographs_of(database)

    def place(id_: object, kind: object, name: object, address: object, *more: object) -> SitePlace:
        phone, hours, drawing = more
        return SitePlace(
            id=rows.ident(id_),
            kind=rows.one_of(PlaceKind, kind),
            name=written(name),
            address=written(address),
            phone=rows.optional(rows.phone, phone),
            hours=rows.optional(hours_of, hours),
            directions=words(rows.ident(id_))("directions"),
            map=rows.optional(rows.ident, drawing),
            photographs=tuple(photographs.get(rows.ident(id_), ())),
        )

    sql = "SELECT id, kind, name, address, phone, hours, map FROM places ORDER BY position, id"
    return database.select("places", sql, (), place, MAX_PLACES)


def read_photographs(database: Database) -> dict[str, bytes]:
    """The site's photographs, JPEG by the name that a place has for them.

    Raises:
        PackUnreadableError: one is damaged, or holds more than a picture.
    """
    if database.version < 3:  # noqa: PLR2004  the schema that brought them
        return {}

    def photograph(name: object, jpeg: object) -> tuple[str, bytes]:
        data = safe_jpeg(jpeg)
        if sha256(data).hexdigest() != rows.digest(name):
            raise ValueError(f"'{name!s:.64}' is not what its hash says")
        return rows.digest(name), data

    sql = "SELECT name, jpeg FROM photographs"
    return dict(database.select("photograph", sql, (), photograph, MAX_PHOTOGRAPHS))


def _photographs_of(database: Database) -> dict[str, list[Photograph]]:
    """Those of each place."""
    if database.version < 3:  # noqa: PLR2004  the schema that brought them
        return {}

    def photograph(place: object, shows: object, name: object) -> tuple[str, Photograph]:
        return rows.ident(place), Photograph(rows.one_of(PhotographOf, shows), rows.digest(name))

    found: dict[str, list[Photograph]] = {}
    sql = "SELECT place, shows, name FROM photographs ORDER BY shows"
    for place, one in database.select("photograph", sql, (), photograph, MAX_PHOTOGRAPHS):
        found.setdefault(place, []).append(one)
    return found


def hours_of(value: object) -> Hours:
    """The hours that `hours_as` wrote.

    Raises:
        ValueError: they are not hours; says why.
    """
    found = json.loads(rows.text(value))
    if not isinstance(found, dict) or found.keys() != {"week", "closed", "on_holidays", "suspended"}:
        raise ValueError("the hours of a place are not week, closed, on_holidays and suspended")
    week = _list(found["week"], 7)
    closed = _list(found["closed"], MAX_CLOSURES)
    return Hours(
        tuple(tuple(_span(span) for span in _list(day, MAX_SPANS)) for day in week),
        tuple(_closure(closure) for closure in closed),
        rows.flag(found["on_holidays"]),
        rows.flag(found["suspended"]),
    )


def hours_as(hours: Hours) -> dict[str, Any]:
    """Hours as they are written into a pack, as JSON."""
    return {
        "week": [[[span.start, span.end] for span in day] for day in hours.week],
        "closed": [[closure.first.isoformat(), closure.last.isoformat()] for closure in hours.closed],
        "on_holidays": int(hours.on_holidays),
        "suspended": int(hours.suspended),
    }


def _list(value: object, most: int) -> list[Any]:
    if not isinstance(value, list) or len(value) > most:
        raise ValueError(f"the hours of a place hold no list of at most {most}")
    return value


def _span(value: object) -> Span:
    if not isinstance(value, list) or [type(part) for part in value] != [int, int]:
        raise ValueError("a stretch of hours is not two minutes of a day")
    return Span(*value)


def _closure(value: object) -> Closure:
    if not isinstance(value, list) or len(value) != 2:  # noqa: PLR2004  first and last
        raise ValueError("a closure is not two days")
    return Closure(*map(rows.day, value))
