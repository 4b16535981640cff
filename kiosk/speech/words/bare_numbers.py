"""Recognisers of numbers that stand alone: ordinals, fractions, short numbers, letters with a digit."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from kiosk.speech.words.addresses import letters
from kiosk.speech.words.dates_and_amounts import ALONE, NUMBER, case_ending
from kiosk.speech.words.number_words import MOST_DIGITS, cardinal, decimal, digit_by_digit, ordinal, parted, plain, year
from kiosk.speech.words.replacements import Kind, Place, Recogniser, Replacement
from kiosk.speech.words.spoken_language import SpokenLanguage
from kiosk.speech.words.units import currency_name

_FRACTIONS: Final = {"1/2": 0, "½": 0, "1/3": 1, "⅓": 1, "2/3": 2, "⅔": 2, "1/4": 3, "¼": 3, "3/4": 4, "¾": 4}
_SHORT: Final = frozenset((112, 1700, 1710, 1712, 1722, 1733, 1771))
"""Belgian numbers to call that are nothing else; others only after a word for calling."""
_SHORT_WHERE_CALLED: Final = frozenset(
    (100, 101, 102, 103, 105, 106, 107, 110, 144, 1207, 1307, 1718, 1719, 1813, 1819, 1890)
)

_LONGEST_COUNTED: Final = 8
"""Digits without a mark between them; more are a number that belongs to somebody."""


def _ordinal(found: re.Match[str], place: Place) -> Replacement | None:
    number, ordinals = int(found["n"]), place.language.numbers.ordinals
    parts = ordinals.said(found, place, ordinal(number, place.language)) if ordinals and number else None
    return Replacement(found.start(), found.end(), parts) if parts else None


def _fraction(found: re.Match[str], place: Place) -> Replacement | None:
    language = place.language
    said = _part(found["sign"], found.end(), place)
    if found["whole"]:
        more = language.numbers.half_more if found["sign"] == "½" else f"{language.signs.and_} {said}"
        said = f"{plain(found['whole'], language)} {more}"
    return Replacement(found.start(), found.end(), ((found.start(), said),))


def _part(shown: str, end: int, place: Place) -> str:
    """A part of a whole, without its number of wholes."""
    numbers, index = place.language.numbers, _FRACTIONS[shown]
    return numbers.half(place, end) if numbers.half and not index else numbers.parts[index]


def _over(found: re.Match[str], place: Place) -> Replacement:
    numbers, language = place.language.numbers, place.language
    if found[0] in _FRACTIONS:
        return Replacement(found.start(), found.end(), ((found.start(), _part(found[0], found.end(), place)),))
    over = "" if found[0] == "24/7" and numbers.says_24_7 else numbers.over
    parts = (
        (found.start("a"), plain(found["a"], language)),
        (found.start("b"), f"{over} {plain(found['b'], language)}".strip()),
    )
    return Replacement(found.start(), found.end(), parts)


def _glued(found: re.Match[str], place: Place) -> Replacement:
    language = place.language
    if found["first"]:
        number = plain(found["digits"], language, language.numbers.gender(place, found.end()))
        said = f"{letters(found['first'], language)} {number}"
    else:
        said = f"{plain(found['number'], language)} {found['letter']}"
    return Replacement(found.start(), found.end(), ((found.start(), said),))


def _mixed(found: re.Match[str], place: Place) -> Replacement:
    """A code such as "4x4": its runs of digits and of letters, one after the other."""
    language = place.language
    runs = re.findall(r"\d+|[^\W\d_]+", found[0])
    said = [
        plain(run, language) if run.isdecimal() else letters(run, language) if run.isupper() else run for run in runs
    ]
    return Replacement(found.start(), found.end(), ((found.start(), " ".join(said)),))


def _times(found: re.Match[str], place: Place) -> Replacement:
    language = place.language
    said = plain(found["number"], language, language.numbers.times_gender)
    return Replacement(found.start(), found.end(), ((found.start(), f"{said} {language.signs.times}"),))


def _sign(found: re.Match[str], place: Place) -> Replacement:
    return Replacement(
        found.start(), found.end(), ((found.start(), currency_name(found[0], place.language)),), Kind.WORD
    )


def _bare(found: re.Match[str], place: Place) -> Replacement:
    language, shown = place.language, found["number"]
    said = _said(shown, found.span("number"), place)
    if re.search(r"(?<!\S)[-−]$", place.text[max(0, found.start() - 2) : found.start()]):
        said = f"{language.signs.minus} {said}"
    if found["more"]:
        said = f"{said} {language.signs.plus}"
    suffix = found.groupdict().get("suffix") or ""
    return Replacement(found.start(), found.end(), ((found.start(), said + suffix),))


def _said(shown: str, span: tuple[int, int], place: Place) -> str:
    language, case = place.language, place.language.numbers.case(place, *span)
    if shown.isdecimal() and shown[0] != "0":
        number = int(shown) if len(shown) <= MOST_DIGITS else -1
        if number in _SHORT or (number in _SHORT_WHERE_CALLED and _calls(place)):
            return _short(shown, language)
        if number < 0 or len(shown) > _LONGEST_COUNTED:
            return digit_by_digit(shown, language)
        if len(shown) == 4 and language.numbers.first_year <= number < 2100 and not case:
            return year(number, language)
    whole, fraction = parted(shown, language)
    gender = "" if fraction else language.numbers.gender(place, span[1])
    return decimal(whole, fraction, language, gender, case)


def _calls(place: Place) -> bool:
    """Whether the sentence has a word for calling."""
    words = place.language.numbers.calling
    return bool(words and re.search(rf"\b(?:{words})\b", place.text, re.IGNORECASE))


def _short(shown: str, language: SpokenLanguage) -> str:
    if language.numbers.short_digits:
        return digit_by_digit(shown, language)
    if len(shown) == 4 and not shown.endswith("00"):
        return f"{cardinal(int(shown[:2]), language)} {plain(shown[2:], language)}"
    return year(int(shown), language) if len(shown) == 4 else cardinal(int(shown), language)


@cache
def counting(language: SpokenLanguage) -> tuple[Recogniser, ...]:
    """The recognisers of a language, the surest first."""
    suffix = case_ending(language)
    found = [
        (r"(?:(?<!\w)(?P<whole>\d+) ?)?(?P<sign>[½¼¾⅓⅔])", _fraction),
        (rf"{ALONE}(?P<a>\d{{1,2}})/(?P<b>\d{{1,2}})(?![\w/]|[.,]\d)", _over),
        (rf"{ALONE}(?P<number>\d+) ?[x×](?!\w)", _times),
        (
            r"(?<!\w)(?:(?P<first>[^\W\d_]{1,3})(?P<digits>\d{1,3})|(?P<number>\d{1,4})(?P<letter>[^\W\d_]))(?!\w)",
            _glued,
        ),
        (rf"{ALONE}(?P<number>{NUMBER})(?P<more>\+)?(?!\w){suffix}", _bare),
        (r"(?<!\w)(?:\d+_*[^\W\d]|[^\W\d]+\d)\w*", _mixed),
        (r"(?P<number>\d+)(?P<more>\+)?", _bare),
        (r"[€$£]", _sign),
    ]
    if language.numbers.ordinals:
        found.insert(0, (rf"{ALONE}{language.numbers.ordinals.written}(?!\w)", _ordinal))
    return tuple((re.compile(pattern), said) for pattern, said in found)
