"""The gender a number takes from the word it counts, as far as that word tells."""

from __future__ import annotations

import re

from kiosk.speech.words.replacements import Place

FEMININE = "f"
MASCULINE = "m"


def is_feminine(word: str, endings: tuple[str, ...], masculine: frozenset[str] = frozenset()) -> bool:
    """Whether the ending tells a feminine noun; `masculine` are those it would tell wrongly."""
    return word not in masculine and word.endswith(endings)


def counted(place: Place, end: int, joined: str) -> str:
    """The word that a number ending at `end` counts, also behind the other end of a range: "1 à 2 semaines".

    `joined` is a pattern of what may stand between the ends, besides a dash.
    """
    found = re.match(rf"(?:\s?[-–—]\s?|\s(?:{joined})\s)\d+\s([^\W\d_]+)", place.text[end : end + 40])
    return found[1] if found else place.after(end)


def word_before_number(place: Place, end: int) -> str:
    """The word in front of the number that ends at `end`, in small letters."""
    number = re.search(r"[\d½][\d.,/]*$", place.text[:end])
    return place.before(number.start()) if number else ""


def either_by_ending(word: str, endings: tuple[str, ...], masculine: frozenset[str], no_nouns: frozenset[str]) -> str:
    """The gender where any noun changes the number; a word with a capital is a name, before which one counts."""
    if not word or word in no_nouns:
        return ""
    if is_feminine(word, endings, masculine):
        return FEMININE
    return MASCULINE if word[0].islower() else ""
