"""How words are said that a voice would say wrongly; a pack's editors write the list, and a voice speaks by it."""

from __future__ import annotations

from msgspec import Struct


class Pronunciation(Struct, frozen=True):
    """How `word`, one or several words as they are shown, is said, in small letters or capitals.

    A word all in capitals counts in capitals alone: *eer* is another word than EER.
    """

    word: str
    language: str = ""
    """The language that the word belongs to, and whose reader gives its sounds; "" is the text's own."""
    said: str = ""
    """How it is written for that language, stress by U+0301; "" is as it is shown."""
    only_in: str = ""
    """The one language of texts that it counts in; "" is all. An entry with it goes before one without."""
    ipa: str = ""
    """Its sounds, in place of `said`."""
    not_before: tuple[str, ...] = ()
    """Words before which it is another word."""
