"""Languages, and texts that know which language they are really in."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from msgspec import Struct

from kiosk.guidance.recordings import Recording

SENTENCE_END: Final = re.compile(r"(?<=[.!?؟۔])\s+")
"""The mark of the scripts we speak; ؟ and ۔ are Arabic and Urdu."""


class Direction(StrEnum):
    """The way a script runs."""

    LTR = "ltr"
    RTL = "rtl"


class Language(Struct, frozen=True):
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


class HardWord(Struct, frozen=True):
    """A word of a text that an entry of the glossary explains; its place in code points.

    A `length` of 0: the text says it in another form, which is not known.
    """

    start: int
    length: int
    entry: str


class Text(Struct, frozen=True):
    """A text in the language it is really in.

    An `UNTRANSLATED` text stands in the pack's source language, because the one that was asked
    for is missing or stale; `language` and `direction` are then those of the source. `recording` is
    a person's reading of exactly this text; `hard` are its hard words, in order. `spoken` is what a
    voice says in place of it, word for word. `utterance` is the same for a text in each language,
    and no other text of a pack has it; "" for one that nobody records or writes otherwise for a voice.
    """

    value: str
    language: str
    direction: Direction
    state: TextState
    recording: Recording | None = None
    hard: tuple[HardWord, ...] = ()
    spoken: str | None = None
    utterance: str = ""

    @property
    def sentences(self) -> tuple[str, ...]:
        """The text cut after each full stop, question or exclamation mark that ends a sentence."""
        return tuple(part for part in SENTENCE_END.split(self.value.strip()) if part)


def base(language: str) -> str:
    """The language of a tag without its country: "nl" of "nl-BE"."""
    return language.replace("_", "-").partition("-")[0].lower()
