"""Amounts, percents and measures in words: the words of `number_words` with the names and plurals of CLDR."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Final, Literal

from kiosk.speech.words.number_words import decimal, parted, plain
from kiosk.speech.words.spoken_language import SpokenLanguage

if TYPE_CHECKING:
    from babel import Locale

CURRENCIES: Final = {"€": "EUR", "EUR": "EUR", "$": "USD", "£": "GBP"}
UNITS: Final = {
    "km²": "area-square-kilometer", "km2": "area-square-kilometer", "m²": "area-square-meter",
    "m2": "area-square-meter", "m³": "volume-cubic-meter", "m3": "volume-cubic-meter",
    "km/u": "speed-kilometer-per-hour", "km/h": "speed-kilometer-per-hour",
    "km": "length-kilometer", "cm": "length-centimeter", "mm": "length-millimeter", "m": "length-meter",
    "kg": "mass-kilogram", "g": "mass-gram", "mg": "mass-milligram", "ml": "volume-milliliter",
    "cl": "volume-centiliter", "l": "volume-liter", "°C": "temperature-celsius", "min": "duration-minute",
    "min.": "duration-minute", "GB": "digital-gigabyte", "kWh": "energy-kilowatt-hour", "%": "percent",
}  # fmt: skip
"""What is written in a text of any language, and CLDR's identifier."""
_SHOWN = re.compile(r"[\d.,\s\u00a0\u202f]*\d")


@cache
def locale(language: SpokenLanguage) -> Locale:
    """CLDR's data for a language as it is spoken here."""
    from babel import Locale as Cldr  # noqa: PLC0415  # 30 ms that a text without numbers never needs

    return Cldr.parse(language.cldr or language.tag)


def measure(shown: str, unit: str, language: SpokenLanguage, case: str = "") -> str:
    """A number in a case with the name of its unit, a CLDR identifier."""
    from babel.units import format_unit  # noqa: PLC0415

    whole, fraction = parted(shown, language)
    words = decimal(whole, fraction, language, language.amounts.unit_genders.get(unit, "m"), case)
    told = language.amounts.measured
    if told and not fraction and (said := told(words, unit, int(whole), case)):
        return said
    if unit in language.amounts.units:
        return f"{words} {language.amounts.units[unit]}"
    value = Decimal(f"{whole}.{fraction or 0}") if fraction else int(whole)
    lengths: tuple[Literal["long", "short"], ...] = ("long", "short")  # Babel leaves out what is the same in both
    for length in lengths:
        written = format_unit(value, unit, length=length, locale=locale(language), numbering_system="latn")
        if unit not in written:
            break
    return _worded(written, words)


def _worded(written: str, words: str) -> str:
    """CLDR's text with the words where its digits are; Turkish glues its percent sign to them."""
    said = _SHOWN.sub(lambda _: f" {words} ", written, count=1)
    return " ".join(said.split())


def money(shown: str, currency: str, language: SpokenLanguage, case: str = "") -> str:
    """An amount in a case with its currency; hundredths as the language says them at a till."""
    from babel.numbers import format_currency  # noqa: PLC0415

    whole, fraction = parted(shown, language, money=True)
    cents = int(fraction.ljust(2, "0")[:2]) if fraction else 0
    number = int(whole)
    written = format_currency(
        number, currency, format="0", locale=locale(language), currency_digits=False, format_type="name"
    )
    euros = _worded(written, plain(str(number), language, language.amounts.euro_gender, case))
    if language.amounts.one_behind and number == 1:
        euros = " ".join(reversed(euros.split(" ", 1)))
    if not cents:
        return euros
    told = language.amounts.hundredths
    named = told(cents, case) if told else f"{plain(str(cents), language, 'm')} {_cents(cents, language)}"
    if not number:
        return named
    return language.amounts.both.format(euros=euros, cents=plain(str(cents), language), named=named)


def currency_name(sign: str, language: SpokenLanguage) -> str:
    """What a currency sign is called where no number stands by it."""
    from babel.numbers import get_currency_name  # noqa: PLC0415

    return get_currency_name(CURRENCIES[sign], 1, locale=locale(language))


def _cents(number: int, language: SpokenLanguage) -> str:
    one, few, many = language.amounts.cents
    match locale(language).plural_form(number):
        case "one":
            return one
        case "few" | "two":
            return few
        case _:
            return many


def unit_of(sign: str, language: SpokenLanguage) -> str:
    """CLDR's identifier of a sign that `unit_pattern` found."""
    return UNITS.get(sign) or language.amounts.unit_signs[sign]


def unit_pattern(language: SpokenLanguage) -> str:
    """A pattern for every sign of a unit in a text of the language, the longest first."""
    signs = (*UNITS, *language.amounts.unit_signs)
    return "|".join(re.escape(sign) for sign in sorted(signs, key=len, reverse=True))


def euro_pattern(language: SpokenLanguage) -> str:
    """A pattern for the word "euro" as it is written in a text of the language."""
    return "|".join(("euros?", "Euros?", "EURO", *language.amounts.euro, *language.amounts.euro_written))
