"""Recognisers of numbers that stand alone: ordinals, fractions, short numbers, letters with a digit."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from kiosk.speech.addresses import letters
from kiosk.speech.claims import Claim, Place, Recogniser
from kiosk.speech.figures import ALONE, NUMBER
from kiosk.speech.number_words import MOST_DIGITS, cardinal, decimal, digit_by_digit, ordinal, parted, plain, year
from kiosk.speech.tongues import TONGUES

_FRACTIONS: Final = {"1/2": 0, "½": 0, "1/3": 1, "⅓": 1, "2/3": 2, "⅔": 2, "1/4": 3, "¼": 3, "3/4": 4, "¾": 4}
_ORDINALS: Final = {
    "nl": r"(?P<n>\d+)(?P<end>ste|de|e)",
    "fr": r"(?P<n>\d+)(?P<end>ère|ere|er|re|ème|eme|nde|nd|e)",
    "en": r"(?P<n>\d+)(?P<end>st|nd|rd|th)",
    "es": r"(?P<n>\d+)\.?(?P<end>[ºª]|er)",
    "ro": r"(?P<al>\b(?:al|a)\s)?(?P<n>\d+)-(?P<end>lea|a)",
    "uk": r"(?P<n>\d+)-(?P<end>ий|ій|й|го|ого|му|ому|та|га|ша|тя|ма|а|я|те|ге|ше|тє|е|є|ої|ї|х|ту|гу|шу|у|ю)",
    "de": r"(?P<n>\d+)(?P<end>\.)(?=\s\w)",
    "tr": r"(?P<n>\d+)(?P<end>\.)(?=\s\w)",
}
_UKRAINIAN_ENDS: Final = (
    ("й", "ий", "ій"), ("о", "ого", "ього"), ("му", "ому", "ьому"), ("а", "а", "я"), ("я", "а", "я"), ("е", "е", "є"),
    ("є", "е", "є"), ("ї", "ої", "ьої"), ("х", "их", "іх"), ("у", "у", "ю"), ("ю", "у", "ю"),
)  # fmt: skip
_GERMAN_ENDS: Final = dict.fromkeys(
    ("am", "im", "zum", "beim", "dem", "den", "vom", "ab", "zur", "seit", "bis"), "n"
) | dict.fromkeys(("der", "die", "das"), "")
_CALLS: Final = re.compile(
    r"\b(?:bel|bellen|belt|telefo\w*|nummer|num[eé]r\w*|appel\w*|tél|tel|call\w*|phone|dial|ring|number|ruf\w*|anruf\w*|wähl\w*"
    r"|sun\w*|apel\w*|llam\w*|marqu\w*|ara|arayın|numara\w*|дзвон\w*|подзвон\w*|номер\w*|телефон\w*)\b",
    re.IGNORECASE,
)
_SHORT: Final = frozenset((112, 1700, 1710, 1712, 1722, 1733, 1771))
"""Belgian numbers to call that are nothing else; others only after a word for calling."""
_SHORT_WHERE_CALLED: Final = frozenset((100, 101, 102, 103, 105, 106, 107, 110, 144, 1207, 1307, 1813))
_FEMININE_ENDS: Final = {
    "es": ("a", "as", "ción", "dad"),
    "ro": ("ă", "e"),
    "ar": ("ات", "ة", "سنوات", "سنين", "ليالي"),
    "uk": ("а", "я"),
}
_MASCULINE: Final = frozenset(("día", "días", "problema", "problemas", "idioma", "idiomas", "programa", "nume"))


def _ordinal(found: re.Match[str], place: Place) -> Claim | None:
    number, end, language = int(found["n"]), found["end"], place.language
    if not number or len(found["n"]) > 4:
        return None
    said = ordinal(number, language)
    match language:
        case "fr":
            said = "première" if number == 1 and end != "er" else "second" + end[2:] if end.startswith("nd") else said
        case "es":
            said = (
                re.sub("o$", "a", said)
                if end == "ª"
                else re.sub("(prim|terc)ero$", r"\1er", said)
                if end == "er"
                else said
            )
        case "de":
            if (before := place.before(found.start())) not in _GERMAN_ENDS:
                return None
            said += _GERMAN_ENDS[before]
        case "uk":
            said = _ukrainian(said, end)
        case "ro":
            return _romanian(found, said)
    return Claim(found.start(), found.end(), ((found.start(), said),))


def _romanian(found: re.Match[str], said: str) -> Claim:
    feminine = {"al doilea": "a doua", "al treilea": "a treia", "al patrulea": "a patra"}
    if found["end"] == "a":
        said = feminine.get(said, re.sub("(?:u?l)?ea$", "a", re.sub("^al ", "a ", said)))
    article, _, rest = said.partition(" ")
    if found["al"]:
        return Claim(found.start(), found.end(), ((found.start(), article), (found.start("n"), rest)))
    return Claim(found.start(), found.end(), ((found.start("n"), said),))


def _ukrainian(said: str, end: str) -> str:
    """The ordinal with the ending that is written behind the hyphen."""
    hard, soft = next(forms for written, *forms in _UKRAINIAN_ENDS if end.endswith(written))
    return said[:-2] + (soft if said.endswith("ій") else hard)


def _fraction(found: re.Match[str], place: Place) -> Claim | None:
    tongue = TONGUES[place.language]
    sign = found["sign"]
    if found["whole"]:
        more = tongue.half_more if _FRACTIONS[sign] == 0 else f"{tongue.and_} {tongue.parts[_FRACTIONS[sign]]}"
        return Claim(found.start(), found.end(), ((found.start(), f"{plain(found['whole'], place.language)} {more}"),))
    return Claim(found.start(), found.end(), ((found.start(), tongue.parts[_FRACTIONS[sign]]),))


def _over(found: re.Match[str], place: Place) -> Claim:
    tongue, language = TONGUES[place.language], place.language
    if found[0] in _FRACTIONS:
        return Claim(found.start(), found.end(), ((found.start(), tongue.parts[_FRACTIONS[found[0]]]),))
    over = "" if found[0] == "24/7" and language in {"en", "de"} else tongue.over
    parts = (
        (found.start("a"), plain(found["a"], language)),
        (found.start("b"), f"{over} {plain(found['b'], language)}".strip()),
    )
    return Claim(found.start(), found.end(), parts)


def _glued(found: re.Match[str], place: Place) -> Claim:
    language = place.language
    if found["first"]:
        number = plain(found["digits"], language)
        said = f"{letters(found['first'], language)} {number}"
        if language == "ar" and not found["first"].isascii():  # "and", "with" or "for" is written on to its number
            said = found["first"] + number
    else:
        said = f"{plain(found['number'], language)} {found['letter']}"
    return Claim(found.start(), found.end(), ((found.start(), said),))


def _bare(found: re.Match[str], place: Place) -> Claim:
    language, shown = place.language, found["number"]
    said = _said(shown, found.end("number"), place)
    if re.search(r"(?<!\S)[-−]$", place.text[max(0, found.start() - 2) : found.start()]):
        said = f"{TONGUES[language].minus} {said}"
    if found["more"]:
        said = f"{said} {TONGUES[language].plus}"
    suffix = found.groupdict().get("suffix") or ""
    return Claim(found.start(), found.end(), ((found.start(), said + suffix),))


def _said(shown: str, end: int, place: Place) -> str:
    language = place.language
    if shown.isdigit() and shown[0] != "0":
        number = int(shown) if len(shown) <= MOST_DIGITS else -1
        if number in _SHORT or (number in _SHORT_WHERE_CALLED and _CALLS.search(place.text)):
            return _short(shown, language)
        if len(shown) == 4 and (1900 if language == "en" else 1100) <= number < 2100:
            return year(number, language)
    whole, fraction = parted(shown, language)
    following = place.after(end)
    gender = _gender(language, following) if following and not fraction else ""
    return decimal(whole, fraction, language, gender)


def _gender(language: str, following: str) -> str:
    """The gender that a number takes from the word after it, as far as its ending tells."""
    if language not in {*_FEMININE_ENDS, "de"} or (language == "de" and following[0].islower()):
        return ""
    if language == "uk" and not following.endswith(("ина", "години", "хвилини", "сім'я")):
        return ""
    if language in _FEMININE_ENDS and following.endswith(_FEMININE_ENDS[language]) and following not in _MASCULINE:
        return "f"
    if language == "es" and following in {"a", "y", "o", "de", "en", "es", "al", "por", "para", "hasta"}:
        return ""
    return "m" if language in {"es", "de"} else ""


def _short(shown: str, language: str) -> str:
    if TONGUES[language].short_digits:
        return digit_by_digit(shown, language)
    if len(shown) == 4 and not shown.endswith("00"):
        return f"{cardinal(int(shown[:2]), language)} {plain(shown[2:], language)}"
    return year(int(shown), language) if len(shown) == 4 else cardinal(int(shown), language)


@cache
def counting(language: str) -> tuple[Recogniser, ...]:
    """The recognisers of a language, the surest first."""
    suffix = r"(?:['’](?P<suffix>\w+))?" if language == "tr" else ""
    found = [
        (r"(?:(?<!\w)(?P<whole>\d+) ?)?(?P<sign>[½¼¾⅓⅔])", _fraction),
        (rf"{ALONE}(?P<a>\d{{1,2}})/(?P<b>\d{{1,2}})(?![\w/]|[.,]\d)", _over),
        (
            r"(?<!\w)(?:(?P<first>[^\W\d_]{1,3})(?P<digits>\d{1,3})|(?P<number>\d{1,4})(?P<letter>[^\W\d_]))(?!\w)",
            _glued,
        ),
        (rf"{ALONE}(?P<number>{NUMBER})(?P<more>\+)?(?!\w){suffix}", _bare),
        (r"(?P<number>\d+)(?P<more>\+)?", _bare),
    ]
    if language in _ORDINALS:
        found.insert(0, (rf"{ALONE}{_ORDINALS[language]}(?!\w)", _ordinal))
    return tuple((re.compile(pattern), said) for pattern, said in found)
