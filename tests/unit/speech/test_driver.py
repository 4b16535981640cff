"""Our pyttsx3 driver, and the traps of pyttsx3 2.99 and its stock driver that it must not fall into."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import wave
from pathlib import Path
from typing import Any

import pytest
import pyttsx3  # type: ignore[import-untyped]

from kiosk.errors import EngineError
from kiosk.speech.voice.driver import register
from kiosk.speech.voice.espeak import Espeak

LONG = "Dit is een zin die wat langer duurt. " * 40


class Told(list[dict[str, Any]]):
    """What pyttsx3 told of a topic."""

    def __call__(self, **values: Any) -> None:
        self.append(values)

    def all(self, key: str) -> list[Any]:
        return [values[key] for values in self]


def _save(engine: Any, text: str, path: Path) -> list[Exception]:
    """What went wrong."""
    told = Told()
    token = engine.connect("error", told)
    engine.save_to_file(text, str(path))
    engine.runAndWait()
    engine.disconnect(token)
    return told.all("exception")


def _seconds(path: Path) -> float:
    with wave.open(str(path)) as wav:
        frames, rate = wav.getnframes(), wav.getframerate()
    return float(frames / rate)


def test_pyttsx3_finds_the_driver_by_its_name(espeak: Espeak) -> None:
    register(espeak)
    assert str(pyttsx3.init("wegwijs")) == "wegwijs"


def test_the_first_run_and_every_other_returns_when_the_file_is_whole(engine: Any, tmp_path: Path) -> None:
    engine.setProperty("voice", "nl")
    for number in range(3):
        path = tmp_path / f"{number}.wav"
        assert _save(engine, "Goedendag allemaal.", path) == []
        assert _seconds(path) > 0.5
    assert {path.name for path in tmp_path.iterdir()} == {"0.wav", "1.wav", "2.wav"}


def test_all_texts_of_one_run_are_made_in_their_order(engine: Any, tmp_path: Path) -> None:
    engine.setProperty("voice", "nl")
    ended = Told()
    engine.connect("finished-utterance", ended)
    for number in range(300):  # more than Python's stack would take were each to call the next
        engine.save_to_file("dag", str(tmp_path / f"{number}.wav"), str(number))
    engine.runAndWait()
    assert ended.all("completed") == [True] * 300
    assert ended.all("name") == [str(number) for number in range(300)]
    assert len(list(tmp_path.glob("*.wav"))) == 300


def test_nothing_is_played_by_another_program(
    engine: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    for player in ("aplay", "afplay", "paplay"):
        program = tmp_path / player
        program.write_text(f"#!/bin/sh\ntouch {tmp_path}/played\n")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    words = Told()
    engine.connect("started-word", words)
    engine.setProperty("voice", "nl")
    engine.say("Goedendag allemaal.")
    engine.runAndWait()
    assert words.all("name") == ["Goedendag", "allemaal"]
    assert not (tmp_path / "played").exists()
    assert capfd.readouterr() == ("", "")


def test_nothing_is_printed_where_reports_go(engine: Any, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    engine.setProperty("voice", "nl")
    _save(engine, "Dag.", tmp_path / "a.wav")
    engine.setProperty("voice", "xx")
    _save(engine, "Dag.", tmp_path / "b.wav")
    assert capfd.readouterr() == ("", "")


def test_a_rate_that_is_set_is_the_rate_whatever_is_set_with_it(engine: Any, tmp_path: Path) -> None:
    seconds = {}
    for rate in (320, 100):
        engine.setProperty("rate", rate)
        engine.setProperty("voice", "nl")
        engine.setProperty("volume", 0.5)
        _save(engine, "Een zin van enige lengte.", tmp_path / "a.wav")
        seconds[rate] = _seconds(tmp_path / "a.wav")
    assert seconds[100] > 1.8 * seconds[320]


def test_each_engine_keeps_its_own_voice_and_rate(espeak: Espeak, engine: Any, tmp_path: Path) -> None:
    register(espeak)
    other = pyttsx3.engine.Engine("wegwijs")
    engine.setProperty("voice", "nl")
    engine.setProperty("rate", 100)
    _save(engine, "Een zin van enige lengte.", tmp_path / "before.wav")
    other.setProperty("voice", "ar")
    other.setProperty("rate", 300)
    _save(other, "مرحبا", tmp_path / "other.wav")
    _save(engine, "Een zin van enige lengte.", tmp_path / "after.wav")
    # espeak-ng carries some of its noise from one text into the next
    assert _seconds(tmp_path / "after.wav") == pytest.approx(_seconds(tmp_path / "before.wav"), rel=0.03)


@pytest.mark.parametrize("unknown", ["xx", "nl-zz", "", "../../etc/passwd", "Dutch!"])
def test_an_unknown_voice_says_nothing_until_there_is_a_voice_again(engine: Any, tmp_path: Path, unknown: str) -> None:
    engine.setProperty("voice", "nl")
    _save(engine, "Dag.", tmp_path / "before.wav")
    engine.setProperty("voice", unknown)
    errors = _save(engine, "Dag.", tmp_path / "unknown.wav")
    assert [type(error) for error in errors] == [EngineError]
    assert not (tmp_path / "unknown.wav").exists()
    engine.setProperty("voice", "nl")
    assert _save(engine, "Dag.", tmp_path / "after.wav") == []
    # espeak-ng carries some of its noise from one text into the next
    assert _seconds(tmp_path / "after.wav") == pytest.approx(_seconds(tmp_path / "before.wav"), rel=0.03)


def test_stop_from_another_thread_ends_the_text_and_no_more(engine: Any, tmp_path: Path) -> None:
    engine.setProperty("voice", "nl")
    ended = Told()
    stopping: list[bool] = []

    def stop(name: str | None, **_: object) -> None:
        thread = threading.Thread(target=engine.stop, daemon=True)
        thread.start()
        thread.join(10)
        stopping.append(thread.is_alive())

    token = engine.connect("started-utterance", stop)
    engine.connect("finished-utterance", ended)
    assert _save(engine, LONG, tmp_path / "long.wav") == []
    engine.disconnect(token)
    assert (stopping, ended.all("completed")) == ([False], [False])
    assert not (tmp_path / "long.wav").exists()
    assert _save(engine, "Dag.", tmp_path / "after.wav") == []
    assert ended.all("completed") == [False, True]
    assert _seconds(tmp_path / "after.wav") > 0.2


def test_stop_in_the_midst_of_a_text_breaks_it_off(espeak: Espeak) -> None:
    espeak.set_voice("nl")
    stop = threading.Event()
    threading.Timer(0.0, stop.set).start()
    whole = espeak.synthesise(LONG, threading.Event())
    assert whole is not None
    assert espeak.synthesise(LONG * 50, stop) is None


def test_a_process_that_forks_can_still_speak(tmp_path: Path) -> None:
    program = """
