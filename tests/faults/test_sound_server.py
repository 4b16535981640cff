"""Machines without sound, and sound servers that die, hang and come back."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from tests.helpers.sound_server import Recorder, SoundServer
from tests.helpers.speaker_bench import Bench, bursts

START = Callable[[], Bench]
HEARD_LATER_S = 0.5  # a word may be lit so long after its sound, never without it


@pytest.fixture
def start(qapp: QGuiApplication, tmp_path: Path, sound_server: SoundServer) -> Iterator[START]:
    benches = []

    def begin() -> Bench:
        benches.append(Bench(tmp_path, sound_server.environment, look_again_s=2.5))
        return benches[0]

    yield begin
    for bench in benches:
        bench.close()


def test_without_a_sound_card_no_word_is_lit_and_a_notice_comes(
    start: START, sound_server: SoundServer, tmp_path: Path
) -> None:
    sound_server.die()
    bench = start()
    bench.say(bursts(tmp_path / "some.wav", [0.0, 200.0]))
    bench.until_event("finished")
    assert ("notice", "no-device") in bench.told()
    assert {told[1] for told in bench.told("notice")} == {"no-device"}
    assert bench.told("word", "sounding") == []
    bench.assert_fluid()


def test_a_sound_card_that_comes_back_is_heard_again(start: START, sound_server: SoundServer, tmp_path: Path) -> None:
    sound_server.die()
    bench = start()
    bench.until_event("notice", "no-device")
    sound_server.start()
    bench.until_event("notice", "")
    bench.say(bursts(tmp_path / "some.wav", [0.0, 200.0]))
    bench.until_event("finished")
    assert bench.told("sounding", "notice") == [("sounding", "some")]
    bench.assert_fluid()


def test_a_server_that_dies_in_the_middle_lights_no_more_words_and_serves_again_when_it_is_back(
    start: START, sound_server: SoundServer, recorder: Recorder, tmp_path: Path
) -> None:
    bench = start()
    mark = recorder.mark()
    bench.say(bursts(tmp_path / "many.wav", [number * 150.0 for number in range(60)]))
    bench.until(lambda: len(bench.told("word")) >= 6)
    sound_server.die()
    bench.until_event("finished")
    assert bench.told("notice") == [("notice", "no-device")]
    last = recorder.last_sound(mark)
    assert last is not None
    assert max(event.at for event in bench.events if event.name == "word") < last + HEARD_LATER_S
    sound_server.start()
    bench.until_event("notice", "")
    bench.say(bursts(tmp_path / "again.wav", [0.0, 200.0]))
    bench.until_event("finished")
    assert bench.told("sounding") == [("sounding", "again")]
    bench.assert_fluid()


def test_a_card_that_is_pulled_out_in_the_middle_lights_no_more_words_and_is_heard_when_it_is_back(
    start: START, sound_server: SoundServer, recorder: Recorder, tmp_path: Path
) -> None:
    bench = start()
    mark = recorder.mark()
    bench.say(bursts(tmp_path / "many.wav", [number * 150.0 for number in range(60)]))
    bench.until(lambda: len(bench.told("word")) >= 6)
    sound_server.unplug()
    bench.until_event("finished")
    assert bench.told("notice") == [("notice", "no-device")]
    last = recorder.last_sound(mark)
    assert last is not None
    assert max(event.at for event in bench.events if event.name == "word") < last + HEARD_LATER_S
    sound_server.plug_in()
    bench.until_event("notice", "")
    bench.say(bursts(tmp_path / "again.wav", [0.0, 200.0]))
    bench.until_event("finished")
    assert bench.told("sounding") == [("sounding", "again")]
    bench.assert_fluid()


def test_a_server_that_is_wedged_from_the_start_is_told_as_no_sound(
    start: START, sound_server: SoundServer, tmp_path: Path
) -> None:
    sound_server.freeze()
    bench = start()
    bench.say(bursts(tmp_path / "some.wav", [0.0, 200.0]))
    bench.until_event("finished")
    assert bench.told("notice") == [("notice", "no-sound")]
    assert bench.told("word", "sounding") == []
    sound_server.thaw()

    def heard() -> bool:
        if not bench.told("finished"):
            return False
        if bench.told("sounding"):
            return True
        bench.say(bursts(tmp_path / "again.wav", [0.0, 200.0]))
        return False

    bench.until(heard, "sound after the server goes on")
    assert ("notice", "") in bench.told()
    bench.assert_fluid()


def test_a_server_that_hangs_in_the_middle_lights_no_more_words(
    start: START, sound_server: SoundServer, recorder: Recorder, tmp_path: Path
) -> None:
    bench = start()
    mark = recorder.mark()
    bench.say(bursts(tmp_path / "many.wav", [number * 150.0 for number in range(60)]))
    bench.until(lambda: len(bench.told("word")) >= 6)
    sound_server.freeze()
    bench.until_event("finished")
    assert bench.told("notice") == [("notice", "no-sound")]
    lit = [event.at for event in bench.events if event.name == "word"]
    sound_server.thaw()
    last = max(onset for onset in recorder.onsets(mark) if onset < lit[-1] + 0.5)
    assert lit[-1] < last + 2 * HEARD_LATER_S
    assert not bench.speaker.is_sounding
    bench.assert_fluid()


def test_a_server_that_hangs_for_a_moment_goes_on_with_the_text(
    start: START, sound_server: SoundServer, tmp_path: Path
) -> None:
    bench = start()
    bench.say(bursts(tmp_path / "many.wav", [number * 150.0 for number in range(30)]))
    bench.until(lambda: len(bench.told("word")) >= 6)
    sound_server.freeze()
    bench.until(lambda: not bench.speaker.is_sounding, "silence")
    lit = len(bench.told("word"))
    sound_server.thaw()
    bench.until_event("finished")
    assert len(bench.told("word")) == 30 > lit
    assert bench.told("notice") == []


def test_a_wedged_server_does_not_keep_the_speaker_from_ending(
    start: START, sound_server: SoundServer, tmp_path: Path
) -> None:
    bench = start()
    bench.say(bursts(tmp_path / "many.wav", [number * 150.0 for number in range(60)]))
    bench.until(lambda: len(bench.told("word")) >= 2)
    sound_server.freeze()
    pids = [pid for pid in bench.speaker.pids if pid]
    bench.speaker.close()
    bench.until(lambda: not any(Path(f"/proc/{pid}").exists() for pid in pids), "the end of both children")
    assert os.getpid() not in pids
