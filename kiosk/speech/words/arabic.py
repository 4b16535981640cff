"""What an Arabic voice needs beyond the letters: the short vowels of number words, and how an ending is said."""

from __future__ import annotations

import re
from typing import Final

from kiosk.guidance.word_spans import unvowelled

_NUMBERS: Final = (
    "صِفْر", "وَاحِد", "وَاحِدَة", "أَحَد", "إِحْدَى", "اِثْنَان", "اِثْنَيْنِ", "اِثْنَتَان", "اِثْنَا", "اِثْنَيْ",
    "اِثْنَتَا", "ثَلَاثَة", "ثَلَاث", "أَرْبَعَة", "أَرْبَع", "خَمْسَة", "خَمْس", "سِتَّة", "سِتّ", "سَبْعَة",
    "سَبْع", "ثَمَانِيَة", "ثَمَانِي", "ثَمَان", "تِسْعَة", "تِسْع", "عَشَرَة", "عَشْر", "عِشْرُون", "عِشْرِين",
    "ثَلَاثُون", "ثَلَاثِين", "أَرْبَعُون", "أَرْبَعِين", "خَمْسُون", "خَمْسِين", "سِتُّون", "سِتِّين", "سَبْعُون",
    "سَبْعِين", "ثَمَانُون", "ثَمَانِين", "تِسْعُون", "تِسْعِين", "مِئَة", "مِئَتَان", "مِئَتَيْنِ", "ثَلَاثُمِئَة",
    "أَرْبَعُمِئَة", "خَمْسُمِئَة", "سِتُّمِئَة", "سَبْعُمِئَة", "ثَمَانُمِئَة", "ثَمَانِيمِئَة", "تِسْعُمِئَة",
    "أَلْف", "أَلْفَان", "أَلْفَيْنِ", "آلَاف", "مِلْيُون", "الْوَاحِدَة", "الثَانِيَة", "الثَالِثَة", "الرَابِعَة",
    "الْخَامِسَة", "السَادِسَة", "السَابِعَة", "الثَامِنَة", "التَاسِعَة", "الْعَاشِرَة", "الْحَادِيَة", "وَالنِّصْف",
    "وَالرُّبْع", "دَقِيقَة", "دَقَائِق", "الْأَوَّل", "الثَانِي", "الثَالِث", "الرَابِع", "الْخَامِس", "السَادِس",
    "السَابِع", "الثَامِن", "التَاسِع", "الْعَاشِر", "الْحَادِي", "الْعِشْرُون", "الثَلَاثُون", "وَالْعِشْرُون",
    "وَالثَّلَاثُون",
)  # fmt: skip
_VOWELLED: Final = {unvowelled(word): word for word in _NUMBERS}
_IN_TEENS: Final = {"عشر": "عَشَر", "عشرة": "عَشْرَة"}
_BEFORE: Final = {"": "", "و": "وَ", "ل": "لِ", "ب": "بِ"}
# A word's last ة is "a" before a pause, and "at" before the word it belongs to; espeak-ng says "at" after any vowel.
_PAUSED_ENDING: Final = re.compile(r"(?<=[\u064e\u0627])ة(?=\s*$|\s*[.,:;!?،؛؟]|\s+و)")


def vowelled_numbers(said: str) -> str:
    """The number words of `said` with their short vowels, which espeak-ng guesses wrongly; other words as they are."""
    words: list[str] = []
    counting = False
    for word in said.split(" "):
        bare = unvowelled(word)
        known = _IN_TEENS.get(bare) if counting else None
        words.append(known or _vowelled(word, bare))
        counting = words[-1] != word
    return " ".join(words)


def paused_endings(text: str) -> str:
    """The text with each ة that is heard as "a" written as the letter that is said so; as long as before."""
    return _PAUSED_ENDING.sub("ه", text)


def _vowelled(word: str, bare: str) -> str:
    for before, said in _BEFORE.items():
        found = _VOWELLED.get(bare.removeprefix(before)) if bare.startswith(before) else None
        if found is not None:
            return said + found
    return word
