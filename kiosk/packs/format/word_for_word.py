"""Whether a spoken text can be said in place of a shown one: a word for each word, so that the right one lights up."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from kiosk.guidance.word_spans import clean, unvowelled, word_spans
from kiosk.packs.format.letters import text_fault

_ARABIC: Final = re.compile("[\u0620-\u06d3\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")


def spoken_fault(shown: str, spoken: str, language: str) -> str | None:
    """What is wrong with `spoken`: other words, or letters in Arabic script, or a sign no text has; None: it fits."""
    if fault := text_fault(spoken):
        return fault
    there, said = _words(shown, language), _words(spoken, language)
    if len(said) != len(there):
        return f"not word for word: {len(said)} for the text's {len(there)}"
    for number, (word, own) in enumerate(zip(there, said, strict=True), 1):
        if _ARABIC.search(word) and _letters(word) != _letters(own):
            return f"word {number} is '{own}' and in the text '{word}'; only short vowels may be added"
    return None


def letters_decide(shown: str) -> bool:
    """Whether `spoken_fault` knows another text by its letters: in Arabic script what is said has the same ones."""
    return _ARABIC.search(shown) is not None


def _words(text: str, language: str) -> list[str]:
    cleaned = clean(text, language).text
    return [cleaned[start:end] for start, end in word_spans(cleaned, language)]


def _letters(word: str) -> str:
    return unicodedata.normalize("NFC", unvowelled(word))
