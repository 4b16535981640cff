"""Numbers in words, through num2words, with what it gets wrong put right. Signs, units and dates are not here."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from kiosk.speech.words.tongues import TONGUES

MOST_DIGITS: Final = 12
"""A longer number is a reference, which nobody reads as one number."""
_TURKISH = re.compile(
    "milyar|milyon|bin|yüz|altmış|yetmiş|seksen|doksan|yirmi|otuz|kırk|elli|on|sıfır|bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz"
)
_ARABIC_VOWELS: Final = (("مائة", "مِئة"), (" و ", " وَ"))
"""The short spelling, and the "and" that is written with its word; `arabic` has all other vowels."""
_ARABIC_UNITS: Final = ("واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع", "عشر")
_ARABIC_TEENS: Final = ("إحدى", "اثنتا", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع")


@lru_cache(maxsize=4096)
def cardinal(number: int, language: str, gender: str = "") -> str:
    """A whole number from 0 in words; `gender` is "" when counting, "m" or "f" before a noun."""
    words = _raw(number, language, "cardinal")
    match language:
        case "nl":
            words = re.sub(r"duizend(?=\S)", "duizend ", words)
        case "fr":
            words = _french(words)
        case "de":
            words = re.sub(r"eins$", "ein", words) if gender and number == 1 else words
        case "en":
            words = words.replace(",", "")
        case "ar":
            words = _arabic(number, words, gender)
        case "tr":
            words = " ".join(_TURKISH.findall(words))
        case "uk":
            words = re.sub(r"^одна (?=тисяча)", "", words)
    return _agreeing(words, language, gender) if gender else words


def _raw(number: int, language: str, to: str) -> str:
    from num2words import num2words  # type: ignore[import-untyped]  # noqa: PLC0415  # 20 ms that most texts never need

    return str(num2words(number, lang="fr_BE" if language == "fr" else language, to=to))


def _french(words: str) -> str:
    words = re.sub(r"cents (?!million|milliard)(?=\w)", "cent ", words)
    words = re.sub(r"\bun (million|milliard)s\b", r"un \1", words)
    words = words.replace("quatre-vingt et un", "quatre-vingt-un")
    return re.sub(r"quatre-vingt$", "quatre-vingts", words)


def _arabic(number: int, words: str, gender: str) -> str:
    if gender == "f":
        words = _arabic_feminine(number) or words
    for written, voiced in _ARABIC_VOWELS:
        words = words.replace(written, voiced)
    return words


def _arabic_feminine(number: int) -> str:
    """The number before a feminine noun, whose unit has the shorter form; "" above 99."""
    tens, unit = divmod(number, 10)
    if 1 <= number <= 10:
        return _ARABIC_UNITS[number - 1]
    if tens == 1:
        return f"{_ARABIC_TEENS[unit - 1]} عشرة"
    if tens < 10 and unit and number > 10:
        first = "إحدى" if unit == 1 else _ARABIC_UNITS[unit - 1]
        return f"{first} و {_raw(tens * 10, 'ar', 'cardinal')}"
    return ""


def _agreeing(words: str, language: str, gender: str) -> str:
    ends: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {
        ("fr", "f"): ((r"\bun$", "une"),),
        ("es", "m"): ((r"veintiuno$", "veintiún"), (r"uno$", "un")),
        ("es", "f"): ((r"uno$", "una"),),
        ("ro", "m"): ((r"^unu$", "un"),),
        ("ro", "f"): ((r"^unu$", "o"), (r"unu$", "una"), (r"doi$", "două"), (r"doisprezece$", "douăsprezece")),
        ("ro", "n"): ((r"^unu$", "un"), (r"doi$", "două"), (r"doisprezece$", "douăsprezece")),
        ("uk", "f"): ((r"один$", "одна"), (r"два$", "дві")),
        ("uk", "n"): ((r"один$", "одне"),),
    }
    for end, instead in ends.get((language, gender), ()):
        words = re.sub(end, instead, words)
    return words


@lru_cache(maxsize=512)
def ordinal(number: int, language: str) -> str:
    """The place in a row ("eerste"), masculine, in the form that a dictionary has."""
    if language == "es" and number in {11, 12}:
        return {11: "undécimo", 12: "duodécimo"}[number]
    words = _raw(number, language, "ordinal")
    if language == "tr":
        for part in sorted(set(_TURKISH.findall(words)), key=len, reverse=True):
            words = re.sub(rf"\B{part}", f" {part}", words)
    return words


def year(number: int, language: str) -> str:
    """A year from 1100 on as it is said: "negentienhonderdvijfennegentig", "twenty twenty-six"."""
    if language == "en":
        return _raw(number, "en", "year").replace(",", "")
    if language in {"nl", "de"} and 1100 <= number < 2000:
        hundreds, rest = divmod(number, 100)
        hundred = "honderd" if language == "nl" else "hundert"
        return f"{cardinal(hundreds, language)}{hundred}{cardinal(rest, language) if rest else ''}"
    return cardinal(number, language)


def digit_by_digit(digits: str, language: str) -> str:
    """Each digit on its own."""
    return " ".join(cardinal(int(digit), language) for digit in digits)


def plain(digits: str, language: str, gender: str = "") -> str:
    """A row of digits as a number, its leading zeros said: "nul twee", "nul vierhonderdzeventig"."""
    rest = digits.lstrip("0")
    zeros = digits[: len(digits) - len(rest)] if rest else digits
    if len(rest) > MOST_DIGITS:
        return digit_by_digit(digits, language)
    said = [digit_by_digit(zeros, language)] if zeros else []
    if rest:
        said.append(cardinal(int(rest), language, gender))
    return " ".join(said)


def group(digits: str, language: str) -> str:
    """One group of a telephone number, the way the language says them."""
    return plain(digits, language) if TONGUES[language].grouped else digit_by_digit(digits, language)


def parted(shown: str, language: str, *, money: bool = False) -> tuple[str, str]:
    """Whole and decimal digits of a shown number: "1.250,50" is ("1250", "50").

    One mark before three digits parts thousands when it is the language's mark for that; amounts
    in an English text in Belgium are written both ways, so with `money` either mark does.
    """
    shown = re.sub(r"[\s']", "", shown)
    marks = re.sub(r"\d", "", shown)
    if not marks:
        return shown, ""
    last = marks[-1]
    whole, _, fraction = shown.rpartition(last)
    thousands = len(marks) > 1 and len(set(marks)) == 1
    if len(marks) == 1 and len(fraction) == 3 and not whole.startswith("0"):
        thousands = money or last == ("," if language in {"en", "ar"} else ".")
    digits = re.sub(r"\D", "", whole)
    return (digits + fraction, "") if thousands else (digits, fraction)


def decimal(whole: str, fraction: str, language: str, gender: str = "") -> str:
    """A number with its decimals; German and English say these one by one, the others two as a number."""
    if not fraction:
        return plain(whole, language, gender)
    one_by_one = language in {"de", "en"} or fraction.startswith("0") or len(fraction) > 2
    last = digit_by_digit(fraction, language) if one_by_one else plain(fraction, language)
    return f"{plain(whole, language)} {TONGUES[language].decimal} {last}"
