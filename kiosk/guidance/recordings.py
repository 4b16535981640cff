"""A person's recording of a text, and when each of its words is heard; the sound itself is a file."""

from __future__ import annotations

import unicodedata
from hashlib import sha256
from pathlib import Path

from msgspec import Struct


class TimedWord(Struct, frozen=True):
    """A word of a shown text: its span in code points, and where in the sound it begins, in ms."""

    start: int
    length: int
    ms: int


class Recording(Struct, frozen=True):
    """Recorded sound (Ogg Opus) of the text that holds it; `words` in the order in which they are heard."""

    path: Path
    duration_ms: int
    words: tuple[TimedWord, ...]


def text_sha256(text: str) -> str:
    """What ties a recording to its text: the hash of the text as it is shown, in NFC and UTF-8."""
    return sha256(unicodedata.normalize("NFC", text).encode()).hexdigest()
