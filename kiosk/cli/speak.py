"""`kiosk speak`: a text as a sound file, with the time of each of its words; or what would be said, in writing."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

import click
from msgspec import to_builtins

from kiosk.cli.saying import no_speech, spoken_by, told_sentences, written
from kiosk.errors import CannotWriteError, SpeechError
from kiosk.speech.child.child import Voices, reports
from kiosk.speech.voice.sound import Sound, joined, read_sound, wav_bytes, write_wav
from kiosk.station.settings.find import find_settings

_FILE = click.Path(dir_okay=False, path_type=Path)
_WRITTEN = click.Path(dir_okay=False, allow_dash=True)  # as text: as a Path, a file "./-" is "-" too
_STDOUT: Final = "-"


@click.command()
@click.argument("text")
@click.option("--language", required=True, metavar="L", help="The language of the text, such as nl.")
@click.option("-o", "--output", type=_WRITTEN, help='The sound, a WAV file; "-" is stdout.')
@click.option("--timings", type=_WRITTEN, help='When each word is heard, as JSON; "-" is stdout.')
@click.option(
    "--said", is_flag=True, help="Print what the voice is given: sentences, spoken words, their sounds in IPA."
)
@click.option("--json", "as_json", is_flag=True, help="With --said: as JSON.")
@click.option("--speed", type=click.FloatRange(0.7, 1.5), default=1.0, show_default=True, help="0.7 to 1.5.")
@click.option(
    "--lexicon",
    type=click.Path(exists=True, path_type=Path),
    help="How words are said: a pack, a folder of content, or one language's file of a lexicon. "
    "Left out, it is that of the content that this kiosk comes with.",
)
@click.option("--config", type=_FILE, help="The configuration of the kiosk.")
def speak(
    text: str,
    language: str,
    output: str | None,
    timings: str | None,
    said: bool,
    as_json: bool,
    speed: float,
    lexicon: Path | None,
    config: Path | None,
) -> None:
    """Read TEXT aloud into a file, or print what would be said; "-" reads the text from stdin.

    The timings are {"duration_ms": …, "words": [{"start", "length", "ms"}]}, one entry for each shown word in
    order; start and length count characters (code points) of TEXT.
    """
    _refuse_odd_options(output, timings, said=said, as_json=as_json)
    if text == "-":
        text = sys.stdin.buffer.read().decode(errors="replace")
    pronounce = {"do": "pronounce", "list": [to_builtins(entry) for entry in spoken_by(lexicon, language)]}
    library = find_settings(config).speech_library
    with tempfile.TemporaryDirectory(prefix="wegwijs-speak-") as folder:
        if said:
            asked: dict[str, object] = {"do": "tell", "id": 0, "text": text, "language": language}
            with reports([pronounce, asked], Path(folder), library) as answers:
                _print(written(text, language, told_sentences(answers, language), as_json=as_json).encode())
        if output is None:
            return
        asked = {"do": "say", "id": 1, "text": text, "language": language, "speed": speed}
        with reports([pronounce, asked], Path(folder), library) as answers:
            sound, words = _gathered(answers, language)
    told = json.dumps({"duration_ms": sound.duration_ms, "words": words}, indent=1) + "\n"
    _write_files(_file(output), sound, _file(timings), told)
    if output == _STDOUT:
        _print(wav_bytes(sound))
    elif timings == _STDOUT:
        _print(told.encode())


def _refuse_odd_options(output: str | None, timings: str | None, *, said: bool, as_json: bool) -> None:
    if output is None and not said:
        raise click.UsageError("say where the sound goes with -o, or ask with --said what would be said")
    if as_json and not said:
        raise click.UsageError("--json goes with --said")
    if output is None and timings is not None:
        raise click.UsageError("--timings goes with -o")
    if said and _STDOUT in {output, timings}:
        raise click.UsageError("what is said is printed, so no file can be '-'")
    if output is not None and timings is not None and _are_one(output, timings):
        raise CannotWriteError(f"the sound and its timings cannot both be written to '{timings}'")


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
            raise no_speech(report["code"], language, voices)
        sound = read_sound(Path(report["path"]))
        before_ms = sound.ms_of(before)
        words += [{"start": start, "length": length, "ms": before_ms + ms} for start, length, ms in report["words"]]
        sounds.append(sound)
        before += len(sound.samples) // 2
    if not sounds:
        raise SpeechError("there is no word in the text")
    return joined(sounds), words


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
