"""Ukrainian."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from kiosk.speech.words.number_words import cardinal, raw
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
from kiosk.speech.words.ukrainian import ACCUSATIVE, GENITIVE, INSTRUMENTAL, case, declined, gender
from kiosk.speech.words.ukrainian_figures import between, clock_time, day_in_row, days_of_week, recognised, year_in_row

if TYPE_CHECKING:
    from kiosk.speech.words.spoken_language import Clock, Recognised

_ENDS: Final = (
    ("й", "ий", "ій"), ("о", "ого", "ього"), ("му", "ому", "ьому"), ("а", "а", "я"), ("я", "а", "я"), ("е", "е", "є"),
    ("є", "е", "є"), ("ї", "ої", "ьої"), ("х", "их", "іх"), ("у", "у", "ю"), ("ю", "у", "ю"),
)  # fmt: skip
"""What is written behind the hyphen ends in the first; the ending of a hard and of a soft place in a row."""


def _cardinal(words: str, _number: int, _gender: str) -> str:
    return re.sub(r"^одна (?=тисяча)", "", words)


def _declined(words: str, number: int, gender: str, told: str) -> str:
    told = f"{told} f" if gender == "f" and " " not in told else told
    return declined(words, told, lambda name: raw(number, LANGUAGE, "cardinal", case=name))


def _ordinal(found: re.Match[str], _place: Place, said: str) -> tuple[Part, ...]:
    hard, soft = next(forms for written, *forms in _ENDS if found["end"].endswith(written))
    return ((found.start(), said[:-2] + (soft if said.endswith("ій") else hard)),)


def _is_one(number: int) -> bool:
    return number % 10 == 1 and number % 100 != 11


def _hundredths(number: int, told: str) -> str:
    words = cardinal(number, LANGUAGE, "m", told)
    if told.startswith(GENITIVE):
        return f"{words} {'цента' if _is_one(number) else 'центів'}"
    if told.startswith(INSTRUMENTAL):
        return f"{words} {'центом' if _is_one(number) else 'центами'}"
    few = number % 10 in range(2, 5) and number % 100 not in range(12, 15)
    return f"{words} {'цент' if _is_one(number) else 'центи' if few else 'центів'}"


def _measured(words: str, unit: str, number: int, told: str) -> str:
    """CLDR has the genitive as the form for decimals and for many; the other cases are made of those."""
    if told.startswith(GENITIVE):
        return f"{words} {_noun(unit, '1.5' if _is_one(number) else '5')}"
    if told.startswith(INSTRUMENTAL) and not _is_one(number) and " " not in (few := _noun(unit, "2")):
        return f"{words} {few[:-1]}ами"
    if told.startswith(ACCUSATIVE) and _is_one(number):
        return f"{words} {re.sub('а$', 'у', _noun(unit, '1'))}"
    return ""


def _noun(unit: str, number: str) -> str:
    from babel.units import format_unit  # noqa: PLC0415

    return re.sub(r"^[\d,]+\s", "", str(format_unit(Decimal(number), unit, length="long", locale="uk")))


def _day(number: int, _before: str) -> str:
    return day_in_row(number, LANGUAGE)


def _year_of_date(number: int, after: str) -> str:
    return year_in_row(number, after, LANGUAGE)


def _time(hour: int, minute: int, before: str) -> str:
    return clock_time((hour, minute), before, LANGUAGE)


def _between(first: Clock, last: Clock, before: str) -> tuple[str, str]:
    return between(first, last, before, LANGUAGE)


def _figures() -> tuple[Recognised, ...]:
    return recognised(LANGUAGE)


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
        to="до",
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
        gender=gender,
        case=case,
        declined=_declined,
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
    times=Times(said=_time, after=frozenset(("о", "об", "з", "із", "до", "від", "після")), between=_between),
    amounts=Amounts(
        cents=("цент", "центи", "центів"),
        both="{euros} {named}",
        euro=("євро",),
        euro_gender="n",
        hundredths=_hundredths,
        measured=_measured,
        unit_genders={"duration-minute": "f", "duration-hour": "f", "duration-second": "f"},
        unit_signs={
            "км": "length-kilometer",
            "м²": "area-square-meter",
            "см": "length-centimeter",
            "кг": "mass-kilogram",
            "км/год": "speed-kilometer-per-hour",
            "хв": "duration-minute",
            "хв.": "duration-minute",
            "год": "duration-hour",
            "год.": "duration-hour",
            "с": "duration-second",
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
            "тис.": "тисяч",
            "млн": "мільйонів",
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
    figures=_figures,
    days=days_of_week,
)
