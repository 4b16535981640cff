"""What a place's hours are at this moment, in words: the interface's own, with times and days by CLDR.

CLDR's data comes from the disk, so this is for the jobs thread.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final, assert_never

from msgspec import Struct

from kiosk.guidance import Closed, Hours, OpenNow, OpensAt, SitePlace, Span, opening
from kiosk.guidance.letter_case import with_capital
from kiosk.guidance.site_places import DAY_MINUTES
from kiosk.packs.format.letters import comma

if TYPE_CHECKING:
    from babel import Locale

Say = Callable[[str], str]
"""The interface's word for a text, in the language that is wanted."""
_WEEK = 7
_WORKDAYS: Final = 5
LEAST_SHARE: Final = 1 / 3
"""Of a day's column: a block of hours is at least so high, for two lines of words stand in it."""
_USUAL: Final = (8 * 60, 17 * 60)
"""The minutes that a column shows at least, so that an early or a late hour looks like one."""


class Door(StrEnum):
    """How a place's door stands; each has a sign of its own on the screen."""

    OPEN = "open"
    LATER = "later"
    SHUT = "shut"
    UNKNOWN = ""


class DayColumn(Struct, frozen=True):
    """The coming Monday, or another day of the week: its short name, its blocks of hours, and all of it as it is said.

    `tops` and `talls` are shares of the column, from its upper end.
    """

    name: str
    told: str
    today: bool
    hours: tuple[str, ...] = ()
    tops: tuple[float, ...] = ()
    talls: tuple[float, ...] = ()


class PlaceNow(Struct, frozen=True):
    """A place as it is at one moment; `said` is its door in words, "" where nobody wrote down its hours."""

    place: SitePlace
    door: Door
    said: str
    week: tuple[DayColumn, ...]
    phone: str


def place_now(place: SitePlace, now: datetime, language: str, say: Say) -> PlaceNow:
    """A place at `now`, in a language."""
    phone = place.phone or ""
    if place.hours is None:
        return PlaceNow(place, Door.UNKNOWN, "", (), phone)
    door, said = door_now(place.hours, now, language, say)
    return PlaceNow(place, door, said, tuple(_week(place.hours, now.date(), language, say)), phone)


def door_now(hours: Hours, now: datetime, language: str, _: Say) -> tuple[Door, str]:
    """How a door stands at `now`, or whether somebody answers, with the words for it."""
    found = opening(hours, now)
    match found:
        case OpenNow(until):
            if until is None:
                return Door.OPEN, _("Open now")
            ends = clock_in_words(until, language, ends=True)
            if until - now > timedelta(days=1):
                ends = _day_and_time(until.date() - timedelta(days=until.time() == time()), ends, now, language)
            return Door.OPEN, _("Open now, until %1").replace("%1", ends)
        case OpensAt(when):
            opens = clock_in_words(when, language)
            if when.date() != now.date():
                opens = _day_and_time(when.date(), opens, now, language)
            return Door.LATER, _("Closed now. Opens: %1").replace("%1", opens)
        case Closed():
            return Door.SHUT, _("Closed now")
        case _:
            assert_never(found)


def _week(hours: Hours, today: date, language: str, _: Say) -> Iterator[DayColumn]:
    """From Monday on, each day as it comes next; Saturday and Sunday where the place ever opens on one of them."""
    coming = sorted((today + timedelta(days=ahead) for ahead in range(_WEEK)), key=date.weekday)
    spans = [hours.said_on(day) for day in coming]
    shown = _WEEK if any((*hours.week[_WORKDAYS:], *spans[_WORKDAYS:])) else _WORKDAYS
    every = [span for day in spans[:shown] for span in day]
    first = min((_USUAL[0], *(span.start for span in every)))
    last = max((_USUAL[1], *(span.end for span in every)))
    for day, open_on in zip(coming[:shown], spans, strict=False):
        name = weekday_in_words(day, language)
        said = _spans(open_on, language) or _("Closed")
        told = f"{with_capital(name, language)}: {said}"
        tops, talls = _stand(open_on, first, last)
        yield DayColumn(
            str(_locale(language).days["stand-alone"]["short"][day.weekday()]).removesuffix("."),
            told,
            day == today,
            tuple(_short_span(span) for span in open_on),
            tops,
            talls,
        )


