"""Whether a place is open, as a table: what the wall's clock says, and what the door does."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from kiosk.guidance import Closed, Closure, Hours, Opening, OpenNow, OpensAt, Span, opening
from kiosk.guidance.site_places import DAY_MINUTES, holidays, written

NINE_TO_FOUR = (Span(540, 720), Span(780, 960))
OFFICE = Hours((*[NINE_TO_FOUR] * 5, (), ()))
CLUB = Hours(((), (), (), (), (Span(1320, 1440),), (Span(0, 120), Span(840, 1080)), ()), on_holidays=True)
DAY_AND_NIGHT = Hours(((Span(0, DAY_MINUTES),),) * 7, on_holidays=True)
NIGHTS = Hours(((Span(0, 120), Span(1320, 1440)),) * 7, on_holidays=True)
SUNDAYS = Hours((*[()] * 6, (Span(600, 720),)), on_holidays=True)
EARLY = Hours((*[()] * 6, (Span(60, 150),)), on_holidays=True)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def closed(hours: Hours, first: str, last: str) -> Hours:
    return Hours(hours.week, (Closure(date.fromisoformat(first), date.fromisoformat(last)),), hours.on_holidays)


CASES: list[tuple[str, Hours, str, Opening]] = [
    ("before the first hour", OFFICE, "2026-11-23T08:59", OpensAt(at("2026-11-23T09:00"))),
    ("at the very minute it opens", OFFICE, "2026-11-23T09:00", OpenNow(at("2026-11-23T12:00"))),
    ("the last minute of the morning", OFFICE, "2026-11-23T11:59:59", OpenNow(at("2026-11-23T12:00"))),
    ("at the very minute it closes", OFFICE, "2026-11-23T12:00", OpensAt(at("2026-11-23T13:00"))),
    ("in the afternoon", OFFICE, "2026-11-23T13:30", OpenNow(at("2026-11-23T16:00"))),
    ("in the evening", OFFICE, "2026-11-23T20:00", OpensAt(at("2026-11-24T09:00"))),
    ("before the weekend", OFFICE, "2026-11-27T16:00", OpensAt(at("2026-11-30T09:00"))),
    ("on Sunday", OFFICE, "2026-11-29T12:00", OpensAt(at("2026-11-30T09:00"))),
    ("on a public holiday, Armistice Day", OFFICE, "2026-11-11T10:00", OpensAt(at("2026-11-12T09:00"))),
    ("on Easter Monday", OFFICE, "2026-04-06T10:00", OpensAt(at("2026-04-07T09:00"))),
    ("on Good Friday, which is none", OFFICE, "2026-04-03T10:00", OpenNow(at("2026-04-03T12:00"))),
    ("Christmas before a weekend", OFFICE, "2026-12-25T10:00", OpensAt(at("2026-12-28T09:00"))),
    (
        "where holidays do not count",
        Hours(OFFICE.week, on_holidays=True),
        "2026-11-11T10:00",
        OpenNow(at("2026-11-11T12:00")),
    ),
    (
        "a day of its own",
        closed(OFFICE, "2026-11-24", "2026-11-24"),
        "2026-11-24T10:00",
        OpensAt(at("2026-11-25T09:00")),
    ),
    (
        "closed over New Year, for more than a week",
        closed(OFFICE, "2026-12-24", "2027-01-03"),
        "2026-12-24T10:00",
        OpensAt(at("2027-01-04T09:00")),
    ),
    (
        "the last hour before it",
        closed(OFFICE, "2026-12-24", "2027-01-03"),
        "2026-12-23T15:00",
        OpenNow(at("2026-12-23T16:00")),
    ),
    (
        "for months",
        closed(OFFICE, "2026-12-01", "2027-08-31"),
        "2026-12-24T10:00",
        OpensAt(at("2027-09-01T09:00")),
    ),
    ("for longer than anybody looks", closed(OFFICE, "2026-12-01", "2029-08-31"), "2026-12-24T10:00", Closed()),
    ("until further notice", Hours(OFFICE.week, suspended=True), "2026-11-23T10:00", Closed()),
    ("without any hours", Hours(((),) * 7), "2026-11-23T10:00", Closed()),
    ("late in the evening", CLUB, "2026-11-27T23:59", OpenNow(at("2026-11-28T02:00"))),
    ("past midnight", CLUB, "2026-11-28T00:00", OpenNow(at("2026-11-28T02:00"))),
    ("after the night", CLUB, "2026-11-28T02:00", OpensAt(at("2026-11-28T14:00"))),
    ("a week later", CLUB, "2026-11-28T18:00", OpensAt(at("2026-12-04T22:00"))),
    (
        "a night whose second day is closed ends at midnight",
        closed(CLUB, "2026-11-28", "2026-11-28"),
        "2026-11-27T23:00",
        OpenNow(at("2026-11-28T00:00")),
    ),
    ("every night", NIGHTS, "2026-11-27T23:00", OpenNow(at("2026-11-28T02:00"))),
    ("day and night", DAY_AND_NIGHT, "2026-11-27T23:59", OpenNow(None)),
    (
        "day and night but for a day that comes soon",
        closed(DAY_AND_NIGHT, "2026-12-01", "2026-12-01"),
        "2026-11-27T23:59",
        OpenNow(at("2026-12-01T00:00")),
    ),
    (
        "day and night but for a day that is far off",
        closed(DAY_AND_NIGHT, "2026-12-25", "2026-12-25"),
        "2026-11-27T23:59",
        OpenNow(None),
    ),
    (
        "for a week to the minute",
        closed(DAY_AND_NIGHT, "2026-12-04", "2026-12-04"),
        "2026-11-27T00:00",
        OpenNow(at("2026-12-04T00:00")),
    ),
    (
        "for a week and a minute",
        closed(DAY_AND_NIGHT, "2026-12-05", "2026-12-05"),
        "2026-11-27T23:59",
        OpenNow(None),
    ),
    (
        "the last day that is looked at",
        closed(SUNDAYS, "2026-11-22", "2027-11-27"),
        "2026-11-27T10:00",
        OpensAt(at("2027-11-28T10:00")),
    ),
    (
        "the first day that is looked at no more",
        closed(SUNDAYS, "2026-11-22", "2027-11-27"),
        "2026-11-26T10:00",
        Closed(),
    ),
    ("once a week, just closed", SUNDAYS, "2026-11-29T12:00", OpensAt(at("2026-12-06T10:00"))),
    ("the morning on which clocks go forward", OFFICE, "2026-03-30T08:00", OpensAt(at("2026-03-30T09:00"))),
    ("before the hour that is skipped", EARLY, "2026-03-29T01:59", OpenNow(at("2026-03-29T02:30"))),
    ("after the hour that is skipped", EARLY, "2026-03-29T03:00", OpensAt(at("2026-04-05T01:00"))),
    ("in the hour that comes twice", EARLY, "2026-10-25T02:10", OpenNow(at("2026-10-25T02:30"))),
    ("on the last day of February", OFFICE, "2028-02-29T10:00", OpenNow(at("2028-02-29T12:00"))),
]


@pytest.mark.parametrize(("hours", "now", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_place_is_open(hours: Hours, now: str, expected: Opening) -> None:
    assert opening(hours, at(now)) == expected


@pytest.mark.parametrize(
    ("year", "days"),
    [
        (2026, "0101 0406 0501 0514 0525 0721 0815 1101 1111 1225"),
        (2027, "0101 0329 0501 0506 0517 0721 0815 1101 1111 1225"),
        (2038, "0101 0426 0501 0603 0614 0721 0815 1101 1111 1225"),
    ],
)
def test_belgium_has_ten_public_holidays(year: int, days: str) -> None:
    assert " ".join(sorted(f"{day:%m%d}" for day in holidays(year))) == days


def test_a_night_belongs_to_the_day_it_began_on() -> None:
    said = {day: CLUB.said_on(date(2026, 11, day)) for day in (26, 27, 28, 29)}
    assert said == {26: (), 27: (Span(1320, 1560),), 28: (Span(840, 1080),), 29: ()}


def test_a_night_that_the_next_day_cuts_short_ends_at_midnight() -> None:
    shut = closed(CLUB, "2026-11-28", "2026-11-28")
    assert shut.said_on(date(2026, 11, 27)) == (Span(1320, 1440),)


def test_a_morning_that_no_night_led_to_is_said_with_its_own_day() -> None:
    shut = closed(CLUB, "2026-11-27", "2026-11-27")
    assert shut.said_on(date(2026, 11, 28)) == (Span(0, 120), Span(840, 1080))


def test_days_that_never_close_are_each_a_day() -> None:
    assert DAY_AND_NIGHT.said_on(date(2026, 11, 28)) == (Span(0, DAY_MINUTES),)


def test_nights_in_a_row_each_end_in_the_next_morning() -> None:
    assert NIGHTS.said_on(date(2026, 11, 28)) == (Span(1320, 1560),)


def test_a_day_that_ends_at_midnight_and_a_next_one_that_never_closes_are_each_a_day() -> None:
    week = Hours(((Span(0, DAY_MINUTES),), (Span(600, DAY_MINUTES),), *[(Span(0, DAY_MINUTES),)] * 5), on_holidays=True)
    assert week.said_on(date(2026, 11, 24)) == (Span(600, DAY_MINUTES),)
    assert week.said_on(date(2026, 11, 25)) == (Span(0, DAY_MINUTES),)


def test_a_morning_behind_a_whole_day_is_said_with_its_own_day() -> None:
    week = Hours(((Span(0, DAY_MINUTES),), (Span(0, 120),), *[()] * 5), on_holidays=True)
    assert week.said_on(date(2026, 11, 23)) == (Span(0, DAY_MINUTES),)
    assert week.said_on(date(2026, 11, 24)) == (Span(0, 120),)


def test_spans_of_a_day_may_touch() -> None:
    assert Hours(((Span(540, 720), Span(720, 960)), *[()] * 6)).week[0] == (Span(540, 720), Span(720, 960))


def test_a_span_may_go_on_to_the_end_of_the_next_day() -> None:
    assert Span(600, 2 * DAY_MINUTES).end == 2880


@pytest.mark.parametrize(("minutes", "shown"), [(0, "0:00"), (65, "1:05"), (599, "9:59"), (1440, "24:00")])
def test_a_minute_of_the_day_is_written_with_its_hour(minutes: int, shown: str) -> None:
    assert written(minutes) == shown


@pytest.mark.parametrize(
    ("spans", "said"),
    [
        (((960, 540),), "ends before it starts"),
        (((540, 540),), "ends before it starts"),
        (((540, 720), (700, 960)), "11:40-16:00 begins before 9:00-12:00 has ended"),
        (((780, 960), (540, 720)), "begins before"),
        (((1320, 1560),), "a day ends at 24:00"),
        (((1440, 1500),), "24:00-25:00 is not within a day"),
        (((600, 2881),), "10:00-48:01 is not within a day"),
        (((-60, 60),), "ends before it starts"),
    ],
)
def test_hours_that_cannot_be_are_refused(spans: tuple[tuple[int, int], ...], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        Hours((tuple(Span(*span) for span in spans), *[()] * 6))


def test_a_week_has_seven_days_and_a_closure_an_order() -> None:
    with pytest.raises(ValueError, match="seven days"):
        Hours(((),) * 6)
    with pytest.raises(ValueError, match="ends before it starts"):
        Closure(date(2026, 1, 2), date(2026, 1, 1))
