"""French, as it is said in Brussels and Wallonia."""

from __future__ import annotations

import re
from typing import Final

from kiosk.speech.words.clock import with_minutes
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


def _cardinal(words: str, _number: int, _gender: str) -> str:
    words = re.sub(r"cents (?!million|milliard)(?=\w)", "cent ", words)
    words = re.sub(r"\bun (million|milliard)s\b", r"un \1", words)
    words = words.replace("quatre-vingt et un", "quatre-vingt-un")
    return re.sub(r"quatre-vingt$", "quatre-vingts", words)


def _ordinal(found: re.Match[str], _place: Place, said: str) -> tuple[Part, ...]:
    number, end = int(found["n"]), found["end"]
    if number == 1 and end != "er":
        said = "première"
    elif end.startswith("nd"):
        said = "second" + end[2:]
    return ((found.start(), said),)


def _day(number: int, _before: str) -> str:
    return "premier" if number == 1 else cardinal(number, LANGUAGE)


def _time(hour: int, minute: int, _before: str) -> str:
    hours = f"{cardinal(hour, LANGUAGE, 'f')} {'heures' if hour > 1 else 'heure'}"
    return with_minutes(hours, minute, LANGUAGE, "f")


LANGUAGE: Final = SpokenLanguage(
    tag="fr",
    voices=("fr-be", "fr-fr", "fr"),
    tried="bonjour",
    signs=Signs(
        and_="et",
        or_="ou",
        plus="plus",
        minus="moins",
        equals="égale",
        to="à",
        per="par",
        times="fois",
        at="arobase",
        dot="point",
        slash="barre oblique",
        dash="tiret",
        underscore="tiret bas",
        be="bé",
    ),
    numbers=Numbers(
        num2words="fr_BE",
        cardinal=_cardinal,
        endings={"f": ((r"\bun$", "une"),)},
        decimal="virgule",
        groups_as_numbers=True,
        calling=r"num[eé]r\w*|appel\w*|tél|tel",
        over="sur",
        parts=("un demi", "un tiers", "deux tiers", "un quart", "trois quarts"),
        half_more="et demi",
        ordinals=Ordinals(written=r"(?P<n>\d{1,4})(?P<end>ère|ere|er|re|ème|eme|nde|nd|e)", said=_ordinal),
    ),
    dates=Dates(day=_day, day_ends=("er",)),
    times=Times(said=_time, after=frozenset(("à", "dès"))),
    amounts=Amounts(cents=("centime", "centimes", "centimes"), both="{euros} {cents}"),
    abbreviations=Abbreviations(
        inside={
            "p.ex.": "par exemple",
            "par ex.": "par exemple",
            "n°": "numéro",
            "nº": "numéro",
            "M.": "monsieur",
            "MM.": "messieurs",
            "Mme": "madame",
            "Mmes": "mesdames",
            "Mlle": "mademoiselle",
            "Dr": "docteur",
            "Dr.": "docteur",
            "tél.": "téléphone",
            "tél": "téléphone",
            "s.v.p.": "s’il vous plaît",
            "svp": "s’il vous plaît",
            "c.-à-d.": "c’est-à-dire",
            "av.": "avenue",
            "bd": "boulevard",
            "max.": "maximum",
            "env.": "environ",
            "St": "saint",
            "Ste": "sainte",
            "art.": "article",
            "ch.": "chapitre",
            "24h/24": "vingt-quatre heures sur vingt-quatre",
            "7j/7": "sept jours sur sept",
        },
        closing={"etc.": "et cetera", "min.": "minimum"},
        before_numbers={"p.": "page"},
        century="e",
    ),
)
