"""Times of day as they are said: "9:00", "14h30", "9.30 u."."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from kiosk.speech.words.number_words import cardinal, ordinal

_ARABIC_HOURS: Final = (
    "الصفر", "الواحدة", "الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة", "السابعة", "الثامنة", "التاسعة",
    "العاشرة", "الحادية عشرة", "الثانية عشرة", "الثالثة عشرة", "الرابعة عشرة", "الخامسة عشرة", "السادسة عشرة",
    "السابعة عشرة", "الثامنة عشرة", "التاسعة عشرة", "العِشرون", "الحادية والعِشرون", "الثانية والعِشرون",
    "الثالثة والعِشرون", "الرابعة والعِشرون",
)  # fmt: skip
"""Hours are places in a row in Arabic, with the article and feminine, which num2words does not give."""
NOON: Final = 12


def time_of_day(hour: int, minute: int, language: str, before: str = "") -> str:
    """A time in words; `before` is the word in front of it, lower case, which may already say "ora"."""
    return _TOLD[language](hour, minute, before)


def _dutch(hour: int, minute: int, _before: str) -> str:
    return _after(f"{cardinal(hour, 'nl')} uur", minute, "nl")


def _french(hour: int, minute: int, _before: str) -> str:
    return _after(f"{cardinal(hour, 'fr', 'f')} {'heures' if hour > 1 else 'heure'}", minute, "fr", "f")


def _german(hour: int, minute: int, _before: str) -> str:
    return _after(f"{cardinal(hour, 'de', 'm')} Uhr", minute, "de")


def _romanian(hour: int, minute: int, before: str) -> str:
    said = cardinal(hour, "ro", "f") if hour != 1 else "unu"
    said = said if before in {"ora", "orei", "orele", "orelor"} else f"ora {said}"
    return f"{said} și {cardinal(minute, 'ro', 'f')}" if minute else said


def _spanish(hour: int, minute: int, _before: str) -> str:
    said = cardinal(hour, "es", "f")
    if minute:
        return f"{said} y {cardinal(minute, 'es')}"
    return said if hour <= NOON else f"{said} horas"


def _turkish(hour: int, minute: int, before: str) -> str:
    minutes = cardinal(minute, "tr") if minute >= 10 else f"sıfır {cardinal(minute, 'tr')}"
    said = cardinal(hour, "tr") if before in {"saat", "saati", "ila", "ile", "ve"} else f"saat {cardinal(hour, 'tr')}"
    return f"{said} {minutes}" if minute else said


def _persian(hour: int, minute: int, before: str) -> str:
    said = cardinal(hour, "fa") if before == "ساعت" else f"ساعت {cardinal(hour, 'fa')}"
    if minute == 30:
        return f"{said} و نیم"
    return f"{said} و {cardinal(minute, 'fa')} دقیقه" if minute else said


def _after(hours: str, minute: int, language: str, gender: str = "") -> str:
    return f"{hours} {cardinal(minute, language, gender)}" if minute else hours


def _english(hour: int, minute: int, _before: str) -> str:
    said = cardinal(hour, "en")
    if not minute:
        return f"{said} o'clock" if 0 < hour <= NOON else f"{said} hundred hours"
    return f"{said} {cardinal(minute, 'en')}" if minute >= 10 else f"{said} oh {cardinal(minute, 'en')}"


def _arabic(hour: int, minute: int, _before: str) -> str:
    said = _ARABIC_HOURS[hour]
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
            return f"{said} و{cardinal(minute, 'ar', 'f')} {noun}"


def _ukrainian(hour: int, minute: int, before: str) -> str:
    """The hour as a place in a row, in the case that the preposition asks for."""
    if hour == 0:
        return _after("нуль годин", minute, "uk", "f")
    place = ordinal(hour, "uk")
    ends = {"о": "ій", "об": "ій", "з": "ої", "із": "ої", "до": "ої", "від": "ої", "після": "ої", "на": "у"}
    if before in ends:
        hours = re.sub("[иі]й$", ("ь" if place.endswith("ій") and ends[before] == "ої" else "") + ends[before], place)
    else:
        hours = re.sub("ий$", "а", re.sub("ій$", "я", place)) + " година"
    return _after(hours, minute, "uk", "f")


_TOLD: Final[dict[str, Callable[[int, int, str], str]]] = {
    "nl": _dutch,
    "fr": _french,
    "de": _german,
    "en": _english,
    "ar": _arabic,
    "ro": _romanian,
    "es": _spanish,
    "tr": _turkish,
    "uk": _ukrainian,
    "fa": _persian,
}
