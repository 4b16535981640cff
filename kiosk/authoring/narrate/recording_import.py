"""Puts recordings into the folder narration/ of a content, all of them or none; `recordings` reads them back."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct

from kiosk.authoring.files.recordings import read_script, refuse_outside
from kiosk.authoring.files.webvtt import Cue, format_webvtt
from kiosk.authoring.narrate.encode import decode_opus, encode_opus
from kiosk.authoring.narrate.looks import take_fault
from kiosk.authoring.narrate.narration import Narratable
from kiosk.authoring.narrate.timing import even_cues
from kiosk.errors import SourceError
from kiosk.files.disk import make_folder, sync_folder, write_new
from kiosk.packs.format.opus import OpusSound, read_opus

SOUNDS: Final = (".opus", ".ogg", ".wav")

_LINE: Final = re.compile("[^\x00-\x1f\x7f-\x9f\u2028\u2029]{1,200}")


class ImportedRecording(Struct, frozen=True):
    """A recording of a text that is ready to be put in: Ogg Opus, and cues that say the text.

    `evenly` when nobody timed it and the cues go by letters.
    """

    of: Narratable
    sound: bytes
    cues: tuple[Cue, ...]
    speaker: str | None = None
    reviewer: str | None = None
    evenly: bool = False


def read_takes(folder: Path, texts: Iterable[Narratable], speaker: str | None = None) -> tuple[ImportedRecording, ...]:
    """The recordings in `folder` of `texts`, each `<item>` with .opus, .ogg or .wav, and a .vtt where there is one.

    Raises:
        SourceError: one is wrong, and how many more; file, line, what.
    """
    items = {text.item: text for text in texts}
    files = {path.name: path for path in sorted(folder.iterdir()) if not path.name.startswith(".")}
    takes: list[ImportedRecording] = []
    faults: list[str] = []
    sounds = [path for path in files.values() if path.suffix.lower() in SOUNDS]
    recorded = {path.stem for path in sounds}
    for path in files.values():
        if path not in sounds and path.suffix != ".vtt":
            faults.append(f"{path}: is neither a recording ({', '.join(SOUNDS)}) nor its cues (.vtt)")
        elif path.stem not in recorded:
            faults.append(f"{path}: has no recording beside it")
    for path in sounds:
        try:
            takes.append(_take(path, files, items, speaker))
        except SourceError as error:
            faults.append(str(error))
    if faults:
        more = f" (and {len(faults) - 1} more files are refused)" if len(faults) > 1 else ""
        raise SourceError(f"{faults[0]}{more}")
    if not takes:
        raise SourceError(f"{folder}: holds no recordings")
    return tuple(takes)


def write_takes(content_dir: Path, takes: Sequence[ImportedRecording]) -> None:
    """Put each take into `content_dir`/narration, over what was there.

    Raises:
        SourceError: the disk refuses.
    """
    narration = content_dir / "narration"
    parts: dict[Path, Path] = {}
    try:
        try:
            for folder in sorted({narration / take.of.language for take in takes}):
                make_folder(folder)
            for take in takes:
                sound = narration / take.of.language / f"{take.of.item}.opus"
                for path, data in ((sound, take.sound), (sound.with_suffix(".vtt"), _script(take))):
                    part = path.with_name(f".{path.name}.part")
                    part.unlink(missing_ok=True)
                    parts[path] = part
                    write_new(part, [data])
            for path, part in parts.items():
                if path.suffix == ".opus":
                    # A stop on the way leaves sound without cues, which is told, and never the cues of other sound.
                    path.with_suffix(".vtt").unlink(missing_ok=True)
                part.replace(path)
            for folder in {path.parent for path in parts}:
                sync_folder(folder)
        finally:
            for part in parts.values():
                part.unlink(missing_ok=True)
    except OSError as error:
        raise SourceError(f"{narration}: cannot be written: {error.strerror or error}") from error


def named_person(name: str | None, what: str) -> str | None:
    """The name of who spoke or reviewed, as a NOTE can hold it.

    Raises:
        SourceError: it cannot.
    """
    told = name.strip() if name is not None else None
    if told is not None and not _LINE.fullmatch(told):
        raise SourceError(f"{what}: must be a line of 1 to 200 signs")
    return told


def _take(
    path: Path, files: Mapping[str, Path], items: Mapping[str, Narratable], speaker: str | None
) -> ImportedRecording:
    item = path.stem
    if item not in items:
        raise SourceError(f"{path}: there is no '{item}' that could be recorded in this language today")
    others = [name for name in files if name != path.name and Path(name).stem == item and not name.endswith(".vtt")]
    if others:
        raise SourceError(f"{path}: '{item}' is recorded twice: {others[0]}")
    text, sound = items[item], _sound(path)
    _refuse_unheard(path, text, sound)
    script = files.get(f"{item}.vtt")
    if script is None:
        return ImportedRecording(
            text, sound.data, even_cues(text.text, sound.duration_ms), speaker, evenly=text.meaning is None
        )
    read = read_script(script)
    if not text.said_by(read.cues):
        read.refuse(read.cues[0].line, f"the cues say other words than the text: {text.text}")
    refuse_outside(read, sound)
    for cue in read.cues:
        if cue.stamps and cue.stamps[-1].ms >= cue.end_ms:
            read.refuse(cue.line, "a word stamp stands at the end of its cue, where nothing is said any more")
    return ImportedRecording(
        text, sound.data, read.cues, speaker or read.note.get("speaker"), read.note.get("reviewer")
    )


def _refuse_unheard(path: Path, text: Narratable, sound: OpusSound) -> None:
    """See that somebody reads the text in a take.

    Raises:
        SourceError: a look at the sound says otherwise.
    """
    with tempfile.TemporaryDirectory(prefix="wegwijs-") as folder:
        copy = Path(folder) / "take.opus"
        copy.write_bytes(sound.data)
        samples = decode_opus(copy, str(path))
    fault = take_fault(samples, text.text if text.meaning is None else None)
    if fault is not None:
        raise SourceError(f"{path}: {fault}")


def _sound(path: Path) -> OpusSound:
    suffix = path.suffix.lower()
    if suffix != ".wav":
        try:
            return read_opus(path)
        except SourceError:
            if suffix == ".opus":
                raise
    with tempfile.TemporaryDirectory(prefix="wegwijs-") as folder:
        made = Path(folder) / "made.opus"
        encode_opus(path, made)
        return read_opus(made, str(path))


def _script(take: ImportedRecording) -> bytes:
    note = {
        "text-sha256": take.of.text_sha256,
        "speaker": take.speaker or "",
        "reviewer": take.reviewer or "",
    }
    return format_webvtt(take.cues, note).encode()
