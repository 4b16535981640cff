"""A place's hours in words, as a table: times and days by CLDR, in the visitor's language."""

from __future__ import annotations

import gettext
from datetime import date, datetime
from pathlib import Path

import pytest

from kiosk.app import DATA
from kiosk.guidance import Closure, Direction, Hours, PlaceKind, SitePlace, Span, Text, TextState
from kiosk.ui.library.place_words import LEAST_SHARE, Door, PlaceNow, place_now

NINE_TO_FOUR = (Span(540, 720), Span(780, 960))
OFFICE = Hours((*[NINE_TO_FOUR] * 5, (), ()))
CLUB = Hours(((), (), (), (), (Span(1080, 1440),), (Span(0, 60), Span(840, 1440)), ()), on_holidays=True)
ALWAYS = Hours(((Span(0, 1440),),) * 7, on_holidays=True)
HOLIDAY = Hours(OFFICE.week, (Closure(date(2026, 12, 24), date(2027, 1, 3)),))
DAWN, DUSK = datetime(2026, 11, 23, 8), datetime(2026, 11, 23, 17)
NOON, FRIDAY = datetime(2026, 11, 23, 11, 30), datetime(2026, 11, 27, 17)
SATURDAY, CHRISTMAS = datetime(2026, 11, 28, 15), datetime(2026, 12, 25, 10)


def now(hours: Hours | None, moment: datetime, language: str, phone: str | None = None) -> PlaceNow:
    words = Text("OCMW", "nl", Direction.LTR, TextState.ORIGINAL)
    place = SitePlace("place.x", PlaceKind.OCMW, words, words, phone, hours, words, None)
    say = gettext.translation("kiosk", Path(DATA) / "locale", [language]).gettext
    return place_now(place, moment, language, say)


@pytest.mark.parametrize(
    ("hours", "moment", "language", "door", "said"),
    [
        (OFFICE, NOON, "en", Door.OPEN, "Open now, until 12:00"),
        (OFFICE, DAWN, "en", Door.LATER, "Closed now. Opens: 09:00"),
        (OFFICE, DUSK, "en", Door.LATER, "Closed now. Opens: Tuesday, 09:00"),
        (OFFICE, FRIDAY, "nl", Door.LATER, "Nu gesloten. Open: maandag, 09:00"),
        (OFFICE, FRIDAY, "fr", Door.LATER, "Fermé maintenant. Ouvre\u202f: lundi 09:00"),
        (OFFICE, FRIDAY, "es", Door.LATER, "Cerrado ahora. Abre: lunes, 9:00"),
        (OFFICE, FRIDAY, "uk", Door.LATER, "Зараз зачинено. Відчиняється: понеділок, 09:00"),
        (OFFICE, FRIDAY, "ar", Door.LATER, "مغلق الآن. يفتح: الاثنين، 09:00"),
        (OFFICE, NOON, "fa", Door.OPEN, "اکنون باز است، تا 12:00"),
        (HOLIDAY, CHRISTMAS, "nl", Door.LATER, "Nu gesloten. Open: maandag 4 januari 2027, 09:00"),
        (CLUB, FRIDAY, "nl", Door.LATER, "Nu gesloten. Open: 18:00"),
        (CLUB, SATURDAY, "nl", Door.OPEN, "Nu open, tot 24:00"),
        (ALWAYS, NOON, "de", Door.OPEN, "Jetzt geöffnet"),
        (Hours(OFFICE.week, suspended=True), NOON, "tr", Door.SHUT, "\u015eimdi kapal\u0131"),
        (None, NOON, "ro", Door.UNKNOWN, ""),
    ],
)
def test_the_door_is_said(hours: Hours | None, moment: datetime, language: str, door: Door, said: str) -> None:
    found = now(hours, moment, language)
    assert (found.door, found.said) == (door, said)


