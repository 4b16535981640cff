"""Dutch, as it is said in Flanders and Brussels."""

from __future__ import annotations

import re
from typing import Final

from kiosk.speech.words.clock import with_minutes
from kiosk.speech.words.number_words import cardinal, year_by_hundreds
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
    return re.sub(r"duizend(?=\S)", "duizend ", words)


def _year(number: int) -> str:
    return year_by_hundreds(number, "honderd", LANGUAGE)


def _ordinal(found: re.Match[str], _place: Place, said: str) -> tuple[Part, ...]:
    return ((found.start(), said),)


def _time(hour: int, minute: int, _before: str) -> str:
    return with_minutes(f"{cardinal(hour, LANGUAGE)} uur", minute, LANGUAGE)


LANGUAGE: Final = SpokenLanguage(
    tag="nl",
    voices=("nl-be", "nl"),
    tried="dag",
    signs=Signs(
        and_="en",
        or_="of",
        plus="plus",
        minus="min",
        equals="is",
        to="tot",
        per="per",
        times="keer",
        at="apenstaartje",
        dot="punt",
        slash="schuine streep",
        dash="streepje",
        underscore="laag streepje",
        be="bee",
    ),
    numbers=Numbers(
        cardinal=_cardinal,
        year=_year,
        decimal="komma",
        groups_as_numbers=True,
        calling=r"bel|bellen|belt|telefo\w*|nummer|tel|ring",
        over="op",
        parts=("een half", "een derde", "twee derde", "een kwart", "drie kwart"),
        half_more="en een half",
        ordinals=Ordinals(written=r"(?P<n>\d{1,4})(?P<end>ste|de|e)", said=_ordinal),
    ),
    dates=Dates(
        after=frozenset(("op", "van", "vanaf", "tot", "tegen", "sinds", "met", "voor", "na", "tussen", "m")),
        between=("tot en met", "t.e.m.", "t/m", "t.e.m", "tem"),
        short_months={"sept": 9, "maa": 3, "mar": 3},
        doors=("gesloten",),
        weekdays={"maa": 0, "din": 1, "woe": 2, "don": 3, "vri": 4, "vrij": 4, "zat": 5, "zon": 6},
    ),
    times=Times(said=_time, after=frozenset(("om", "van", "tot", "vanaf", "tegen"))),
    amounts=Amounts(cents=("cent", "cent", "cent"), both="{euros} {cents}"),
    abbreviations=Abbreviations(
        inside={
            "a.u.b.": "alstublieft",
            "bv.": "bijvoorbeeld",
            "bijv.": "bijvoorbeeld",
            "nr.": "nummer",
            "tel.": "telefoon",
            "m.b.t.": "met betrekking tot",
            "t.e.m.": "tot en met",
            "t/m": "tot en met",
            "i.p.v.": "in plaats van",
            "o.a.": "onder andere",
            "d.w.z.": "dat wil zeggen",
            "m.a.w.": "met andere woorden",
            "dr.": "dokter",
            "mevr.": "mevrouw",
            "dhr.": "de heer",
            "mr.": "meester",
            "max.": "maximum",
            "ca.": "circa",
            "incl.": "inclusief",
            "excl.": "exclusief",
            "t.a.v.": "ter attentie van",
            "z.o.z.": "zie ommezijde",
            "p/m": "per maand",
            "blz.": "bladzijde",
            "str.": "straat",
            "St.": "Sint",
            "zgn.": "zogenaamd",
            "24u/24": "vierentwintig uur op vierentwintig",
            "7d/7": "zeven dagen op zeven",
            "n.v.t.": "niet van toepassing",
            "o.m.": "onder meer",
            "z.s.m.": "zo snel mogelijk",
            "evt.": "eventueel",
            "resp.": "respectievelijk",
            "ong.": "ongeveer",
            "afd.": "afdeling",
            "v.a.": "vanaf",
            "art.": "artikel",
            "s.v.p.": "alstublieft",
            "t.o.v.": "ten opzichte van",
        },
        closing={"enz.": "enzovoort", "min.": "minimum", "p.m.": "per maand", "e.d.": "en dergelijke"},
    ),
)
