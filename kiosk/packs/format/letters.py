"""Characters that no text of ours holds, and the comma of a script; what a text says is not known here."""

from __future__ import annotations

import re
from typing import Final

# UAX #9: the marks, embeddings, overrides and isolates. U+200C and U+200D join letters and are no part of it.
_DIRECTION: Final = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# Line ends and tabs are for whoever reads the text to judge.
_CONTROL: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f]")


def control_fault(text: str) -> str | None:
    """What is wrong with the first control character in `text`, such as a search and replace leaves; None without one.

    No editor shows it, and a screen draws nothing or a box in its place.
    """
    found = _CONTROL.search(text)
    return f"holds U+{ord(found[0]):04X}, which no text holds, after '{text[: found.start()][-30:]}'" if found else None


def direction_fault(text: str) -> str | None:
    """What is wrong with the first direction mark in `text`; None where there is none.

    A mark is not seen in an editor and turns round whatever follows it.
    """
    found = _DIRECTION.search(text)
    return f"holds the direction mark U+{ord(found[0]):04X}; the screen sets directions itself" if found else None


def text_fault(text: str) -> str | None:
    """What is wrong with a text that is shown and said: a direction mark, or what a voice takes for phonemes."""
    return direction_fault(text) or ("holds '[[', by which a voice is told phonemes" if "[[" in text else None)


def comma(tag: str) -> str:
    """The comma of the language's script."""
    from babel.core import get_global  # noqa: PLC0415  the start does not wait for it

    likely = get_global("likely_subtags").get(tag.partition("-")[0], "")
    return "،" if "Arab" in likely.split("_") else ","
