"""Amounts, percents and measures in words: the words of `number_words` with the names and plurals of CLDR."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Final

from kiosk.speech.words.number_words import decimal, parted, plain
from kiosk.speech.words.tongues import TONGUES

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
    "км": "length-kilometer", "м²": "area-square-meter", "см": "length-centimeter", "кг": "mass-kilogram",
    "км/год": "speed-kilometer-per-hour", "كم": "length-kilometer", "كغ": "mass-kilogram", "م²": "area-square-meter",
}  # fmt: skip
_UNNAMED: Final = {
    ("fa", "length-kilometer"): "کیلومتر", ("fa", "mass-kilogram"): "کیلوگرم", ("fa", "duration-minute"): "دقیقه",
    ("fa", "mass-gram"): "گرم", ("fa", "mass-milligram"): "میلی‌گرم", ("fa", "volume-liter"): "لیتر",
    ("fa", "speed-kilometer-per-hour"): "کیلومتر در ساعت", ("tr", "speed-kilometer-per-hour"): "kilometre bölü saat",
    ("fa", "length-centimeter"): "سانتی\u200cمتر", ("fa", "length-millimeter"): "میلی\u200cمتر",
    ("fa", "volume-milliliter"): "میلی\u200cلیتر", ("ar", "volume-liter"): "لتر",
    ("ar", "volume-centiliter"): "سنتيلتر",
    ("ar", "energy-kilowatt-hour"): "كيلوواط ساعة", ("ar", "percent"): "بالمئة",
}  # fmt: skip
"""CLDR 47 in Babel 2.18 gives these as a bare identifier or with a stroke."""
_GENDERS: Final = {
    "ro": dict.fromkeys(("duration-minute", "percent", "mass-kilogram", "mass-gram", "temperature-celsius"), "n"),
    "uk": {"duration-minute": "f"},
}
_SHOWN = re.compile(r"[\d.,\s\u00a0\u202f]*\d")


@cache
def locale(language: str) -> Locale:
    """CLDR's data for a language as it is spoken here."""
    from babel import Locale as Cldr  # noqa: PLC0415  # 30 ms that a text without numbers never needs

    return Cldr.parse("en_GB" if language == "en" else language)


def measure(shown: str, unit: str, language: str) -> str:
    """A number with the name of its unit, a CLDR identifier."""
    from babel.units import format_unit  # noqa: PLC0415

    whole, fraction = parted(shown, language)
    words = decimal(whole, fraction, language, _GENDERS.get(language, {}).get(unit, "m"))
    if (language, unit) in _UNNAMED:
        return f"{words} {_UNNAMED[language, unit]}"
    value = Decimal(f"{whole}.{fraction or 0}") if fraction else int(whole)
    written = format_unit(value, unit, length="long", locale=locale(language), numbering_system="latn")
    return _worded(written, words)


def _worded(written: str, words: str) -> str:
    """CLDR's text with the words where its digits are; Turkish glues its percent sign to them."""
    said = _SHOWN.sub(lambda _: f" {words} ", written, count=1)
    return " ".join(said.split())


def money(shown: str, currency: str, language: str) -> str:
    """An amount with its currency; hundredths as the language says them at a till."""
    from babel.numbers import format_currency  # noqa: PLC0415

    tongue = TONGUES[language]
    whole, fraction = parted(shown, language, money=True)
    cents = int(fraction.ljust(2, "0")[:2]) if fraction else 0
    number = int(whole)
    written = format_currency(
        number, currency, format="0", locale=locale(language), currency_digits=False, format_type="name"
    )
    gender = "n" if language == "uk" else "m"
    euros = _worded(written, plain(str(number), language, gender))
    if language == "ar" and number == 1:
        euros = " ".join(reversed(euros.split(" ", 1)))
    if not cents:
        return euros
    named = f"{plain(str(cents), language, 'm')} {_cents(cents, language)}"
    if not number:
        return named
    return tongue.amount.format(euros=euros, cents=plain(str(cents), language), named=named)


def currency_name(sign: str, language: str) -> str:
    """What a currency sign is called where no number stands by it."""
    from babel.numbers import get_currency_name  # noqa: PLC0415

    return get_currency_name(CURRENCIES[sign], 1, locale=locale(language))


def _cents(number: int, language: str) -> str:
    one, few, many = TONGUES[language].cents
    match locale(language).plural_form(number):
        case "one":
            return one
        case "few" | "two":
            return few
        case _:
            return many


def unit_pattern() -> str:
    """A pattern for every unit we know, the longest first."""
    return "|".join(re.escape(unit) for unit in sorted(UNITS, key=len, reverse=True))
