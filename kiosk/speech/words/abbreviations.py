"""Finds a language's abbreviations; and words in capitals that are words, and in small letters that are spelled."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from kiosk.speech.words.spoken_language import SpokenLanguage

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
_BEFORE_NUMBERS: Final = ("no.", "No.", "p.")
"""Written in a text of any language."""


def is_spelled(word: str, language: SpokenLanguage) -> bool:
    """Whether a word in small letters is read letter by letter."""
    return word in SPELLED and word not in language.abbreviations.not_spelled


@cache
def _all(language: SpokenLanguage) -> dict[str, str]:
    listed = language.abbreviations
    return {**listed.inside, **listed.closing, **listed.before_numbers}


@cache
def abbreviation_pattern(language: SpokenLanguage) -> re.Pattern[str] | None:
    """What finds an abbreviation of the language in a text; None without a list.

    One that is written in small letters is also found with a capital at the start of a sentence.
    """
    before_numbers = language.abbreviations.before_numbers
    keys = {form: _limit(form, before_number=key in before_numbers) for key in _all(language) for form in _forms(key)}
    if not keys:
        return None
    alternatives = "|".join(_spaced(key) + keys[key] for key in sorted(keys, key=len, reverse=True))
    return re.compile(rf"(?<![\w.])(?:{alternatives})")


def expanded(abbreviation: str, language: SpokenLanguage) -> str:
    """What is said for an abbreviation that `abbreviation_pattern` found."""
    listed = _closed_up(language)
    abbreviation = re.sub(r"\s", "", abbreviation)
    return listed.get(abbreviation) or listed[abbreviation[0].lower() + abbreviation[1:]]


@cache
def _closed_up(language: SpokenLanguage) -> dict[str, str]:
    """All abbreviations without the spaces that may stand in them."""
    return {key.replace(" ", ""): said for key, said in _all(language).items()}


def _spaced(key: str) -> str:
    """A pattern for an abbreviation, with a space behind each of its full stops or without: "z. B.", "z.B."."""
    return re.sub(r"\\\.(?:\\ )?(?=.)", r"\\.\\s?", re.escape(key)).replace(r"\ ", r"\s")


def has_abbreviation_across(before: str, after: str, language: SpokenLanguage) -> bool:
    """Whether an abbreviation has its first part at the end of one stretch and its last at the start of the next."""
    if not re.search(r"(?<!\w)\w{1,3}\.\s*$", before):
        return False
    pattern = abbreviation_pattern(language)
    found = pattern.finditer(before + after) if pattern else ()
    return any(match.start() < len(before.rstrip()) < len(before) < match.end() for match in found)


def _forms(key: str) -> tuple[str, ...]:
    """The key, and with a capital; a single letter with a capital is an initial."""
    return (key,) if len(key.rstrip(".")) == 1 else (key, key[0].upper() + key[1:])


def _limit(key: str, *, before_number: bool) -> str:
    if key[-1].isalnum():
        return r"(?![\w.]\w|\w)"
    return r"(?=\s?\d)" if before_number else ""


def ends_with_abbreviation(stretch: str, language: SpokenLanguage | None) -> bool:
    """Whether a stretch ends in an abbreviation or an initial, after which its sentence goes on."""
    stretch = stretch.rstrip()
    if not stretch.endswith("."):
        return False
    closed_up = re.sub(r"(?<=\.)\s", "", stretch)
    for key in language.abbreviations.inside if language else ():
        if key.endswith(".") and (
            _ends_in(stretch, key) or ("." in key[:-1] and _ends_in(closed_up, key.replace(" ", "")))
        ):
            return True
    return bool(re.search(r"(?:^|[\s(])[^\W\d_]\.$", stretch)) and stretch[-2].isupper()


def _ends_in(stretch: str, key: str) -> bool:
    before = stretch[: -len(key)]
    return stretch.endswith(_forms(key)) and not (before and (before[-1].isalnum() or before[-1] == "."))


def ends_before_a_number(stretch: str, language: SpokenLanguage | None) -> bool:
    """Whether a stretch ends in an abbreviation of "number" or "page", after which a number goes on."""
    return bool(_number_of(language).search(stretch))


@cache
def _number_of(language: SpokenLanguage | None) -> re.Pattern[str]:
    listed = (*_BEFORE_NUMBERS, *(language.abbreviations.before_numbers if language else ()))
    return re.compile(rf"\b(?:{'|'.join(re.escape(key) for key in listed)})\s$")
