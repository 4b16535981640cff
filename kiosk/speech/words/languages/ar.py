"""Arabic. It is voiced by espeak-ng, which guesses short vowels that are not written."""

from __future__ import annotations

import re
from typing import Final

from kiosk.guidance.word_spans import unvowelled
from kiosk.speech.words.agreement import feminine_by_ending
from kiosk.speech.words.number_words import cardinal, raw
from kiosk.speech.words.replacements import Place
from kiosk.speech.words.spoken_language import (
    Abbreviations,
    Amounts,
    Dates,
    Numbers,
    Signs,
    SpokenLanguage,
    Times,
)

_HOURS: Final = (
    "الصفر", "الواحدة", "الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة", "السابعة", "الثامنة", "التاسعة",
    "العاشرة", "الحادية عشرة", "الثانية عشرة", "الثالثة عشرة", "الرابعة عشرة", "الخامسة عشرة", "السادسة عشرة",
    "السابعة عشرة", "الثامنة عشرة", "التاسعة عشرة", "العِشرون", "الحادية والعِشرون", "الثانية والعِشرون",
    "الثالثة والعِشرون", "الرابعة والعِشرون",
)  # fmt: skip
"""Hours are places in a row, with the article and feminine, which num2words does not give."""
_LEVANT: Final = (
    "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني",
    "كانون الأول",
)  # fmt: skip
"""The months of Syria, Lebanon, Jordan, Palestine and Iraq, which CLDR keeps under each country."""
_DAYS: Final = (
    "الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر", "الحادي عشر",
    "الثاني عشر", "الثالث عشر", "الرابع عشر", "الخامس عشر", "السادس عشر", "السابع عشر", "الثامن عشر", "التاسع عشر",
    "العِشرون",
)  # fmt: skip
_GENITIVE: Final = (("ون", "ين"), ("ألفان", "ألفين"), ("مئتان", "مئتين"), ("اثنان", "اثنين"), ("اثنا", "اثني"))
_UNITS: Final = ("واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع", "عشر")
_TEENS: Final = ("إحدى", "اثنتا", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع")
_SPELLINGS: Final = (("مائة", "مِئة"), (" و ", " وَ"))
"""The short spelling, and the "and" that is written with its word; `_VOICED` has all other vowels."""
_FEMININE_ENDS: Final = ("ات", "ة", "سنين", "ليالي")
_VOICED: Final = (
    "صِفْر", "وَاحِد", "وَاحِدَة", "أَحَد", "إِحْدَى", "اِثْنَان", "اِثْنَيْنِ", "اِثْنَتَان", "اِثْنَا", "اِثْنَيْ",
    "اِثْنَتَا", "ثَلَاثَة", "ثَلَاث", "أَرْبَعَة", "أَرْبَع", "خَمْسَة", "خَمْس", "سِتَّة", "سِتّ", "سَبْعَة",
    "سَبْع", "ثَمَانِيَة", "ثَمَانِي", "ثَمَان", "تِسْعَة", "تِسْع", "عَشَرَة", "عَشْر", "عِشْرُون", "عِشْرِين",
    "ثَلَاثُون", "ثَلَاثِين", "أَرْبَعُون", "أَرْبَعِين", "خَمْسُون", "خَمْسِين", "سِتُّون", "سِتِّين", "سَبْعُون",
    "سَبْعِين", "ثَمَانُون", "ثَمَانِين", "تِسْعُون", "تِسْعِين", "مِئَة", "مِئَتَان", "مِئَتَيْنِ", "ثَلَاثُمِئَة",
    "أَرْبَعُمِئَة", "خَمْسُمِئَة", "سِتُّمِئَة", "سَبْعُمِئَة", "ثَمَانُمِئَة", "ثَمَانِيمِئَة", "تِسْعُمِئَة",
    "أَلْف", "أَلْفَان", "أَلْفَيْنِ", "آلَاف", "مِلْيُون", "الْوَاحِدَة", "الثَانِيَة", "الثَالِثَة", "الرَابِعَة",
    "الْخَامِسَة", "السَادِسَة", "السَابِعَة", "الثَامِنَة", "التَاسِعَة", "الْعَاشِرَة", "الْحَادِيَة", "وَالنِّصْف",
    "وَالرُّبْع", "دَقِيقَة", "دَقَائِق", "الْأَوَّل", "الثَانِي", "الثَالِث", "الرَابِع", "الْخَامِس", "السَادِس",
    "السَابِع", "الثَامِن", "التَاسِع", "الْعَاشِر", "الْحَادِي", "الْعِشْرُون", "الثَلَاثُون", "وَالْعِشْرُون",
    "وَالثَّلَاثُون",
)  # fmt: skip
_VOWELLED: Final = {unvowelled(word): word for word in _VOICED}
_IN_TEENS: Final = {"عشر": "عَشَر", "عشرة": "عَشْرَة"}
_BEFORE: Final = {"": "", "و": "وَ", "ل": "لِ", "ب": "بِ"}
# A word's last ة is "a" before a pause, and "at" before the word it belongs to; espeak-ng says "at" after any vowel.
_PAUSED_ENDING: Final = re.compile(r"(?<=[\u064e\u0627])ة(?=\s*$|\s*[.,:;!?،؛؟]|\s+و)")


def paused_endings(text: str) -> str:
    """The text with each ة that is heard as "a" written as the letter that is said so; as long as before."""
    return _PAUSED_ENDING.sub("ه", text)


def _voiced(said: str) -> str:
    """The number words of `said` with their short vowels, which espeak-ng guesses wrongly; other words as they are."""
    words: list[str] = []
    counting = False
    for word in said.split(" "):
        bare = unvowelled(word)
        known = _IN_TEENS.get(bare) if counting else None
        words.append(known or _vowelled(word, bare))
        counting = words[-1] != word
    return " ".join(words)


def _vowelled(word: str, bare: str) -> str:
    for before, said in _BEFORE.items():
        found = _VOWELLED.get(bare.removeprefix(before)) if bare.startswith(before) else None
        if found is not None:
            return said + found
    return word


def _cardinal(words: str, number: int, gender: str) -> str:
    if gender == "f":
        words = _feminine(number) or words
    for written, voiced in _SPELLINGS:
        words = words.replace(written, voiced)
    return words


def _feminine(number: int) -> str:
    """The number before a feminine noun, whose unit has the shorter form; "" above 99."""
    tens, unit = divmod(number, 10)
    if 1 <= number <= 10:
        return _UNITS[number - 1]
    if tens == 1:
        return f"{_TEENS[unit - 1]} عشرة"
    if tens < 10 and unit and number > 10:
        first = "إحدى" if unit == 1 else _UNITS[unit - 1]
        return f"{first} و {raw(tens * 10, LANGUAGE, 'cardinal')}"
    return ""


def _gender(place: Place, end: int) -> str:
    return feminine_by_ending(place, end, _FEMININE_ENDS)


def _day(number: int, _before: str) -> str:
    return f"{_place_in_the_month(number)} من"


def _place_in_the_month(number: int) -> str:
    if number <= len(_DAYS):
        return _DAYS[number - 1]
    unit = number % 10
    first = "الحادي" if unit == 1 else _DAYS[unit - 1]
    if unit == 0:
        return "الثلاثون"
    return f"{first} {'والعِشرون' if number < 30 else 'والثلاثون'}"


def _year_of_date(number: int, _after: str) -> str:
    words = cardinal(number, LANGUAGE)
    for nominative, genitive in _GENITIVE:
        words = words.replace(nominative, genitive)
    return words


def _time(hour: int, minute: int, _before: str) -> str:
    said = _HOURS[hour]
    match minute:
        case 0:
            return said
        case 15:
            return f"{said} والربع"
        case 30:
            return f"{said} والنصف"
        case 1:
            return f"{said} ودقيقة"
        case 2:
            return f"{said} ودقيقتان"
        case _:
            noun = "دقائق" if minute <= 10 else "دقيقة"
            return f"{said} و{cardinal(minute, LANGUAGE, 'f')} {noun}"


LANGUAGE: Final = SpokenLanguage(
    tag="ar",
    voices=("ar",),
    tried="مرحبا",
    signs=Signs(
        and_="و",
        or_="أو",
        plus="زائد",
        minus="ناقص",
        equals="يساوي",
        to="إلى",
        per="في",
        times="مرات",
        at="آت",
        dot="نقطة",
        slash="شرطة مائلة",
        dash="شرطة",
        underscore="شرطة سفلية",
        be="بي",
    ),
    numbers=Numbers(
        cardinal=_cardinal,
        gender=_gender,
        thousands=",",
        decimal="فاصلة",
        over="من",
        parts=("نصف", "ثلث", "ثلثان", "ربع", "ثلاثة أرباع"),
        half_more="ونصف",
        joined_before=True,
    ),
    dates=Dates(day=_day, year=_year_of_date, more_months={name: number for number, name in enumerate(_LEVANT, 1)}),
    times=Times(said=_time),
    amounts=Amounts(
        cents=("سنت", "سنتات", "سنتًا"),
        both="{euros} و{named}",
        euro=("يورو", "یورو"),
        one_behind=True,
        units={
            "volume-liter": "لتر",
            "volume-centiliter": "سنتيلتر",
            "energy-kilowatt-hour": "كيلوواط ساعة",
            "percent": "بالمئة",
        },
        unit_signs={"كم": "length-kilometer", "كغ": "mass-kilogram", "م²": "area-square-meter"},
    ),
    abbreviations=Abbreviations(
        inside={"د.": "دكتور", "أ.": "أستاذ", "إلخ": "إلى آخره", "هـ.": "هاتف"},
        closing={"إلخ.": "إلى آخره"},
    ),
    voiced=_voiced,
)
