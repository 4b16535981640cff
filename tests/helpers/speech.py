"""What a listener hears of a text, for tables of cases."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kiosk.speech.words.text import Pronunciation, sentences

_ARABIC_VOWELS = re.compile("[\u064b-\u0652]")


def spoken(text: str, language: str, pronunciations: Sequence[Pronunciation] = ()) -> str:
    """All that is said of a text, in one row; Arabic without the vowels that help the voice."""
    said = " ".join(sentence.said for sentence in sentences(text, language, pronunciations))
    return _ARABIC_VOWELS.sub("", said) if language == "ar" else said


def mapped(text: str, language: str, pronunciations: Sequence[Pronunciation] = ()) -> list[tuple[str, str]]:
    """Each word as it is shown, and what is said for it."""
    return [
        (text[word.start : word.start + word.length], word.said)
        for sentence in sentences(text, language, pronunciations)
        for word in sentence.words
    ]
