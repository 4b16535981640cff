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
    """A language a pack speaks; `endonym` is its own name for itself.

    One that has a `fallback` is only sound: people speak it and do not read it. It has recordings and no texts, and the
    fallback's words and voice stand in for what nobody has recorded.
    """

    tag: str
    endonym: str
    direction: Direction
    fallback: str | None = None

    @property
    def sound_only(self) -> bool:
        """Whether it is heard and never written."""
        return self.fallback is not None

    @property
    def written(self) -> str:
        """The language in which words stand on the screen for somebody who chose this one."""
        return self.tag if self.fallback is None else self.fallback


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

    `heard_only`: the recording says it in a language that is only sound; the words are its fallback's, and are not
    meant to be shown.
    """

    value: str
    language: str
    direction: Direction
    state: TextState
    recording: Recording | None = None
    hard: tuple[HardWord, ...] = ()
    spoken: str | None = None
    utterance: str = ""
    heard_only: bool = False

    @property
    def sentences(self) -> tuple[str, ...]:
        """The text cut after each full stop, question or exclamation mark that ends a sentence."""
        return tuple(part for part in SENTENCE_END.split(self.value.strip()) if part)


def base(language: str) -> str:
    """The language of a tag without its country: "nl" of "nl-BE"."""
    return language.replace("_", "-").partition("-")[0].lower()
