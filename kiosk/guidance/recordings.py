"""Recorded narration of a text: where the sound is, and when each word of it is heard."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class TimedWord:
    """A shown word and when it is heard: code points of the text, and milliseconds from the start of the sound."""

    start: int
    length: int
    ms: int


@dataclass(frozen=True, slots=True)
class Recording:
    """A sound file and the words heard in it, in order."""

    path: Path
    duration_ms: int
    words: tuple[TimedWord, ...]
