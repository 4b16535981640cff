"""A place's hours in words, as a table: times and days by CLDR, in the visitor's language."""

from __future__ import annotations

import gettext
from datetime import date, datetime
from pathlib import Path

import pytest

from kiosk.app import DATA
from kiosk.guidance import Closure, Direction, Hours, PlaceKind, SitePlace, Span, Text, TextState
from kiosk.ui.library.place_words import Door, PlaceNow, place_now

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
    ("hours", "moment", "language", "rows"),
    [
        (
            OFFICE,
            NOON,
            "nl",
            [
                ("Maandag \u2013 vrijdag", "09:00\u201312:00, 13:00\u201316:00", True),
                ("Zaterdag \u2013 zondag", "Gesloten", False),
            ],
        ),
        (
            CLUB,
            FRIDAY,
            "en",
            [
                ("Friday", "18:00\u2009\u2013\u200901:00", True),
                ("Saturday", "14:00\u2009\u2013\u200924:00", False),
                ("Sunday \u2013 Thursday", "Closed", False),
            ],
        ),
        (
            OFFICE,
            SATURDAY,
            "ar",
            [
                ("السبت \u2013 الأحد", "مغلق", True),
                ("الاثنين \u2013 الجمعة", "\u200f09:00\u201312:00، 13:00\u201316:00", False),
            ],
        ),
        (HOLIDAY, CHRISTMAS, "de", [("Freitag \u2013 Donnerstag", "Geschlossen", True)]),
        (ALWAYS, NOON, "tr", [("Pazartesi \u2013 Pazar", "00:00\u201324:00", True)]),
        (None, NOON, "nl", []),
    ],
)
def test_the_coming_week_is_told_in_rows_from_today_on(
    hours: Hours | None, moment: datetime, language: str, rows: list[tuple[str, str, bool]]
) -> None:
    assert [(row.days, row.hours, row.today) for row in now(hours, moment, language).week] == rows


@pytest.mark.parametrize(
    ("language", "shown"), [("nl", "+32\u00a02\u00a0000"), ("ar", "\u2066+32\u00a02\u00a0000\u2069")]
)
def test_the_groups_of_a_telephone_number_stay_together_and_in_order(language: str, shown: str) -> None:
    assert now(None, NOON, language, "+32 2 000").phone == shown
