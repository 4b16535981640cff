"""Capitals and small letters by the rules of a language; what a word means is not known here.

Unicode's SpecialCasing gives Turkish and Azeri two letters i, one with a dot and one without, small and capital alike.
Python knows no languages: of the capital with a dot it makes two signs, and its patterns take the small ones for one.
German ß is SS in capitals, or ẞ (Rat für deutsche Rechtschreibung, § 25); Dutch ij at the head of a word is IJ
(Woordenlijst, 16.2). Greek and the rest go by Unicode's own tables.
"""

from __future__ import annotations

import unicodedata
from typing import Final

from kiosk.guidance.languages import base

_DOTTED: Final = frozenset({"tr", "az"})
_TO_SMALL: Final = str.maketrans({"I": "ı", "İ": "i"})
_TO_CAPITAL: Final = str.maketrans({"ı": "I", "i": "İ"})
_DOT: Final = "\u0307"


def small(text: str, language: str) -> str:
    """The text in small letters."""
    if base(language) in _DOTTED:
        text = text.replace(f"I{_DOT}", "i").translate(_TO_SMALL)
    return text.lower()


def in_capitals(text: str, language: str) -> str:
    """The text in capitals."""
    return (text.translate(_TO_CAPITAL) if base(language) in _DOTTED else text).upper()


def with_capital(text: str, language: str) -> str:
    """The text with a capital first letter, as at the head of a sentence; the rest stays as it is."""
    first = 2 if base(language) == "nl" and text[:2] == "ij" else 1
    return in_capitals(text[:first], language) + text[first:]


def folded(text: str, language: str) -> str:
    """What two texts have in common that differ in capitals alone: for comparing, not for showing."""
    return folded_with_places(text, language)[0]


def folded_with_places(text: str, language: str) -> tuple[str, tuple[int, ...]]:
    """The text folded, and for each of its signs, and for its end, the place in `text` that it comes from.

    A letter with its mark in one sign and in two is the same: it is taken apart and put together again.
    """
    signs: list[str] = []
    places: list[int] = []
    at = 0
    while at < len(text):
        end = at + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        for sign in small(unicodedata.normalize("NFC", text[at:end]), language).casefold():
            signs.append(sign)
            places.append(at)
        at = end
    return "".join(signs), (*places, len(text))
