"""Makes Opus of other sound, and samples of Opus, with a program that is installed: of opus-tools, or ffmpeg."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import wave
from array import array
from pathlib import Path
from typing import Final

from kiosk.errors import SourceError

MAX_SOUND_BYTES: Final = 100 << 20
"""Three minutes of stereo at 48 kHz in 32 bits are 69 MB."""
_TIMEOUT_S: Final = 120
# 32 kbit/s in mono: three minutes of speech are 0.7 MB. What a phone writes into its files stays out.
_OPUSENC: Final = ("opusenc", "--quiet", "--downmix-mono", "--bitrate", "32", "--discard-comments")
_FFMPEG: Final = ("ffmpeg", "-v", "error", "-nostdin", "-y", "-protocol_whitelist", "file")
_OPUSDEC: Final = ("opusdec", "--quiet", "--rate", "48000", "--no-dither")
_TO_WAV: Final = "-map 0:a:0 -ac 1 -ar 48000 -c:a pcm_s16le -f wav"
_TO_OPUS: Final = "-map 0:a:0 -map_metadata -1 -ac 1 -c:a libopus -b:a 32k -f opus"


def encode_opus(source: Path, target: Path) -> None:
    """Make the recording `target` of the sound in `source`, WAV or any Ogg.

    Raises:
        SourceError: it cannot be read, is too large, or nothing is installed that makes Opus of it.
    """
    command = _command(source.absolute(), target.absolute())
    try:
        if source.stat().st_size > MAX_SOUND_BYTES:
            raise SourceError(f"{source}: is larger than {MAX_SOUND_BYTES >> 20} MB")
        done = subprocess.run(  # noqa: S603 - a fixed program, and absolute paths
            command, capture_output=True, stdin=subprocess.DEVNULL, timeout=_TIMEOUT_S, check=False
        )
    except OSError as error:
        raise SourceError(f"{source}: cannot be read: {error.strerror or error}") from error
    except subprocess.TimeoutExpired as error:
        raise SourceError(f"{source}: {command[0]} was not done with it after {_TIMEOUT_S} s") from error
    if done.returncode or not target.is_file():
        said = done.stderr.decode("utf-8", "replace").replace(str(source.absolute()), source.name).split("\n")
        told = next((" ".join(line.split()) for line in said if line.strip()), "it said nothing more")
        raise SourceError(f"{source}: {command[0]} cannot make Opus of it: {told:.200}")


def decode_opus(source: Path, called: str) -> bytes:
    """The recording in `source` as 16-bit samples of one channel, 48,000 a second; `called` is its name in errors.

    Raises:
        SourceError: it cannot be decoded, or nothing is installed that does.
    """
    with tempfile.TemporaryDirectory(prefix="wegwijs-") as folder:
        target = Path(folder) / "decoded.wav"
        if shutil.which("ffmpeg"):
            command = [*_FFMPEG, "-i", str(source.absolute()), *_TO_WAV.split(), str(target)]
        elif shutil.which("opusdec"):
            command = [*_OPUSDEC, str(source.absolute()), str(target)]
        else:
            wanted = "opusdec (of opus-tools) or ffmpeg is not installed"
            raise SourceError(f"{called}: is looked at before it is taken in, and {wanted}")
        try:
            subprocess.run(  # noqa: S603 - a fixed program, and absolute paths
                command, capture_output=True, stdin=subprocess.DEVNULL, timeout=_TIMEOUT_S, check=True
            )
            with wave.open(str(target)) as file:
                samples, channels = file.readframes(file.getnframes()), file.getnchannels()
        except (OSError, subprocess.SubprocessError, wave.Error, EOFError) as error:
            raise SourceError(f"{called}: {command[0]} cannot decode it") from error
    return samples if channels == 1 else array("h", samples)[::channels].tobytes()


def need_encoder() -> None:
    """See that Opus can be made of WAV, before anybody has spoken.

    Raises:
        SourceError: nothing is installed that does.
    """
    if not any(shutil.which(program) for program in ("opusenc", "ffmpeg")):
        raise SourceError("recordings must be made Opus, and opusenc (of opus-tools) or ffmpeg is not installed")


def _command(source: Path, target: Path) -> list[str]:
    """What to run: opusenc is the smaller one to install, but reads no Ogg other than FLAC."""
    if source.suffix.lower() == ".wav" and shutil.which("opusenc"):
        return [*_OPUSENC, str(source), str(target)]
    if shutil.which("ffmpeg"):
        return [*_FFMPEG, "-i", str(source), *_TO_OPUS.split(), str(target)]
    wanted = "opusenc (of opus-tools) or ffmpeg" if source.suffix.lower() == ".wav" else "ffmpeg"
    raise SourceError(f"{source}: must be made Opus, and {wanted} is not installed")
