"""Dates as they are said, with the month names of CLDR."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from kiosk.speech.words.number_words import cardinal, year
from kiosk.speech.words.spoken_language import SpokenLanguage
from kiosk.speech.words.units import locale

MONTHS: Final = 12


@cache
def months(language: SpokenLanguage) -> dict[str, int]:
    """Every way a month is written in full, and its number from 1.

    Case counts, since "may" is no month in English.
    """
    names: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for number, name in locale(language).months[context]["wide"].items():
            names |= {str(name): number, str(name).capitalize(): number}
    return names | dict(language.dates.more_months)


@cache
def month_pattern(language: SpokenLanguage) -> str:
    """A pattern for the names of `months`, the longest first."""
    names = sorted(months(language), key=len, reverse=True)
    return "|".join(re.escape(name) for name in names)


def is_date(day: int, month: int) -> bool:
    """Whether a day and a month can stand in a calendar."""
    return 1 <= month <= MONTHS and 1 <= day <= (29 if month == 2 else 30 if month in {4, 6, 9, 11} else 31)


def month_name(month: int, language: SpokenLanguage) -> str:
    """The name of a month as it stands in a date."""
    return language.dates.month.format(locale(language).months["format"]["wide"][month])


def day(number: int, language: SpokenLanguage, before: str = "") -> str:
    """The day of a date; `before` is the word in front, lower case, where grammar hangs on it."""
    told = language.dates.day
    return told(number, before) if told else cardinal(number, language)


@cache
def weekdays(language: SpokenLanguage) -> dict[str, str]:
    """Every way a day of the week is written, and its full name."""
    days = locale(language).days["format"]
    return {
        str(name).rstrip("."): str(days["wide"][number])
        for width in ("wide", "abbreviated", "short")
        for number, name in days[width].items()
        if not str(name).isdecimal()
    }


@cache
def weekday_pattern(language: SpokenLanguage) -> str:
    """A pattern for the names of `weekdays`, the longest first, with a capital or without."""
    names = {form for name in weekdays(language) for form in (name, name[:1].upper() + name[1:])}
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


def weekday(shown: str, language: SpokenLanguage) -> str:
    """The full name of a day of the week that `weekday_pattern` found."""
    names = weekdays(language)
    return names.get(shown) or names[shown[:1].lower() + shown[1:]]


def year_of_date(number: int, language: SpokenLanguage, after: str = "") -> str:
    """The year at the end of a date; `after` is the word behind it."""
    told = language.dates.year
    return told(number, after) if told else year(number, language)
