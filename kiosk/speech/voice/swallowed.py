"""Words of which an engine swallows a part: "naburige" came out as "naaë". Found by their sounds; mended elsewhere.

Letters and sounds of a word are compared only as far as all languages in Latin letters go together: each consonant
that is written is heard, but for h, j, r and w, and no vowels meet that are not written side by side. What French
and English write and do not say stays below that, so the few words they give are for a person to hear.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_VOWELS: Final = "aeiouyœæøı"
_GLIDES: Final = "hjrwğ"
"""Letters that may be part of a vowel, and are then not heard by themselves."""
_ONE_SOUND: Final = re.compile(r"sch|tch|[cstpgk]h|ng|nk|ck|qu|gn|gu(?=[ei])|dt|th|x")
_SILENT_END: Final = re.compile(r"(?:(?<=[^\W\d_]{2})e?(?:nt|[sxtdzpf])s?|(?<=[^\W\d_]{2})es?)$")
_SOUNDS: Final = frozenset("bcdfgklmnpqstvzçðŋɖɟɡɢɣɬɭɱɲɳɴɺɽʂʃʈʋʎʐʑʒβθχɕɫ\u0303")
"""Consonants of the phonetic alphabet, without those that `_GLIDES` may be; and the tilde, which was an n."""
_NUCLEUS: Final = re.compile(r"[aeiouyæøœɐɑɒɔəɘɛɜɞɨɪɵɤɯʊʉʌʏɚᵻ]\u0303?ː?")
_DIPHTHONGS: Final = re.compile(
    r"[aeoɑɔæœɛʌəɐ](?=[iuyøɪʊ])|[eiɛɪʊuɔ]ː?(?=ə)|[aeiouyøɛɔœʊɪʏ]ː?(?=ɐ)|ɜ(?=[ˈˌ]*[aeiouyɔɛ])"
)
_LEAST_HEARD: Final = 0.5
_LONG: Final = 4
"""Consonants of a word from which on a share of them says something."""


def is_swallowed(word: str, sounds: str) -> bool:
    """Whether a word in Latin letters has lost a part in `sounds`, its IPA with stress marks."""
    letters = "".join(sign for sign in unicodedata.normalize("NFD", word.casefold()) if not unicodedata.combining(sign))
    if not re.fullmatch("[a-zœæøıß]+", letters):
        return False
    if _vowels_that_meet(sounds) > _vowels_side_by_side(letters):
        return True
    written = _consonants(letters)
    heard = sum(sign in _SOUNDS for sign in unicodedata.normalize("NFD", sounds))
    return written >= _LONG and heard < written * _LEAST_HEARD


def _consonants(letters: str) -> int:
    closed = _ONE_SOUND.sub("k", _SILENT_END.sub("", letters))
    closed = re.sub(r"(.)\1", r"\1", closed)
    return sum(letter not in _VOWELS + _GLIDES for letter in closed)


def _vowels_side_by_side(letters: str) -> int:
    """How many vowels could meet: those between which nothing stands that must be heard."""
    bridged = rf"[{_VOWELS}](?:[{_GLIDES.replace('r', '')}]*[{_VOWELS}]|[{_GLIDES}]+(?![{_VOWELS}]))*"
    return sum(len(re.findall(rf"[{_VOWELS}wr]", run)) - 1 for run in re.findall(bridged, letters))


def _vowels_that_meet(sounds: str) -> int:
    """How many pairs of vowels meet in two syllables."""
    plain = unicodedata.normalize("NFD", sounds)
    closed = _DIPHTHONGS.sub("", plain.replace("\u0303", ""))
    met = 0
    for run in re.findall(r"[aeiouyæøœɐɑɒɔəɘɛɜɞɨɪɵɤɯʊʉʌʏɚᵻːˈˌ]+", closed):
        met += max(0, len(_NUCLEUS.findall(run)) - 1)
    return met
