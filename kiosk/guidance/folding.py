"""Words as they are compared: without capitals, by the language's rules, and without what readers do without."""

from __future__ import annotations

from kiosk.guidance import letter_case
from kiosk.guidance.word_spans import unvowelled


def folded(word: str, language: str) -> str:
    """The word as others of its language are compared with it: no short vowels, and one apostrophe for all."""
    return letter_case.folded(unvowelled(word).translate({0x2019: "'", 0x02BC: "'"}), language)