def _stand(spans: tuple[Span, ...], first: int, last: int) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Where blocks stand in a column from minute `first` to `last`: by the hour, as far as each has room for words."""
    if not spans:
        return (), ()
    least = min(LEAST_SHARE, 1 / len(spans))
    talls = [max(least, (span.end - span.start) / (last - first)) for span in spans]
    over = sum(talls) - 1
    if over > 0:
        spare = sum(talls) - len(talls) * least
        talls = [tall - over * (tall - least) / spare for tall in talls]
    tops, free = [], 0.0
    for span, tall in zip(spans, talls, strict=True):
        tops.append(max(free, (span.start - first) / (last - first)))
        free = tops[-1] + tall
    end = 1.0
    for at in range(len(spans) - 1, -1, -1):
        tops[at] = min(tops[at], end - talls[at])
        end = tops[at]
    return tuple(tops), tuple(talls)


def _short_span(span: Span) -> str:
    """Two times as short as they can be; a line may break after the dash."""
    start, end = span.start, span.end if span.end == DAY_MINUTES else span.end % DAY_MINUTES
    return "\u2013\u200b".join(f"{at // 60}:{at % 60:02}" if at % 60 else str(at // 60) for at in (start, end))


def _spans(spans: tuple[Span, ...], language: str) -> str:
    return f"{comma(language)} ".join(_interval(span, language) for span in spans)


def _interval(span: Span, language: str) -> str:
    """Two times as CLDR joins them, without the unit that German has after the second."""
    from babel.dates import format_time  # noqa: PLC0415

    start, end = (time(minutes % DAY_MINUTES // 60, minutes % 60) for minutes in (span.start, span.end))
    begins = _locale(language).interval_formats["Hm"]["m"][0]
    ends = _hour_pattern(language, ends=span.end == DAY_MINUTES)
    return format_time(start, begins, locale=_locale(language)) + format_time(end, ends, locale=_locale(language))


def _hour_pattern(language: str, *, ends: bool) -> str:
    pattern = str(_locale(language).datetime_skeletons["Hm"].pattern)
    return pattern.replace("H", "k") if ends else pattern


def clock_in_words(moment: datetime, language: str, *, ends: bool = False) -> str:
    """A time such as 16:00; midnight is 24:00 where something `ends` then."""
    from babel.dates import format_time  # noqa: PLC0415

    pattern = _hour_pattern(language, ends=ends and moment.time() == time())
    return format_time(moment.time(), pattern, locale=_locale(language))


def weekday_in_words(day: date, language: str) -> str:
    """The name of the day."""
    from babel.dates import format_date  # noqa: PLC0415

    return format_date(day, "EEEE", locale=_locale(language))


def month_in_words(day: date, language: str) -> str:
    """Month and year by CLDR, such as "maart 2025"."""
    from babel.dates import format_skeleton  # noqa: PLC0415  slow to import, and needed on this thread alone

    return format_skeleton("yMMMM", day, locale=language)


def _day_and_time(day: date, clock: str, now: datetime, language: str) -> str:
    """The weekday and a time; the whole date from a week on, when the weekday would be taken for another."""
    from babel.dates import format_date  # noqa: PLC0415

    near = day - now.date() < timedelta(days=_WEEK)
    told = weekday_in_words(day, language) if near else format_date(day, "full", locale=_locale(language))
    return str(_locale(language).datetime_formats["short"]).replace("{1}", told).replace("{0}", clock)


def _locale(language: str) -> Locale:
    from babel import Locale  # noqa: PLC0415

    return Locale.parse(language, sep="-")
