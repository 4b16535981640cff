"""Dates as they are said, with the month names of CLDR."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from kiosk.speech.words.counted import locale
from kiosk.speech.words.number_words import cardinal, ordinal, year

_LEVANT: Final = (
    "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني",
    "كانون الأول",
)  # fmt: skip
"""The months of Syria, Lebanon, Jordan, Palestine and Iraq, which CLDR keeps under each country."""
_ARABIC_DAYS: Final = (
    "الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر", "الحادي عشر",
    "الثاني عشر", "الثالث عشر", "الرابع عشر", "الخامس عشر", "السادس عشر", "السابع عشر", "الثامن عشر", "التاسع عشر",
    "العِشرون",
)  # fmt: skip
_ARABIC_CASE: Final = (("ألفان", "ألفين"), ("مئتان", "مئتين"), ("اثنان", "اثنين"), ("اثنا", "اثني"))
_GERMAN_THE: Final = frozenset({"am", "vom", "zum", "dem", "den", "ab", "bis", "seit", "im"})
MONTHS: Final = 12


@cache
def months(language: str) -> dict[str, int]:
    """Every way a month is written in full, and its number from 1.

    Case counts, since "may" is no month in English; short names are left out, since "ara" (December)
    is also "call" in Turkish.
    """
    names: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for number, name in locale(language).months[context]["wide"].items():
            names |= {str(name): number, str(name).capitalize(): number}
    if language == "ar":
        names |= {name: number for number, name in enumerate(_LEVANT, 1)}
    return names


@cache
def month_pattern(language: str) -> str:
    """A pattern for the names of `months`, the longest first."""
    names = sorted(months(language), key=len, reverse=True)
    return "|".join(re.escape(name) for name in names)


def is_date(day: int, month: int) -> bool:
    """Whether a day and a month can stand in a calendar."""
    return 1 <= month <= MONTHS and 1 <= day <= (29 if month == 2 else 30 if month in {4, 6, 9, 11} else 31)


def month_name(month: int, language: str) -> str:
    """The name of a month as it stands in a date."""
    name = str(locale(language).months["format"]["wide"][month])
    return f"de {name}" if language == "es" else name


def day(number: int, language: str, before: str = "") -> str:
    """The day of a date; `before` is the word in front, lower case, where grammar hangs on it."""
    told = _DAYS.get(language)
    return told(number, before) if told else cardinal(number, language)


def _german_day(number: int, before: str) -> str:
    end = "n" if before in _GERMAN_THE else "" if before in {"der", "die", "das"} else "r"
    return ordinal(number, "de") + end


def _genitive(place: str) -> str:
    """A Ukrainian place in a row, as it stands in a date."""
    return re.sub("ій$", "ього", re.sub("ий$", "ого", place))


@cache
def weekdays(language: str) -> dict[str, str]:
    """Every way a day of the week is written, and its full name."""
    days = locale(language).days["format"]
    return {
        str(name).rstrip("."): str(days["wide"][number])
        for width in ("wide", "abbreviated", "short")
        for number, name in days[width].items()
        if not str(name).isdecimal()
    }


@cache
def weekday_pattern(language: str) -> str:
    """A pattern for the names of `weekdays`, the longest first, with a capital or without."""
    names = {form for name in weekdays(language) for form in (name, name[:1].upper() + name[1:])}
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


def weekday(shown: str, language: str) -> str:
    """The full name of a day of the week that `weekday_pattern` found."""
    names = weekdays(language)
    return names.get(shown) or names[shown[:1].lower() + shown[1:]]


def _arabic_day(number: int) -> str:
    if number <= len(_ARABIC_DAYS):
        return _ARABIC_DAYS[number - 1]
    unit = number % 10
    first = "الحادي" if unit == 1 else _ARABIC_DAYS[unit - 1]
    if unit == 0:
        return "الثلاثون"
    return f"{first} {'والعِشرون' if number < 30 else 'والثلاثون'}"


_DAYS: Final[dict[str, Callable[[int, str], str]]] = {
    "fr": lambda number, _: "premier" if number == 1 else cardinal(number, "fr"),
    "ro": lambda number, _: "întâi" if number == 1 else cardinal(number, "ro"),
    "de": _german_day,
    "en": lambda number, before: f"{'' if before == 'the' else 'the '}{ordinal(number, 'en')} of",
    "ar": lambda number, _: f"{_arabic_day(number)} من",
    "uk": lambda number, _: _genitive(ordinal(number, "uk")),
    "fa": lambda number, _: ordinal(number, "fa"),
}


def year_of_date(number: int, language: str, *, named: bool = False) -> str:
    """The year at the end of a date; `named` where a word for "year" follows."""
    match language:
        case "ar":
            words = cardinal(number, "ar").replace("ون", "ين")
            for nominative, genitive in _ARABIC_CASE:
                words = words.replace(nominative, genitive)
            return words
        case "es":
            return f"de {cardinal(number, 'es')}"
        case "uk":
            words = _genitive(ordinal(number, "uk"))
            return words if named else f"{words} року"
        case _:
            return year(number, language)
