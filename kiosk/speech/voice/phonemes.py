"""What espeak-ng is given for a text in which words are told by their sounds or bear a mark of stress; and IPA.

A language's word in another one's sentence is said by the sentence's own voice, with the sounds that this voice has.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from msgspec import Struct

from kiosk.guidance.ipa import STRESS, VOWELS, segments
from kiosk.guidance.stress import ACUTE, marked_vowels, without_stress
from kiosk.guidance.told import IPA, TOLD, plain_text
from kiosk.speech.voice.espeak import Espeak
from kiosk.speech.voice.ipa import Inventory

_TOLD: Final = re.compile(
    rf"(?P<before>(?<![\w'])(?:[cdjlmnst]|qu)')?{TOLD.pattern}(?P<after>'?[^\W\d_]+)?"
    rf"|(?P<marked>[\w'\u034f]*{ACUTE}[\w'\u034f{ACUTE}]*)",
    re.IGNORECASE,
)
_ELIDED: Final = {"c": "s", "d": "d", "j": "ʒ", "l": "l", "m": "m", "n": "n", "s": "s", "t": "t", "qu": "k"}
_NO_SOUND: Final = re.compile(r"\([a-z-]+\)|-")
"""Where espeak-ng reads on in another language, and what it calls a vowel that may fall."""
_APART: Final = "|"
_WORDS_APART: Final = "||"
_PAUSES: Final = re.compile(r"_[!:|]*")
_STRESSED: Final = re.compile(r"^[',%=]+")
_VOWEL: Final = re.compile(r"[aAeEiIoOuUyYVW038@&]")


class Given(Struct, frozen=True):
    """What the engine is given; where each stretch begins in that and in the text, and whether its sounds are told."""

    text: str
    stretches: tuple[tuple[int, int, bool], ...]

    def place(self, location: int) -> int:
        """Where in the text a place in the engine's text stands; within a word told by its sounds, its beginning."""
        at = bisect_right(self.stretches, location, key=lambda stretch: stretch[0]) - 1
        engine_start, start, told = self.stretches[max(0, at)]
        return start if told else start + location - engine_start


class Phonemes:
    """The sounds of one engine's voices."""

    def __init__(self, espeak: Espeak) -> None:
        self._espeak = espeak
        self._inventories: dict[str, Inventory] = {}
        self._names = lru_cache(maxsize=8192)(self._find_names)
        self.voices: Mapping[str, str] = {}
        """The voice of each language, for the words of another language in a text."""

    def given(self, voice: str, text: str) -> Given:
        """What the engine gets for `text` when `voice` says it.

        Raises:
            EngineError: there is no such voice.
        """
        made, end = "", 0
        places: list[tuple[int, int, bool]] = [(0, 0, False)]
        for found in _TOLD.finditer(text):
            made += _harmless(text[end : found.start()])
            places.append((len(made), found.start(), True))
            names = self._names(voice, *(found[group] or "" for group in ("before", "how", "what", "after", "marked")))
            made += f"[[{names}]]" if names else without_stress(plain_text(found[0]))
            end = found.end()
            places.append((len(made), end, False))
        return Given(made + _harmless(text[end:]), tuple(places))

    def ipa(self, voice: str, text: str) -> str:
        """The sounds of a text in IPA, a space between words.

        Raises:
            EngineError: there is no such voice.
        """
        given = self.given(voice, text)
        self._use(voice)
        return " ".join(_NO_SOUND.sub("", " ".join(self._espeak.phonemes(given.text, ipa=True))).split())

    def _use(self, voice: str) -> None:
        if self._espeak.voice().id != voice:
            self._espeak.set_voice(voice)

    def _find_names(self, voice: str, before: str, how: str, what: str, after: str, marked: str) -> str:
        """Names of phonemes of `voice`, with "|" between them; "" where nothing can be told."""
        if marked or self.voices.get(how) == voice:
            return self._with_marks(voice, marked or what)
        if how == IPA:
            sounds = self._with_stress(voice, what)
        else:
            sounds = self.ipa(self.voices[how], without_stress(what)) if how in self.voices else ""
        names = _WORDS_APART.join(filter(None, map(self._inventory(voice).phonemes, sounds.split())))
        if not names:
            return ""
        elided = self._inventory(voice).phonemes(_ELIDED.get(before.rstrip("'").lower(), ""))
        return _APART.join(part for part in (elided, names, self._ending(voice, after.lstrip("'"))) if part)

    def _with_marks(self, voice: str, words: str) -> str:
        """Words of the voice's own language with their stress where it is marked."""
        self._use(voice)
        each = [(self._spelled(without_stress(word)), word) for word in words.split()]
        said = [_stressed(names, word) if ACUTE in word else _APART.join(names) for names, word in each]
        return _WORDS_APART.join(said) if all(said) else ""

    def _ending(self, voice: str, letters: str) -> str:
        """The phonemes of what is written on to a name; one letter alone would be said by its name."""
        if len(letters) == 1:
            return self._inventory(voice).phonemes(letters)
        self._use(voice)
        return _APART.join(_STRESSED.sub("", name) for name in self._spelled(letters))

    def _with_stress(self, voice: str, ipa: str) -> str:
        """IPA, with the stress where the voice's own words have it if no mark says where."""
        sounds = segments(ipa)
        vowels = [place for place, sound in enumerate(sounds) if sound[0] in VOWELS]
        if not vowels or STRESS.intersection(sounds):
            return ipa
        self._use(voice)
        names = [name for name in self._spelled("tatata") if _VOWEL.match(_STRESSED.sub("", name))]
        from_end = next((place for place, name in enumerate(reversed(names), 1) if name.startswith("'")), 2)
        sounds.insert(vowels[-min(from_end, len(vowels))], "ˈ")
        return "".join(sounds)

    def _spelled(self, word: str) -> list[str]:
        said = "".join(self._espeak.phonemes(word, apart=_APART))
        names = [name for name in re.split(r"[|\s]+", said) if name and not _PAUSES.fullmatch(name)]
        return [] if any("(" in name for name in names) else names

    def _inventory(self, voice: str) -> Inventory:
        if voice not in self._inventories:
            self._use(voice)
            self._inventories[voice] = Inventory(lambda name: "".join(self._espeak.phonemes(f"[[{name}]]", ipa=True)))
        self._use(voice)
        return self._inventories[voice]


def _harmless(text: str) -> str:
    """Text without what the engine would take for phonemes, as long as it was."""
    return text.replace("[[", "((")


def _stressed(names: list[str], word: str) -> str:
    """The phonemes with the stress where the word has its mark; "" where they have not as many vowels as it."""
    bare = [_STRESSED.sub("", name) for name in names]
    vowels = [place for place, name in enumerate(bare) if _VOWEL.match(name)]
    for number, count in marked_vowels(word):
        if count == len(vowels) and number >= 0:
            return _APART.join(f"'{name}" if place == vowels[number] else name for place, name in enumerate(bare))
    return ""
