"""English."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kiosk.speech.words.clock import NOON
from kiosk.speech.words.dates_and_amounts import ALONE, HOUR
from kiosk.speech.words.days import (
    month_name,
    month_pattern,
    months,
    short_month_pattern,
    short_months,
    year_of_date,
)
from kiosk.speech.words.number_words import cardinal, ordinal, raw
from kiosk.speech.words.replacements import Kind, Part, Place, Replacement
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

_LETTER_A: Final = "eigh"
"""espeak-ng says "A" before a word as the article, also with a full stop; spelled so it says the letter."""
_CARD: Final = re.compile(r"[ -](?:card|permit|visa)s?[.?!:]?")
_LETTER_AFTER: Final = re.compile(r"(?:[ -]\w+)?(?:, ?|/| or | and | to |[-–])(?:an? |the )?[B-Z](?![\w'’])|-\w")
_LETTER_BEFORE: Final = re.compile(r"(?<!\w)[B-Z](?: card)?(?:,|/| or| and| to|,? or|[-–])$")
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
    """By the twelve hours of a clock, and the part of the day where it is not the usual one."""
    if not minute and hour % 24 == 0:
        return "twelve midnight" if hour else "midnight"
    hours = _hours(hour, minute)
    if 5 <= hour <= NOON:
        return hours if minute else f"{hours} o'clock"
    return f"{hours} {_part_of_day(hour % 24)}"


def _hours(hour: int, minute: int) -> str:
    said = cardinal((hour - 1) % NOON + 1, LANGUAGE)
    if not minute:
        return said
    return f"{said} {cardinal(minute, LANGUAGE)}" if minute >= 10 else f"{said} oh {cardinal(minute, LANGUAGE)}"


def _part_of_day(hour: int) -> str:
    if hour < 5:
        return "in the morning" if hour else "at night"
    return "in the afternoon" if hour < 18 else "in the evening" if hour < 22 else "at night"


def _half_day(found: re.Match[str], _place: Place) -> Replacement:
    said = _hours(int(found["hour"]), int(found["minute"] or 0))
    parts = ((found.start(), said), (found.start("half"), f"{found['half'][0].upper()}.M"))
    return Replacement(found.start(), found.end(), parts, Kind.TIME)


def _all_day(found: re.Match[str], _place: Place) -> Replacement:
    return Replacement(found.start(), found.end(), ((found.start(), "twenty-four hours"),))


def _first_day(found: re.Match[str], place: Place) -> Replacement:
    """The first of two days in a month, such as "3 and 4 May"."""
    article = "" if place.before(found.start()) == "the" else "the "
    said = f"{article}{ordinal(int(found['day']), LANGUAGE)}"
    return Replacement(found.start(), found.end(), ((found.start(), said),))


def _letter(found: re.Match[str], place: Place) -> Replacement | None:
    """The letter "A", which would be the article; at the start of a sentence only beside another letter."""
    before, after = place.text[: found.start()].rstrip(), place.text[found.end() :]
    starts = not before or before[-1] in ".!?:(\"'‘“•"
    listed = _LETTER_AFTER.match(after) or _LETTER_BEFORE.search(before)
    alone = not before and _CARD.fullmatch(after)
    title = re.search(r"(?:^|\s)[A-Z]\w+$", before) and re.match(r"\s[A-Z]\w", after)
    if not (listed or alone or not (starts or title)):
        return None
    return Replacement(found.start(), found.end(), ((found.start(), _LETTER_A),), Kind.WORD)


def _words() -> tuple[Recognised, ...]:
    return ((r"(?<![\w.'’@/&])A(?![\w.'’@&])", _letter),)


def _american_date(found: re.Match[str], _place: Place) -> Replacement:
    day = f"the {ordinal(int(found['day']), LANGUAGE)}"
    shown = found["month"].rstrip(".")
    month = shown if shown in months(LANGUAGE) else month_name(short_months(LANGUAGE)[shown], LANGUAGE)
    parts = [(found.start("month"), month), (found.start("day"), day)]
    if found["year"]:
        parts.append((found.start("year"), year_of_date(int(found["year"]), LANGUAGE)))
    return Replacement(found.start(), found.end(), tuple(parts))


def _figures() -> tuple[Recognised, ...]:
    full, ends = month_pattern(LANGUAGE), "|".join(_ORDINAL_ENDS)
    month = rf"{full}|{short_month_pattern(LANGUAGE)}"
    return (
        (
            rf"(?<!\w)(?P<month>{month})\s(?P<day>\d{{1,2}})(?:{ends})?(?!\w)(?:,? (?P<year>\d{{4}})(?!\d))?",
            _american_date,
        ),
        (
            rf"{ALONE}(?P<hour>{HOUR})(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap]\.?m)(?:\.|(?!\w))",
            _half_day,
        ),
        (rf"{ALONE}24\s?h(?:ours|rs?)?(?!\w)", _all_day),
        (
            rf"{ALONE}(?P<day>[12]?\d|3[01])(?:{ends})?"
            rf"(?=(?:\s?[-–—,]\s?|\s(?:and|or|to|until)\s)(?:the\s)?\d{{1,2}}(?:{ends})?\s(?:{month})(?!\w))",
            _first_day,
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
    dates=Dates(
        day=_day,
        day_ends=_ORDINAL_ENDS,
        after=frozenset(("on", "from", "since", "until", "till", "before", "after", "to", "by")),
        between=("through", "till", "until"),
        short_months={"Sep": 9, "Sept": 9},
        doors=("closed", "open"),
        weekdays={"Tues": 1, "Weds": 2, "Thur": 3, "Thurs": 3},
    ),
    times=Times(said=_time, after=frozenset(("at", "until", "till"))),
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
            "incl.": "including",
            "appt.": "appointment",
            "max.": "maximum",
            "St.": "Saint",
        },
        closing={"etc.": "et cetera", "min.": "minimum", "vs.": "versus"},
        before_numbers={"No.": "number", "no.": "number"},
        not_spelled=frozenset(("cv",)),
    ),
    figures=_figures,
    words=_words,
)
