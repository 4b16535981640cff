"""Numbers that belong to somebody, as Belgians write them: telephones, accounts, persons, enterprises, cards.

They are said in their groups, each with its leading zeros, and never as one number, a date, a time or an amount.
The groups are those that are shown; a longer run of digits is parted as people part it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from kiosk.speech.words.addresses import letters
from kiosk.speech.words.number_words import group
from kiosk.speech.words.replacements import Place, Recogniser, Replacement

_ALONE: Final = r"(?<![\w+])(?<!\d[.,/:])"
_SPACE: Final = r"[^\S\n]"
_DASH: Final = "[-‐‑–]"  # a hyphen, two others of Unicode, and a dash
_GAP: Final = rf"\)?(?:{_SPACE}?(?:[./]|{_DASH}){_SPACE}?|{_SPACE})?"
_END: Final = r"(?!\d)"
_PAIRS: Final = rf"\d\d{_GAP}\d\d{_GAP}\d\d"
_SIX: Final = rf"(?:{_PAIRS}|\d{{3}}{_GAP}\d{{3}})"
_MOBILE: Final = rf"\(?04\d\d{_GAP}{_SIX}"
_CITY: Final = rf"\(?0[2349]{_GAP}\d{{3}}{_GAP}\d\d{_GAP}\d\d"
_REGION: Final = rf"\(?0[1-9]\d{_GAP}{_SIX}"
_SERVICE: Final = rf"\(?0[789]0\d{_GAP}(?:\d\d{_GAP}\d{{3}}|\d{{3}}{_GAP}\d\d)"
_BELGIUM: Final = rf"(?:\+{_SPACE}?|00)32{_GAP}(?:\(?0\)?{_GAP})?\(?(?:4[5-9](?:{_GAP}\d){{7}}|[1-9](?:{_GAP}\d){{7}})"
_ABROAD: Final = (
    rf"(?:\+{_SPACE}?|00)[1-9]\d{{0,2}}{_GAP}(?:\(0\){_GAP})?\d{{1,12}}(?:{_SPACE}?[./-]?{_SPACE}?\d{{2,8}}){{0,5}}"
)
_SHORTEST_ABROAD: Final = 8
"""Digits with the country's; fewer are an amount with a plus."""
_EUROPE: Final = rf"116{_SPACE}?(?:000|006|111|117|123)"
"""The telephone numbers that are the same in all of Europe: missing children, victims, children, doctors, listening."""
_OTHERS: Final = r"0\d{1,3}(?:[ ./-]\d{2,3}){2,4}"
"""What else begins with 0 and stands in groups of a telephone number, such as those of the countries around."""
_TIMES: Final = rf"(?!\d\d\.\d\d{_SPACE}?{_DASH})"
_SEVEN: Final = frozenset("2349")
"""Behind 0 these are the areas whose numbers have seven digits; those of all others have six."""


def _telephone(found: re.Match[str], place: Place) -> Replacement:
    shown = found[0]
    dropped = re.search(r"\(0\)", shown)  # dialled inside the country alone
    runs = [
        (match.start(), match[0])
        for match in re.finditer(r"\d+", shown)
        if not dropped or not dropped.start() < match.start() < dropped.end()
    ]
    abroad = shown.startswith(("+", "00"))
    groups: list[tuple[int, str]] = []
    for number, (start, digits) in enumerate(runs):
        if number or not (abroad or len(digits) > 4):
            parted = [digits] if not number else _parted(digits)
        else:
            parted = _with_country(digits) if abroad else _in_belgium(digits)
        groups += [(start, part) for part in parted]
    return _grouped(found, groups, place)


def _grouped(found: re.Match[str], groups: list[tuple[int, str]], place: Place) -> Replacement:
    parts = [(found.start() + start, _said(shown, place)) for start, shown in groups]
    if re.match(r"\+(?!\+)", found[0]):
        parts[0] = (found.start(), f"{place.language.signs.plus} {parts[0][1]}")
    return Replacement(found.start(), found.end(), tuple(parts), paused=True)


def _said(shown: str, place: Place) -> str:
    language = place.language
    return " ".join(letters(part, language) if part.isalpha() else group(part, language) for part in shown.split(" "))


def _parted(digits: str) -> list[str]:
    """A run of digits in groups: pairs, and three where their number is odd."""
    if len(digits) <= 3:
        return [digits]
    first = 0 if len(digits) % 2 == 0 or len(digits) == 5 else 3
    pairs = [digits[at : at + 2] for at in range(first, len(digits), 2)]
    if len(digits) == 5:
        pairs = [digits[:2], digits[2:]]
    return [digits[:first], *pairs] if first else pairs


def _in_belgium(digits: str) -> list[str]:
    """The groups of a number that is written in one piece: 4+2+2+2 mobile, 2+3+2+2 and 3+2+2+2 else, 4+2+3 free."""
    if re.match(r"0[789]0\d", digits) and len(digits) == 9 and digits[:3] in {"080", "090"}:
        return [digits[:4], digits[4:6], digits[6:]]
    if len(digits) == 10 and not re.match("04[5-9]", digits):
        return [digits[:4], digits[4:7], digits[7:]]
    first = 4 if len(digits) == 10 else 2 if digits[1] in _SEVEN else 3
    return [digits[:first], *_parted(digits[first:])]


def _with_country(digits: str) -> list[str]:
    """A first run behind "+" or "00": the country, and what stands right behind it."""
    zeros = "00" if digits.startswith("00") else ""
    digits = digits.removeprefix("00")
    if len(digits) <= 3 and not digits.startswith("32"):
        return [zeros + digits]
    code = 2 if not digits.startswith("1") else 1
    country, rest = zeros + digits[:code], digits[code:]
    if len(rest) == 8 and rest[0] in _SEVEN and digits.startswith("32"):
        return [country, rest[0], *_parted(rest[1:])]
    return [country, *(_parted(rest) if rest else ())]


