"""The sounds that the real espeak-ng makes of a text, in the letters of the IPA."""

from __future__ import annotations

from kiosk.speech.voice.espeak import Espeak


def phonemes(espeak: Espeak, said: str, voice: str) -> str:
    """What is heard of `said`, its clauses parted by a space."""
    espeak.set_voice(voice)
    return " ".join(filter(None, espeak.phonemes(said, ipa=True)))
