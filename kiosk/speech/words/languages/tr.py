"""Turkish."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kiosk.speech.words.dates_and_amounts import ALONE
from kiosk.speech.words.days import is_dotted_date, month_name
from kiosk.speech.words.number_words import cardinal
from kiosk.speech.words.replacements import Part, Place, Replacement
from kiosk.speech.words.spoken_language import (
    Abbreviations,
    Amounts,
    Numbers,
    Ordinals,
    Signs,
    SpokenLanguage,
    Times,
)

if TYPE_CHECKING:
    from kiosk.speech.words.spoken_language import Clock, Recognised

_WORDS: Final = re.compile(
    "milyar|milyon|bin|yüz|altmış|yetmiş|seksen|doksan|yirmi|otuz|kırk|elli|on|sıfır|bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz"
)
"""num2words writes them as one."""
_BEFORE_AN_HOUR: Final = frozenset(
    ("saat", "saati", "saatleri", "ila", "ile", "ve", "veya", "dan", "den", "tan", "ten")
)


def _cardinal(words: str, _number: int, _gender: str) -> str:
    return " ".join(_WORDS.findall(words))


def _ordinal_word(word: str, _number: int) -> str:
    for part in sorted(set(_WORDS.findall(word)), key=len, reverse=True):
        word = re.sub(rf"\B{part}", f" {part}", word)
    return word


def _ordinal(found: re.Match[str], _place: Place, said: str) -> tuple[Part, ...]:
    return ((found.start(), said),)


def _time(hour: int, minute: int, before: str) -> str:
    minutes = cardinal(minute, LANGUAGE) if minute >= 10 else f"sıfır {cardinal(minute, LANGUAGE)}"
    said = cardinal(hour, LANGUAGE) if before in _BEFORE_AN_HOUR else f"saat {cardinal(hour, LANGUAGE)}"
    return f"{said} {minutes}" if minute else said


def _voiced(said: str) -> str:
    """With "dört" as it is before an ending that begins with a vowel."""
    return re.sub("dört(?=[aeıioöuü])", "dörd", said)


def _between(first: Clock, last: Clock, before: str) -> tuple[str, str]:
    return _time(*first, before), f"ila {_time(*last, 'ila')}"


def _dotted_date(found: re.Match[str], place: Place) -> Replacement | None:
    day, month = int(found["day"]), int(found["month"])
    if not is_dotted_date(day, month, place.text):
        return None
    said = f"{cardinal(day, LANGUAGE)} {month_name(month, LANGUAGE)}"
    return Replacement(found.start(), found.end(), ((found.start(), said),))


def _figures() -> tuple[Recognised, ...]:
    return ((rf"{ALONE}(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})(?![\d%€]|[.,]\d|\s?[%€])", _dotted_date),)


LANGUAGE: Final = SpokenLanguage(
    tag="tr",
    voices=("tr-tr", "tr"),
    tried="merhaba",
    signs=Signs(
        and_="ve",
        or_="veya",
        plus="artı",
        minus="eksi",
        equals="eşittir",
        to="ila",
        per="bölü",
        times="kez",
        at="et",
        dot="nokta",
        slash="eğik çizgi",
        dash="tire",
        underscore="alt çizgi",
        be="be",
    ),
    numbers=Numbers(
        cardinal=_cardinal,
        ordinal=_ordinal_word,
        decimal="virgül",
        groups_as_numbers=True,
        calling=r"ara|arayın|numara\w*|telefo\w*|tel",
        over="bölü",
        parts=("yarım", "üçte bir", "üçte iki", "çeyrek", "dörtte üç"),
        half_more="buçuk",
        ordinals=Ordinals(written=r"(?P<n>\d{1,4})(?P<end>\.)(?=\s\w)", said=_ordinal),
        case_endings=frozenset(("da", "de", "ta", "te", "dan", "den", "tan", "ten", "a", "e", "ya", "ye")),
    ),
    times=Times(said=_time, after=frozenset(("saat",)), between=_between, dotted=True),
    amounts=Amounts(
        cents=("sent", "sent", "sent"),
        both="{euros} {named}",
        euro_written=("avro", "Avro"),
        units={"speed-kilometer-per-hour": "kilometre bölü saat"},
        unit_signs={"sn": "duration-second", "dk": "duration-minute", "dk.": "duration-minute"},
    ),
    abbreviations=Abbreviations(
        inside={
            "örn.": "örneğin",
            "Dr.": "doktor",
            "No:": "numara",
            "Tel.": "telefon",
            "tel.": "telefon",
            "Av.": "avukat",
            "bkz.": "bakınız",
            "yy.": "yüzyıl",
            "Sn.": "sayın",
            "Cad.": "caddesi",
            "Sok.": "sokak",
        },
        closing={"vb.": "ve benzeri", "vs.": "vesaire"},
        before_numbers={"No.": "numara", "no.": "numara"},
    ),
    figures=_figures,
    voiced=_voiced,
)
