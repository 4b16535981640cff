"""English."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kiosk.speech.words.clock import NOON
from kiosk.speech.words.dates_and_amounts import ALONE, HOUR
from kiosk.speech.words.days import month_pattern, year_of_date
from kiosk.speech.words.number_words import cardinal, ordinal, raw
from kiosk.speech.words.replacements import Part, Place, Replacement
from kiosk.speech.words.spoken_language import (
    Abbreviations,
    Amounts,
    Dates,
    Numbers,
    Ordinals,
    Signs,
    SpokenLanguage,
    Times,
)

if TYPE_CHECKING:
    from kiosk.speech.words.spoken_language import Recognised

_ORDINAL_ENDS: Final = ("st", "nd", "rd", "th")


def _cardinal(words: str, _number: int, _gender: str) -> str:
    return words.replace(",", "")


def _year(number: int) -> str:
    return raw(number, LANGUAGE, "year").replace(",", "")


def _ordinal(found: re.Match[str], _place: Place, said: str) -> tuple[Part, ...]:
    return ((found.start(), said),)


def _day(number: int, before: str) -> str:
    return f"{'' if before == 'the' else 'the '}{ordinal(number, LANGUAGE)} of"


def _time(hour: int, minute: int, _before: str) -> str:
    said = cardinal(hour, LANGUAGE)
    if not minute:
        return f"{said} o'clock" if 0 < hour <= NOON else f"{said} hundred hours"
    return f"{said} {cardinal(minute, LANGUAGE)}" if minute >= 10 else f"{said} oh {cardinal(minute, LANGUAGE)}"


def _half_day(found: re.Match[str], _place: Place) -> Replacement:
    said = _time(int(found["hour"]), int(found["minute"] or 0), "").removesuffix(" o'clock")
    return Replacement(
        found.start(), found.end(), ((found.start(), said), (found.start("half"), f"{found['half'][0].upper()}.M"))
    )


def _american_date(found: re.Match[str], _place: Place) -> Replacement:
    day = f"the {ordinal(int(found['day']), LANGUAGE)}"
    parts = [(found.start("month"), found["month"]), (found.start("day"), day)]
    if found["year"]:
        parts.append((found.start("year"), year_of_date(int(found["year"]), LANGUAGE)))
    return Replacement(found.start(), found.end(), tuple(parts))


def _figures() -> tuple[Recognised, ...]:
    month, ends = month_pattern(LANGUAGE), "|".join(_ORDINAL_ENDS)
    return (
        (
            rf"(?<!\w)(?P<month>{month}) (?P<day>\d{{1,2}})(?:{ends})?(?!\w)(?:,? (?P<year>\d{{4}})(?!\d))?",
            _american_date,
        ),
        (
            rf"{ALONE}(?P<hour>{HOUR})(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap]\.?m)(?:\.|(?!\w))",
            _half_day,
        ),
    )


LANGUAGE: Final = SpokenLanguage(
    tag="en",
    cldr="en_GB",
    voices=("en-gb", "en"),
    tried="hello",
    signs=Signs(
        and_="and",
        or_="or",
        plus="plus",
        minus="minus",
        equals="equals",
        to="to",
        per="per",
        times="times",
        at="at",
        dot="dot",
        slash="slash",
        dash="dash",
        underscore="underscore",
        between_letters=".",  # "A" between spaces would be the article
    ),
    numbers=Numbers(
        cardinal=_cardinal,
        year=_year,
        first_year=1900,
        thousands=",",
        decimal="point",
        decimals_one_by_one=True,
        short_digits=True,
        calling=r"call\w*|phone|dial|ring|number|tel",
        over="out of",
        says_24_7=True,
        parts=("one half", "one third", "two thirds", "one quarter", "three quarters"),
        half_more="and a half",
        ordinals=Ordinals(written=rf"(?P<n>\d{{1,4}})(?P<end>{'|'.join(_ORDINAL_ENDS)})", said=_ordinal),
    ),
    dates=Dates(day=_day, day_ends=_ORDINAL_ENDS),
    times=Times(said=_time),
    amounts=Amounts(cents=("cent", "cents", "cents"), both="{euros} {cents}"),
    abbreviations=Abbreviations(
        inside={
            "e.g.": "for example",
            "i.e.": "that is",
            "Mr": "mister",
            "Mr.": "mister",
            "Mrs": "missis",
            "Mrs.": "missis",
            "Ms": "miz",
            "Ms.": "miz",
            "Dr": "doctor",
            "Dr.": "doctor",
            "tel.": "telephone",
            "approx.": "approximately",
            "max.": "maximum",
            "St.": "Saint",
        },
        closing={"etc.": "et cetera", "min.": "minimum", "vs.": "versus"},
        before_numbers={"No.": "number", "no.": "number"},
        not_spelled=frozenset(("cv",)),
    ),
    figures=_figures,
)
