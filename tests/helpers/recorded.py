"""Recordings for tests: Ogg Opus that espeak-ng speaks, and cues written as an editor would."""

from __future__ import annotations

import subprocess
import tempfile
from functools import cache
from hashlib import sha256
from pathlib import Path

from kiosk.packs.format.opus import parse_opus
from tests.helpers.make_pack import Rows


@cache
def spoken_wav(text: str, language: str = "nl") -> bytes:
    """What espeak-ng says, as WAV."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "spoken.wav"
        subprocess.run(["espeak-ng", "-v", language, "-w", path, text], check=True, timeout=120)
        return path.read_bytes()


@cache
def spoken_opus(text: str, language: str = "nl") -> bytes:
    """What espeak-ng says, as Ogg Opus."""
    with tempfile.TemporaryDirectory() as folder:
        wav, path = Path(folder) / "spoken.wav", Path(folder) / "spoken.opus"
        wav.write_bytes(spoken_wav(text, language))
        subprocess.run(["opusenc", "--quiet", "--serial", "1", wav, path], check=True, timeout=120)
        return path.read_bytes()


@cache
def tone_opus(seconds: float, *options: str) -> bytes:
    """A tone as ffmpeg makes it, with `options` such as `-ac 2`."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "tone.opus"
        tone = f"sine=frequency=440:duration={seconds}"
        command = ["ffmpeg", "-v", "error", "-f", "lavfi", "-i", tone, "-c:a", "libopus", "-b:a", "16k", *options]
        subprocess.run([*command, path], check=True, timeout=60)
        return path.read_bytes()


def converted(wav: bytes, *options: str) -> bytes:
    """Sound as ffmpeg writes it with `options` such as `-ac 2`."""
    with tempfile.TemporaryDirectory() as folder:
        source, path = Path(folder) / "in.wav", Path(folder) / "out"
        source.write_bytes(wav)
        subprocess.run(["ffmpeg", "-v", "error", "-i", source, *options, path], check=True, timeout=60)
        return path.read_bytes()


def clock(ms: int) -> str:
    """A time as WebVTT writes it."""
    return f"{ms // 60_000:02d}:{ms // 1000 % 60:02d}.{ms % 1000:03d}"


def vtt(text: str, end_ms: int, cues: str | None = None, said: str | None = None) -> str:
    """One cue from the beginning to `end_ms`, or `cues`; the NOTE is of `text`."""
    digest = sha256(text.encode()).hexdigest()
    cues = cues or f"00:00.000 --> {clock(end_ms)}\n{text if said is None else said}"
    return f"WEBVTT\n\nNOTE\ntext-sha256: {digest}\nspeaker: Amina\nreviewer: Els\n\n{cues}\n"


def record(content: Path, item: str, text: str, language: str = "nl", said: str | None = None) -> Path:
    """Put a recording of `text` into a content; `said` is what its cue says, if something else."""
    folder = content / "narration" / language
    folder.mkdir(parents=True, exist_ok=True)
    sound = spoken_opus(text, language)
    path = folder / f"{item}.opus"
    path.write_bytes(sound)
    path.with_suffix(".vtt").write_text(vtt(text, parse_opus(sound).duration_ms, said=said), encoding="utf-8")
    return path


def add_recording(rows: Rows, folder: Path, item: str, sound: bytes, field: str = "text", language: str = "nl") -> str:
    """Give a text of a made-up pack a recording, whose sound goes into `folder`/blobs; its hash."""
    (value,) = (row[4] for row in rows["texts"] if row[:3] == (item, field, language))
    digest = sha256(sound).hexdigest()
    (folder / "blobs").mkdir(exist_ok=True)
    (folder / "blobs" / digest).write_bytes(sound)
    row = (
        item,
        field,
        language,
        sha256(value.encode()).hexdigest(),
        digest,
        900,
        "[[0,6,40],[7,3,500]]",
        "Amina",
        None,
    )
    rows.setdefault("narrations", []).append(row)
    return digest
