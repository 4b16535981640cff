"""The gender a number takes from the word after it, as far as that word's ending tells."""

from __future__ import annotations

from kiosk.speech.words.replacements import Place

FEMININE = "f"
MASCULINE = "m"


def is_feminine(word: str, endings: tuple[str, ...], masculine: frozenset[str] = frozenset()) -> bool:
    """Whether the ending tells a feminine noun; `masculine` are those it would tell wrongly."""
    return word not in masculine and word.endswith(endings)


def feminine_by_ending(place: Place, end: int, endings: tuple[str, ...]) -> str:
    """The gender where a feminine noun alone changes the number that ends at `end`."""
    return FEMININE if is_feminine(place.after(end), endings) else ""


def either_by_ending(word: str, endings: tuple[str, ...], masculine: frozenset[str], no_nouns: frozenset[str]) -> str:
    """The gender where any noun changes the number; a word with a capital is a name, before which one counts."""
    if not word or word in no_nouns:
        return ""
    if is_feminine(word, endings, masculine):
        return FEMININE
    return MASCULINE if word[0].islower() else ""