@pytest.mark.parametrize(
    ("hours", "moment", "language", "names", "today", "first"),
    [
        (OFFICE, NOON, "nl", "ma di wo do vr", 0, "Maandag: 09:00\u201312:00, 13:00\u201316:00"),
        (OFFICE, FRIDAY, "uk", "пн вт \u0441\u0440 чт пт", 4, "Понеділок: 09:00\u201312:00, 13:00\u201316:00"),
        (
            OFFICE,
            SATURDAY,
            "ar",
            "إثنين ثلاثاء أربعاء خميس جمعة",
            None,
            "الاثنين: 09:00\u201312:00، 13:00\u201316:00",
        ),
        (CLUB, FRIDAY, "en", "Mo Tu We Th Fr Sa Su", 4, "Monday: Closed"),
        (HOLIDAY, CHRISTMAS, "de", "Mo Di Mi Do Fr", 4, "Montag: Geschlossen"),
        (ALWAYS, NOON, "tr", "Pt Sa Ça Pe Cu Ct Pa", 0, "Pazartesi: 00:00\u201324:00"),
        (Hours(OFFICE.week, suspended=True), NOON, "fr", "lu ma me je ve", 0, "Lundi: Fermé"),
    ],
)
def test_the_coming_week_stands_in_columns_from_monday_on(
    hours: Hours, moment: datetime, language: str, names: str, today: int | None, first: str
) -> None:
    week = now(hours, moment, language).week
    assert " ".join(day.name for day in week) == names
    assert [at for at, day in enumerate(week) if day.today] == ([] if today is None else [today])
    assert week[0].told == first


def test_a_place_without_hours_has_no_week() -> None:
    assert now(None, NOON, "nl").week == ()


def test_a_day_that_comes_next_week_is_told_as_it_will_be_then() -> None:
    hours = Hours(OFFICE.week, (Closure(date(2026, 11, 30), date(2026, 11, 30)),))
    monday, tuesday, *_ = now(hours, FRIDAY, "en").week
    assert (monday.told, monday.hours) == ("Monday: Closed", ())
    assert tuesday.hours == ("9\u2013\u200b12", "13\u2013\u200b16")


def test_hours_past_midnight_stand_with_the_day_they_begin_on() -> None:
    week = now(CLUB, FRIDAY, "en").week
    assert [day.hours for day in week[4:]] == [("18\u2013\u200b1",), ("14\u2013\u200b24",), ()]


def column(*spans: tuple[int, int]) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Where blocks of these hours stand on the Monday of a week that is open no other day."""
    monday = now(Hours((tuple(Span(60 * a, 60 * b) for a, b in spans), *[()] * 6)), NOON, "nl").week[0]
    return monday.tops, monday.talls


def test_a_block_stands_by_its_hours_in_a_column_from_eight_to_five() -> None:
    (top,), (tall,) = column((11, 17))
    assert top == pytest.approx(3 / 9)
    assert tall == pytest.approx(6 / 9)


def test_a_short_block_keeps_room_for_its_words() -> None:
    (top,), (tall,) = column((16, 17))
    assert tall == pytest.approx(LEAST_SHARE)
    assert top + tall == pytest.approx(1)


@pytest.mark.parametrize(
    "spans",
    [((8, 16), (16, 17)), ((8, 9), (9, 10), (10, 11)), ((8, 9), (10, 11), (12, 13), (14, 15)), ((0, 1), (23, 24))],
)
def test_blocks_of_a_day_stand_one_under_the_other_inside_its_column(spans: tuple[tuple[int, int], ...]) -> None:
    tops, talls = column(*spans)
    assert min(talls) >= min(LEAST_SHARE, 1 / len(spans)) - 1e-9
    ends = [top + tall for top, tall in zip(tops, talls, strict=True)]
    assert tops[0] >= -1e-9
    assert ends[-1] <= 1 + 1e-9
    assert all(end <= top + 1e-9 for end, top in zip(ends, tops[1:], strict=False))


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_a_telephone_number_is_as_the_site_wrote_it(language: str) -> None:
    assert now(None, NOON, language, "+32 2 000").phone == "+32 2 000"
