"""Romanian."""

from __future__ import annotations

import re
from typing import Final

from kiosk.speech.words.agreement import either_by_ending
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

_FEMININE_ENDS: Final = ("ă", "e")
_MASCULINE: Final = frozenset(("problema", "programa", "nume", "frate"))
_NO_NOUNS: Final = frozenset(("a", "o", "de", "al", "la", "și", "sau", "din", "până", "în", "pe", "este"))
_FEMININE_PLACES: Final = {"al doilea": "a doua", "al treilea": "a treia", "al patrulea": "a patra"}
_NAMES_OF_AN_HOUR: Final = frozenset(("ora", "orei", "orele", "orelor"))


def _gender(place: Place, end: int) -> str:
    """By the noun, which stands behind "de" from 20 on."""
    counted = re.match(r"\sde\s([^\W\d_]+)", place.text[end : end + 40])
    return either_by_ending(counted[1] if counted else place.after(end), _FEMININE_ENDS, _MASCULINE, _NO_NOUNS)


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
    dates=Dates(day=_day, of=("de", "din")),
    times=Times(said=_time, after=frozenset(("ora", "orele", "la"))),
    amounts=Amounts(
        cents=("cent", "cenți", "de cenți"),
        both="{euros} și {named}",
        unit_genders=dict.fromkeys(
            ("duration-minute", "percent", "mass-kilogram", "mass-gram", "temperature-celsius"), "n"
        ),
    ),
    abbreviations=Abbreviations(
        inside={
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
