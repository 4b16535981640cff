"""A volunteer records with a real sound server: what is spoken into the window lies in the content afterwards."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from array import array
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from kiosk.authoring.files.webvtt import Cue, parse_webvtt
from kiosk.packs.format.opus import parse_opus
from tests.helpers.recorded import record, spoken_wav
from tests.helpers.remote_screen import RemoteScreen
from tests.helpers.small_content import Project, entry, small_project
from tests.helpers.sound_server import RATE, Recorder, SoundServer

ROOT = Path(__file__).parents[2]
STEP = RATE // 100
LEAVE = (120, 85)
"""Where its key is in a window of 900 x 1200."""
FIRST, SECOND = "Ga naar een goede dokter in je buurt.", "Neem je papieren mee."


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A small handbook whose first text has two sentences."""
    project = small_project(tmp_path)
    project.change("content/handbook/themes.yaml", "title: Start hier", f"title: {FIRST} {SECOND}")
    return project


@pytest.fixture
def headset(sound_server: SoundServer, recorder: Recorder) -> Mapping[str, str]:
    """Where there is a headset; `recorder` keeps the sound moving in small steps."""
    sound_server.plug_in_headset()
    return sound_server.environment


def wav(project: Project, text: str, language: str = "nl") -> Path:
    path = project.root / f"{abs(hash(text))}.wav"
    path.write_bytes(spoken_wav(text, language))
    return path


