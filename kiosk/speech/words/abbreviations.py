"""Abbreviations with full stops, and words in capitals that are words: what is said for each, by language."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

ABBREVIATIONS: Final[dict[str, dict[str, str]]] = {
    "nl": {
        "a.u.b.": "alstublieft", "bv.": "bijvoorbeeld", "bijv.": "bijvoorbeeld", "enz.": "enzovoort", "nr.": "nummer",
        "tel.": "telefoon",
        "m.b.t.": "met betrekking tot", "t.e.m.": "tot en met", "t/m": "tot en met",
        "i.p.v.": "in plaats van", "o.a.": "onder andere", "d.w.z.": "dat wil zeggen", "m.a.w.": "met andere woorden",
        "dr.": "dokter", "mevr.": "mevrouw", "dhr.": "de heer", "mr.": "meester", "max.": "maximum", "min.": "minimum",
        "ca.": "circa", "incl.": "inclusief", "excl.": "exclusief", "t.a.v.": "ter attentie van",
        "z.o.z.": "zie ommezijde",
        "p/m": "per maand", "p.m.": "per maand", "blz.": "bladzijde", "str.": "straat", "St.": "Sint",
        "zgn.": "zogenaamd",
        "n.v.t.": "niet van toepassing",
        "art.": "artikel", "s.v.p.": "alstublieft", "t.o.v.": "ten opzichte van", "e.d.": "en dergelijke",
    },
    "fr": {
        "p.ex.": "par exemple", "par ex.": "par exemple", "etc.": "et cetera", "n°": "numéro", "nº": "numéro",
        "M.": "monsieur", "MM.": "messieurs", "Mme": "madame", "Mmes": "mesdames", "Mlle": "mademoiselle",
        "Dr": "docteur",
        "Dr.": "docteur", "tél.": "téléphone", "tél": "téléphone",
        "s.v.p.": "s’il vous plaît", "svp": "s’il vous plaît",
        "c.-à-d.": "c’est-à-dire",
        "av.": "avenue", "bd": "boulevard", "max.": "maximum", "min.": "minimum", "env.": "environ", "p.": "page",
        "St": "saint", "Ste": "sainte", "art.": "article", "ch.": "chapitre",
        "24h/24": "vingt-quatre heures sur vingt-quatre", "7j/7": "sept jours sur sept",
    },
    "de": {
        "z.B.": "zum Beispiel", "z. B.": "zum Beispiel", "usw.": "und so weiter", "bzw.": "beziehungsweise",
        "d.h.": "das heißt", "d. h.": "das heißt", "u.a.": "unter anderem", "u. a.": "unter anderem", "Nr.": "Nummer",
        "Tel.": "Telefon", "Dr.": "Doktor", "Hr.": "Herr", "Fr.": "Frau", "ca.": "circa", "max.": "maximal",
        "inkl.": "inklusive", "evtl.": "eventuell", "ggf.": "gegebenenfalls", "Str.": "Straße", "bzgl.": "bezüglich",
        "St.": "Sankt", "z.T.": "zum Teil", "Min.": "Minuten", "Std.": "Stunden",
    },
    "en": {
        "e.g.": "for example", "i.e.": "that is", "etc.": "et cetera", "Mr": "mister", "Mr.": "mister", "Mrs": "missis",
        "Mrs.": "missis", "Ms": "miz", "Ms.": "miz", "Dr": "doctor", "Dr.": "doctor", "No.": "number", "no.": "number",
        "tel.": "telephone", "approx.": "approximately", "max.": "maximum", "min.": "minimum", "vs.": "versus",
        "St.": "Saint",
    },
    "ar": {"د.": "دكتور", "أ.": "أستاذ", "إلخ": "إلى آخره", "إلخ.": "إلى آخره", "هـ.": "هاتف"},
    "ro": {
        "dr.": "doctor", "dl.": "domnul", "dna.": "doamna", "d-na": "doamna", "d-l": "domnul", "nr.": "numărul",
        "str.": "strada", "tel.": "telefon", "etc.": "et cetera", "ex.": "exemplu", "de ex.": "de exemplu",
        "ș.a.": "și altele", "max.": "maximum", "min.": "minimum",
    },
    "es": {
        "Sr.": "señor", "Sra.": "señora", "Dr.": "doctor", "Dra.": "doctora", "p. ej.": "por ejemplo",
        "p.ej.": "por ejemplo", "etc.": "etcétera", "n.º": "número", "nº": "número", "tel.": "teléfono", "Ud.": "usted",
        "Uds.": "ustedes", "c/": "calle", "máx.": "máximo", "mín.": "mínimo", "pág.": "página",
        "EE.UU.": "Estados Unidos",
    },
    "tr": {
        "vb.": "ve benzeri", "vs.": "vesaire", "örn.": "örneğin", "Dr.": "doktor", "No.": "numara", "no.": "numara",
        "No:": "numara", "Tel.": "telefon", "tel.": "telefon", "Av.": "avukat", "bkz.": "bakınız", "yy.": "yüzyıl",
        "Sn.": "sayın", "Cad.": "caddesi", "Sok.": "sokak",
    },
    "uk": {
        "д.": "доктор", "др.": "доктор", "і т.д.": "і так далі", "і т. д.": "і так далі", "тощо": "тощо",
        "напр.": "наприклад", "вул.": "вулиця", "тел.": "телефон", "ім.": "імені", "м.": "місто", "грн": "гривень",
        "р.": "року", "рр.": "років", "п.": "пан", "хв.": "хвилин", "год.": "годин", "т.зв.": "так званий",
        "буд.": "будинок",
        "кв.": "квартира", "см.": "дивись", "стор.": "сторінка",
    },
    "fa": {"و غیره": "و غیره", "د.": "دکتر", "ج.": "جلد", "ص.": "صفحه"},
}  # fmt: skip
MAY_END: Final = frozenset(
    (
        "enz.",
        "etc.",
        "usw.",
        "e.d.",
        "p.m.",
        "vb.",
        "vs.",
        "إلخ.",
        "ș.a.",
        "і т.д.",
        "і т. д.",
        "min.",
        "р.",
        "год.",
        "хв.",
    )
)
"""These may stand at the end of a sentence; after the others a capital begins a name, not a sentence."""
_BEFORE_NUMBER: Final = frozenset(("no.", "p.", "pág."))
"""These are words or initials elsewhere."""
AS_WORDS: Final = frozenset(
    (
        "OKAN", "DASPA", "FOREM", "ACTIRIS", "FEDASIL", "UNIA", "NAVO", "NATO", "UNESCO", "UNICEF", "COVID", "AIDS",
        "SIDA", "PIN", "SIM", "BIM",
    )
)  # fmt: skip
"""Said as a word, not letter by letter, where a pack's list does not say otherwise."""
SPELLED: Final = frozenset(
    ("gsm", "tv", "sms", "pdf", "www", "url", "dvd", "usb", "tva", "btw", "ngo", "ong", "vzw", "asbl", "cv")
)
"""Letter by letter even in small letters; French and Dutch say "vzw" and "gsm" so."""
_NOT_LETTERS: Final = {"es": {"ong"}, "ro": {"cv"}, "en": {"cv"}}


