"""Persian."""

from __future__ import annotations

from typing import Final

from kiosk.speech.words.number_words import cardinal, ordinal
from kiosk.speech.words.spoken_language import (
    Abbreviations,
    Amounts,
    Dates,
    Numbers,
    Signs,
    SpokenLanguage,
    Times,
)


def _day(number: int, _before: str) -> str:
    return ordinal(number, LANGUAGE)


def _time(hour: int, minute: int, before: str) -> str:
    said = cardinal(hour, LANGUAGE) if before == "ساعت" else f"ساعت {cardinal(hour, LANGUAGE)}"
    if minute == 30:
        return f"{said} و نیم"
    return f"{said} و {cardinal(minute, LANGUAGE)} دقیقه" if minute else said


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
        joined_before=True,
    ),
    dates=Dates(day=_day),
    times=Times(said=_time),
    amounts=Amounts(
        cents=("سنت", "سنت", "سنت"),
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
            "volume-liter": "لیتر",
            "volume-milliliter": "میلی\u200cلیتر",
            "speed-kilometer-per-hour": "کیلومتر در ساعت",
        },
        unit_signs={"كم": "length-kilometer", "كغ": "mass-kilogram", "م²": "area-square-meter"},
    ),
    abbreviations=Abbreviations(
        inside={"و غیره": "و غیره", "د.": "دکتر", "ج.": "جلد", "ص.": "صفحه"},
    ),
)
