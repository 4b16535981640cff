"""Recognisers of dates, times, amounts and measures; bare numbers are in `bare_numbers`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Final

from kiosk.speech.words.days import (
    calendar_of,
    day,
    full_year,
    governor,
    is_date,
    is_day_and_month,
    month_name,
    month_pattern,
    months,
    short_month_pattern,
    short_months,
    year_of_date,
)
from kiosk.speech.words.hour_ranges import dotted_hours, hours_between, hours_of_a_day
from kiosk.speech.words.number_words import MOST_DIGITS
from kiosk.speech.words.registered_numbers import other_telephones
from kiosk.speech.words.replacements import Kind, Place, Recogniser, Replacement
from kiosk.speech.words.spoken_language import SpokenLanguage
from kiosk.speech.words.units import CURRENCIES, euro_pattern, locale, measure, money, unit_of, unit_pattern
from kiosk.speech.words.weekdays import weekday_recognisers

NUMBER: Final = (
    r"(?:\d{1,3}(?:[.,']\d{3})+(?:[.,٫]\d{1,2}(?!\d))?(?![.,٫]?\d)"
    r"|\d{1,3}(?: \d{3})+(?:[.,٫]\d+)?(?! ?\d)|\d+(?:[.,٫]\d+)?(?![.,٫]?\d))"
)
ALONE: Final = r"(?<!\w)(?<!\d[.,/:])"
"""Not in the middle of a word or of another number."""
HOUR: Final = r"(?:[01]?\d|2[0-4])"
_O_CLOCK = r"(?:\s?(?:uur|Uhr|heures?|u\.|[uh](?!\w)))"
_O_CLOCK_WITHOUT_U = r"(?:\s?(?:Uhr|h(?!\w)))"
_EURO = r"(?:€|EUR(?!\w)|\$|£)"
_DOTTED: Final = (
    rf"{ALONE}(?P<day>\d{{1,2}})\.\s?(?P<month>1[0-2]|0?[1-9])\."
    r"(?:\s?(?P<year>\d{4}|\d\d)(?![\d.:]|\s?(?:Uhr|[-–])))?(?!\d)"
)
_Pattern = tuple[str, Callable[[re.Match[str], Place], Replacement | None]]
_NO_CENTS = r"(?:[.,][-–—]{1,2})"
_CLOCK = rf"(?:{HOUR})(?:\s?[:.hu]\s?[0-5]\d(?!\d))?\s?(?:uur|Uhr|u\.|[uh](?!\w))?"


def _date(found: re.Match[str], place: Place) -> Replacement | None:
    names = ("year", "month", "day")
    month, number = int(found["month"]), int(found["day"])
    written_year = full_year(found["year"])
    language = place.language
    calendar = calendar_of(written_year, language)
    if not is_date(number, month, calendar):
        return None
    said = {
        "day": day(number, language, governor(place, found.start())),
        "month": month_name(month, language, calendar),
        "year": year_of_date(written_year, language, place.after(found.end())),
    }
    if found["year"] != found[0][: len(found["year"])]:
        return Replacement(
            found.start(), found.end(), tuple((found.start(name), said[name]) for name in reversed(names))
        )
    return Replacement(found.start(), found.end(), ((found.start(), " ".join(said[name] for name in reversed(names))),))


def _date_in_words(found: re.Match[str], place: Place) -> Replacement | None:
    language = place.language
    parts = []
    if found["day"]:
        number = int(found["day"])
        short = short_months(language).get(found["month"].rstrip("."), 0)
        if not is_date(number, short or months(language)[found["month"]]):
            return None
        said = day(number, language, governor(place, found.start()))
        month = month_name(short, language) if short else language.dates.month.format(found["month"])
        parts = [(found.start("day"), said), (found.start("month"), month)]
    else:
        short = short_months(language).get(found["month"].rstrip("."), 0)
        said = locale(language).months["stand-alone"]["wide"][short] if short else found["month"]
        parts = [(found.start("month"), str(said))]
    if found["year"]:
        said = year_of_date(int(found["year"]), language, place.after(found.end()))
        parts.append((found.start("year"), said))
    elif not found["day"]:
        return None
    return Replacement(found.start(), found.end(), tuple(parts))


def _dotted_date(found: re.Match[str], place: Place) -> Replacement | None:
    """A date such as "1.5." or "1.5.27", whose last point belongs to it; "um 9.10." is a time."""
    before, dates = place.before(found.start()), place.language.dates
    if before in place.language.times.after and before not in dates.after:
        return None
    if found["year"]:
        return _date(found, place)
    number, month = int(found["day"]), int(found["month"])
    if not is_date(number, month):
        return None
    said = day(number, place.language, governor(place, found.start()))
    parts = ((found.start(), said), (found.start("month"), month_name(month, place.language)))
    return Replacement(found.start(), found.end(), parts)


def _day_and_month(found: re.Match[str], place: Place) -> Replacement | None:
    """A date without a year: "31/12", "05/09", "1/1" beside other dates; but "3/4" and "7/10" are parts."""
    if not is_day_and_month(found, place):
        return None
    language, number, month = place.language, int(found["day"]), int(found["month"])
    said = day(number, language, governor(place, found.start()))
    return Replacement(
        found.start(), found.end(), ((found.start(), said), (found.start("month"), month_name(month, language)))
    )


def _time(found: re.Match[str], place: Place) -> Replacement:
    named, language = found.groupdict(), place.language
    said = language.times.said(int(found["hour"]), int(named.get("minute") or 0), place.before(found.start()))
    if seconds := int(named.get("second") or 0):
        said = f"{said} {language.signs.and_} {measure(str(seconds), 'duration-second', language)}"
    suffix = named.get("suffix") or ""
    return Replacement(found.start(), found.end(), ((found.start(), said + suffix),), Kind.TIME)


def _time_after_a_word(found: re.Match[str], place: Place) -> Replacement | None:
    """A number with a full stop that a word or the ending of a case makes a time."""
    ending = found.groupdict().get("suffix") in place.language.numbers.case_endings
    times = place.language.times
    return _time(found, place) if ending or times.dotted or place.before(found.start()) in times.after else None


def _is_countable(shown: str) -> bool:
    return sum(character.isdecimal() for character in shown) <= MOST_DIGITS


def _case(found: re.Match[str], place: Place) -> str:
    return place.language.numbers.case(place, found.start(), found.end())


def _money(found: re.Match[str], place: Place) -> Replacement | None:
    if not _is_countable(found["number"]):
        return None
    sign = CURRENCIES.get(found["sign"], "EUR")
    said = money(found["number"], sign, place.language, _case(found, place))
    return Replacement(found.start(), found.end(), ((found.start(), said),))


def _money_and_cents(found: re.Match[str], place: Place) -> Replacement:
    """An amount as French writes it too: "12€50"."""
    said = money(f"{found['number']},{found['cents']}", CURRENCIES[found["sign"]], place.language)
    return Replacement(found.start(), found.end(), ((found.start(), said),))


def _money_in_words(found: re.Match[str], place: Place) -> Replacement | None:
    if not _is_countable(found["number"]):
        return None
    said = money(found["number"], "EUR", place.language, _case(found, place))
    names = "|".join(("euro", "Euro", *place.language.amounts.euro))
    whole = re.fullmatch(rf"(.+) (\S*(?:{names})s?)", said)
    if whole is None:
        return Replacement(found.start(), found.end(), ((found.start(), said),))
    parts = ((found.start(), whole[1]), (found.start("word"), found["word"]))
    return Replacement(found.start(), found.end(), parts)


def _measure(found: re.Match[str], place: Place) -> Replacement | None:
    if not _is_countable(found["number"]):
        return None
    unit = unit_of("%" if found["unit"] == "٪" else found["unit"], place.language)
    said = measure(found["number"], unit, place.language, _case(found, place))
    if re.search(r"(?<!\S)[-−]$", place.text[: found.start()][-2:]):
        said = f"{place.language.signs.minus} {said}"
    return Replacement(found.start(), found.end(), ((found.start(), said),))


def _hours_worked(found: re.Match[str], place: Place) -> Replacement:
    """So many hours a day or a week: "38h/week"."""
    said = measure(found["number"], "duration-hour", place.language)
    return Replacement(found.start(), found.end(), ((found.start(), said),))


def case_ending(language: SpokenLanguage) -> str:
    """A pattern for the ending of a case behind a number; "" where the language writes none."""
    return r"(?:['’](?P<suffix>\w+))?" if language.numbers.case_endings else ""


@cache
def figures(language: SpokenLanguage) -> tuple[Recogniser, ...]:
    """The recognisers of a language, the surest first."""
    month, short = month_pattern(language), short_month_pattern(language)
    of = rf"(?:\s(?:{'|'.join(language.dates.of)}))?" if language.dates.of else ""
    ends = "|".join((r"\.", *language.dates.day_ends))
    suffix = case_ending(language)
    and_by_u = "u." in language.abbreviations.inside
    clock = _O_CLOCK_WITHOUT_U if and_by_u else _O_CLOCK
    short_hour = r"\s?h" if and_by_u else r"\s?u\.|\s?[uh]"
    dotted = rf"{ALONE}(?P<hour>{HOUR})\.(?P<minute>[0-5]\d)"
    point = rf"{HOUR}\.[0-5]\d"
    to = r"\s?[-–—]\s?"
    dates: list[_Pattern] = [
        (
            rf"{ALONE}(?P<day>\d{{1,2}})(?P<mark>[/.-])(?P<month>\d{{1,2}})(?P=mark)(?P<year>\d{{4}})(?!\d|[./]\d)",
            _date,
        ),
        (rf"{ALONE}(?P<year>\d{{4}})(?P<mark>[-/])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)(?!\d)", _date),
        (
            rf"{ALONE}(?P<day>\d{{1,2}})(?P<mark>[/.-])(?P<month>\d{{1,2}})(?P=mark)(?P<year>\d\d)(?![\d/]|[.,:]\d)",
            _date,
        ),
    ]
    found: list[_Pattern] = [
        (rf"{ALONE}(?P<a>{_CLOCK}){to}(?P<b>{_CLOCK})\s?/\s?(?P<c>{_CLOCK}){to}(?P<d>{_CLOCK})(?!\w)", hours_of_a_day),
        (rf"{ALONE}(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})(?![\d/,.]\d|\w)", _day_and_month),
        *language.figures(),
        *([(_DOTTED, _dotted_date)] if language.dates.dotted else ()),
        (
            rf"(?:{ALONE}(?P<day>\d{{1,2}})(?:{ends})?{of}\s)?(?<!\w)(?P<month>{month})(?!\w)"
            rf"(?:,?{of}\s(?P<year>\d{{4}})(?!\d))?",
            _date_in_words,
        ),
        (
            rf"{ALONE}(?P<day>\d{{1,2}})(?:(?:{ends})?{of}\s?|[-/])(?P<month>{short})(?!\w)"
            rf"(?:(?:,?{of}\s|[-/])(?P<year>\d{{4}})(?!\d))?",
            _date_in_words,
        ),
        (rf"(?P<day>)(?<!\w)(?P<month>{short})(?!\w){of}\s(?P<year>(?:19|20)\d\d)(?!\d)", _date_in_words),
        (rf"{ALONE}(?P<number>\d+)(?P<sign>€)(?P<cents>\d\d)(?!\w)", _money_and_cents),
        (
            rf"{ALONE}(?P<number>{NUMBER})(?P<sign>,)[-–—]{{1,2}}(?!\w|\s?(?:\d|{_EURO}|(?:{euro_pattern(language)})(?!\w)))",
            _money,
        ),
        (rf"(?<!\w)(?P<sign>{_EURO}) ?(?P<number>{NUMBER}){_NO_CENTS}?(?!\w)", _money),
        (rf"{ALONE}(?P<number>{NUMBER}){_NO_CENTS}? ?(?P<sign>{_EURO})", _money),
        (rf"{ALONE}(?P<number>{NUMBER}){_NO_CENTS}? (?P<word>(?:{euro_pattern(language)})(?!\w))", _money_in_words),
        (rf"{ALONE}(?P<number>{NUMBER}) ?(?P<unit>{unit_pattern(language)}|٪)(?!\w|/\w)", _measure),
        (rf"{ALONE}(?P<number>\d{{1,2}}) ?[hu](?=/[^\W\d])", _hours_worked),
        (rf"(?<!\w)(?P<unit>[%٪]) ?(?P<number>{NUMBER})(?!\w)", _measure),
        (
            rf"{ALONE}(?P<first_hour>{HOUR})[:.](?P<first_minute>[0-5]\d)\s?[-–—]\s?"
            rf"(?P<last_hour>{HOUR})[:.](?P<last_minute>[0-5]\d)(?![\d:%€]|\w)",
            hours_between,
        ),
        (
            rf"{ALONE}(?P<hour>{HOUR}):(?P<minute>[0-5]\d):(?P<second>[0-5]\d)(?![\d:]){clock}?{suffix}(?!\w)",
            _time,
        ),
        (rf"{ALONE}(?P<hour>{HOUR})\s?[:hu]\s?(?P<minute>[0-5]\d)(?![\d:]){clock}?{suffix}(?!\w)", _time),
        (rf"{dotted}{clock}", _time),
        (rf"{dotted}(?={to}\d{{1,2}}(?:\.\d\d)?{clock})", _time),
        (
            rf"{ALONE}(?P<a>{point}){to}(?P<b>{point})(?!\w|[.,/]\d|\s?(?:[%€]|{unit_pattern(language)}|[Ee]uro))",
            dotted_hours,
        ),
        (rf"{dotted}{suffix}(?![\d\w%€])", _time_after_a_word),
        (rf"{ALONE}(?P<hour>{HOUR})(?:{short_hour}(?!\w|/(?:\D|24(?!\d)|7(?!\d))))", _time),
    ]
    return (
        *_compiled((*dates, other_telephones())),
        *_compiled(language.days()),
        *weekday_recognisers(language),
        *_compiled(found),
    )


def _compiled(patterns: Iterable[_Pattern]) -> Iterator[Recogniser]:
    return ((re.compile(pattern), said) for pattern, said in patterns)
