"""Sounds in IPA as the phonemes of one voice of espeak-ng, each that the voice has not by the nearest it has."""

from __future__ import annotations

import unicodedata
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from kiosk.guidance.ipa import STRESS, plain_ipa, segments

_VOWELS: Final = (
    "a", "A", "a#", "V", "V#", "@", "@2", "3:", "3", "E", "e", "e:", "E:", "I", "i", "i:", "O", "o", "o:", "O:",
    "0", "U", "u", "u:", 'u"', "y", "y:", "Y", "Y:", "W", "W:", "8", "8:", "&", "a:", "A:", "A~", "E~", "O~", "W~",
    "a~", "e~", "o~", "@-", "aI", "aU", "eI", "eU", "OI", "oI", "oU", "@U", "EI", "Au", "AU", "Wy", "i@", "e@",
    "U@", "iU",
)  # fmt: skip
_CONSONANTS: Final = (
    "p", "b", "t", "d", "k", "g", "f", "v", "v#", "s", "z", "S", "Z", "x", "Q", "h", "H", "m", "n", "N", "n^", "l",
    "L", "l^", "r", "R", "R2", 'r"', "*", "j", "w", "w#", "T", "D", "C", "ts", "dz", "tS", "dZ", "tS;", "dZ;", "?",
    "B", "X", "q", "d[", "t[", "z.", "s.", "S;", "Z;", "s;", "z;", "c", "J", "J^", "t;", "d;", "n;", "l;", "r;",
    "p;", "b;", "m;", "v;", "f;", "k;", "g;", 'Q"', "ts.",
)  # fmt: skip
"""Names of phonemes that the tables of espeak-ng 1.52 share, the plain ones first; a voice has some of them."""

_NEAR: Final[Mapping[str, tuple[str, ...]]] = {
    "a": ("ɑ", "aː", "ɐ", "æ"), "ɑ": ("a", "ɑː", "aː"), "ɐ": ("a", "ə"), "æ": ("a", "ɛ"), "ɒ": ("ɔ", "ɑ", "o"),
    "ʌ": ("ɐ", "a", "ɑ"), "ɛ": ("e", "æ"), "e": ("ɛ", "eː", "eɪ"), "ə": ("ɐ", "ɨ", "ɪ", "œ", "ɛ", "e"),
    "ɜ": ("ə", "œ", "ɛ"), "ɪ": ("i", "ɨ", "y"), "i": ("iː", "ɪ"), "ɨ": ("ɪ", "ə", "i"), "ɯ": ("ɨ", "ə", "u"),
    "ɔ": ("o", "ɒ"), "o": ("ɔ", "oː", "əʊ"), "ʊ": ("u",), "u": ("uː", "ʊ"), "y": ("yː", "ʏ", "ʉ", "ju", "iu", "u"),
    "ʏ": ("y", "ɵ", "ø", "œ", "ɪ"), "ø": ("œ", "øː", "ɵ", "əː", "ə", "ɜː", "ɛ"), "œ": ("ø", "ə", "ɛ"),
    "ɵ": ("ʏ", "œ", "ø", "ə", "ʊ"), "ʉ": ("y", "u"), "ɑ̃": ("ɑn", "an", "ɑːn", "aːn"), "ɔ̃": ("ɔn", "on", "oːn"),
    "ɛ̃": ("ɛn", "en"), "œ̃": ("œn", "ən", "ɛn"), "ã": ("an",), "õ": ("on",), "ẽ": ("en",), "ʋ": ("w", "v"),
    "w": ("ʋ", "v", "u"), "v": ("ʋ", "f"), "β": ("v", "b"), "x": ("χ", "h", "k"), "χ": ("x", "h"),
    "ɣ": ("ʁ", "x", "ɡ", "h"), "ʁ": ("ɣ", "r", "ɾ", "ɹ"), "r": ("ɾ", "ʁ", "ɹ", "ʀ"), "ɹ": ("r", "ɾ", "ʁ"),
    "ɾ": ("r", "ɹ", "ʁ"), "ʀ": ("ʁ", "r", "ɾ"), "ɫ": ("l",), "ʎ": ("lʲ", "lj", "l"), "ɲ": ("nʲ", "nj", "n"),
    "ŋ": ("nɡ", "n"), "ɦ": ("h",), "h": ("ɦ", "x", "χ"), "ħ": ("h", "x"), "θ": ("s", "t"), "ð": ("z", "d"),
    "ç": ("x", "ʃ"), "ʃ": ("ʂ", "ɕ", "s"), "ʒ": ("ʐ", "ʑ", "z", "ʃ"), "ʂ": ("ʃ",), "ʐ": ("ʒ",), "ɕ": ("ʃ",),
    "ʑ": ("ʒ",), "tʃ": ("tɕ", "tʂ"), "dʒ": ("dʑ", "ʒ"), "tɕ": ("tʃ",), "dʑ": ("dʒ",), "p": ("b",), "b": ("p",),
    "ɡ": ("k", "ɣ"), "k": ("ɡ",), "q": ("k",), "c": ("kʲ", "k"), "ɟ": ("ɡʲ", "ɡ"), "ʔ": ("",), "ʕ": ("ʔ", ""),
    "z": ("s",), "s": ("z",), "t̪": ("t",), "d̪": ("d",), "j": ("i",), "ɥ": ("w",), "m": ("n",), "f": ("v",),
    "l": ("ɫ",), "ɛɪ": ("eɪ", "aɪ", "ɛj", "ej"), "eɪ": ("ɛɪ", "eː", "ej"), "aɪ": ("aj",), "ɔɪ": ("oɪ", "ɔj", "oj"),
    "oɪ": ("ɔɪ", "oj"), "œy": ("ɔɪ", "əɪ", "œj", "aj"), "ɑu": ("aʊ", "au", "aw", "av"),
    "aʊ": ("ɑu", "au", "aw", "av"), "əʊ": ("oʊ", "oː", "o"), "oʊ": ("əʊ", "oː", "o"), "eʊ": ("eu", "ew", "ev"),
    "iə": ("ia",), "eə": ("ɛː", "ea"), "ʊə": ("ua",), "t": ("t̪",), "d": ("d̪",), "n": ("n̪",),
}  # fmt: skip
"""For a sound of IPA what stands in for it, the nearest first, by place and manner; nobody has heard these."""

