"""Arabic. It is voiced by espeak-ng, which guesses short vowels that are not written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kiosk.speech.words.agreement import FEMININE, is_feminine
from kiosk.speech.words.arabic import HIJRI, LEVANT, MAGHREB, SAFAR, counted, prefixed, voiced
from kiosk.speech.words.dates_and_amounts import ALONE, HOUR
from kiosk.speech.words.number_words import cardinal, raw
from kiosk.speech.words.replacements import Kind, Place, Replacement
from kiosk.speech.words.spoken_language import (
    Abbreviations,
    Amounts,
    Calendar,
    Dates,
    Numbers,
    Signs,
    SpokenLanguage,
    Times,
)

if TYPE_CHECKING:
    from kiosk.speech.words.spoken_language import Recognised

_HOURS: Final = (
    "الصفر", "الواحدة", "الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة", "السابعة", "الثامنة", "التاسعة",
    "العاشرة", "الحادية عشرة", "الثانية عشرة", "الثالثة عشرة", "الرابعة عشرة", "الخامسة عشرة", "السادسة عشرة",
    "السابعة عشرة", "الثامنة عشرة", "التاسعة عشرة", "العِشرون", "الحادية والعِشرون", "الثانية والعِشرون",
    "الثالثة والعِشرون", "الرابعة والعِشرون",
)  # fmt: skip
"""Hours are places in a row, with the article and feminine, which num2words does not give."""
_DAYS: Final = (
    "الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر", "الحادي عشر",
    "الثاني عشر", "الثالث عشر", "الرابع عشر", "الخامس عشر", "السادس عشر", "السابع عشر", "الثامن عشر", "التاسع عشر",
    "العِشرون",
)  # fmt: skip
_GENITIVE: Final = "genitive"
_GENITIVE_ENDS: Final = (
    (r"(?<!ملي)ون(?!\w)", "ين"), (r"(?<!\w)(و?)(ألف|مئت|مليون|اثن|اثنت)ان(?!\w)", r"\1\2ين"),
    (r"(?<!\w)(و?)(اثن|اثنت)ا(?!\w)", r"\1\2ي"), (r"(?<!\w)(و?)(ألف|مئت|مليون)ا(?!\w)", r"\1\2ي"),
)  # fmt: skip
_ASK_FOR_GENITIVE: Final = frozenset(
    (
        "من", "إلى", "في", "على", "عن", "مع", "بعد", "قبل", "حتى", "عند", "خلال", "بين", "تحت", "فوق", "دون", "نحو",
        "منذ", "ضمن", "غضون", "قرابة", "حوالي", "كل", "لمدة", "مدة", "بنسبة", "نسبة", "بمبلغ", "بقيمة", "قيمة", "بسعر",
        "عمر", "بعمر", "سن", "عام", "سنة", "عامي", "لغاية", "مقابل",
    )
)  # fmt: skip
_EARLIER: Final = re.compile(r"\d[\d.,'٫]*\s?(?:[%€]|[^\W\d_]+)?\s$")
_BEHIND_A_DASH: Final = re.compile(r"\d\s?[-–—]\s?$")
_UNITS: Final = ("واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر")
_TEENS: Final = ("إحدى", "اثنتا", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع")
_SPELLINGS: Final = (("مائة", "مِئة"), (" و ", " وَ"))
"""The short spelling, and the "and" that is written with its word; `arabic` has all other vowels."""
_FEMININE_PLURALS: Final = (
    "سنين", "ليالي", "ليال", "دقائق", "ثوان", "ثواني", "مدارس", "غرف", "مدن", "نسخ", "صور", "شقق", "قرى", "وثائق",
    "رسائل", "نساء", "أسر", "فرص", "جلسات", "لغات",
)  # fmt: skip
_MASCULINE_IN_AT: Final = frozenset(
    (
        "كيلومترات", "كيلوغرامات", "سنتيمترات", "لترات", "غرامات", "سنتات", "اجتماعات", "طلبات", "قرارات", "إجراءات",
        "اختبارات", "امتحانات", "مستندات", "خطابات", "إيصالات", "اشتراكات", "عقارات", "حسابات", "تصريحات",
    )
)  # fmt: skip
_DIGITS: Final = ("صفر", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة")
_DIGIT_NEXT: Final = "|".join("[\u064b-\u0652]*".join(digit) for digit in _DIGITS)
# A word's last ة is "a" before a pause and before the next of digits that are said one by one, and "at" before the word
# it belongs to; espeak-ng says "at" after any vowel.
_PAUSED_ENDING: Final = re.compile(
    rf"(?<=[\u064e\u0627])ة(?=\s*$|\s*[.,:;!?،؛؟]|\s+و|\s(?:{_DIGIT_NEXT})[\u064b-\u0652]*(?!\w))"
)


def paused_endings(text: str) -> str:
    """The text with each ة that is heard as "a" written as the letter that is said so; as long as before."""
    return _PAUSED_ENDING.sub("ه", text)


def _cardinal(words: str, number: int, gender: str) -> str:
    if gender == "f":
        words = _feminine(number) or words
    for written, short in _SPELLINGS:
        words = words.replace(written, short)
    return words


def _feminine(number: int) -> str:
    """The number before a feminine noun, whose unit has the shorter form; "" where it is the same as before any."""
    hundreds, rest = divmod(number, 100)
    tens, unit = divmod(rest, 10)
    if rest == 0:
        return ""
    if hundreds:
        return f"{raw(number - rest, LANGUAGE, 'cardinal')} و {_feminine(rest)}"
    if rest <= 10:
        return _UNITS[rest - 1]
    if tens == 1:
        return f"{_TEENS[unit - 1]} عشرة"
    if not unit:
        return ""
    first = "إحدى" if unit == 1 else "ثمان" if unit == 8 else _UNITS[unit - 1]
    return f"{first} و {raw(tens * 10, LANGUAGE, 'cardinal')}"


def _declined(words: str, _number: int, _gender: str, _case: str) -> str:
    for end, instead in _GENITIVE_ENDS:
        words = re.sub(end, instead, words)
    return words


def _case(place: Place, start: int, _end: int) -> str:
    """The case that the word in front asks for, or that in front of the number which "and" joins to this one."""
    before = place.before(start).strip()
    if start in place.prefixes or before == "و":
        if before.strip("وف"):
            return _GENITIVE if before.strip("وف") != "ال" else ""
        begin = start - len(place.prefixes.get(start, "و "))
        earlier = _EARLIER.search(place.text[:begin])
        return _case(place, earlier.start(), earlier.end()) if earlier else ""
    asked = before.removeprefix("و") in _ASK_FOR_GENITIVE or before in _ASK_FOR_GENITIVE
    return _GENITIVE if asked or _BEHIND_A_DASH.search(place.text[:start]) else ""


def _gender(place: Place, end: int) -> str:
    """By the plural behind three to ten, where a last "a" is that of a masculine noun, else by the singular."""
    number = re.search(r"\d{1,2}$", place.text[:end])
    few = number is not None and 3 <= int(number[0]) <= 10
    endings = ("ات", *_FEMININE_PLURALS) if few else ("ة",)
    return FEMININE if is_feminine(place.after(end), endings, _MASCULINE_IN_AT) else ""


def _day(number: int, before: str) -> str:
    said = f"{_place_in_the_month(number)} من"
    return _declined(said, number, "", _GENITIVE) if _asks(before) else said


def _asks(before: str) -> bool:
    return before in _ASK_FOR_GENITIVE or bool(before.strip("وف") and before.strip("وف ") in {"ب", "ل", "ك"})


def _place_in_the_month(number: int) -> str:
    if number <= len(_DAYS):
        return _DAYS[number - 1]
    unit = number % 10
    first = "الحادي" if unit == 1 else _DAYS[unit - 1]
    if unit == 0:
        return "الثلاثون"
    return f"{first} {'والعِشرون' if number < 30 else 'والثلاثون'}"


def _year_of_date(number: int, _after: str) -> str:
    return cardinal(number, LANGUAGE, "", _GENITIVE)


def _time(hour: int, minute: int, before: str) -> str:
    said = f"{_HOURS[hour]}{_minutes(minute)}"
    return _declined(said, hour, "f", _GENITIVE) if _asks(before) else said


def _minutes(minute: int) -> str:
    match minute:
        case 0:
            return ""
        case 15:
            return " والربع"
        case 30:
            return " والنصف"
        case 1:
            return " ودقيقة"
        case 2:
            return " ودقيقتان"
        case _:
            return f" و{cardinal(minute, LANGUAGE, 'f')} {'دقائق' if minute <= 10 else 'دقيقة'}"


def _measured(words: str, unit: str, number: int, case: str) -> str:
    return counted(words, unit, number, genitive=case == _GENITIVE)


def _hundredths(number: int, case: str) -> str:
    return counted(cardinal(number, LANGUAGE, "m", case), "euro cent", number, genitive=case == _GENITIVE)


def _era(found: re.Match[str], _place: Place) -> Replacement:
    said = "للهجرة" if found[0] == "ه" else "ميلادي"
    return Replacement(found.start(), found.end(), ((found.start(), said),), Kind.WORD)


def _hour(found: re.Match[str], place: Place) -> Replacement:
    said = _time(int(found["hour"]), 0, place.before(found.start()))
    return Replacement(found.start(), found.end("hour"), ((found.start(), said),))


def _floor(found: re.Match[str], _place: Place) -> Replacement | None:
    """A floor, which is counted as a place in a row."""
    number = int(found[0])
    said = _place_in_the_month(number) if 1 <= number <= 30 else ""
    return Replacement(found.start(), found.end(), ((found.start(), said),)) if said else None


def _half_day(found: re.Match[str], _place: Place) -> Replacement:
    said = "صباحًا" if found[0] == "ص" else "مساءً"
    return Replacement(found.start(), found.end(), ((found.start(), said),), Kind.WORD)


def _in_safar(found: re.Match[str], place: Place) -> Replacement:
    parts = [(found.start(), _day(int(found["day"]), place.before(found.start()))), (found.start("month"), SAFAR)]
    if found["year"]:
        parts.append((found.start("year"), _year_of_date(int(found["year"]), "")))
    return Replacement(found.start(), found.end(), tuple(parts))


def _figures() -> tuple[Recognised, ...]:
    half = "صباحا|مساء|ظهرا"
    return (
        *((rf"(?<={floor}\s)\d{{1,2}}(?!\w|[.,/]\d)", _floor) for floor in ("الطابق", "الدور")),
        (rf"(?<=الساعة\s)(?P<hour>{HOUR})(?!\w|[:.,/]\d|\s?[%€])", _hour),
        (rf"{ALONE}(?P<hour>{HOUR})(?=\s(?:{half})(?!\w))", _hour),
        (r"(?<=\d{4}\s)[هم](?!\w)", _era),
        (r"(?<=:\d\d\s)[صم](?!\w)", _half_day),
        (rf"{ALONE}(?P<day>[12]?\d|30)\s(?P<month>صفر)(?!\w)(?:\s(?P<year>1[345]\d\d)(?!\d))?", _in_safar),
    )


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
        case=_case,
        declined=_declined,
        thousands=".,",
        prefixes=r"(?:[وف]?(?:[بك]?ال|لل|[بلك])|[وف])\s?",
        prefixed=prefixed,
        decimal="فاصلة",
        over="من",
        parts=("نصف", "ثلث", "ثلثان", "ربع", "ثلاثة أرباع"),
        half_more="ونصف",
    ),
    dates=Dates(
        day=_day,
        year=_year_of_date,
        more_months={name: number for names in (LEVANT, HIJRI) for number, name in enumerate(names, 1)}
        | MAGHREB
        | {"ربيع الآخر": 4, "ربيع الثاني": 4, "جمادى الثانية": 6, "ذي القعدة": 11, "ذي الحجة": 12},
        calendars=(Calendar(years=(1300, 1500), months=HIJRI, longest=30),),
    ),
    times=Times(said=_time),
    amounts=Amounts(
        cents=("سنت", "سنتات", "سنتًا"),
        hundredths=_hundredths,
        measured=_measured,
        both="{euros} و{named}",
        euro=("يورو", "یورو"),
        one_behind=True,
        units={
            "volume-liter": "لتر",
            "volume-centiliter": "سنتيلتر",
            "energy-kilowatt-hour": "كيلوواط ساعة",
            "percent": "بالمئة",
        },
        unit_genders={"duration-minute": "f", "duration-hour": "f", "duration-second": "f", "temperature-celsius": "f"},
        unit_signs={
            "ث": "duration-second",
            "د": "duration-minute",
            "كم": "length-kilometer",
            "كغ": "mass-kilogram",
            "م²": "area-square-meter",
        },
    ),
    abbreviations=Abbreviations(
        inside={"د.": "دكتور", "أ.": "أستاذ", "إلخ": "إلى آخره", "هـ.": "هاتف"},
        closing={"إلخ.": "إلى آخره"},
    ),
    figures=_figures,
    voiced=voiced,
)
