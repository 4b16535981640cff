"""Dates as they are said, with the month names of CLDR."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from kiosk.speech.words.number_words import cardinal, year
from kiosk.speech.words.replacements import Place
from kiosk.speech.words.spoken_language import Calendar, SpokenLanguage
from kiosk.speech.words.units import locale

MONTHS: Final = 12
HOURS: Final = 24
_NO_HOUR: Final = re.compile(r"(?<![\w.,:/])(?:2[5-9]|3[01])\.(?:0?[1-9]|1[0-2])\.?(?![\w:/]|[.,]\d)")
_DAY_AND_MONTH: Final = re.compile(r"(?<![\w/.,])(\d{1,2})/(\d{1,2})(?![\d/]|[.,]\d|\w)")
_FRACTIONS: Final = frozenset(("1/2", "1/3", "2/3", "1/4", "3/4"))


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


def calendar_of(number: int, language: SpokenLanguage) -> Calendar | None:
    """The calendar that a year is written in; None where it is Belgium's."""
    return next((other for other in language.dates.calendars if other.years[0] <= number <= other.years[1]), None)


@cache
def short_months(language: SpokenLanguage) -> dict[str, int]:
    """Every short way a month is written, without its full stop; they are months only behind a day."""
    names = dict(language.dates.short_months)
    for context in ("format", "stand-alone"):
        for number, name in locale(language).months[context]["abbreviated"].items():
            names.setdefault(str(name).rstrip("."), number)
    forms = {form: names[name] for name in names for form in (name, name.capitalize(), name.upper())}
    full = months(language)
    return {name: number for name, number in forms.items() if name not in full and not name.isdecimal()}


@cache
def short_month_pattern(language: SpokenLanguage) -> str:
    """A pattern for the names of `short_months`, with their full stop where they have it; else nothing fits."""
    names = sorted(short_months(language), key=len, reverse=True)
    return "|".join(rf"{re.escape(name)}(?:\.|(?!\w))" for name in names) or r"(?!)"


def is_date(day: int, month: int, calendar: Calendar | None = None) -> bool:
    """Whether a day and a month can stand in a calendar."""
    if calendar:
        return 1 <= month <= len(calendar.months) and 1 <= day <= calendar.longest
    return 1 <= month <= MONTHS and 1 <= day <= (29 if month == 2 else 30 if month in {4, 6, 9, 11} else 31)


def is_day_and_month(found: re.Match[str], place: Place) -> bool:
    """Whether "1/5" is a date: by itself, by a word or a weekday in front, or by a date in the same sentence."""
    number, month = int(found["day"]), int(found["month"])
    if not is_date(number, month) or found[0] == "24/7":
        return False
    if _is_sure(found["day"], found["month"]):
        return True
    language = place.language
    counted = place.after(found.end()).lower()
    joins = {"", language.signs.and_, language.signs.or_, language.signs.to, *language.dates.between}
    if found[0] in _FRACTIONS and counted not in joins:
        return False
    if governor(place, found.start()) in language.dates.after:
        return True
    if place.before(found.start()) in {name.lower() for name in weekdays(language)}:
        return True
    return any(
        is_date(int(other[1]), int(other[2])) and _is_sure(other[1], other[2])
        for other in _DAY_AND_MONTH.finditer(place.text)
    ) or bool(re.search(rf"\d[/.]\d{{4}}(?!\d)|\d\S{{0,2}}\s(?:{month_pattern(language)})(?!\w)", place.text))


def _is_sure(number: str, month: str) -> bool:
    written = int(number) > MONTHS or "0" in {number[0], month[0]} or number == month == "1"
    return written and (number, month) != ("24", "7")


def full_year(shown: str) -> int:
    """A year of four digits or of two: from 1950 to 2049, for dates of birth are written so too."""
    return int(shown) if len(shown) > 2 else int(shown) + (2000 if int(shown) < 50 else 1900)


def governor(place: Place, start: int) -> str:
    """The word whose case a date at `start` takes, in small letters: other dates and weekdays may stand between."""
    language = place.language
    text = place.text[max(0, start - 80) : start]
    found = re.search(rf"([^\W\d_]+)\s(?:{_between(language)})*$", text)
    return found[1].lower() if found else place.before(start)


@cache
def _between(language: SpokenLanguage) -> str:
    """A pattern of what may stand between a date and the word whose case it takes."""
    signs, listed = language.signs, language.abbreviations.inside
    joined = (signs.and_, signs.or_, *(re.escape(short) for short in listed if listed[short] == signs.and_))
    names = (weekday_pattern(language), month_pattern(language), *joined)
    return rf"(?:(?<!\w)(?:{'|'.join(names)})(?!\w)\.?|[\d./]+|,)\s*"


def month_name(month: int, language: SpokenLanguage, calendar: Calendar | None = None) -> str:
    """The name of a month as it stands in a date."""
    if calendar:
        return calendar.months[month - 1]
    return language.dates.month.format(locale(language).months["format"]["wide"][month])


def day(number: int, language: SpokenLanguage, before: str = "") -> str:
    """The day of a date; `before` is the word in front, lower case, where grammar hangs on it."""
    told = language.dates.day
    return told(number, before) if told else cardinal(number, language)


def is_dotted_date(day: int, month: int, text: str) -> bool:
    """Whether "25.12" is a date, where no decimal has a full stop: it is no time, or a text with such a date has it."""
    return is_date(day, month) and (day > HOURS or bool(_NO_HOUR.search(text)))


@cache
def weekdays(language: SpokenLanguage) -> dict[str, str]:
    """Every way a day of the week is written, and its full name."""
    days = locale(language).days["format"]
    return {
        str(name).rstrip("."): str(days["wide"][number])
        for width in ("wide", "abbreviated", "short")
        for number, name in days[width].items()
        if not str(name).isdecimal()
    } | {name: str(days["wide"][number]) for name, number in language.dates.weekdays.items()}


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
