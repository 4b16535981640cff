"""German, as it is said in the east of Belgium."""

from __future__ import annotations

import re
from typing import Final

from kiosk.speech.words.agreement import MASCULINE
from kiosk.speech.words.clock import with_minutes
from kiosk.speech.words.number_words import cardinal, ordinal, year_by_hundreds
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

_WITH_N: Final = frozenset(("am", "im", "zum", "beim", "dem", "den", "vom", "ab", "zur", "seit", "bis"))
"""After these a place in a row ends in -n."""
_WITH_N_IN_DATES: Final = _WITH_N - {"beim", "zur"}
_ARTICLES: Final = frozenset(("der", "die", "das"))
_NOUNS: Final = {"Stock": "r", "Etage": "", "Klasse": ""}
"""Before these it stands without an article too, with this ending."""
_ORDINAL_AFTER: Final = re.compile(rf"\b(?:{'|'.join(sorted(_WITH_N | _ARTICLES))})$", re.IGNORECASE)
_ORDINAL_BEFORE: Final = re.compile(rf"(?:{'|'.join(_NOUNS)})\b")


def _cardinal(words: str, number: int, gender: str) -> str:
    return re.sub(r"eins$", "ein", words) if gender and number == 1 else words


def _gender(place: Place, end: int) -> str:
    """A noun has a capital."""
    return MASCULINE if place.after(end)[:1].isupper() else ""


def _year(number: int) -> str:
    return year_by_hundreds(number, "hundert", LANGUAGE)


def _ordinal(found: re.Match[str], place: Place, said: str) -> tuple[Part, ...] | None:
    before = place.before(found.start())
    end = "n" if before in _WITH_N else "" if before in _ARTICLES else _NOUNS.get(place.after(found.end()))
    return None if end is None else ((found.start(), said + end),)


def _goes_on(before: str, after: str) -> bool:
    return bool(_ORDINAL_AFTER.search(before) or _ORDINAL_BEFORE.match(after))


def _day(number: int, before: str) -> str:
    end = "n" if before in _WITH_N_IN_DATES else "" if before in _ARTICLES else "r"
    return ordinal(number, LANGUAGE) + end


def _time(hour: int, minute: int, _before: str) -> str:
    return with_minutes(f"{cardinal(hour, LANGUAGE, 'm')} Uhr", minute, LANGUAGE)


LANGUAGE: Final = SpokenLanguage(
    tag="de",
    voices=("de-de", "de"),
    tried="Tag",
    signs=Signs(
        and_="und",
        or_="oder",
        plus="plus",
        minus="minus",
        equals="gleich",
        to="bis",
        per="pro",
        times="mal",
        at="ät",
        dot="Punkt",
        slash="Schrägstrich",
        dash="Bindestrich",
        underscore="Unterstrich",
        be="be",
    ),
    numbers=Numbers(
        cardinal=_cardinal,
        gender=_gender,
        year=_year,
        decimal="Komma",
        decimals_one_by_one=True,
        short_digits=True,
        calling=r"ruf\w*|anruf\w*|wähl\w*|telefo\w*|nummer|tel",
        over="von",
        says_24_7=True,
        parts=("ein halb", "ein Drittel", "zwei Drittel", "ein Viertel", "drei Viertel"),
        half_more="einhalb",
        ordinals=Ordinals(written=r"(?P<n>\d{1,4})(?P<end>\.)(?=\s\w)", said=_ordinal, go_on=_goes_on),
    ),
    dates=Dates(day=_day),
    times=Times(said=_time, after=frozenset(("um", "von", "bis", "ab"))),
    amounts=Amounts(cents=("Cent", "Cent", "Cent"), both="{euros} {cents}"),
    abbreviations=Abbreviations(
        inside={
            "z.B.": "zum Beispiel",
            "z. B.": "zum Beispiel",
            "bzw.": "beziehungsweise",
            "d.h.": "das heißt",
            "d. h.": "das heißt",
            "u.a.": "unter anderem",
            "u. a.": "unter anderem",
            "Nr.": "Nummer",
            "Tel.": "Telefon",
            "Dr.": "Doktor",
            "Hr.": "Herr",
            "Fr.": "Frau",
            "ca.": "circa",
            "max.": "maximal",
            "inkl.": "inklusive",
            "evtl.": "eventuell",
            "ggf.": "gegebenenfalls",
            "Str.": "Straße",
            "bzgl.": "bezüglich",
            "St.": "Sankt",
            "z.T.": "zum Teil",
            "Min.": "Minuten",
            "Std.": "Stunden",
        },
        closing={"usw.": "und so weiter"},
    ),
)
