"""Spanish."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kiosk.speech.words.agreement import FEMININE, MASCULINE, counted, either_by_ending
from kiosk.speech.words.clock import NOON
from kiosk.speech.words.dates_and_amounts import ALONE, HOUR
from kiosk.speech.words.number_words import cardinal
from kiosk.speech.words.replacements import Kind, Part, Place, Replacement
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

if TYPE_CHECKING:
    from kiosk.speech.words.spoken_language import Recognised

_FEMININE_ENDS: Final = (
    "a",
    "as",
    "ción",
    "sión",
    "dad",
    "tud",
    "ciones",
    "siones",
    "dades",
    "tudes",
    "umbre",
    "umbres",
)
_FEMININE: Final = frozenset(
    (
        "vez", "veces", "noche", "noches", "tarde", "tardes", "mujer", "mujeres", "clase", "clases", "llave", "llaves",
        "calle", "calles", "parte", "partes", "carne", "red", "redes", "ley", "leyes", "foto", "fotos", "mano", "manos",
        "madre", "madres", "hora", "razón", "razones", "sede", "sedes", "imagen", "imágenes", "base", "bases", "luz",
        "voz",
        "pensión", "cruz", "flor", "flores", "señal", "señales", "cárcel", "fase", "fases", "orden", "órdenes",
    )
)  # fmt: skip
"""Nouns whose ending does not tell."""
_MASCULINE: Final = frozenset(
    (
        "día", "días", "problema", "problemas", "idioma", "idiomas", "programa", "programas", "sistema", "sistemas",
        "tema", "temas", "mapa", "mapas", "trámite", "migrantes", "documentos", "diploma", "diplomas", "sofá",
        "guardias",
    )
)  # fmt: skip
_BEFORE_AN_HOUR: Final = frozenset(("la", "las", "a", "de", "y", "o", "hasta", "desde", "entre"))
"""Behind these an hour stands as it is."""
_NO_NOUNS: Final = frozenset(
    ("a", "y", "o", "de", "del", "en", "es", "este", "al", "por", "para", "hasta", "con", "la")
)
_PLACES: Final = {11: "undécimo", 12: "duodécimo"}


def _gender(place: Place, end: int) -> str:
    word = counted(place, end, "[aoyu]")
    return FEMININE if word in _FEMININE else either_by_ending(word, _FEMININE_ENDS, _MASCULINE, _NO_NOUNS)


def _half(place: Place, end: int) -> str:
    return "media" if _gender(place, end) == FEMININE else "medio"


def _ordinal_word(word: str, number: int) -> str:
    return _PLACES.get(number, word)


def _ordinal(found: re.Match[str], place: Place, said: str) -> tuple[Part, ...]:
    """Shorter before a masculine noun: "tercer piso"."""
    noun = either_by_ending(place.after(found.end()), _FEMININE_ENDS, _MASCULINE, _NO_NOUNS)
    if found["end"] in {"ª", "a"}:
        said = re.sub(r"o\b", "a", said)
    elif found["end"] == "er" or noun == MASCULINE:
        said = re.sub("(prim|terc)ero$", r"\1er", said)
    return ((found.start(), said),)


def _year_of_date(number: int, _after: str) -> str:
    return f"de {cardinal(number, LANGUAGE)}"


def _time(hour: int, minute: int, before: str) -> str:
    said = cardinal(hour, LANGUAGE, "f")
    if before not in _BEFORE_AN_HOUR:
        said = f"{'la' if hour == 1 else 'las'} {said}"
    if minute:
        return f"{said} y {cardinal(minute, LANGUAGE)}"
    return said if hour <= NOON else f"{said} horas"


def _hours(found: re.Match[str], _place: Place) -> Replacement:
    """What "9 h" is, a time or so many hours, is said alike."""
    number = int(found["hour"])
    said = f"{cardinal(number, LANGUAGE, 'f')} {'hora' if number == 1 else 'horas'}"
    return Replacement(found.start(), found.end(), ((found.start(), said),), Kind.TIME)


def _figures() -> tuple[Recognised, ...]:
    return ((rf"{ALONE}(?P<hour>{HOUR})\s?h(?:s|rs)?(?![\w/])(?!\.\w)", _hours),)


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
        endings={
            "m": ((r"veintiuno$", "veintiún"), (r"uno$", "un")),
            "f": ((r"uno$", "una"), (r"(cient|quinient)os\b(?!.*\bmill)", r"\1as")),
        },
        ordinal=_ordinal_word,
        gender=_gender,
        times_gender="f",
        decimal="coma",
        short_digits=True,
        calling=r"llam\w*|marqu\w*|num[eé]r\w*|telefo\w*|tel",
        over="de",
        parts=("medio", "un tercio", "dos tercios", "un cuarto", "tres cuartos"),
        half=_half,
        half_more="y medio",
        ordinals=Ordinals(written=r"(?P<n>\d{1,4})\.?(?P<end>[ºª]|er|[oa](?=\s[^\W\d_]{3}))", said=_ordinal),
    ),
    dates=Dates(
        year=_year_of_date,
        month="de {}",
        of=("de",),
        day_ends=("º",),
        after=frozenset(("el", "del", "al", "desde", "hasta", "día")),
        between=("al", "e"),
        short_months={"sep": 9, "set": 9},
        doors=("cerrado", "abierto"),
        weekdays={"L": 0, "M": 1, "X": 2, "J": 3, "V": 4, "S": 5, "D": 6, "Lu": 0, "Vi": 4, "mie": 2, "sab": 5},
    ),
    times=Times(said=_time, after=frozenset(("la", "las"))),
    amounts=Amounts(
        cents=("céntimo", "céntimos", "céntimos"),
        both="{euros} con {cents}",
        unit_genders={"duration-hour": "f"},
    ),
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
            "aprox.": "aproximadamente",
            "núm.": "número",
            "Avda.": "avenida",
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
    figures=_figures,
)