import os, sys
from kiosk.speech.voice.driver import open_engine
from kiosk.speech.voice.espeak import Espeak
engine = open_engine(Espeak())
engine.setProperty("voice", "nl")
def save(name):
    engine.save_to_file("Goedendag.", name)
    engine.runAndWait()
save("parent.wav")
child = os.fork()
if child == 0:
    save("child.wav")
    os._exit(0)
assert os.waitpid(child, 0)[1] == 0
save("after.wav")
"""
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])}
    subprocess.run([sys.executable, "-c", program], cwd=tmp_path, env=environment, check=True, timeout=60)
    seconds = {path.name: _seconds(path) for path in tmp_path.iterdir()}
    assert set(seconds) == {"parent.wav", "child.wav", "after.wav"}
    assert seconds["child.wav"] == pytest.approx(seconds["parent.wav"], rel=0.03)
    assert seconds["after.wav"] == pytest.approx(seconds["parent.wav"], rel=0.03)


def test_words_are_told_by_their_place_in_code_points_and_their_time(engine: Any) -> None:
    text = "Hé 😀 één, twéé. Dag!"
    engine.setProperty("voice", "nl")
    told = Told()
    engine.connect("started-word", told)
    engine.say(text)
    engine.runAndWait()
    words = [text[one["location"] : one["location"] + one["length"]] for one in told]
    assert words == told.all("name")
    assert [word for word in words if word.strip()] == ["Hé", "😀", "één", "twéé", "Dag"]
    assert told.all("ms") == sorted(told.all("ms"))


def test_a_folder_that_is_not_there_is_an_error_and_the_next_text_is_made(engine: Any, tmp_path: Path) -> None:
    engine.setProperty("voice", "nl")
    errors = _save(engine, "Dag.", tmp_path / "nowhere" / "a.wav")
    assert [type(error) for error in errors] == [FileNotFoundError]
    assert _save(engine, "Dag.", tmp_path / "a.wav") == []


def test_a_loop_of_somebody_else_works_step_by_step(engine: Any, tmp_path: Path) -> None:
    engine.startLoop(False)
    engine.setProperty("voice", "nl")
    engine.save_to_file("Dag.", str(tmp_path / "a.wav"))
    engine.iterate()
    engine.iterate()
    engine.endLoop()
    assert _seconds(tmp_path / "a.wav") > 0.2


def test_a_library_that_cannot_be_used_is_one_clear_line(tmp_path: Path) -> None:
    nothing = tmp_path / "libespeak-ng.so.1"
    nothing.write_bytes(b"nothing")
    other = "libc.so.6"
    for library in (str(tmp_path / "absent.so"), str(nothing), other):
        with pytest.raises(EngineError, match="is not an espeak-ng that can be loaded") as refused:
            Espeak(library)
        assert "\n" not in str(refused.value)


def test_a_property_that_does_not_exist_is_an_error(engine: Any) -> None:
    engine.runAndWait()
    errors = Told()
    engine.connect("error", errors)
    engine.setProperty("colour", 1)
    assert [type(error) for error in errors.all("exception")] == [KeyError]
    assert {name: engine.getProperty(name) for name in ("rate", "volume")}["volume"] == 1.0
    assert {"nl", "fr-be", "ar", "fa"} <= {voice.id for voice in engine.getProperty("voices")}
