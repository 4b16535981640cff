"""The shapes of the files of a site: its own places, with their hours as an editor writes them."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Final

from pydantic import AfterValidator, Field, PlainValidator, StringConstraints

from kiosk.guidance import WEEK, Closure, Hours, Span
from kiosk.packs import rows
from kiosk.packs.models import Item, Line, Sign, SiteKind, Tag, ThemeId, Version

_SPAN: Final = re.compile(r"([0-9]{1,2})[:.]([0-9]{2}) ?- ?([0-9]{1,2})[:.]([0-9]{2})")
_RANGE: Final = re.compile(r"([0-9-]+) to ([0-9-]+)")


def parse_spans(written: object) -> tuple[Span, ...]:
    """The hours of a day, such as `9:00-12:00, 13:00-16:00`, or `closed`.

    Raises:
        ValueError: they are none; says why.
    """
    if written == "closed":
        return ()
    parts = written.split(",") if isinstance(written, str) else (str(written),)
    spans = tuple(_span(part.strip()) for part in parts)
    Hours((spans, *[()] * 6))
    return spans


def _span(written: str) -> Span:
    found = _SPAN.fullmatch(written)
    if found is None:
        raise ValueError(f"'{written}' is not hours such as 9:00-12:00")
    hour, minute, last_hour, last_minute = (int(part) for part in found.groups())
    if max(minute, last_minute) > 59 or hour > 23 or last_hour * 60 + last_minute > 24 * 60:  # noqa: PLR2004  a clock's
        raise ValueError(f"'{written}' is not hours of a day, which ends at 24:00")
    return Span(hour * 60 + minute, last_hour * 60 + last_minute)


def parse_closure(written: object) -> Closure:
    """A day, or `2026-12-24 to 2027-01-01`.

    Raises:
        ValueError: it is neither; says why.
    """
    if isinstance(written, date):
        return Closure(written, written)
    found = _RANGE.fullmatch(written) if isinstance(written, str) else None
    try:
        return Closure(*(date.fromisoformat(part) for part in (found.groups() if found else (str(written),) * 2)))
    except ValueError as error:
        if found and "ends before" in str(error):
            raise
        raise ValueError(f"'{written}' is not a date such as 2026-12-24, or 2026-12-24 to 2027-01-01") from error


def _phone(written: str) -> str:
    try:
        return rows.phone(written)
    except ValueError as error:
        raise ValueError(f"'{written}' is no telephone number such as +32 2 000 00 10") from error


Spans = Annotated[tuple[Span, ...], PlainValidator(parse_spans)]
Closing = Annotated[Closure, PlainValidator(parse_closure)]
Phone = Annotated[str, AfterValidator(_phone)]
PlaceId = Annotated[str, StringConstraints(pattern=r"^place\.[a-z0-9_]+$", max_length=80)]


class SiteSource(Item):
    """site.yaml: whose places these are, and which pack's cards they go with."""

    id: ThemeId
    version: Version
    title: Line
    for_pack: ThemeId = Field(alias="for")
    source_language: Tag
    languages: tuple[Tag, ...] = Field(min_length=1)
    checked_on: date


class WeekSource(Item):
    """The hours of a week; a day that is not there is closed, or has those of `every_day`."""

    every_day: Spans = ()
    monday: Spans | None = None
    tuesday: Spans | None = None
    wednesday: Spans | None = None
    thursday: Spans | None = None
    friday: Spans | None = None
    saturday: Spans | None = None
    sunday: Spans | None = None

    @property
    def days(self) -> tuple[tuple[Span, ...], ...]:
        """The hours of each day, from Monday on."""
        return tuple(self.every_day if (day := getattr(self, name)) is None else day for name in WEEK)


class PlaceSource(Item):
    """An item of places.yaml."""

    id: PlaceId
    kind: SiteKind
    name: Line
    address: Line
    phone: Phone | None = None
    directions: Line
    map: Sign | None = None
    hours: WeekSource | None = None
    holidays: Annotated[bool, Field(description="closed on public holidays")] = True
    closed: tuple[Closing, ...] = ()
    suspended: bool = False

    @property
    def opening_hours(self) -> Hours | None:
        """When it is open; None where nobody wrote that down."""
        if self.hours is None and not self.suspended:
            return None
        week = self.hours.days if self.hours is not None else ((),) * len(WEEK)
        return Hours(week, self.closed, on_holidays=not self.holidays, suspended=self.suspended)
