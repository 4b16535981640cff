"""The mark of stress, U+0301 behind a vowel: found, counted, and taken away.

Only the mark that stays apart from its letter in Unicode's composed form counts (Cyrillic; Latin with U+034F between
them, as `kept_apart` writes it): the é of French is a letter.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

ACUTE: Final = "\u0301"
_KEEPER: Final = "\u034f"
_VOWELS: Final = frozenset("aeiouyıæœøаеєиіїоуюяыэё")


def kept_apart(said: str) -> str:
    """The text with each U+0301 that stands behind a letter kept from becoming one with it."""
    return re.sub(f"([^{_KEEPER}{ACUTE}]){ACUTE}", _apart, said)


def _apart(found: re.Match[str]) -> str:
    one = len(unicodedata.normalize("NFC", found[0])) == 1
    return f"{found[1]}{_KEEPER}{ACUTE}" if one else found[0]


def without_stress(said: str) -> str:
    """The text without marks of stress."""
    return said.replace(_KEEPER + ACUTE, "").replace(ACUTE, "")


def shown_marks(said: str) -> str:
    """The text as a person reads it, with its marks of stress."""
    return said.replace(_KEEPER, "")


def misplaced(said: str) -> str:
    """The first letter that bears a mark and is no vowel of Latin or Cyrillic; "" where there is none."""
    before = ""
    for sign in said:
        if sign == ACUTE:
            if before not in _VOWELS:
                return before or sign
        elif sign != _KEEPER:
            before = _letter(sign.lower())
    return ""


def marked_vowels(word: str) -> tuple[tuple[int, int], ...]:
    """Which vowel of a word bears the first mark, from 0, and how many it has, in each way to count them.

    Each letter counts, or a row of them as one; Latin y is a vowel in some languages and none in others.
    """
    letters = [sign if sign == ACUTE else _letter(sign) for sign in unicodedata.normalize("NFC", word).lower()]
    letters = [letter for letter in letters if letter != _KEEPER]
    ways = [(vowels, rows) for vowels in (_VOWELS, _VOWELS - {"y"}) for rows in (False, True)]
    return tuple(dict.fromkeys(_counted(letters, vowels, rows=rows) for vowels, rows in ways))


def _counted(letters: list[str], vowels: frozenset[str], *, rows: bool) -> tuple[int, int]:
    marked, count, before = -1, 0, ""
    for letter in letters:
        if letter == ACUTE:
            marked = count - 1 if marked < 0 else marked
            continue
        count += letter in vowels and not (rows and before in vowels)
        before = letter
    return marked, count


def _letter(sign: str) -> str:
    return sign if "а" <= sign <= "ӿ" else unicodedata.normalize("NFD", sign)[0]
