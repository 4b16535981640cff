"""What Ukrainian alone writes of hours, days, years and ranges, whose ends and places in a row have cases."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kiosk.speech.words.clock import with_minutes
from kiosk.speech.words.dates_and_amounts import ALONE, HOUR, NUMBER
from kiosk.speech.words.days import is_dotted_date, month_name, month_pattern, months, short_months
from kiosk.speech.words.number_words import MOST_DIGITS, cardinal, decimal, ordinal, parted
from kiosk.speech.words.replacements import Kind, Place, Replacement
from kiosk.speech.words.spoken_language import SpokenLanguage
from kiosk.speech.words.ukrainian import (
    DAYS,
    GENITIVE,
    INSTRUMENTAL,
    LOCATIVE,
    SHORT_DAYS,
    case,
    day_of_week,
    gender,
    place_in,
)
from kiosk.speech.words.units import euro_pattern, unit_pattern

if TYPE_CHECKING:
    from kiosk.speech.words.spoken_language import Clock, Recognised

_FROM: Final = frozenset(("з", "із", "зі", "від"))
_HOUR_FORMS: Final = {
    "о": "lf", "об": "lf", "з": "gf", "із": "gf", "зі": "gf", "до": "gf", "від": "gf", "після": "gf", "близько": "gf",
    "на": "af", "за": "af", "по": "af",
}  # fmt: skip
"""By the preposition, the case that the hour takes."""
_YEAR_FORMS: Final = {
    "рік": "m", "роки": "m", "року": GENITIVE, "років": GENITIVE, "році": LOCATIVE, "роках": LOCATIVE,
    "роком": INSTRUMENTAL, "роками": INSTRUMENTAL,
}  # fmt: skip
_IN_YEAR: Final = frozenset(("у", "в", "на"))
_HOUR_NOUNS: Final = {"година": "f", "години": "gf", "годині": "lf", "годину": "af"}
_PART_OF_DAY: Final = "ранку|вечора|дня|ночі"


def row(number: int, language: SpokenLanguage) -> str:
    """A place in a row; the thousand of a year has no "one" before it."""
    return re.sub("^одна (?=тисяча)", "", ordinal(number, language)).replace("двохтисячн", "двотисячн")


def day_in_row(number: int, language: SpokenLanguage) -> str:
    """The day of a date."""
    return place_in(GENITIVE, row(number, language))


def year_in_row(number: int, after: str, language: SpokenLanguage) -> str:
    """The year at the end of a date, with its noun where the text has none."""
    words = place_in(GENITIVE, row(number, language))
    return words if after.startswith("ро") or after in {"р", "рр"} else f"{words} року"


def _minutes(hours: str, minute: int, language: SpokenLanguage) -> str:
    """Minutes below ten have their nought, or they would be taken for another hour."""
    return with_minutes(f"{hours} нуль" if 0 < minute < 10 else hours, minute, language, "f")


def _hour(hour: int, form: str, language: SpokenLanguage) -> str:
    if hour:
        return place_in(form, row(hour, language))
    return "нуля годин" if form == "gf" else "нуль годин"


def clock_time(clock: Clock, before: str, language: SpokenLanguage) -> str:
    """A time of day: the hour as a place in a row."""
    hour, minute = clock
    if before in _HOUR_FORMS or not hour:
        return _minutes(_hour(hour, _HOUR_FORMS.get(before, "f"), language), minute, language)
    return _minutes(f"{_hour(hour, 'f', language)} година", minute, language)


def between(first: Clock, last: Clock, before: str, language: SpokenLanguage) -> tuple[str, str]:
    """The ends of a range of hours."""
    begins, ends = (_minutes(_hour(hour, "gf", language), minute, language) for hour, minute in (first, last))
    return (begins if before in _FROM else f"з {begins}"), f"до {ends}"


def _weekdays(found: re.Match[str], place: Place) -> Replacement:
    first, last = (day_of_week(found[name])[1] for name in ("first", "last"))
    begins = first if place.before(found.start()) in _FROM else f"з {first}"
    return Replacement(found.start(), found.end(), ((found.start(), begins), (found.start("last"), f"до {last}")))


def _weekday(found: re.Match[str], _place: Place) -> Replacement:
    return Replacement(found.start(), found.end(), ((found.start(), day_of_week(found[0].rstrip("."))[0]),), Kind.WORD)


def _years(found: re.Match[str], place: Place) -> Replacement | None:
    """Years before their noun: each is a place in a row, in the case of the noun."""
    noun, before = found["noun"].lower(), place.before(found.start())
    if before in months(place.language) or before in short_months(place.language):
        return None
    if noun.startswith("рр"):
        noun = "роках" if before in _IN_YEAR else "роки"
    elif noun.startswith("р."):
        noun = "році" if before in _IN_YEAR else "року"
    form = _YEAR_FORMS[noun]
    parts = [(found.start("last"), place_in(form, row(int(found["last"]), place.language)))]
    if found["first"]:
        joint = found["joint"].strip()
        begins = place_in(GENITIVE if joint in {"по", "до"} else form, row(int(found["first"]), place.language))
        begins += "" if joint.isalpha() else ","
        parts = [(found.start("first"), begins), (parts[0][0], f"{joint if joint.isalpha() else ''} {parts[0][1]}")]
    return Replacement(found.start(), found.end(), (*parts, (found.start("noun"), noun)))


def _range(found: re.Match[str], place: Place) -> Replacement | None:
    """Two numbers of a noun: with "from" and "to" where it stands as those ask for it, else one after the other."""
    language, asked, noun = place.language, place.before(found.start()), place.after(found.end())
    first, last = int(found["first"]), int(found["last"])
    if last <= first:
        return None
    told = case(place, *found.span("last"))
    counted = last % 10 in range(1, 5) and last % 100 not in range(11, 15)
    if asked in _FROM or not (told or (noun and counted)):
        begins = cardinal(first, language, "", GENITIVE)
        said = (begins if asked in _FROM else f"від {begins}", f"до {cardinal(last, language, '', GENITIVE)}")
    else:
        kind = "" if told else gender(place, found.end())
        said = (cardinal(first, language, kind, told), cardinal(last, language, kind, told))
    return Replacement(found.start(), found.end(), ((found.start("first"), said[0]), (found.start("last"), said[1])))


def _range_of_units(found: re.Match[str], place: Place) -> Replacement:
    """The first of two amounts or measures; `case` has the second one, and the sign between them is "to"."""
    whole, fraction = parted(found["first"], place.language, money=True)
    begins = decimal(whole, fraction, place.language, "", GENITIVE)
    said = begins if place.before(found.start()) in _FROM else f"від {begins}"
    return Replacement(found.start(), found.end(), ((found.start(), said),))


def _days(found: re.Match[str], place: Place) -> Replacement | None:
    """Two days before the name of their month."""
    first, last = row(int(found["first"]), place.language), row(int(found["last"]), place.language)
    begins = place_in(GENITIVE, first)
    if found["by"]:
        ends = f"по {place_in('n', last)}"
    else:
        ends = f"до {place_in(GENITIVE, last)}"
        begins = begins if place.before(found.start()) in _FROM else f"з {begins}"
    parts = ((found.start("first"), begins), (found.start("by") if found["by"] else found.start("last"), ends))
    return Replacement(found.start(), found.end("last"), parts)


def _hour_alone(found: re.Match[str], place: Place) -> Replacement | None:
    """An hour before a noun that counts nothing, such as "of the morning"."""
    hour, noun, before = int(found["hour"]), found["noun"].lower(), place.before(found.start())
    counts = noun in _HOUR_NOUNS and noun != "годині" and hour % 10 in range(1, 5) and hour not in range(11, 15)
    if counts and not (noun == "години" and hour not in {1, 21} and _HOUR_FORMS.get(before) == "gf"):
        return None
    form = _HOUR_NOUNS.get(noun) or _HOUR_FORMS.get(before, "f")
    return Replacement(found.start(), found.end("hour"), ((found.start(), _hour(hour, form, place.language)),))


def _two_times(found: re.Match[str], place: Place) -> Replacement:
    """Two times behind one preposition: both are in its case."""
    before = place.before(found.start())
    first, last = (int(found["hour"]), int(found["minute"])), (int(found["last_hour"]), int(found["last_minute"]))
    begins, ends = (clock_time(clock, before, place.language) for clock in (first, last))
    parts = ((found.start(), begins), (found.start("joint"), f"{found['joint']} {ends}"))
    return Replacement(found.start(), found.end(), parts)


def _hour_at(found: re.Match[str], place: Place) -> Replacement:
    """The hour behind "at", where nothing follows that it could count."""
    return Replacement(found.start(), found.end(), ((found.start(), _hour(int(found["hour"]), "lf", place.language)),))


def _with_ending(found: re.Match[str], place: Place) -> Replacement | None:
    """Such as "5-ти": a number whose case is told by its last letters."""
    number, end = int(found["number"]), found["end"]
    if end == "х" and number not in range(2, 5):
        return None
    told = INSTRUMENTAL if end.endswith("ма") else GENITIVE
    return Replacement(found.start(), found.end(), ((found.start(), cardinal(number, place.language, "", told)),))


def _aged(found: re.Match[str], place: Place) -> Replacement:
    """Such as "18-річний", which is one word."""
    tens, unit = divmod(int(found["number"]), 10)
    language, short = place.language, {1: "одно", 2: "дво", 3: "три", 4: "чотири"}
    if tens == 1 or unit not in short:
        said = cardinal(int(found["number"]), language, "", GENITIVE).replace(" ", "")
    else:
        said = (cardinal(tens * 10, language, "", GENITIVE) if tens else "") + short[unit]
    return Replacement(found.start(), found.end(), ((found.start(), said + found["noun"]),))


def _clock_with_noun(found: re.Match[str], place: Place) -> Replacement:
    """Of "09:00 год." the noun is said with the time already."""
    last, before = (int(found["hour"]), int(found["minute"])), place.before(found.start())
    if not found["first_hour"]:
        return Replacement(found.start(), found.end(), ((found.start(), clock_time(last, before, place.language)),))
    first = int(found["first_hour"]), int(found["first_minute"])
    begins, ends = between(first, last, before, place.language)
    return Replacement(found.start(), found.end(), ((found.start(), begins), (found.start("hour"), ends)))


def _thousands(found: re.Match[str], place: Place) -> Replacement | None:
    """Thousands and millions of something: "5 тис."."""
    whole, fraction = parted(found["number"], place.language)
    if fraction or len(whole) > MOST_DIGITS:
        return None
    number = int(whole) * {"тис": 1000, "млн": 1_000_000}[found["many"]]
    said = cardinal(number, place.language, "", case(place, found.start(), found.end()))
    return Replacement(found.start(), found.end(), ((found.start(), said),))


def _dotted_date(found: re.Match[str], place: Place) -> Replacement | None:
    """Such as "25.12", for a decimal has a comma."""
    number, month = int(found["day"]), int(found["month"])
    if not is_dotted_date(number, month, place.text):
        return None
    said = f"{day_in_row(number, place.language)} {month_name(month, place.language)}"
    return Replacement(found.start(), found.end(), ((found.start(), said),))


def days_of_week() -> tuple[Recognised, ...]:
    """What finds days of the week and the ends of their ranges."""
    return (
        (
            rf"(?<!\w)(?P<first>{DAYS})\.?\s?[-–—]\s?(?P<last>{DAYS})(?!\w)(?:\.(?=:|,|\s\d))?",
            _weekdays,
        ),
        (rf"(?<!\w)(?:{SHORT_DAYS})\.?(?=:?\s?\d|,)", _weekday),
    )


def recognised(language: SpokenLanguage) -> tuple[Recognised, ...]:
    """What finds them."""
    month = month_pattern(language)
    dash, year = r"\s?[-–—]\s?", r"(?:1[1-9]|20)\d\d"
    nouns = rf"(?:{'|'.join(sorted(_YEAR_FORMS, key=len, reverse=True))})(?!\w)|рр?\."
    joint = rf"{dash}|\s(?:і|й|та|або|чи|по|до)\s"
    hour_nouns = rf"{_PART_OF_DAY}|{'|'.join(_HOUR_NOUNS)}"
    number, not_more = r"[1-9]\d{0,3}", r"(?![\w/:%€$£'’]|[.,]\d|\s?[-–—]\s?\d|\s\d)"
    units = rf"{unit_pattern(language)}|€|EUR|{euro_pattern(language)}"
    return (
        (rf"{ALONE}(?P<first>{year})(?P<joint>{joint})(?P<last>{year})\s?(?P<noun>{nouns})", _years),
        (rf"{ALONE}(?P<first>)(?P<last>{year})\s?(?P<noun>(?!років){nouns})", _years),
        (
            rf"{ALONE}(?P<first>\d{{1,2}})(?:{dash}|\s(?P<by>по)\s)(?P<last>\d{{1,2}})(?=\s(?:{month})(?!\w))",
            _days,
        ),
        (rf"{ALONE}(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})(?![\d%€]|[.,]\d|\s?[%€])", _dotted_date),
        (
            rf"{ALONE}(?:(?P<first_hour>{HOUR})[:.](?P<first_minute>[0-5]\d){dash})?"
            rf"(?P<hour>{HOUR})[:.](?P<minute>[0-5]\d)\s?год(?:\.|ин[аи]?(?!\w)|(?!\w))",
            _clock_with_noun,
        ),
        (
            rf"{ALONE}(?P<hour>{HOUR}):(?P<minute>[0-5]\d)\s(?P<joint>і|й|та|або|чи)\s"
            rf"(?P<last_hour>{HOUR}):(?P<last_minute>[0-5]\d)(?![\d:]|\s?[-–—])",
            _two_times,
        ),
        (rf"{ALONE}(?P<number>{NUMBER})\s?(?P<many>тис|млн)(?!\w)\.?", _thousands),
        (rf"{ALONE}(?P<hour>{HOUR})(?=\s(?P<noun>{hour_nouns})(?!\w))", _hour_alone),
        (rf"(?<=(?<!\w)[оО]\s)(?P<hour>{HOUR})(?!\w|[:.,/]\d|\s?[^\W\d_]|\s?[%€-])", _hour_at),
        (rf"{ALONE}(?P<number>\d{{1,4}})-(?P<end>ти|ьох|ох|х|ма)(?!\w)", _with_ending),
        (rf"{ALONE}(?P<number>[1-9]\d?)-(?P<noun>(?:річн|річч|денн|місячн|годинн|поверхов)\w+)", _aged),
        (rf"{ALONE}(?P<first>{NUMBER})(?={dash}{NUMBER}\s?(?:{units})(?!\w))", _range_of_units),
        (rf"{ALONE}(?<!\d\s)(?<![-–—])(?P<first>{number}){dash}(?P<last>{number}){not_more}", _range),
    )
