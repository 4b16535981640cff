"""Romanian."""

from __future__ import annotations

import re
from typing import Final

from kiosk.speech.words.agreement import FEMININE, MASCULINE, either_by_ending, word_before_number
from kiosk.speech.words.days import months
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

_FEMININE_ENDS: Final = (
    "ă",
    "e",
    "uri",
    "ții",
    "sii",
    "ări",
    "eri",
    "iri",
    "ăți",
    "nții",
    "afii",
    "erii",
    "ărți",
    "mbi",
)
_FEMININE: Final = frozenset(
    (
        "zi", "femei", "luni", "săptămâni", "ori", "nopți", "seri", "veri", "ierni", "dimineți", "chei", "școli",
        "hârtii", "familii",
        "bucăți", "părți", "vieți", "mâini", "surori", "fete", "uși", "străzi", "stații", "săli", "boli", "copie",
        "limbi", "cărți", "cereri", "lecții", "secții", "primării", "datorii", "chirii", "amenzi", "plăți",
    )
)  # fmt: skip
"""Nouns whose ending does not tell."""
_MASCULINE: Final = frozenset(
    (
        "problema", "programa", "nume", "frate", "părinte", "câine", "munte", "soare", "pește", "perete", "dinte",
        "tineri", "ingineri", "operatori", "domni", "parteneri", "medici",
    )
)  # fmt: skip
"""Nouns whose ending would tell wrongly; some are neuter, which is one with the masculine in the singular."""
_NO_NOUNS: Final = frozenset(("a", "o", "de", "al", "la", "și", "sau", "din", "până", "în", "pe", "este"))
_FEMININE_PLACES: Final = {"al doilea": "a doua", "al treilea": "a treia", "al patrulea": "a patra"}
_NAMES_OF_AN_HOUR: Final = frozenset(("ora", "orei", "orele", "orelor"))


def _is_hour(place: Place, end: int) -> bool:
    """Behind "ora", also as the second of two: "orele 9 și 12"."""
    before = word_before_number(place, end)
    hours = rf"\b(?:{'|'.join(_NAMES_OF_AN_HOUR)})\s[\d.:]+(?:\s(?:și|sau|la|până la)\s|\s?[-–]\s?)\d+$"
    return before in _NAMES_OF_AN_HOUR or bool(re.search(hours, place.text[:end]))


def _gender(place: Place, end: int) -> str:
    """By the noun, which stands behind "de" from 20 on."""
    if _is_hour(place, end) and not re.search(r"(?<!\d)0?1$", place.text[:end]):
        return FEMININE
    found = re.match(
        r"(?:(?:\s?[-–—]\s?|\s(?:sau|și|la|până la)\s)\d+)?\s(?:de\s)?([^\W\d_]+)", place.text[end : end + 40]
    )
    word = found[1] if found else ""
    if word in months(LANGUAGE):
        return ""
    if word in _FEMININE:
        return FEMININE
    return MASCULINE if word in _MASCULINE else either_by_ending(word, _FEMININE_ENDS, _MASCULINE, _NO_NOUNS)


def _ordinal(found: re.Match[str], _place: Place, said: str) -> tuple[Part, ...]:
    """The article "al" or "a" belongs to the word that is shown, where it is."""
    if found["end"] == "a":
        said = _FEMININE_PLACES.get(said, re.sub("(?:u?l)?ea$", "a", re.sub("^al ", "a ", said)))
    if not found["al"]:
        return ((found.start("n"), said),)
    article, _, rest = said.partition(" ")
    return ((found.start(), article), (found.start("n"), rest))


def _day(number: int, _before: str) -> str:
    return "întâi" if number == 1 else cardinal(number, LANGUAGE)


def _time(hour: int, minute: int, before: str) -> str:
    said = cardinal(hour, LANGUAGE, "f") if hour != 1 else "unu"
    said = said if before in _NAMES_OF_AN_HOUR else f"ora {said}"
    return f"{said} și {cardinal(minute, LANGUAGE, 'f')}" if minute else said


LANGUAGE: Final = SpokenLanguage(
    tag="ro",
    voices=("ro-ro", "ro"),
    tried="salut",
    signs=Signs(
        and_="și",
        or_="sau",
        plus="plus",
        minus="minus",
        equals="egal",
        to="până la",
        per="pe",
        times="ori",
        at="arond",
        dot="punct",
        slash="bară",
        dash="liniuță",
        underscore="liniuță jos",
        be="be",
    ),
    numbers=Numbers(
        endings={
            "m": ((r"^unu$", "un"),),
            "f": ((r"^unu$", "o"), (r"unu$", "una"), (r"doi$", "două"), (r"doisprezece$", "douăsprezece")),
            "n": ((r"^unu$", "un"), (r"doi$", "două"), (r"doisprezece$", "douăsprezece")),
        },
        gender=_gender,
        times_gender="f",
        decimal="virgulă",
        short_digits=True,
        calling=r"sun\w*|apel\w*|num[eé]r\w*|telefo\w*|tel",
        over="din",
        parts=("o jumătate", "o treime", "două treimi", "un sfert", "trei sferturi"),
        half_more="și jumătate",
        ordinals=Ordinals(written=r"(?P<al>\b(?:al|a)\s)?(?P<n>\d{1,4})-(?P<end>lea|a)", said=_ordinal),
    ),
    dates=Dates(
        day=_day,
        of=("de", "din"),
        dotted=True,
        after=frozenset(("pe", "din", "la", "după", "până")),
        between=("la", "până"),
        short_months={"sep": 9, "noi": 11},
        doors=("închis", "deschis"),
        weekdays={"L": 0, "V": 4, "S": 5, "D": 6, "mier": 2, "sam": 5},
    ),
    times=Times(said=_time, after=frozenset(("ora", "orele", "la"))),
    amounts=Amounts(
        cents=("cent", "cenți", "de cenți"),
        both="{euros} și {named}",
        unit_genders={"duration-hour": "f", "duration-second": "f"}
        | dict.fromkeys(("duration-minute", "percent", "mass-kilogram", "mass-gram", "temperature-celsius"), "n"),
    ),
    abbreviations=Abbreviations(
        inside={
            "dvs.": "dumneavoastră",
            "aprox.": "aproximativ",
            "bd.": "bulevardul",
            "ap.": "apartamentul",
            "et.": "etajul",
            "dr.": "doctor",
            "dl.": "domnul",
            "dna.": "doamna",
            "d-na": "doamna",
            "d-l": "domnul",
            "nr.": "numărul",
            "str.": "strada",
            "tel.": "telefon",
            "ex.": "exemplu",
            "de ex.": "de exemplu",
            "max.": "maximum",
        },
        closing={"etc.": "et cetera", "ș.a.": "și altele", "min.": "minimum"},
        not_spelled=frozenset(("cv",)),
    ),
)
