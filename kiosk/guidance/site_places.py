"""A site's own places: where somebody is sent to, and when its door is open. Times are those of the wall's clock."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from typing import Final

from msgspec import Struct

from kiosk.guidance.languages import Text

DAY_MINUTES: Final = 24 * 60
DAYS_AHEAD: Final = 366
"""How far ahead an opening is looked for."""
WEEK: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY: Final = timedelta(days=1)


class PlaceKind(StrEnum):
    """What a card can send somebody to, in whichever town it is shown."""

    OCMW = "ocmw"
    SCHOOL_DESK = "school_desk"
    HEALTH_INSURER = "health_insurer"
    EMPLOYMENT_SERVICE = "employment_service"
    ASSOCIATION_HOUSE = "association_house"


class Span(Struct, frozen=True):
    """From one minute of a day to a later one, which is no longer in it; 24:00 is 1440."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"{written(self.start)}-{written(self.end)} ends before it starts")
        if self.end > 2 * DAY_MINUTES or self.start >= DAY_MINUTES:
            raise ValueError(f"{written(self.start)}-{written(self.end)} is not within a day")


class Closure(Struct, frozen=True):
    """Days on which a place stays closed, the last one included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"{self.first} to {self.last} ends before it starts")


class Hours(Struct, frozen=True):
    """When a place is open: `week` has the spans of each day from Monday on, in order and apart from each other.

    Without `on_holidays` it is closed on the public holidays of Belgium; `suspended`: closed until further notice.
    """

    week: tuple[tuple[Span, ...], ...]
    closed: tuple[Closure, ...] = ()
    on_holidays: bool = False
    suspended: bool = False

    def __post_init__(self) -> None:
        if len(self.week) != len(WEEK):
            raise ValueError(f"a week has seven days, not {len(self.week)}")
        for day in self.week:
            for earlier, later in pairwise(day):
                if later.start < earlier.end:
                    raise ValueError(f"{_of(later)} begins before {_of(earlier)} has ended")
            if any(span.end > DAY_MINUTES for span in day):
                raise ValueError("a day ends at 24:00")

    def on(self, day: date) -> tuple[Span, ...]:
        """The spans of this very day; none where it is a day on which the place stays closed."""
        if self.suspended or any(closure.first <= day <= closure.last for closure in self.closed):
            return ()
        if not self.on_holidays and day in holidays(day.year):
            return ()
        return self.week[day.weekday()]

    def said_on(self, day: date) -> tuple[Span, ...]:
        """The spans as a door says them: what goes on past midnight stands with the day it began on, and ends later."""
        spans = [span for span in self.on(day) if span.start > 0 or not self._goes_on(day)]
        if spans and spans[-1].end == DAY_MINUTES and spans[-1].start > 0 and self._goes_on(day + _DAY):
            spans[-1] = Span(spans[-1].start, DAY_MINUTES + self.on(day + _DAY)[0].end)
        return tuple(spans)

    def _goes_on(self, day: date) -> bool:
        """Whether the first hours of a day are the last ones of the day before."""
        before, here = self.on(day - _DAY), self.on(day)
        ended = bool(before) and before[-1].end == DAY_MINUTES and before[-1].start > 0
        return ended and bool(here) and here[0].start == 0 and here[0].end < DAY_MINUTES


class PhotographOf(StrEnum):
    """What somebody looks for when they come."""

    DOOR = "door"
    DESK = "desk"
    PAPER = "paper"


class Photograph(Struct, frozen=True):
    """A photograph of the site's own; `name` is the hash of its file."""

    shows: PhotographOf
    name: str


class SitePlace(Struct, frozen=True):
    """A place of a site. Name and address are written as they stand on its door, in the site's own language."""

    id: str
    kind: PlaceKind
    name: Text
    address: Text
    phone: str | None
    hours: Hours | None
    directions: Text
    map: str | None
    photographs: tuple[Photograph, ...] = ()

    def photograph(self, shows: PhotographOf) -> str | None:
        """The name of its photograph of this, if the site took one."""
        return next((one.name for one in self.photographs if one.shows is shows), None)


class OpenNow(Struct, frozen=True):
    """It is open; `until` None: for longer than anybody has to know."""

    until: datetime | None


class OpensAt(Struct, frozen=True):
    """It is closed, and opens at this moment."""

    when: datetime


class Closed(Struct, frozen=True):
    """It is closed, and nobody knows when it opens."""


Opening = OpenNow | OpensAt | Closed


def opening(hours: Hours, now: datetime) -> Opening:
    """Whether a place is open at `now`, a moment of the local wall's clock without a time zone.

    The night in which clocks change counts by what they show: an hour that is skipped is nobody's hour.
    """
    stretches = _stretches(hours, now.date() - _DAY)
    for start, end in stretches:
        if end > now:
            if start > now:
                return OpensAt(start)
            return OpenNow(end if end - now <= 7 * _DAY else None)
    return Closed()


def _stretches(hours: Hours, first: date) -> Iterator[tuple[datetime, datetime]]:
    """Each time the place is open, from a day on; what touches at midnight is one stretch."""
    held: tuple[datetime, datetime] | None = None
    for day in (first + n * _DAY for n in range(DAYS_AHEAD + 2)):
        midnight = datetime.combine(day, time())
        for span in hours.on(day):
            start, end = (midnight + timedelta(minutes=minutes) for minutes in (span.start, span.end))
            if held is not None and held[1] == start:
                held = held[0], end
            else:
                if held is not None:
                    yield held
                held = start, end
    if held is not None:
        yield held


@lru_cache(maxsize=8)
def holidays(year: int) -> frozenset[date]:
    """The ten public holidays of Belgium (royal decree of 18 April 1974, article 1)."""
    from dateutil.easter import easter  # type: ignore[import-untyped]  # noqa: PLC0415  has no types; a start does without

    sunday: date = easter(year)
    fixed = ((1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25))
    moving = (1, 39, 50)  # Easter Monday, Ascension, Whit Monday
    return frozenset(
        (*(date(year, month, day) for month, day in fixed), *(sunday + timedelta(days=later) for later in moving))
    )


def written(minutes: int) -> str:
    """A minute of the day as it is written, such as 9:05."""
    return f"{minutes // 60}:{minutes % 60:02}"


def _of(span: Span) -> str:
    return f"{written(span.start)}-{written(span.end)}"
