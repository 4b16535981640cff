"""The gender a number takes from the word after it, as far as that word's ending tells."""

from __future__ import annotations

import re
from typing import Final

from kiosk.speech.words.claims import Place

_FEMININE_ENDS: Final = {
    "es": ("a", "as", "ción", "dad"),
    "ro": ("ă", "e"),
    "ar": ("ات", "ة", "سنين", "ليالي"),
    "uk": ("ина", "ини"),
}
_MASCULINE: Final = frozenset(
    ("día", "días", "problema", "problemas", "idioma", "idiomas", "programa", "nume", "frate")
)
_NO_NOUNS: Final = frozenset(
    ("a", "y", "o", "de", "del", "en", "es", "al", "por", "para", "hasta", "con", "la", "și", "sau", "din", "până",
     "în", "pe", "este")
)  # fmt: skip


def gender_after(place: Place, end: int) -> str:
    """The gender for a number that ends at `end`: "m" or "f", "" for counting.

    Romanian puts "de" between the number and its noun from 20 on.
    """
    language = place.language
    following = place.after(end)
    if language == "ro" and (counted := re.match(r"\sde\s([^\W\d_]+)", place.text[end : end + 40])):
        following = str(counted[1])
    if not following or following in _NO_NOUNS:
        return ""
    if language == "de":
        return "m" if following[0].isupper() else ""
    ends = _FEMININE_ENDS.get(language)
    if ends and following not in _MASCULINE and following.endswith(ends):
        return "f"
    return "m" if language in {"es", "ro"} and following[0].islower() else ""
