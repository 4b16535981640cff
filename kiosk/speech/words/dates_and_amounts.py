"""Recognisers of telephone numbers, dates, times, amounts and measures; bare numbers are in `counting`."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from kiosk.speech.words.addresses import letters
from kiosk.speech.words.days import (
    MONTHS,
    day,
    is_date,
    month_name,
    month_pattern,
    months,
    weekday,
    weekday_pattern,
    year_of_date,
)
from kiosk.speech.words.number_words import MOST_DIGITS, group
from kiosk.speech.words.replacements import Place, Recogniser, Replacement
from kiosk.speech.words.spoken_language import SpokenLanguage
from kiosk.speech.words.units import CURRENCIES, euro_pattern, measure, money, unit_of, unit_pattern

NUMBER: Final = (
    r"(?:\d{1,3}(?:[.,']\d{3})+(?:[.,]\d{1,2}(?!\d))?(?![.,]?\d)"
    r"|\d{1,3}(?: \d{3})+(?:[.,]\d+)?(?! ?\d)|\d+(?:[.,]\d+)?(?![.,]?\d))"
)
ALONE: Final = r"(?<!\w)(?<!\d[.,/:])"
"""Not in the middle of a word or of another number."""
HOUR: Final = r"(?:[01]?\d|2[0-4])"
_O_CLOCK = r"(?:\s?(?:uur|Uhr|heures?|u\.|[uh](?!\w)))"
_EURO = r"(?:€|EUR(?!\w)|\$|£)"


def _telephone(found: re.Match[str], place: Place) -> Replacement:
    shown = found[0].replace("(0)", "   ")  # dialled inside the country alone
    digits = [(match.start(), match[0]) for match in re.finditer(r"\d+", shown)]
    if len(digits) == 1 and found[0][0] == "0":
        digits = [(0, part) for part in _grouped(found[0])]
    parts = [(found.start() + start, group(number, place.language)) for start, number in digits]
    if found[0].startswith("+"):
        parts[0] = (found.start(), f"{place.language.signs.plus} {parts[0][1]}")
    if len({start for start, _ in parts}) == 1:
        parts = [(found.start(), ", ".join(said for _, said in parts))]
    return Replacement(found.start(), found.end(), tuple(parts), paused=True)


def _grouped(digits: str) -> list[str]:
    """The groups of a Belgian number that is written in one piece: 4+2+2+2 mobile, 2+3+2+2 else."""
    first = 4 if len(digits) > 9 else 2 if digits[1] in "23469" else 3
    second = first + (3 if first == 2 else 2)
    rest = digits[second:]
    return [digits[:first], digits[first:second], *(rest[at : at + 2] for at in range(0, len(rest), 2))]


def _account(found: re.Match[str], place: Place) -> Replacement:
    parts = [(found.start(), letters(found[0][:2], place.language) + " " + group(found[0][2:4], place.language))]
    parts += [
        (found.start() + 4 + match.start(), group(match[0], place.language))
        for match in re.finditer(r"\d+", found[0][4:])
    ]
    return Replacement(found.start(), found.end(), tuple(parts), paused=True)


def _date(found: re.Match[str], place: Place) -> Replacement | None:
    names = ("year", "month", "day")
    written_year, month, number = (int(found[name]) for name in names)
    if not is_date(number, month):
        return None
    language = place.language
    said = {
        "day": day(number, language, place.before(found.start())),
        "month": month_name(month, language),
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
        if not is_date(number, months(language)[found["month"]]):
            return None
        said = day(number, language, place.before(found.start()))
        month = language.dates.month.format(found["month"])
        parts = [(found.start("day"), said), (found.start("month"), month)]
    else:
        parts = [(found.start("month"), found["month"])]
    if found["year"]:
        said = year_of_date(int(found["year"]), language, place.after(found.end()))
        parts.append((found.start("year"), said))
    elif not found["day"]:
        return None
    return Replacement(found.start(), found.end(), tuple(parts))


def _day_and_month(found: re.Match[str], place: Place) -> Replacement | None:
    """A date without a year: "31/12", "05/09"; but "3/4" and "7/10" are parts, and "24/7" is always."""
    number, month = int(found["day"]), int(found["month"])
    written = number > MONTHS or found["day"][0] == "0" or found["month"][0] == "0"
    if not (written and is_date(number, month)) or found[0] == "24/7":
        return None
    language = place.language
    said = day(number, language, place.before(found.start()))
    return Replacement(
        found.start(), found.end(), ((found.start(), said), (found.start("month"), month_name(month, language)))
    )


def _weekdays(found: re.Match[str], place: Place) -> Replacement:
    language = place.language
    first, last = (weekday(found[name], language) for name in ("first", "last"))
    said = f"{language.signs.to} {last}".strip()
    return Replacement(found.start(), found.end(), ((found.start(), first), (found.start("last"), said)))


def _time(found: re.Match[str], place: Place) -> Replacement:
    minute = int(found.groupdict().get("minute") or 0)
    said = place.language.times.said(int(found["hour"]), minute, place.before(found.start()))
    suffix = found.groupdict().get("suffix") or ""
    return Replacement(found.start(), found.end(), ((found.start(), said + suffix),))


def _time_after_a_word(found: re.Match[str], place: Place) -> Replacement | None:
    """A number with a full stop that a word or the ending of a case makes a time."""
    ending = found.groupdict().get("suffix") in place.language.numbers.case_endings
    return _time(found, place) if ending or place.before(found.start()) in place.language.times.after else None


def _is_countable(shown: str) -> bool:
    return sum(character.isdecimal() for character in shown) <= MOST_DIGITS


def _money(found: re.Match[str], place: Place) -> Replacement | None:
    if not _is_countable(found["number"]):
        return None
    sign = CURRENCIES[found["sign"]]
    return Replacement(found.start(), found.end(), ((found.start(), money(found["number"], sign, place.language)),))


def _money_in_words(found: re.Match[str], place: Place) -> Replacement | None:
    if not _is_countable(found["number"]):
        return None
    said = money(found["number"], "EUR", place.language)
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
    said = measure(found["number"], unit, place.language)
    if re.search(r"(?<!\S)[-−]$", place.text[: found.start()][-2:]):
        said = f"{place.language.signs.minus} {said}"
    return Replacement(found.start(), found.end(), ((found.start(), said),))


def case_ending(language: SpokenLanguage) -> str:
    """A pattern for the ending of a case behind a number; "" where the language writes none."""
    return r"(?:['’](?P<suffix>\w+))?" if language.numbers.case_endings else ""


@cache
def figures(language: SpokenLanguage) -> tuple[Recogniser, ...]:
    """The recognisers of a language, the surest first."""
    month, week = month_pattern(language), weekday_pattern(language)
    of = rf"(?:\s(?:{'|'.join(language.dates.of)}))?" if language.dates.of else ""
    ends = "|".join((r"\.", *language.dates.day_ends))
    suffix = case_ending(language)
    dotted = rf"{ALONE}(?P<hour>{HOUR})\.(?P<minute>[0-5]\d)"
    found: list[tuple[str, Callable[[re.Match[str], Place], Replacement | None]]] = [
        (rf"{ALONE}\d{{2}}\.\d{{2}}\.\d{{2}}-\d{{3}}\.\d{{2}}(?!\d)", _telephone),
        (r"(?<!\w)[A-Z]{2}\d{2}(?: ?\d{4}){3,7}(?!\d)", _account),
        (rf"{ALONE}(?P<day>\d{{1,2}})(?P<mark>[/.-])(?P<month>\d{{1,2}})(?P=mark)(?P<year>\d{{4}})(?!\d)", _date),
        (rf"{ALONE}(?P<year>\d{{4}})[-/](?P<month>\d\d)[-/](?P<day>\d\d)(?!\d)", _date),
        (rf"{ALONE}(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})(?![\d/,.]\d|\w)", _day_and_month),
        (rf"(?<!\w)(?P<first>{week})\.?\s?[-–—]\s?(?P<last>{week})(?!\w)", _weekdays),
        *language.figures(),
        (
            rf"(?:{ALONE}(?P<day>\d{{1,2}})(?:{ends})?{of}\s)?(?<!\w)(?P<month>{month})(?!\w)"
            rf"(?:,?{of}\s(?P<year>\d{{4}})(?!\d))?",
            _date_in_words,
        ),
        (r"(?<!\w)(?:\+|00)\d{1,3}[ ./-]?(?:\(0\) ?)?\d{1,4}(?:[ ./-]\d{2,4}){1,5}(?!\d)", _telephone),
        (rf"{ALONE}0\d{{1,3}}(?:[ ./-]\d{{2,3}}){{2,4}}(?!\d)", _telephone),
        (rf"{ALONE}0\d{{8,9}}(?!\d)", _telephone),
        (rf"(?<!\w)(?P<sign>{_EURO}) ?(?P<number>{NUMBER})(?:,[-–—])?(?!\w)", _money),
        (rf"{ALONE}(?P<number>{NUMBER}) ?(?P<sign>{_EURO})", _money),
        (rf"{ALONE}(?P<number>{NUMBER})(?:,[-–—])? (?P<word>(?:{euro_pattern(language)})(?!\w))", _money_in_words),
        (rf"{ALONE}(?P<number>{NUMBER}) ?(?P<unit>{unit_pattern(language)}|٪)(?!\w|/\w)", _measure),
        (rf"(?<!\w)(?P<unit>[%٪]) ?(?P<number>{NUMBER})(?!\w)", _measure),
        (rf"{ALONE}(?P<hour>{HOUR})\s?[:hu]\s?(?P<minute>[0-5]\d)(?![\d:]){_O_CLOCK}?{suffix}(?!\w)", _time),
        (rf"{dotted}{_O_CLOCK}", _time),
        (rf"{dotted}(?=\s?[-–—]\s?\d{{1,2}}(?:\.\d\d)?{_O_CLOCK})", _time),
        (rf"{dotted}{suffix}(?![\d\w%€])", _time_after_a_word),
        (rf"{ALONE}(?P<hour>{HOUR})(?:\s?u\.|\s?[uh](?![\w/]))", _time),
    ]
    return tuple((re.compile(pattern), said) for pattern, said in found)
