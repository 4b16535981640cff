"""Numbers in words, through num2words and what a language puts right in it. Signs, units and dates are not here."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from kiosk.speech.words.spoken_language import SpokenLanguage

MOST_DIGITS: Final = 12
"""A longer number is a reference, which nobody reads as one number."""


@lru_cache(maxsize=4096)
def cardinal(number: int, language: SpokenLanguage, gender: str = "", case: str = "") -> str:
    """A whole number from 0 in words; `gender` is "" when counting, "m", "f" or "n" before a noun."""
    words = language.numbers.cardinal(raw(number, language, "cardinal"), number, gender)
    for end, instead in language.numbers.endings.get(gender, ()):
        words = re.sub(end, instead, words)
    return language.numbers.declined(words, number, gender, case) if case else words


def raw(number: int, language: SpokenLanguage, to: str, **form: str) -> str:
    """What num2words itself says: a "cardinal", an "ordinal" or a "year", in a form (`case`) it has for some."""
    from num2words import num2words  # type: ignore[import-untyped]  # noqa: PLC0415  # 20 ms that most texts never need

    return str(num2words(number, lang=language.numbers.num2words or language.tag, to=to, **form))


@lru_cache(maxsize=512)
def ordinal(number: int, language: SpokenLanguage) -> str:
    """The place in a row ("eerste"), masculine, in the form that a dictionary has."""
    return language.numbers.ordinal(raw(number, language, "ordinal"), number)


def year(number: int, language: SpokenLanguage) -> str:
    """A year from 1100 on as it is said: "negentienhonderdvijfennegentig", "twenty twenty-six"."""
    said = language.numbers.year
    return said(number) if said else cardinal(number, language)


def year_by_hundreds(number: int, hundred: str, language: SpokenLanguage) -> str:
    """The same where 1100 to 1999 are so many times `hundred`."""
    if not 1100 <= number < 2000:
        return cardinal(number, language)
    hundreds, rest = divmod(number, 100)
    return f"{cardinal(hundreds, language)}{hundred}{cardinal(rest, language) if rest else ''}"


def digit_by_digit(digits: str, language: SpokenLanguage) -> str:
    """Each digit on its own."""
    return " ".join(cardinal(int(digit), language) for digit in digits)


def plain(digits: str, language: SpokenLanguage, gender: str = "", case: str = "") -> str:
    """A row of digits as a number, its leading zeros said: "nul twee", "nul vierhonderdzeventig"."""
    if digits == "0":
        return cardinal(0, language, gender, case)
    rest = digits.lstrip("0")
    zeros = digits[: len(digits) - len(rest)] if rest else digits
    if len(rest) > MOST_DIGITS:
        return digit_by_digit(digits, language)
    said = [digit_by_digit(zeros, language)] if zeros else []
    if rest:
        said.append(cardinal(int(rest), language, gender, case))
    return " ".join(said)


def group(digits: str, language: SpokenLanguage) -> str:
    """One group of a telephone number, the way the language says them."""
    return plain(digits, language) if language.numbers.groups_as_numbers else digit_by_digit(digits, language)


def parted(shown: str, language: SpokenLanguage, *, money: bool = False) -> tuple[str, str]:
    """Whole and decimal digits of a shown number: "1.250,50" is ("1250", "50").

    One mark before three digits parts thousands when it is the language's mark for that; amounts
    in an English text in Belgium are written both ways, so with `money` either mark does.
    """
    shown = re.sub(r"[\s']", "", shown)
    if "٫" in shown:
        whole, _, fraction = shown.partition("٫")
        return re.sub(r"\D", "", whole), fraction
    marks = re.sub(r"\d", "", shown)
    if not marks:
        return shown, ""
    last = marks[-1]
    whole, _, fraction = shown.rpartition(last)
    thousands = len(marks) > 1 and len(set(marks)) == 1
    if len(marks) == 1 and len(fraction) == 3 and not whole.startswith("0"):
        thousands = money or last in language.numbers.thousands
    digits = re.sub(r"\D", "", whole)
    return (digits + fraction, "") if thousands else (digits, fraction)


def decimal(whole: str, fraction: str, language: SpokenLanguage, gender: str = "", case: str = "") -> str:
    """A number with its decimals, of which two may be said as a number."""
    if not fraction:
        return plain(whole, language, gender, case)
    one_by_one = language.numbers.decimals_one_by_one or fraction.startswith("0") or len(fraction) > 2
    last = digit_by_digit(fraction, language) if one_by_one else plain(fraction, language, "", case)
    return f"{plain(whole, language, '', case)} {language.numbers.decimal} {last}"
