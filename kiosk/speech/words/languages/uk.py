"""Ukrainian."""

from __future__ import annotations

import re
from typing import Final

from kiosk.speech.words.agreement import feminine_by_ending
from kiosk.speech.words.clock import with_minutes
from kiosk.speech.words.number_words import ordinal
from kiosk.speech.words.replacements import Part, Place
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

_FEMININE_ENDS: Final = ("ина", "ини")
_ENDS: Final = (
    ("й", "ий", "ій"), ("о", "ого", "ього"), ("му", "ому", "ьому"), ("а", "а", "я"), ("я", "а", "я"), ("е", "е", "є"),
    ("є", "е", "є"), ("ї", "ої", "ьої"), ("х", "их", "іх"), ("у", "у", "ю"), ("ю", "у", "ю"),
)  # fmt: skip
"""What is written behind the hyphen ends in the first; the ending of a hard and of a soft place in a row."""
_HOUR_ENDS: Final = {
    "о": "ій", "об": "ій", "з": "ої", "із": "ої", "до": "ої", "від": "ої", "після": "ої", "на": "у",
}  # fmt: skip
"""By the preposition, whose case the hour takes."""


def _cardinal(words: str, _number: int, _gender: str) -> str:
    return re.sub(r"^одна (?=тисяча)", "", words)


def _gender(place: Place, end: int) -> str:
    return feminine_by_ending(place, end, _FEMININE_ENDS)


def _ordinal(found: re.Match[str], _place: Place, said: str) -> tuple[Part, ...]:
    hard, soft = next(forms for written, *forms in _ENDS if found["end"].endswith(written))
    return ((found.start(), said[:-2] + (soft if said.endswith("ій") else hard)),)


def _genitive(place: str) -> str:
    """A place in a row, as it stands in a date."""
    return re.sub("ій$", "ього", re.sub("ий$", "ого", place))


def _day(number: int, _before: str) -> str:
    return _genitive(ordinal(number, LANGUAGE))


def _year_of_date(number: int, after: str) -> str:
    words = _genitive(ordinal(number, LANGUAGE))
    return words if after.startswith("ро") else f"{words} року"


def _time(hour: int, minute: int, before: str) -> str:
    """The hour as a place in a row."""
    if hour == 0:
        return with_minutes("нуль годин", minute, LANGUAGE, "f")
    place = ordinal(hour, LANGUAGE)
    if before in _HOUR_ENDS:
        end = _HOUR_ENDS[before]
        hours = re.sub("[иі]й$", ("ь" if place.endswith("ій") and end == "ої" else "") + end, place)
    else:
        hours = re.sub("ий$", "а", re.sub("ій$", "я", place)) + " година"
    return with_minutes(hours, minute, LANGUAGE, "f")


LANGUAGE: Final = SpokenLanguage(
    tag="uk",
    voices=("uk-ua", "uk"),
    tried="привіт",
    signs=Signs(
        and_="і",
        or_="або",
        plus="плюс",
        minus="мінус",
        equals="дорівнює",
        to="",
        per="на",
        times="рази",
        at="собачка",
        dot="крапка",
        slash="скісна риска",
        dash="дефіс",
        underscore="нижня риска",
        be="бе",
    ),
    numbers=Numbers(
        cardinal=_cardinal,
        endings={"f": ((r"один$", "одна"), (r"два$", "дві")), "n": ((r"один$", "одне"),)},
        gender=_gender,
        decimal="кома",
        calling=r"дзвон\w*|подзвон\w*|номер\w*|телефон\w*",
        over="з",
        parts=("одна друга", "одна третя", "дві третіх", "одна четверта", "три чверті"),
        half_more="з половиною",
        ordinals=Ordinals(
            written=r"(?P<n>\d{1,4})-"
            r"(?P<end>ий|ій|й|го|ого|му|ому|та|га|ша|тя|ма|а|я|те|ге|ше|тє|е|є|ої|ї|х|ту|гу|шу|у|ю)",
            said=_ordinal,
        ),
    ),
    dates=Dates(day=_day, year=_year_of_date),
    times=Times(said=_time, after=frozenset(("о", "з", "до"))),
    amounts=Amounts(
        cents=("цент", "центи", "центів"),
        both="{euros} {named}",
        euro=("євро",),
        euro_gender="n",
        unit_genders={"duration-minute": "f"},
        unit_signs={
            "км": "length-kilometer",
            "м²": "area-square-meter",
            "см": "length-centimeter",
            "кг": "mass-kilogram",
            "км/год": "speed-kilometer-per-hour",
        },
    ),
    abbreviations=Abbreviations(
        inside={
            "д.": "доктор",
            "др.": "доктор",
            "тощо": "тощо",
            "напр.": "наприклад",
            "вул.": "вулиця",
            "тел.": "телефон",
            "ім.": "імені",
            "м.": "місто",
            "грн": "гривень",
            "рр.": "років",
            "п.": "пан",
            "т.зв.": "так званий",
            "буд.": "будинок",
            "кв.": "квартира",
            "см.": "дивись",
            "стор.": "сторінка",
        },
        closing={
            "і т.д.": "і так далі",
            "і т. д.": "і так далі",
            "р.": "року",
            "год.": "годин",
            "хв.": "хвилин",
        },
    ),
)
