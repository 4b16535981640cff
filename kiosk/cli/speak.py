"""`kiosk speak`: a text as a sound file, with the time of each of its words."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

import click

from kiosk.errors import CannotWriteError, EngineError, NoVoiceError, SourceError, SpeechError
from kiosk.guidance import Pronunciation
from kiosk.speech.child.child import Voices, reports
from kiosk.speech.voice.sound import Sound, joined, read_sound, wav_bytes, write_wav
from kiosk.station.settings.find import find_settings

_FILE = click.Path(dir_okay=False, path_type=Path)
_WRITTEN = click.Path(dir_okay=False, allow_dash=True)  # as text: as a Path, a file "./-" is "-" too
_STDOUT: Final = "-"
_KEYS: Final = ("word", "language", "said", "only_in")


@click.command()
@click.argument("text")
@click.option("--language", required=True, metavar="L", help="The language of the text, such as nl.")
@click.option("-o", "--output", type=_WRITTEN, required=True, help='The sound, a WAV file; "-" is stdout.')
@click.option("--timings", type=_WRITTEN, help='When each word is heard, as JSON; "-" is stdout.')
@click.option("--speed", type=click.FloatRange(0.7, 1.5), default=1.0, show_default=True, help="0.7 to 1.5.")
@click.option(
    "--pronunciations",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="How words of other languages are said: a list such as content/handbook/pronunciations.yaml.",
)
@click.option("--config", type=_FILE, help="The configuration of the kiosk.")
def speak(
    text: str,
    language: str,
    output: str,
    timings: str | None,
    speed: float,
    pronunciations: Path | None,
    config: Path | None,
) -> None:
    """Read TEXT aloud into a file; "-" reads the text from stdin.

    The timings are {"duration_ms": …, "words": [{"start", "length", "ms"}]}, one entry for each shown word in
    order; start and length count characters (code points) of TEXT.
    """
    if timings is not None and _are_one(output, timings):
        raise CannotWriteError(f"the sound and its timings cannot both be written to '{timings}'")
    if text == "-":
        text = sys.stdin.buffer.read().decode(errors="replace")
    entries = [] if pronunciations is None else read_pronunciations(pronunciations)
    requests: list[dict[str, object]] = [
        {"do": "pronounce", "list": [{key: getattr(entry, key) for key in _KEYS} for entry in entries]},
        {"do": "say", "id": 1, "text": text, "language": language, "speed": speed},
    ]
    library = find_settings(config).speech_library
    with (
        tempfile.TemporaryDirectory(prefix="wegwijs-speak-") as folder,
        reports(requests, Path(folder), library) as told,
    ):
        sound, words = _gathered(told, language)
    told = json.dumps({"duration_ms": sound.duration_ms, "words": words}, indent=1) + "\n"
    _write_files(_file(output), sound, _file(timings), told)
    if output == _STDOUT:
        _print(wav_bytes(sound))
    elif timings == _STDOUT:
        _print(told.encode())


def read_pronunciations(path: Path) -> list[Pronunciation]:
    """The entries of a list in YAML.

    Raises:
        SourceError: it cannot be read, or an entry is wrong.
    """
    import yaml  # noqa: PLC0415  only where there is a list

    try:
        entries = yaml.safe_load(path.read_bytes())
    except (OSError, UnicodeDecodeError) as e:
        raise SourceError(f"{path}: cannot be read: {e}") from e
    except yaml.YAMLError as e:
        raise SourceError(f"{path}: is not YAML: {' '.join(str(e).split())}") from e
    if not isinstance(entries, list):
        raise SourceError(f"{path}: should be a list of mappings with word, language, said and only_in")
    return [_pronunciation(path, number, entry) for number, entry in enumerate(entries, start=1)]


def _pronunciation(path: Path, number: int, entry: Any) -> Pronunciation:
    where = f"{path}: entry {number}"
    if not isinstance(entry, dict) or not all(isinstance(value, str) for value in entry.values()):
        raise SourceError(f"{where}: should be a mapping of texts")
    if unknown := sorted(str(key) for key in entry if key not in _KEYS):
        raise SourceError(f"{where}: '{unknown[0]}' is not one of {', '.join(_KEYS)}")
    if missing := [key for key in ("word", "language") if not entry.get(key)]:
        raise SourceError(f"{where}: has no '{missing[0]}'")
    return Pronunciation(**entry)


def _gathered(told: Any, language: str) -> tuple[Sound, list[dict[str, int]]]:
    """All sentences as one sound, and the words on its time."""
    sounds: list[Sound] = []
    words: list[dict[str, int]] = []
    voices: Voices = next(told)
    before = 0
    for report in told:
        if report["is"] == "done":
            break
        if report["is"] == "failed":
            raise _error(report["code"], language, voices)
        sound = read_sound(Path(report["path"]))
        before_ms = sound.ms_of(before)
        words += [{"start": start, "length": length, "ms": before_ms + ms} for start, length, ms in report["words"]]
        sounds.append(sound)
        before += len(sound.samples) // 2
    if not sounds:
        raise SpeechError("there is no word in the text")
    return joined(sounds), words


def _error(code: str, language: str, voices: Voices) -> SpeechError:
    if code == NoVoiceError.code:
        spoken = ", ".join(sorted(voices.by_language)) or "no language at all"
        return NoVoiceError(f"there is no voice for '{language}'; {voices.engine} speaks {spoken}")
    if code == CannotWriteError.code:
        return CannotWriteError("there is no room for the sound while it is made")
    return EngineError(f"{voices.engine} cannot say this text")


def _are_one(output: str, timings: str) -> bool:
    if _STDOUT in {output, timings}:
        return output == timings
    return Path(output).resolve() == Path(timings).resolve()


def _file(name: str | None) -> Path | None:
    return None if name in {None, _STDOUT} else Path(str(name))


def _print(data: bytes) -> None:
    """All of it to stdout. Without its buffer: Python would try to write what is left in that once more at the end."""
    try:
        with open(1, "wb", buffering=0, closefd=False) as out:
            while data:
                data = data[out.write(data) :]
    except BrokenPipeError:
        raise  # whoever read it has enough, which click knows
    except OSError as e:
        raise CannotWriteError(f"stdout: cannot be written: {e.strerror or e}") from e


def _write_files(output: Path | None, sound: Sound, timings: Path | None, told: str) -> None:
    """Both files, or an error; a file that was there stays as it was until the new one is whole."""
    named, part = output, None
    try:
        if timings is not None:
            named, part = timings, timings.with_name(f"{timings.name}.part")
            part.write_text(told, encoding="utf-8")
        named = output
        if output is not None:
            write_wav(output, sound, mode=0o666)
        if timings is not None and part is not None:
            named = timings
            part.replace(timings)
    except OSError as e:
        if part is not None:
            _remove(part)
        raise CannotWriteError(f"{named}: cannot be written: {e.strerror or e}") from e


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as e:
        click.echo(f"kiosk: {path}: {e.strerror}", err=True)
