"""The shapes of the files of a site: its own places, with their hours as an editor writes them."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Final

from pydantic import AfterValidator, Field, PlainValidator, StringConstraints, field_validator

from kiosk.authoring.files.spelling import Item, Line, Sign, SiteKind, Tag, ThemeId, Version, item_id
from kiosk.guidance import WEEK, Closure, Hours, PhotographOf, Span
from kiosk.packs.format import rows

_SPAN: Final = re.compile(r"([0-9]{1,2})[:.]([0-9]{2}) ?[-–] ?([0-9]{1,2})[:.]([0-9]{2})")  # noqa: RUF001  as people write it
_DAY: Final = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_PHOTOGRAPH: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*\.(jpe?g|png|JPE?G|PNG)")
_DAYS: Final = re.compile(rf"({_DAY})(?: to ({_DAY}))?")


def parse_spans(written: object) -> tuple[Span, ...]:
    """The hours of a day, such as `9:00-12:00, 13:00-16:00`, or `closed`.

    Raises:
        ValueError: they are none; says why.
    """
    if written == "closed":
        return ()
    if not isinstance(written, str):
        raise ValueError("must be hours such as 9:00-12:00, 13:00-16:00, or closed")  # noqa: TRY004  pydantic's
    spans = tuple(_span(part.strip()) for part in written.split(","))
    Hours((spans, *[()] * 6))
    return spans


def _span(written: str) -> Span:
    found = _SPAN.fullmatch(written)
    if found is None:
        raise ValueError(f"'{written}' is not hours such as 9:00-12:00")
    hour, minute, last_hour, last_minute = (int(part) for part in found.groups())
    if max(minute, last_minute) > 59 or hour > 23 or last_hour * 60 + last_minute > 24 * 60:  # noqa: PLR2004  a clock's
        raise ValueError(f"'{written}' is not hours of a day, which ends at 24:00")
    start, end = hour * 60 + minute, last_hour * 60 + last_minute
    if end <= start:
        raise ValueError(f"{written} ends before it starts; what is past midnight stands with the next day")
    return Span(start, end)


def parse_closure(written: object) -> Closure:
    """A day, or `2026-12-24 to 2027-01-01`.

    Raises:
        ValueError: it is neither; says why.
    """
    found = _DAYS.fullmatch(str(written))
    if found is None:
        raise ValueError(f"'{written}' is not a date such as 2026-12-24, or 2026-12-24 to 2027-01-01")
    try:
        first, last = (date.fromisoformat(day) for day in (found[1], found[2] or found[1]))
    except ValueError as error:
        raise ValueError(f"'{written}' is no date: {error}") from error
    return Closure(first, last)


def _phone(written: str) -> str:
    try:
        return rows.phone(" ".join(written.split()))
    except ValueError as error:
        raise ValueError(f"'{written}' is no telephone number such as +32 2 000 00 10") from error


def _photograph_file(written: str) -> str:
    if not _PHOTOGRAPH.fullmatch(written):
        raise ValueError(f"'{written}' is not the name of a file such as door.jpg, which may be jpg, jpeg or png")
    return written


Spans = Annotated[tuple[Span, ...], PlainValidator(parse_spans)]
Closing = Annotated[Closure, PlainValidator(parse_closure)]
Phone = Annotated[str, AfterValidator(_phone)]
Shows = Annotated[PhotographOf, Field(strict=False)]
PhotographFile = Annotated[str, StringConstraints(max_length=100), AfterValidator(_photograph_file)]
PlaceId = Annotated[str, StringConstraints(max_length=80), item_id("place")]


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

    @field_validator("*", mode="before")
    @classmethod
    def _said(cls, written: object) -> object:
        """Refuse a day with nothing after it, which might mean closed or not known yet."""
        if written is None:
            raise ValueError("is empty; a day without hours is 'closed'")
        return written

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
    photographs: dict[Shows, PhotographFile] = Field(default_factory=dict)
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
