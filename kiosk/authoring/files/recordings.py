"""Reads the folder narration/ of a content: a recording and its cues for each item; what they are of is not judged.

narration/<language>/<item>.opus
narration/<language>/<item>.vtt
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from kiosk.authoring.files.webvtt import MAX_VTT_BYTES, Script, parse_webvtt
from kiosk.errors import SourceError
from kiosk.files.disk import chunks
from kiosk.packs.format.opus import OpusSound, read_opus


class RecordingSource(Struct, frozen=True):
    """A recording of an item in one language, sound by itself; `sha256` is that of the file `sound`."""

    item: str
    language: str
    sound: Path
    sha256: str
    duration_ms: int
    script: Script

    @property
    def text_sha256(self) -> str:
        """The hash of the text that was recorded."""
        return self.script.note["text-sha256"]


class Recordings(Struct, frozen=True):
    """What a folder narration/ holds; each fault is one line: file, line, what."""

    found: tuple[RecordingSource, ...] = ()
    faults: tuple[str, ...] = ()


def read_recordings(folder: Path, items: Collection[str], languages: Collection[str]) -> Recordings:
    """The recordings in `folder`, of `items` in `languages`; a folder that is not there holds none."""
    found: list[RecordingSource] = []
    faults: list[str] = []
    for language in _visible(folder):
        if language.name not in languages:
            faults.append(f"{language}: '{language.name}' is not among the languages of the pack")
        elif not language.is_dir():
            faults.append(f"{language}: is not a folder")
        else:
            paths = list(_visible(language))
            names = {path.name for path in paths}
            for path in paths:
                try:
                    recording = _read(path, items, names)
                except SourceError as error:
                    faults.append(str(error))
                else:
                    found += [recording] if recording is not None else []
    return Recordings(tuple(found), tuple(faults))


def read_script(path: Path) -> Script:
    """The cues in a file.

    Raises:
        SourceError: it cannot be read, or is wrong: file, line, what.
    """
    raw = b""
    try:
        for piece in chunks(path):
            raw += piece
            if len(raw) > MAX_VTT_BYTES:
                break
    except OSError as error:
        raise SourceError(f"{path}: cannot be read: {error.strerror or error}") from error
    return parse_webvtt(raw, str(path))


def refuse_outside(script: Script, sound: OpusSound) -> None:
    """See that every cue lies inside the sound.

    Raises:
        SourceError: one does not.
    """
    for cue in script.cues:
        if cue.end_ms > sound.duration_ms:
            script.refuse(cue.line, f"ends after the recording, which lasts {sound.duration_ms / 1000:.3f} s")


def _read(path: Path, items: Collection[str], names: Collection[str]) -> RecordingSource | None:
    """The recording in an .opus; None for the .vtt beside one, which is read with it."""
    item, other = path.name.rpartition(".")[0], {".opus": ".vtt", ".vtt": ".opus"}.get(path.suffix)
    if other is None:
        raise SourceError(f"{path}: is neither a recording (.opus) nor its cues (.vtt)")
    if path.suffix == ".vtt" and f"{item}{other}" in names:
        return None
    if item not in items:
        raise SourceError(f"{path}: there is no '{item}' that could be recorded")
    if f"{item}{other}" not in names:
        raise SourceError(f"{path}: has no {item}{other} beside it")
    script = read_script(path.with_suffix(".vtt"))
    if "text-sha256" not in script.note:
        script.refuse(1, "no NOTE says text-sha256; `kiosk narration import` writes it")
    sound = read_opus(path)
    refuse_outside(script, sound)
    return RecordingSource(item, path.parent.name, path, sha256(sound.data).hexdigest(), sound.duration_ms, script)


def _visible(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from sorted(path for path in folder.iterdir() if not path.name.startswith("."))
