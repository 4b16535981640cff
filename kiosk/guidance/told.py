"""A text for a voice in which a word may be told by its sounds: how it is written, and how it reads without them.

[[ipa bʁysɛl|Bruxelles]]    sounds in IPA, and the word that is shown
[[nl O C M W]]              as another language reads it
"""

from __future__ import annotations

import re
from typing import Final

TOLD: Final = re.compile(r"\[\[(?P<how>[a-z]{2,3}(?:-[\w-]+)?) (?P<what>[^\[\]|]*)(?:\|(?P<plain>[^\[\]|]*))?\]\]")
IPA: Final = "ipa"
_SIGNS: Final = str.maketrans("[]|", "() ")


def told(how: str, what: str, plain: str = "") -> str:
    """A word told by its sounds; `how` is "ipa", or the tag of the language that reads it."""
    what, plain = what.translate(_SIGNS), plain.translate(_SIGNS)
    return f"[[{how} {what}|{plain}]]" if plain else f"[[{how} {what}]]"


def plain_text(text: str) -> str:
    """The text as it is written without any word told by its sounds."""
    return TOLD.sub(lambda found: found["what"] if found["plain"] is None else found["plain"], text)
