"""German, as it is said in the east of Belgium."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kiosk.speech.words.agreement import MASCULINE, is_feminine, word_before_number
from kiosk.speech.words.clock import with_minutes
from kiosk.speech.words.dates_and_amounts import ALONE
from kiosk.speech.words.days import day, governor, month_pattern, short_month_pattern
from kiosk.speech.words.number_words import cardinal, ordinal, year_by_hundreds
from kiosk.speech.words.replacements import Part, Place, Replacement
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

_WITH_N: Final = frozenset(
    (
        "am",
        "im",
        "zum",
        "beim",
        "dem",
        "den",
        "vom",
        "ab",
        "zur",
        "seit",
        "bis",
        "des",
        "von",
        "vor",
        "nach",
        "jeden",
        "jedem",
    )
)
"""After these a place in a row ends in -n."""
_WITH_N_IN_DATES: Final = _WITH_N - {"beim", "zur"}
_WITH_DATIVE: Final = frozenset(
    ("mit", "nach", "seit", "von", "ab", "bei", "vor", "zu", "aus", "in", "innerhalb", "binnen")
)
_WITH_ACCUSATIVE: Final = frozenset(("für", "ohne", "um", "gegen", "durch", "bis"))
_FEMININE_ENDS: Final = (
    "ung", "heit", "keit", "schaft", "ion", "tät", "ie", "ik", "ur", "enz", "anz", "erin", "istin", "ntin", "gin",
    "e", "person", "nummer", "nacht", "stadt", "fahrt", "frist", "arbeit", "frau", "tochter", "schwester", "mutter",
    "hand", "bank", "wahl", "zahl", "antwort", "post", "schrift", "auskunft", "art", "tür", "million", "kraft",
    "pflicht", "schicht", "zeit", "sicht", "macht", "bahn", "partei", "polizei", "freundin", "ndin", "ssin", "kunft",
    "form", "steuer", "regel", "insel", "wehr", "not", "kenntnis", "geburt", "angst", "gefahr", "milch", "kamera",
    "firma", "praxis", "gegend", "jugend", "bibliothek", "schuld", "box", "mauer", "villa", "dauer", "oma", "provinz",
    "medizin", "nachricht",
)  # fmt: skip
_NEUTER: Final = ("urteil", "gegenteil")
_NOT_FEMININE: Final = (
    "name", "junge", "kollege", "neffe", "buchstabe", "gedanke", "beamte", "experte", "zeuge", "erbe", "bote",
    "glaube", "wille", "jude", "franzose", "türke", "russe", "pole", "auge", "interesse", "gebäude", "gelände",
    "gemüse", "gewerbe", "getreide", "gemälde", "gebirge", "zuhause", "finale", "regime", "genre", "komitee",
    "kaffee", "tee", "see", "schnee", "käse", "service", "code", "smartphone", "update", "image", "date", "stadion",
    "champion", "knie", "genie", "abitur", "flur", "eur", "jugendliche", "erwachsene", "sprung", "schwung", "tanz",
    "schwanz", "glanz", "streik", "start", "bart", "torwart", "wochenende", "monatsende", "jahresende", "schulende",
    "gesicht", "gewehr",
)  # fmt: skip
"""Ends of words that `_FEMININE_ENDS` would tell wrongly."""
_WHOLE: Final = frozenset(("ende", "kunde"))
"""The same for whole words: "Sekunde" and "Urkunde" are feminine."""
_MASCULINE_ENDS: Final = (
    "monat", "tag", "antrag", "termin", "ausweis", "nachweis", "brief", "raum", "mann", "vertrag", "schüler", "platz",
    "satz", "teil", "arzt", "anwalt", "freund", "sohn", "bruder", "vater", "schein", "euro", "schritt", "test",
    "kurs", "helfer", "partner", "name", "mitarbeiter", "lehrer", "chef", "film", "grund", "preis", "verein", "kreis",
    "punkt", "zug", "fehler", "text", "beitrag", "bus", "pass", "stock", "tisch", "stuhl", "beruf", "garten",
    "eingang", "schlüssel", "koffer", "meter", "liter", "abend", "morgen", "sommer", "winter",
)  # fmt: skip
_ARTICLES: Final = frozenset(("der", "die", "das"))
_NOUNS: Final = {"Stock": "r", "Etage": "", "Klasse": ""}
"""Before these it stands without an article too, with this ending."""
_ORDINAL_AFTER: Final = re.compile(
    rf"\b(?:{'|'.join(sorted(_WITH_N | _ARTICLES))})(?: \d{{1,2}}\.,?(?: und| oder)?)*$", re.IGNORECASE
)
_ORDINAL_BEFORE: Final = re.compile(rf"(?:{'|'.join(_NOUNS)})\b")


def _cardinal(words: str, number: int, gender: str) -> str:
    return re.sub(r"eins$", f"ein{gender.removeprefix(MASCULINE)}", words) if gender and number == 1 else words


def _gender(place: Place, end: int) -> str:
    """The noun, which has a capital, and the word in front of the number: what "ein" ends in, behind an "m"."""
    noun, before = place.after(end), word_before_number(place, end)
    if not noun[:1].isupper() or noun == "Uhr":
        return MASCULINE if noun else ""
    small = noun.lower()
    if is_feminine(small, _FEMININE_ENDS) and not (small in _WHOLE or small.endswith(_NOT_FEMININE)):
        return f"{MASCULINE}{'er' if before in _WITH_DATIVE else 'e'}"
    if before in _WITH_DATIVE:
        return f"{MASCULINE}em"
    masculine = small.endswith(_MASCULINE_ENDS) and not small.endswith(_NEUTER)
    return f"{MASCULINE}en" if masculine and before in _WITH_ACCUSATIVE else MASCULINE


def _half(place: Place, end: int) -> str:
    """Half of a noun, whose gender and case "halb" tells as "ein" does."""
    noun = place.after(end)
    if not noun[:1].isupper():
        return "ein halb"
    ending = _gender(place, end).removeprefix(MASCULINE)
    if ending:
        return f"ein{ending} halb{'e' if ending == 'e' else 'en'}"
    return "ein halber" if noun.lower().endswith(_MASCULINE_ENDS) else "ein halbes"


def _year(number: int) -> str:
    return year_by_hundreds(number, "hundert", LANGUAGE)


def _ordinal(found: re.Match[str], place: Place, said: str) -> tuple[Part, ...] | None:
    before = governor(place, found.start())
    end = "n" if before in _WITH_N else "" if before in _ARTICLES else _NOUNS.get(place.after(found.end()))
    return None if end is None else ((found.start(), said + end),)


def _goes_on(before: str, after: str) -> bool:
    return bool(_ORDINAL_AFTER.search(before) or _ORDINAL_BEFORE.match(after))


def _day(number: int, before: str) -> str:
    end = "n" if before in _WITH_N_IN_DATES else "" if before in _ARTICLES else "r"
    return ordinal(number, LANGUAGE) + end


def _first_day(found: re.Match[str], place: Place) -> Replacement:
    """The first of two days in a month, such as "24. bis 26. Dezember"."""
    said = day(int(found["day"]), LANGUAGE, governor(place, found.start()))
    return Replacement(found.start(), found.end(), ((found.start(), said),))


def _figures() -> tuple[Recognised, ...]:
    month = rf"{month_pattern(LANGUAGE)}|{short_month_pattern(LANGUAGE)}"
    number, join = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:\s?[-–—,/]\s?|\s(?:und|oder|bis)\s)(?:zum\s|dem\s)?"
    return (
        (
            rf"{ALONE}(?P<day>{number})\.?(?={join}(?:{number}\.{join})*{number}\.\s?(?:(?:{month})(?!\w)|\d{{1,2}}\.))",
            _first_day,
        ),
    )


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
        half=_half,
        half_more="einhalb",
        ordinals=Ordinals(written=r"(?P<n>\d{1,4})(?P<end>\.)(?=\s\w)", said=_ordinal, go_on=_goes_on),
    ),
    dates=Dates(
        day=_day,
        dotted=True,
        after=frozenset(("am", "vom", "zum", "ab", "bis", "den", "dem", "der", "seit", "von")),
        doors=("geschlossen", "geöffnet", "zu"),
        short_months={"Jän": 1, "Jänner": 1, "Mrz": 3, "Sep": 9, "Jun": 6, "Jul": 7},
    ),
    times=Times(said=_time, after=frozenset(("um", "von", "bis", "ab"))),
    amounts=Amounts(
        cents=("Cent", "Cent", "Cent"),
        both="{euros} {cents}",
        unit_genders=dict.fromkeys(("duration-hour", "duration-minute", "duration-second"), "me"),
    ),
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
            "u.": "und",
            "vorm.": "vormittags",
            "nachm.": "nachmittags",
            "tägl.": "täglich",
            "geschl.": "geschlossen",
            "i. d. R.": "in der Regel",
            "zzgl.": "zuzüglich",
            "Abt.": "Abteilung",
            "Min.": "Minuten",
            "Std.": "Stunden",
        },
        closing={"usw.": "und so weiter"},
    ),
    figures=_figures,
)