_NEAREST: Final = {plain_ipa(sound): tuple(map(plain_ipa, others)) for sound, others in _NEAR.items()}
_LONG: Final = "ː"
_SOFT: Final = "ʲ"
_SOFTENING: Final = (";", "I^")
"""What makes the consonant before it soft."""
_ARTICULATED: Final = "ʲʰʷˤˠ"
_MARKS: Final = {"ˈ": "'", "ˌ": ","}


class Inventory:
    """The phonemes of one voice by their IPA; `spoken` gives the IPA of phonemes of that voice."""

    def __init__(self, spoken: Callable[[str], str]) -> None:
        self._names: dict[str, str] = {}
        for name in _VOWELS:
            self._know(spoken(name), name)
        vowel = next((name for name in ("a", "@", "i") if spoken(name)), "a")
        sound = spoken(vowel)
        for name in _CONSONANTS:  # before a vowel: at the end of a word many voices say b as p
            heard = spoken(f"{name}|{vowel}")
            if heard.endswith(sound):
                self._know(heard.removesuffix(sound), name)
        self._softening = next((name for name in _SOFTENING if spoken(f"ts|{name}") == f"ts{_SOFT}"), "")

    def _know(self, ipa: str, name: str) -> None:
        ipa = plain_ipa(ipa)
        if ipa and all(not character.isdecimal() for character in ipa):
            self._names.setdefault(ipa, name)

    def phonemes(self, ipa: str) -> str:
        """Sounds in IPA as names of phonemes with "|" between them; sounds that nothing is near to are left out."""
        return "|".join(self._each(ipa))

    def _each(self, ipa: str) -> Iterator[str]:
        stress = ""
        for segment in segments(ipa):
            if segment in STRESS:
                stress = _MARKS[segment]
                continue
            for name in self._near(segment):
                yield stress + name if _is_vowel(name) else name
                stress = "" if _is_vowel(name) else stress

    def _near(self, segment: str) -> tuple[str, ...]:
        """The names for one sound: its own, else those of the nearest that the voice has, else of its letters."""
        waiting, met = deque([segment]), {segment}
        while waiting:
            sound = waiting.popleft()
            parts = [self._own(part) for part in segments(sound)]
            if all(parts):
                return tuple(name for part in parts for name in part)
            for other in _others(sound):
                if other not in met:
                    met.add(other)
                    waiting.append(other)
        letters = segment if len(segment) > 1 else ""
        return tuple(name for letter in letters for name in self._near(letter))

    def _own(self, sound: str) -> tuple[str, ...]:
        """The voice's own names for a sound; a soft consonant may be a consonant and a mark behind it."""
        if sound in self._names:
            return (self._names[sound],)
        hard = sound.removesuffix(_SOFT)
        return (self._names[hard], self._softening) if self._softening and hard != sound and hard in self._names else ()


def _others(sound: str) -> Iterator[str]:
    """What is nearest to a sound, one step away."""
    if sound.endswith(_LONG):
        yield sound.removesuffix(_LONG)
    yield from _NEAREST.get(sound, ())
    plain = "".join(sign for sign in sound if not unicodedata.combining(sign) and sign not in _ARTICULATED)
    if plain != sound:
        yield plain


def _is_vowel(name: str) -> bool:
    return name[0] in "aAeEiIoOuUyYVW038@&"