def is_spelled(word: str, language: str) -> bool:
    """Whether a word in small letters is read letter by letter."""
    return word in SPELLED and word not in _NOT_LETTERS.get(language, set())


@cache
def abbreviation_pattern(language: str) -> re.Pattern[str] | None:
    """What finds an abbreviation of the language in a text; None without a list.

    One that is written in small letters is also found with a capital at the start of a sentence.
    """
    keys = {form for key in ABBREVIATIONS.get(language, {}) for form in _forms(key)}
    if not keys:
        return None
    alternatives = "|".join(re.escape(key) + _limit(key) for key in sorted(keys, key=len, reverse=True))
    return re.compile(rf"(?<![\w.])(?:{alternatives})")


def expanded(abbreviation: str, language: str) -> str:
    """What is said for an abbreviation that `abbreviation_pattern` found."""
    table = ABBREVIATIONS[language]
    return table.get(abbreviation) or table[abbreviation[0].lower() + abbreviation[1:]]


def _forms(key: str) -> tuple[str, ...]:
    """The key, and with a capital; a single letter with a capital is an initial."""
    return (key,) if len(key.rstrip(".")) == 1 else (key, key[0].upper() + key[1:])


def _limit(key: str) -> str:
    if key[-1].isalnum():
        return r"(?![\w.]\w|\w)"
    return r"(?=\s?\d)" if key.lower() in _BEFORE_NUMBER else ""


@cache
def _endings(language: str) -> tuple[str, ...]:
    listed = ABBREVIATIONS.get(language, {})
    return tuple(
        key for key in listed if key.endswith(".") and key not in MAY_END and key.lower() not in _BEFORE_NUMBER
    )


def ends_with_abbreviation(stretch: str, language: str) -> bool:
    """Whether a stretch ends in an abbreviation or an initial, after which its sentence goes on."""
    stretch = stretch.rstrip()
    if not stretch.endswith("."):
        return False
    for key in _endings(language):
        if stretch.endswith(_forms(key)):
            before = stretch[: -len(key)]
            if not before or not (before[-1].isalnum() or before[-1] == "."):
                return True
    return bool(re.search(r"(?:^|[\s(])[^\W\d_]\.$", stretch)) and stretch[-2].isupper()
