"""How words of another language are said; a pack's editors write the list, and a voice speaks by it."""

from __future__ import annotations

from msgspec import Struct


class Pronunciation(Struct, frozen=True):
    """How `word`, one or several words as they are shown, is said; its case counts.

    `language` is the tag of the language that the word belongs to, and whose voice says it. `said` is how
    it is written for that voice, or "": as it is shown. `only_in` is the tag of the one language of texts
    that it counts in, or "": in all of them; an entry with `only_in` goes before one without.
    """

    word: str
    language: str
    said: str = ""
    only_in: str = ""
