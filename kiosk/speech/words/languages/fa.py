"""Persian."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kiosk.speech.words.dates_and_amounts import ALONE
from kiosk.speech.words.number_words import cardinal, decimal, ordinal
from kiosk.speech.words.replacements import Kind, Part, Place, Replacement
from kiosk.speech.words.spoken_language import (
    Abbreviations,
    Amounts,
    Calendar,
    Dates,
    Numbers,
    Ordinals,
    Signs,
    SpokenLanguage,
    Times,
)

if TYPE_CHECKING:
    from kiosk.speech.words.spoken_language import Clock, Recognised

_SOLAR: Final = (
    "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند",
)  # fmt: skip
"""The months of Iran's calendar, and of the same one in Afghanistan."""
_SOLAR_IN_DARI: Final = (
    "حمل", "ثور", "جوزا", "سرطان", "اسد", "سنبله", "میزان", "عقرب", "قوس", "جدی", "دلو", "حوت",
)  # fmt: skip
_IN_DARI: Final = {
    "جنوری": 1, "فبروری": 2, "مارچ": 3, "اپریل": 4, "جون": 6, "جولای": 7, "آگست": 8, "اگست": 8, "سپتمبر": 9,
    "اکتوبر": 10, "نومبر": 11, "دسمبر": 12,
}  # fmt: skip
_MONTH_OF_31_DAYS: Final = 1
"""Stands for a month of the other calendar where a day may be its last."""
_SPLIT: Final = r"(?P<whole>\d{1,4})/(?P<part>\d{1,2})(?=\s?(?:%|٪|درصد|یورو|يورو|€)(?!\w))"
"""A decimal as it is written by hand in Iran."""


def _cardinal(words: str, _number: int, _gender: str) -> str:
    """Nine with its vowel, without which the voice says "no"."""
    return re.sub(r"(?<!\w)نه(?!\w)", "نُه", words)


def _ordinal_word(word: str, _number: int) -> str:
    return re.sub(r"(?<!\w)سیم$", "سی\u200cام", word)


def _day(number: int, _before: str) -> str:
    return ordinal(number, LANGUAGE)


def _ordinal(found: re.Match[str], _place: Place, said: str) -> tuple[Part, ...]:
    return ((found.start(), said + ("ین" if found["end"].endswith("ین") else "")),)


def _time(hour: int, minute: int, before: str) -> str:
    said = cardinal(hour, LANGUAGE) if before == "ساعت" else f"ساعت {cardinal(hour, LANGUAGE)}"
    if minute == 30:
        return f"{said} و نیم"
    return f"{said} و {cardinal(minute, LANGUAGE)} دقیقه" if minute else said


def _between(first: Clock, last: Clock, before: str) -> tuple[str, str]:
    return _time(*first, before), f"تا {_time(*last, 'ساعت')}"


def _prefixed(prefix: str, said: str) -> str:
    return f"{prefix} {said}"


def _split_decimal(found: re.Match[str], _place: Place) -> Replacement | None:
    said = decimal(found["whole"], found["part"], LANGUAGE)
    return Replacement(found.start(), found.end(), ((found.start(), said),))


def _month_of_year(found: re.Match[str], _place: Place) -> Replacement:
    said = f"{_SOLAR[int(found['month']) - 1]} {cardinal(int(found['year']), LANGUAGE)}"
    return Replacement(found.start(), found.end(), ((found.start(), said),))


def _cent(found: re.Match[str], _place: Place) -> Replacement:
    """Without its vowel the word is "tradition"."""
    return Replacement(found.start(), found.end(), ((found.start(), LANGUAGE.amounts.cents[0]),), Kind.WORD)


def _figures() -> tuple[Recognised, ...]:
    year_and_month = r"(?P<year>1[34]\d\d)/(?P<month>0?[1-9]|1[0-2])(?![\d/]|[.,]\d)"
    return (
        (rf"{ALONE}{_SPLIT}", _split_decimal),
        (rf"{ALONE}{year_and_month}", _month_of_year),
        (r"(?<=\d\s)سنت(?!\w)", _cent),
    )


LANGUAGE: Final = SpokenLanguage(
    tag="fa",
    voices=("fa-ir", "fa"),
    tried="سلام",
    signs=Signs(
        and_="و",
        or_="یا",
        plus="به علاوه",
        minus="منفی",
        equals="مساوی",
        to="تا",
        per="در",
        times="بار",
        at="اَت",
        dot="نقطه",
        slash="اسلش",
        dash="خط تیره",
        underscore="زیرخط",
        be="بی",
    ),
    numbers=Numbers(
        decimal="ممیز",
        over="از",
        parts=("یک دوم", "یک سوم", "دو سوم", "یک چهارم", "سه چهارم"),
        half_more="و نیم",
        cardinal=_cardinal,
        ordinal=_ordinal_word,
        thousands=".,",
        prefixes="به|در|از|تا|با|و",
        prefixed=_prefixed,
        ordinals=Ordinals(written=r"(?P<n>\d{1,4})\u200c?(?P<end>(?:اُم|ام|م)(?:ین)?)", said=_ordinal),
    ),
    dates=Dates(
        day=_day,
        more_months=dict.fromkeys((*_SOLAR, *_SOLAR_IN_DARI), _MONTH_OF_31_DAYS) | _IN_DARI,
        calendars=(Calendar(years=(1300, 1500), months=_SOLAR, longest=31),),
    ),
    times=Times(said=_time, between=_between),
    amounts=Amounts(
        cents=("سِنت", "سِنت", "سِنت"),
        both="{euros} و {named}",
        euro=("یورو", "يورو"),
        units={
            "length-kilometer": "کیلومتر",
            "length-centimeter": "سانتی\u200cمتر",
            "length-millimeter": "میلی\u200cمتر",
            "mass-kilogram": "کیلوگرم",
            "mass-gram": "گرم",
            "mass-milligram": "میلی‌گرم",
            "duration-minute": "دقیقه",
            "duration-hour": "ساعت",
            "volume-liter": "لیتر",
            "volume-milliliter": "میلی\u200cلیتر",
            "speed-kilometer-per-hour": "کیلومتر در ساعت",
        },
        unit_signs={"كم": "length-kilometer", "كغ": "mass-kilogram", "م²": "area-square-meter"},
    ),
    abbreviations=Abbreviations(
        inside={"و غیره": "و غیره", "د.": "دکتر", "ج.": "جلد", "ص.": "صفحه"},
    ),
    figures=_figures,
)
