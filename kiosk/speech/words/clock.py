"""What the hour rules of the languages have in common."""

from __future__ import annotations

from typing import Final

from kiosk.speech.words.number_words import cardinal
from kiosk.speech.words.spoken_language import SpokenLanguage

NOON: Final = 12


def with_minutes(hours: str, minute: int, language: SpokenLanguage, gender: str = "") -> str:
    """The hour in words and then the bare minutes, which nobody says when they are none."""
    return f"{hours} {cardinal(minute, language, gender)}" if minute else hours
