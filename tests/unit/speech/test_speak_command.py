"""`kiosk speak` as it is called: what it writes, what it refuses, and what it leaves alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import wave
from pathlib import Path
from typing import IO, Any

import pytest

from kiosk.errors import EngineError
from kiosk.speech.child.child import find_voices, reports
from kiosk.speech.words.text import words

ROOT = Path(__file__).parents[3]

pytestmark = pytest.mark.slow


def speak(
    folder: Path,
    *arguments: str | Path,
    stdin: bytes = b"",
    stdout: int | IO[bytes] = subprocess.PIPE,
    **environment: str,
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk", "speak", *map(str, arguments)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        input=stdin,
        stdout=stdout,
        stderr=subprocess.PIPE,
        timeout=60,
        check=False,
    )


def _told(path: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return told


def _refused(done: subprocess.CompletedProcess[bytes]) -> str:
    assert done.returncode == 2
    assert done.stdout == b""
    (line,) = done.stderr.decode().splitlines()
    return line


def test_a_text_becomes_sound_and_each_shown_word_has_its_place_and_time(tmp_path: Path) -> None:
    text = "Hé 😀! Bel 02 123 45 67. Het kost € 1.250,50."
    done = speak(tmp_path, text, "--language", "nl", "-o", "a.wav", "--timings", "a.json")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    told = _told(tmp_path / "a.json")
    assert [(word["start"], word["length"]) for word in told["words"]] == list(words(text, "nl"))
    assert all(set(word) == {"start", "length", "ms"} for word in told["words"])
    times = [word["ms"] for word in told["words"]]
    assert times == sorted(times)
    assert times[-1] < told["duration_ms"]
    with wave.open(str(tmp_path / "a.wav")) as wav:
        assert (wav.getnchannels(), wav.getsampwidth(), wav.getframerate()) == (1, 2, 22050)
        assert abs(wav.getnframes() / 22.05 - told["duration_ms"]) < 1
    assert {path.name for path in tmp_path.iterdir()} == {"a.wav", "a.json"}


def test_speed_makes_it_longer_or_shorter(tmp_path: Path) -> None:
    lengths = []
    for speed in ("0.7", "1.5"):
        assert speak(tmp_path, "Goedendag", "--language", "nl", "-o", "a.wav", "--speed", speed).returncode == 0
        lengths.append((tmp_path / "a.wav").stat().st_size)
    assert lengths[0] > 1.5 * lengths[1]


def test_a_text_on_stdin_and_a_lexicon_are_read(tmp_path: Path) -> None:
    (tmp_path / "names.yaml").write_text("- {word: OCMW, language: nl}\n")
    (tmp_path / "en.yaml").write_text("")
    text = "Ask the OCMW."
    sounds = []
    for more in (("--lexicon", "en.yaml"), ("--lexicon", "names.yaml")):
        done = speak(tmp_path, "-", "--language", "en", "-o", "a.wav", *more, stdin=text.encode())
        assert done.returncode == 0
        sounds.append((tmp_path / "a.wav").read_bytes())
    assert len(sounds[0]) != len(sounds[1])


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("Dag", "--language", "xx"), "kiosk: there is no voice for 'xx'; espeak-ng "),
        (("", "--language", "nl"), "kiosk: there is no word in the text"),
        (("?! …", "--language", "nl"), "kiosk: there is no word in the text"),
        (("Dag", "--language", "nl", "--lexicon", "odd.yaml"), "kiosk: odd.yaml:1: sound: is not a key that belongs"),
        (("Dag", "--language", "nl", "--lexicon", "broken.yaml"), "kiosk: broken.yaml:2: not valid YAML: "),
        (("Dag", "--language", "nl", "--config", "site.toml"), "kiosk: the voice cannot speak: /nonexistent.so: "),
    ],
)
def test_what_cannot_be_said_is_one_line_and_the_files_stay_as_they_were(
    tmp_path: Path, arguments: tuple[str, ...], why: str
) -> None:
    (tmp_path / "odd.yaml").write_text("- {word: OCMW, sound: x}\n")
    (tmp_path / "broken.yaml").write_text("- {word: [\n")
    (tmp_path / "site.toml").write_text('speech_library = "/nonexistent.so"\n')
    (tmp_path / "a.wav").write_bytes(b"before")
    (tmp_path / "a.json").write_bytes(b"before")
    names = {path.name for path in tmp_path.iterdir()}
    line = _refused(speak(tmp_path, *arguments, "-o", "a.wav", "--timings", "a.json"))
    assert line.startswith(why)
    assert (tmp_path / "a.wav").read_bytes() == (tmp_path / "a.json").read_bytes() == b"before"
    assert {path.name for path in tmp_path.iterdir()} == names


def test_a_place_that_cannot_be_written_is_named_and_nothing_is_left(tmp_path: Path) -> None:
    done = speak(tmp_path, "Dag", "--language", "nl", "-o", "no/a.wav", "--timings", "a.json")
    assert _refused(done) == "kiosk: no/a.wav: cannot be written: No such file or directory"
    done = speak(tmp_path, "Dag", "--language", "nl", "-o", "a.wav", "--timings", "no/a.json")
    assert _refused(done) == "kiosk: no/a.json: cannot be written: No such file or directory"
    assert list(tmp_path.iterdir()) == []


def test_a_dash_is_stdout_for_the_timings_or_for_the_sound_and_no_file(tmp_path: Path) -> None:
    done = speak(tmp_path, "Dag.", "--language", "nl", "-o", "a.wav", "--timings", "a.json")
    assert done.returncode == 0
    sound, timings = (tmp_path / "a.wav").read_bytes(), (tmp_path / "a.json").read_bytes()
    done = speak(tmp_path, "Dag.", "--language", "nl", "-o", "b.wav", "--timings", "-")
    assert (done.returncode, done.stdout, done.stderr) == (0, timings, b"")
    assert (tmp_path / "b.wav").read_bytes() == sound
    done = speak(tmp_path, "Dag.", "--language", "nl", "-o", "-", "--timings", "b.json")
    assert (done.returncode, done.stdout, done.stderr) == (0, sound, b"")
    assert (tmp_path / "b.json").read_bytes() == timings
    done = speak(tmp_path, "Dag.", "--language", "nl", "-o", "./-")
    assert (done.returncode, done.stdout) == (0, b"")
    assert {path.name for path in tmp_path.iterdir()} == {"a.wav", "a.json", "b.wav", "b.json", "-"}


@pytest.mark.parametrize(("output", "timings"), [("-", "-"), ("a", "a"), ("a", "./a")])
def test_sound_and_timings_in_one_place_are_refused(tmp_path: Path, output: str, timings: str) -> None:
    done = speak(tmp_path, "Dag.", "--language", "nl", "-o", output, "--timings", timings)
    assert _refused(done) == f"kiosk: the sound and its timings cannot both be written to '{timings}'"
    assert list(tmp_path.iterdir()) == []


def test_what_would_be_said_is_printed_with_its_sounds_sentence_by_sentence(tmp_path: Path) -> None:
    (tmp_path / "nl.yaml").write_text("- {word: leefloon, ipa: ˈleːfloːn}\n", encoding="utf-8")
    text = "Bel 112. Vraag leefloon."
    done = speak(tmp_path, text, "--language", "nl", "--said", "--lexicon", "nl.yaml")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().splitlines() == [
        "Bel honderdtwaalf.",
        "[bˈɛl hˈɔndərtʋˌaːlf]",
        "  Bel\tBel\tbˈɛl",
        "  112\thonderdtwaalf\thˈɔndərtʋˌaːlf",
        "Vraag leefloon.",
        "[vrˈaːx lˈeːfloːn]",
        "  Vraag\tVraag\tvrˈaːx",
        "  leefloon\tleefloon\tlˈeːfloːn",
    ]
    assert {path.name for path in tmp_path.iterdir()} == {"nl.yaml"}


def test_what_would_be_said_is_json_for_programs_and_counts_code_points(tmp_path: Path) -> None:
    text = "😀 Bel 112."
    done = speak(tmp_path, text, "--language", "nl", "--said", "--json")
    (sentence,) = json.loads(done.stdout)["sentences"]
    assert sentence["text"] == text
    words = [(word["shown"], text[word["start"] : word["start"] + word["length"]]) for word in sentence["words"]]
    assert words == [("😀", "😀"), ("Bel", "Bel"), ("112", "112")]
    assert sentence["words"][2]["said"] == "honderdtwaalf"


def test_what_would_be_said_and_the_sound_come_in_one_go(tmp_path: Path) -> None:
    done = speak(tmp_path, "Dag.", "--language", "nl", "--said", "-o", "a.wav")
    assert done.stdout.decode().startswith("Dag.\n[dˈɑx]\n")
    assert (tmp_path / "a.wav").is_file()


@pytest.mark.parametrize(
    "options", [(), ("--json", "-o", "a.wav"), ("--said", "--timings", "a.json"), ("--said", "-o", "-")]
)
def test_options_that_do_not_go_together_are_refused(tmp_path: Path, options: tuple[str, ...]) -> None:
    done = speak(tmp_path, "Dag.", "--language", "nl", *options)
    assert (done.returncode, done.stdout) == (2, b"")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("dash", [("-o", "-"), ("-o", "a.wav", "--timings", "-")])
def test_a_full_stdout_is_one_line_and_one_that_nobody_reads_is_none(tmp_path: Path, dash: tuple[str, ...]) -> None:
    said = "Dag. " * 2000
    with Path("/dev/full").open("wb") as full:
        done = speak(tmp_path, said, "--language", "nl", *dash, stdout=full)
    assert (done.returncode, done.stderr) == (2, b"kiosk: stdout: cannot be written: No space left on device\n")
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as unread:
        done = speak(tmp_path, said, "--language", "nl", *dash, stdout=unread)
    assert (done.returncode, done.stderr) == (1, b"")


def test_a_voice_that_crashes_is_one_clear_line(tmp_path: Path) -> None:
    """A library that ends the process the moment it is asked to speak."""
    source = tmp_path / "crash.c"
    source.write_text("#include <stdlib.h>\n__attribute__((constructor)) static void crash(void) { abort(); }\n")
    library = tmp_path / "crash.so"
    made = subprocess.run(["cc", "-shared", "-fPIC", "-o", library, source], capture_output=True, check=False)
    if made.returncode:
        pytest.skip("there is no C compiler")
    (tmp_path / "site.toml").write_text('speech_library = "crash.so"\n')
    done = speak(tmp_path, "Dag", "--language", "nl", "-o", "a.wav", "--config", "site.toml")
    assert _refused(done) == "kiosk: the voice crashed: SIGABRT"
    assert not (tmp_path / "a.wav").exists()


def test_a_voice_that_does_not_answer_in_time_is_given_up(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="did not answer in time"):
        find_voices(tmp_path / "clips", timeout_s=0.001)


def test_the_child_ends_when_nobody_waits_for_it_any_more(tmp_path: Path) -> None:
    text = "Een zin. " * 2000
    request = {"do": "say", "id": 1, "text": text, "language": "nl", "speed": 1.0}
    with reports([request], tmp_path / "clips") as told:
        assert next(told).by_language["nl"] == "nl"
        assert next(told)["is"] == "clip"
    assert list((tmp_path / "clips").iterdir()) == []
