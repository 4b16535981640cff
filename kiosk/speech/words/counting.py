"""Recognisers of numbers that stand alone: ordinals, fractions, short numbers, letters with a digit."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from kiosk.speech.words.addresses import letters
from kiosk.speech.words.agreement import gender_after
from kiosk.speech.words.claims import Claim, Kind, Place, Recogniser
from kiosk.speech.words.counted import currency_name
from kiosk.speech.words.figures import ALONE, NUMBER
from kiosk.speech.words.number_words import MOST_DIGITS, cardinal, decimal, digit_by_digit, ordinal, parted, plain, year
from kiosk.speech.words.tongues import TONGUES

_FRACTIONS: Final = {"1/2": 0, "½": 0, "1/3": 1, "⅓": 1, "2/3": 2, "⅔": 2, "1/4": 3, "¼": 3, "3/4": 4, "¾": 4}
_ORDINALS: Final = {
    "nl": r"(?P<n>\d{1,4})(?P<end>ste|de|e)",
    "fr": r"(?P<n>\d{1,4})(?P<end>ère|ere|er|re|ème|eme|nde|nd|e)",
    "en": r"(?P<n>\d{1,4})(?P<end>st|nd|rd|th)",
    "es": r"(?P<n>\d{1,4})\.?(?P<end>[ºª]|er)",
    "ro": r"(?P<al>\b(?:al|a)\s)?(?P<n>\d{1,4})-(?P<end>lea|a)",
    "uk": r"(?P<n>\d{1,4})-(?P<end>ий|ій|й|го|ого|му|ому|та|га|ша|тя|ма|а|я|те|ге|ше|тє|е|є|ої|ї|х|ту|гу|шу|у|ю)",
    "de": r"(?P<n>\d{1,4})(?P<end>\.)(?=\s\w)",
    "tr": r"(?P<n>\d{1,4})(?P<end>\.)(?=\s\w)",
}
_UKRAINIAN_ENDS: Final = (
    ("й", "ий", "ій"), ("о", "ого", "ього"), ("му", "ому", "ьому"), ("а", "а", "я"), ("я", "а", "я"), ("е", "е", "є"),
    ("є", "е", "є"), ("ї", "ої", "ьої"), ("х", "их", "іх"), ("у", "у", "ю"), ("ю", "у", "ю"),
)  # fmt: skip
_GERMAN_ENDS: Final = dict.fromkeys(
    ("am", "im", "zum", "beim", "dem", "den", "vom", "ab", "zur", "seit", "bis"), "n"
) | dict.fromkeys(("der", "die", "das"), "")
_GERMAN_NOUNS: Final = {"Stock": "r", "Etage": "", "Klasse": ""}
_TIMES: Final = {
    "nl": "keer", "fr": "fois", "de": "mal", "en": "times", "ar": "مرات", "ro": "ori", "es": "veces", "tr": "kez",
    "uk": "рази", "fa": "بار",
}  # fmt: skip
_CALLS: Final = re.compile(
    r"\b(?:bel|bellen|belt|telefo\w*|nummer|num[eé]r\w*|appel\w*|tél|tel|call\w*|phone|dial|ring|number|ruf\w*|anruf\w*|wähl\w*"
    r"|sun\w*|apel\w*|llam\w*|marqu\w*|ara|arayın|numara\w*|дзвон\w*|подзвон\w*|номер\w*|телефон\w*)\b",
    re.IGNORECASE,
)
_SHORT: Final = frozenset((112, 1700, 1710, 1712, 1722, 1733, 1771))
"""Belgian numbers to call that are nothing else; others only after a word for calling."""
_SHORT_WHERE_CALLED: Final = frozenset((100, 101, 102, 103, 105, 106, 107, 110, 144, 1207, 1307, 1813))


def _ordinal(found: re.Match[str], place: Place) -> Claim | None:
    number, end, language = int(found["n"]), found["end"], place.language
    if not number:
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
            end = _GERMAN_ENDS.get(place.before(found.start()), _GERMAN_NOUNS.get(place.after(found.end())))
            if end is None:
                return None
            said += end
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
        number = plain(found["digits"], language, gender_after(place, found.end()))
        said = f"{letters(found['first'], language)} {number}"
        if (
            language in {"ar", "fa"} and not found["first"].isascii()
        ):  # "and", "with" or "for" is written on to its number
            said = found["first"] + number
    else:
        said = f"{plain(found['number'], language)} {found['letter']}"
    return Claim(found.start(), found.end(), ((found.start(), said),))


def _mixed(found: re.Match[str], place: Place) -> Claim:
    """A code such as "4x4": its runs of digits and of letters, one after the other."""
    language = place.language
    runs = re.findall(r"\d+|[^\W\d_]+", found[0])
    said = [
        plain(run, language) if run.isdecimal() else letters(run, language) if run.isupper() else run for run in runs
    ]
    return Claim(found.start(), found.end(), ((found.start(), " ".join(said)),))


def _times(found: re.Match[str], place: Place) -> Claim:
    language = place.language
    said = plain(found["number"], language, "f" if language in {"es", "ro"} else "")
    return Claim(found.start(), found.end(), ((found.start(), f"{said} {_TIMES[language]}"),))


def _sign(found: re.Match[str], place: Place) -> Claim:
    return Claim(found.start(), found.end(), ((found.start(), currency_name(found[0], place.language)),), Kind.WORD)


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
    if shown.isdecimal() and shown[0] != "0":
        number = int(shown) if len(shown) <= MOST_DIGITS else -1
        if number in _SHORT or (number in _SHORT_WHERE_CALLED and _CALLS.search(place.text)):
            return _short(shown, language)
        if len(shown) == 4 and (1900 if language == "en" else 1100) <= number < 2100:
            return year(number, language)
    whole, fraction = parted(shown, language)
    return decimal(whole, fraction, language, "" if fraction else gender_after(place, end))


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
        (rf"{ALONE}(?P<number>\d+) ?[x×](?!\w)", _times),
        (
            r"(?<!\w)(?:(?P<first>[^\W\d_]{1,3})(?P<digits>\d{1,3})|(?P<number>\d{1,4})(?P<letter>[^\W\d_]))(?!\w)",
            _glued,
        ),
        (rf"{ALONE}(?P<number>{NUMBER})(?P<more>\+)?(?!\w){suffix}", _bare),
        (r"(?<!\w)(?:\d+_*[^\W\d]|[^\W\d]+\d)\w*", _mixed),
        (r"(?P<number>\d+)(?P<more>\+)?", _bare),
        (r"[€$£]", _sign),
    ]
    if language in _ORDINALS:
        found.insert(0, (rf"{ALONE}{_ORDINALS[language]}(?!\w)", _ordinal))
    return tuple((re.compile(pattern), said) for pattern, said in found)
