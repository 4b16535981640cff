"""Sound as samples: joining it without holes, and reading and writing it as files.

For machines whose numbers are little-endian, as all are that Qt's wheels are made for.
"""

from __future__ import annotations

import io
import os
import struct
import wave
from array import array
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct

from kiosk.errors import EngineError

_SILENT: Final = 48  # of 32767
_KEPT_MS: Final = 12  # of the silence at a seam, so that a soft consonant is not cut


class Sound(Struct, frozen=True):
    """16-bit mono samples, little-endian."""

    samples: bytes
    sample_rate: int

    @property
    def duration_ms(self) -> int:
        """How long it sounds."""
        return self.ms_of(len(self.samples) // 2)

    def ms_of(self, samples: int) -> int:
        """How long that many samples sound."""
        return round(samples * 1000 / self.sample_rate)


def silence(duration_ms: float, sample_rate: int) -> Sound:
    """Nothing, for that long."""
    return Sound(bytes(2 * round(duration_ms * sample_rate / 1000)), sample_rate)


def trimmed(sound: Sound) -> tuple[Sound, int]:
    """`sound` without the silence before and after it, and how many ms were taken from its start."""
    samples = array("h", sound.samples)
    kept = _KEPT_MS * sound.sample_rate // 1000
    first = next((place for place, sample in enumerate(samples) if not -_SILENT < sample < _SILENT), len(samples))
    last = next(
        (place for place in range(len(samples) - 1, first, -1) if not -_SILENT < samples[place] < _SILENT), first
    )
    first, last = max(0, first - kept), min(len(samples), last + kept)
    return Sound(sound.samples[2 * first : 2 * last], sound.sample_rate), sound.ms_of(first)


def joined(sounds: Sequence[Sound]) -> Sound:
    """One sound after the other.

    Raises:
        EngineError: they are not of one rate, and nothing here changes a rate.
    """
    rates = {sound.sample_rate for sound in sounds}
    if len(rates) != 1:
        raise EngineError(f"the voices of one sentence have different rates: {sorted(rates)}")
    return Sound(b"".join(sound.samples for sound in sounds), rates.pop())


def write_wav(path: Path, sound: Sound, mode: int = 0o600) -> None:
    """Write `sound` so that only this user reads it, and under `path` only when it is whole.

    Raises:
        OSError: it cannot be written; then nothing is left of it.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, mode)
        with os.fdopen(descriptor, "wb") as file:
            file.write(wav_bytes(sound))
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def wav_bytes(sound: Sound) -> bytes:
    """`sound` as a WAV file."""
    file = io.BytesIO()
    with wave.open(file, "wb") as wav:
        wav.setnchannels(1)
        wav.setsampwidth(2)
        wav.setframerate(sound.sample_rate)
        wav.writeframes(sound.samples)
    return file.getvalue()


def read_sound(path: Path) -> Sound:
    """The sound of a WAV file, or of an AIFF file, which is what macOS writes whatever the name says.

    Raises:
        EngineError: it is not 16-bit mono.
        OSError: it cannot be read.
    """
    try:
        data = path.read_bytes()
        if data[:4] == b"FORM":
            return _of_aiff(data)
        with wave.open(io.BytesIO(data), "rb") as wav:
            if (wav.getnchannels(), wav.getsampwidth()) != (1, 2):
                raise EngineError(f"{path.name}: is not 16-bit mono sound")
            return Sound(wav.readframes(wav.getnframes()), wav.getframerate())
    except (wave.Error, EOFError, struct.error, KeyError) as e:
        raise EngineError(f"{path.name}: is not a sound file: {e}") from e


def _of_aiff(data: bytes) -> Sound:
    """Audio Interchange File Format 1.3: chunks of a name, a length and an even number of bytes."""
    chunks, place = {}, 12
    while place + 8 <= len(data):
        name, length = struct.unpack_from(">4sL", data, place)
        chunks[name] = data[place + 8 : place + 8 + length]
        place += 8 + length + length % 2
    # The rate is a number of 80 bits: sign and exponent in 16, then a mantissa with its leading one.
    channels, _, bits, exponent, mantissa = struct.unpack_from(">hLhHQ", chunks[b"COMM"])
    if (channels, bits) != (1, 16):
        raise EngineError("the engine's sound is not 16-bit mono")
    offset = struct.unpack_from(">L", chunks[b"SSND"])[0]
    samples = array("h", chunks[b"SSND"][8 + offset :])
    if chunks[b"COMM"][18:22] != b"sowt":
        samples.byteswap()
    return Sound(samples.tobytes(), round(mantissa * 2.0 ** (exponent - 16383 - 63)))
