"""Spanish."""

from __future__ import annotations

import re
from typing import Final

from kiosk.speech.words.agreement import either_by_ending
from kiosk.speech.words.clock import NOON
from kiosk.speech.words.number_words import cardinal
from kiosk.speech.words.replacements import Part, Place
from kiosk.speech.words.spoken_language import (
    Abbreviations,
    Amounts,
    Dates,
    Numbers,
    Ordinals,
    Signs,
    SpokenLanguage,
    Times,
)

_FEMININE_ENDS: Final = ("a", "as", "ción", "dad")
_MASCULINE: Final = frozenset(("día", "días", "problema", "problemas", "idioma", "idiomas", "programa"))
_NO_NOUNS: Final = frozenset(
    ("a", "y", "o", "de", "del", "en", "es", "este", "al", "por", "para", "hasta", "con", "la")
)
_PLACES: Final = {11: "undécimo", 12: "duodécimo"}


def _gender(place: Place, end: int) -> str:
    return either_by_ending(place.after(end), _FEMININE_ENDS, _MASCULINE, _NO_NOUNS)


def _ordinal_word(word: str, number: int) -> str:
    return _PLACES.get(number, word)


def _ordinal(found: re.Match[str], _place: Place, said: str) -> tuple[Part, ...]:
    match found["end"]:
        case "ª":
            said = re.sub("o$", "a", said)
        case "er":
            said = re.sub("(prim|terc)ero$", r"\1er", said)
    return ((found.start(), said),)


def _year_of_date(number: int, _after: str) -> str:
    return f"de {cardinal(number, LANGUAGE)}"


def _time(hour: int, minute: int, _before: str) -> str:
    said = cardinal(hour, LANGUAGE, "f")
    if minute:
        return f"{said} y {cardinal(minute, LANGUAGE)}"
    return said if hour <= NOON else f"{said} horas"


LANGUAGE: Final = SpokenLanguage(
    tag="es",
    voices=("es-es", "es"),
    tried="hola",
    signs=Signs(
        and_="y",
        or_="o",
        plus="más",
        minus="menos",
        equals="igual a",
        to="a",
        per="por",
        times="veces",
        at="arroba",
        dot="punto",
        slash="barra",
        dash="guion",
        underscore="guion bajo",
        be="be",
    ),
    numbers=Numbers(
        endings={"m": ((r"veintiuno$", "veintiún"), (r"uno$", "un")), "f": ((r"uno$", "una"),)},
        ordinal=_ordinal_word,
        gender=_gender,
        times_gender="f",
        decimal="coma",
        short_digits=True,
        calling=r"llam\w*|marqu\w*|num[eé]r\w*|telefo\w*|tel",
        over="de",
        parts=("medio", "un tercio", "dos tercios", "un cuarto", "tres cuartos"),
        half_more="y medio",
        ordinals=Ordinals(written=r"(?P<n>\d{1,4})\.?(?P<end>[ºª]|er)", said=_ordinal),
    ),
    dates=Dates(year=_year_of_date, month="de {}", of=("de",), day_ends=("º",)),
    times=Times(said=_time, after=frozenset(("la",))),
    amounts=Amounts(cents=("céntimo", "céntimos", "céntimos"), both="{euros} con {cents}"),
    abbreviations=Abbreviations(
        inside={
            "Sr.": "señor",
            "Sra.": "señora",
            "Dr.": "doctor",
            "Dra.": "doctora",
            "p. ej.": "por ejemplo",
            "p.ej.": "por ejemplo",
            "n.º": "número",
            "nº": "número",
            "tel.": "teléfono",
            "Ud.": "usted",
            "Uds.": "ustedes",
            "c/": "calle",
            "máx.": "máximo",
            "mín.": "mínimo",
            "EE.UU.": "Estados Unidos",
        },
        closing={"etc.": "etcétera"},
        before_numbers={"pág.": "página"},
        not_spelled=frozenset(("ong",)),
    ),
)