def run(environment: Mapping[str, str], *command: str | Path) -> subprocess.CompletedProcess[str]:
    screen = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software", "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, "-m", *command],
        env={**os.environ, **screen, **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def volunteer(environment: Mapping[str, str], project: Project, *steps: str, language: str = "nl") -> Mapping[str, Any]:
    done = run(environment, "tests.helpers.volunteer", project.content, language, *steps)
    assert done.returncode == 0, done.stderr
    assert "QML" not in done.stderr
    assert "Error" not in done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def written(project: Project) -> set[str]:
    base = project.content / "narration"
    return {str(path.relative_to(base)) for path in base.rglob("*") if path.is_file()}


def cues_of(project: Project, item: str, language: str = "nl") -> tuple[Cue, ...]:
    path = project.content / "narration" / language / f"{item}.vtt"
    return parse_webvtt(path.read_bytes(), path.name).cues


def loudness(path: Path) -> list[int]:
    """How loud it is in each 10 ms."""
    command: list[str | Path] = ["ffmpeg", "-v", "error", "-i", path, "-f", "s16le", "-ac", "1", "-ar", str(RATE), "-"]
    sound = array("h", subprocess.run(command, capture_output=True, check=True, timeout=60).stdout)
    return [max(sound[at : at + STEP]) - min(sound[at : at + STEP]) for at in range(0, len(sound) - STEP + 1, STEP)]


def likeness(one: list[int], other: list[int]) -> float:
    """How far two courses of loudness go together, from -1 to 1, where they do so best within 100 ms."""

    def correlation(first: list[int], second: list[int]) -> float:
        pairs = list(zip(first, second, strict=False))
        means = [sum(side) / len(pairs) for side in zip(*pairs, strict=True)]
        apart = [(a - means[0], b - means[1]) for a, b in pairs]
        spread = (sum(a * a for a, _ in apart) * sum(b * b for _, b in apart)) ** 0.5
        return sum(a * b for a, b in apart) / spread if spread else 0.0

    shifts = range(11)
    return max(max(correlation(one[by:], other), correlation(one, other[by:])) for by in shifts)


def voice(levels: list[int]) -> tuple[int, int]:
    """First and last 10 ms in which something is heard."""
    loud = [at for at, level in enumerate(levels) if level > 1_000]
    return loud[0], loud[-1] + 1


@pytest.mark.parametrize("how", ["say", "stall"])
def test_what_is_spoken_lies_in_the_content_with_its_times(
    project: Project, headset: Mapping[str, str], how: str
) -> None:
    """With `stall` the window stands still while somebody speaks, as a slow computer's does."""
    first, second = wav(project, FIRST), wav(project, SECOND)
    done = volunteer(
        headset, project, f"{how}={first}", "wait=taken", "press=Next", f"{how}={second}", "press=Next", "close"
    )
    assert (done["number"], done["saved"], done["left"], done["failure"]) == (2, 1, True, "")
    assert how == "stall" or 0.5 < done["loudest"] <= 1
    assert written(project) == {"nl/start.opus", "nl/start.vtt"}
    cues = cues_of(project, "start")
    assert [cue.text for cue in cues] == [FIRST, SECOND]
    heard = loudness(project.content / "narration" / "nl" / "start.opus")
    for cue, path in zip(cues, (first, second), strict=True):
        spoken = loudness(path)
        begin, end = voice(spoken)
        assert abs((cue.end_ms - cue.start_ms) / 10 - (end - begin)) <= 5
        assert likeness(heard[cue.start_ms // 10 : cue.end_ms // 10], spoken[begin:end]) > 0.9
    between = heard[cues[0].end_ms // 10 + 5 : cues[1].start_ms // 10 - 5]
    assert between
    assert max(between) < 1_000


def test_what_was_recorded_is_accepted_by_check_and_build(project: Project, headset: Mapping[str, str]) -> None:
    project.catalog("ar", entry("start", f"{FIRST} {SECOND}", "اذهب إلى الطبيب. خذ أوراقك معك."))
    parts = [wav(project, said, "ar") for said in ("اذهب إلى الطبيب.", "خذ أوراقك معك.")]
    steps = [f"say={parts[0]}", "press=Next", f"say={parts[1]}", "press=Next", "press=Stop for today"]
    assert volunteer(headset, project, *steps, language="ar")["saved"] == 1
    checked = run({}, "kiosk", "pack", "check", project.content)
    assert "narration" not in checked.stdout
    pack = project.root / "small.pack"
    built = run({}, "kiosk", "pack", "build", project.content, "-o", pack)
    assert (built.returncode, "1 recordings in " in built.stdout) == (0, True)
    shown = run({}, "kiosk", "narration", "list", project.content, "--language", "ar")
    assert shown.stdout.endswith("0 missing, 0 stale, 1 recorded\n")
    (blob,) = (project.root / "blobs").iterdir()
    assert parse_opus(blob.read_bytes()).channels == 1


def test_silence_and_a_voice_that_is_too_loud_are_said_again(project: Project, headset: Mapping[str, str]) -> None:
    quiet, loud = project.root / "quiet.wav", project.root / "loud.wav"
    for path, sound in ((quiet, "anullsrc=d=1:r=48000"), (loud, "sine=f=200:d=0.8:r=48000,volume=30dB,adelay=300")):
        made: list[str | Path] = [
            "ffmpeg",
            "-v",
            "error",
            "-f",
            "lavfi",
            "-i",
            sound,
            "-t",
            "1.5",
            "-c:a",
            "pcm_s16le",
            path,
        ]
        subprocess.run(made, check=True, timeout=60)
    good = wav(project, FIRST)
    done = volunteer(headset, project, f"say={quiet}", f"say={loud}", f"say={good}", "close")
    assert done["phases"] == ["silent", "loud", "playing", "playing"]
    assert written(project) == set()


@pytest.mark.parametrize("end", [["press=Next", "close"], ["press=Next", "start", "press=Stop for today"]])
def test_leaving_half_way_writes_nothing_half(project: Project, headset: Mapping[str, str], end: list[str]) -> None:
    path = record(project.content, "start", "Een oude tekst.")
    before = path.read_bytes()
    done = volunteer(headset, project, f"say={wav(project, FIRST)}", *end)
    assert (done["saved"], done["left"]) == (0, True)
    assert written(project) == {"nl/start.opus", "nl/start.vtt"}
    assert path.read_bytes() == before


def test_a_microphone_whose_sound_stays_away_is_told(project: Project, headset: Mapping[str, str]) -> None:
    done = volunteer(headset, project, "hush", "close")
    assert done["phases"][0] == "gone"
    assert written(project) == set()


def test_a_disk_that_refuses_ends_the_recording_and_says_so(project: Project, headset: Mapping[str, str]) -> None:
    (project.content / "narration" / "nl" / ".start.opus.part").mkdir(parents=True)
    project.change("content/handbook/themes.yaml", f"title: {FIRST} {SECOND}", f"title: {FIRST}")
    steps = [f"say={wav(project, FIRST)}", "press=Next", "wait=ready", "press=Stop for today"]
    done = volunteer(headset, project, *steps)
    assert done["failure"].startswith(f"{project.content / 'narration'}: cannot be written: ")
    assert (done["trouble"], done["left"]) == ("not-saved", True)


def test_without_a_microphone_there_is_one_line(project: Project, sound_server: SoundServer) -> None:
    done = run(sound_server.environment, "kiosk", "narration", "record", project.content, "--language", "nl")
    assert done.returncode == 2
    what = "there is no microphone; plug in a headset, and see that the machine's sound settings show it"
    assert done.stderr == f"kiosk: {what}\n"


@pytest.mark.parametrize("how", ["the key", "the signal"])
def test_the_command_opens_a_window_and_ends_when_one_leaves(
    project: Project, headset: Mapping[str, str], how: str
) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    screen = {"QT_QPA_PLATFORM": f"vnc:port={port}:size=1000x1400", "QT_QUICK_BACKEND": "software"}
    kiosk = subprocess.Popen(
        [sys.executable, "-m", "kiosk", "narration", "record", project.content, "--language", "nl"],
        env={**os.environ, "PYTHONPATH": str(ROOT), **headset, **screen},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        with closing(RemoteScreen(port, lambda: kiosk.poll() is None)) as remote:
            remote.wait(lambda picture: len(set(picture)) > 10, "the screen stays blank")
            if how == "the key":
                remote.touch(*LEAVE)
            else:
                kiosk.terminate()
            said, _ = kiosk.communicate(timeout=120)
    finally:
        kiosk.kill()
        kiosk.wait()
    assert (kiosk.returncode, said) == (0, f"{project.content / 'narration' / 'nl'}: 0 of 13 texts recorded\n")
