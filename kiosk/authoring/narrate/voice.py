"""Sentences as they were spoken, joined into the recording of a text."""

from __future__ import annotations

import tempfile
import wave
from collections.abc import Sequence
from pathlib import Path

from kiosk.authoring.files.webvtt import Cue
from kiosk.authoring.narrate.encode import encode_opus
from kiosk.authoring.narrate.hearing import RATE, SAMPLE_BYTES, Spoken
from kiosk.authoring.narrate.narration import Narratable
from kiosk.authoring.narrate.recording_import import ImportedRecording
from kiosk.packs.format.opus import read_opus


def spoken_take(of: Narratable, sentences: Sequence[tuple[str, Spoken]], speaker: str | None) -> ImportedRecording:
    """The recording of a text from its sentences, one cue each; takes as long as the encoder does.

    Raises:
        SourceError: nothing that makes Opus is installed, it failed, or the recording is too long.
    """
    with tempfile.TemporaryDirectory(prefix="wegwijs-") as folder:
        sound, made = Path(folder) / f"{of.item}.wav", Path(folder) / f"{of.item}.opus"
        with wave.open(str(sound), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(SAMPLE_BYTES)
            file.setframerate(RATE)
            file.writeframes(b"".join(spoken.samples for _, spoken in sentences))
        encode_opus(sound, made)
        return ImportedRecording(of, read_opus(made, of.item).data, joined_cues(sentences), speaker)


def joined_cues(sentences: Sequence[tuple[str, Spoken]]) -> tuple[Cue, ...]:
    """When each sentence is heard where they follow each other."""
    cues: list[Cue] = []
    at = 0
    for text, spoken in sentences:
        cues.append(Cue(_ms(at + spoken.begins), _ms(at + spoken.ends), text))
        at += len(spoken.samples) // SAMPLE_BYTES
    return tuple(cues)


def _ms(samples: int) -> int:
    return samples * 1000 // RATE
