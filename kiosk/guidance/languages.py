"""Languages, and texts that know which language they are really in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Direction(StrEnum):
    """The way a script runs."""

    LTR = "ltr"
    RTL = "rtl"


@dataclass(frozen=True, slots=True)
class Language:
    """A language a pack speaks; `endonym` is its own name for itself."""

    tag: str
    endonym: str
    direction: Direction


class TextState(StrEnum):
    """How far a text can be trusted to say what its source says."""

    ORIGINAL = "original"
    REVIEWED = "reviewed"
    COMPUTER = "computer"
    UNTRANSLATED = "untranslated"


@dataclass(frozen=True, slots=True)
class Text:
    """A text in the language it is really in.

    An `UNTRANSLATED` text stands in the pack's source language, because the one that was asked
    for is missing or stale; `language` and `direction` are then those of the source.
    """

    value: str
    language: str
    direction: Direction
    state: TextState