def _abroad(found: re.Match[str], place: Place) -> Replacement | None:
    return _telephone(found, place) if sum(map(str.isdecimal, found[0])) >= _SHORTEST_ABROAD else None


def _europe(found: re.Match[str], place: Place) -> Replacement:
    shown = found[0]
    return _grouped(found, [(0, shown[:3]), *((at, shown[at]) for at in range(len(shown) - 3, len(shown)))], place)


def _in_groups(found: re.Match[str], place: Place) -> Replacement:
    """The shown groups, four digits as two pairs and longer ones parted, and the letters between them."""
    groups = []
    for run in re.finditer(r"\d+|[^\W\d_]+", found[0]):
        parts = _parted(run[0]) if run[0].isdecimal() else [run[0]]
        groups += [(run.start(), part) for part in ([" ".join(parts)] if len(run[0]) == 4 else parts)]
    return _grouped(found, groups, place)


def _account(found: re.Match[str], place: Place) -> Replacement:
    """An IBAN in fours behind its letters, also where it is written in one piece."""
    shown = found[0]
    if re.search(r"[A-Z]{3}", shown):
        return _in_groups(found, place)
    places = [match.start() for match in re.finditer(r"\w", shown)]
    fours = [places[at : at + 4] for at in range(4, len(places), 4)]
    groups = [(0, f"{shown[:2]} {shown[places[2] : places[3] + 1]}")]
    groups += [(four[0], " ".join(_parted("".join(shown[at] for at in four)))) for four in fours]
    return _grouped(found, groups, place)


def _enterprise(found: re.Match[str], place: Place) -> Replacement:
    names = [name for name in ("country", "a", "b", "c") if found[name]]
    groups = [(found.start(name) - found.start(), found[name]) for name in names]
    return _grouped(found, [(at, " ".join(_parted(part)) if part[0] == "1" else part) for at, part in groups], place)


def _person(found: re.Match[str], place: Place) -> Replacement | None:
    """A national number: the day of birth, a number of that day and two digits that check it."""
    names = ("year", "month", "day", "row", "check")
    first, check = int("".join(found.group(*names[:-1]))), int(found["check"])
    right = check in {97 - first % 97, 97 - (2_000_000_000 + first) % 97}
    # Where the register did not know the sex or the day, 20 or 40 is added to the month.
    plausible = not found[0].isdecimal() and int(found["month"]) % 20 <= 12 and int(found["day"]) <= 31
    if not (right or plausible):
        return None
    return _grouped(found, [(found.start(name) - found.start(), found[name]) for name in names], place)


_ACCOUNT: Final = (
    rf"(?<!\w)(?:BE{_SPACE}?\d\d(?:[ .-]?\d{{4}}){{3}}"
    rf"|(?!BE)[A-Z]{{2}}{_SPACE}?\d\d(?: ?[A-Z]{{4}})?(?: ?\d{{4}}){{2,7}}(?: ?\d{{1,3}})?)(?!\w)"
)
_PERSON: Final = (
    rf"{_ALONE}(?P<year>\d\d)(?P<mark>[. /-]?)(?P<month>\d\d)(?P=mark)(?P<day>\d\d)"
    rf"{_SPACE}?(?:[./]|{_DASH})?{_SPACE}?(?P<row>\d{{3}}){_SPACE}?(?:[./]|{_DASH})?{_SPACE}?(?P<check>\d\d){_END}"
)
_ENTERPRISE: Final = (
    rf"(?<!\w)(?:(?P<country>BE){_SPACE}?)?(?<!\d[.,/:])(?!04[5-9]\d{{7}})"
    rf"(?P<a>[01]\d{{3}})(?P<mark>[. ]?)(?P<b>\d{{3}})(?P=mark)(?P<c>\d{{3}})(?!\w)"
)
_CARD: Final = rf"(?<!\w)[A-Z]{{1,2}}{_SPACE}?\d{{7,10}}(?!\w)"
_ROWS: Final = rf"{_ALONE}\d{{3}}{_DASH}\d{{7}}{_DASH}\d\d(?!\w)"
"""Bank accounts of before 2011, and the numbers of identity cards of today."""
_TRANSFER: Final = r"(?:\+{3}|\*{3})\d{3}/\d{4}/\d{5}(?:\+{3}|\*{3})"
"""What a bill asks to write with the payment."""

LEAST_DIGITS: Final = re.compile(r"(?:\d\D{0,5}){6}")
"""What a text with such a number has, which is sooner looked for than each of them."""


@cache
def registered_numbers() -> tuple[Recogniser, ...]:
    """What finds them in a text of any language; none of them is taken for a date."""
    found = (
        (_TRANSFER, _in_groups),
        (_ACCOUNT, _account),
        (_ROWS, _in_groups),
        (_PERSON, _person),
        (rf"(?<![\w+]){_BELGIUM}{_END}", _telephone),
        (rf"(?<![\w+]){_ABROAD}{_END}", _abroad),
        (_ENTERPRISE, _enterprise),
        *((rf"{_ALONE}{number}{_END}", _telephone) for number in (_MOBILE, _CITY, _REGION, _SERVICE)),
        (_CARD, _in_groups),
        (rf"{_ALONE}{_EUROPE}{_END}", _europe),
    )
    return tuple((re.compile(pattern), said) for pattern, said in found)


def other_telephones() -> tuple[str, Callable[[re.Match[str], Place], Replacement]]:
    """What finds other telephone numbers, where dates have been found."""
    return rf"{_ALONE}{_TIMES}{_OTHERS}{_END}", _telephone
