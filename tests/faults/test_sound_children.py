"""What happens to the two children that make and play sound, with real signals to real processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication

from kiosk.speech.child.lines import Line
from kiosk.ui.sound.programs import Programs
from tests.helpers.sound_server import Recorder, SoundServer
from tests.helpers.speaker_bench import LONGEST_S, ROOT, Bench, bursts

SYNTH, PLAYBACK = 0, 1
LONG = " ".join(f"Dit is zin nummer {number} van een lange tekst." for number in range(4))
RUBBISH = """
import sys
print("[rubbish]\n{}\n\x00", flush=True)
while sys.stdin.readline():
    print("mumble", flush=True)
"""
FLOOD = 'while True: print("rubbish " * 20)'
ENDLESS = 'while True: print("rubbish " * 20, end="")'
KIOSK = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from kiosk.speech.child.lines import Line
from kiosk.ui.sound.programs import own_programs
from kiosk.ui.sound.speaker import Speaker
app = QCoreApplication([])
speaker = Speaker(own_programs(Path(sys.argv[1])), lambda note: None)
speaker.start()
speaker.sounding.connect(lambda key: print(*speaker.pids, flush=True))
speaker.say([Line("Een lange tekst die nog niet uit is. En nog een zin.", "nl")])
app.exec()
"""

Start = Callable[..., Bench]


@pytest.fixture
def start(
    qapp: QGuiApplication, tmp_path: Path, lasting_server: SoundServer, lasting_recorder: Recorder
) -> Iterator[Start]:
    """Starts a speaker with other programs in the place of its own."""
    benches = []

    def begin(change: Callable[[Programs], Programs] = lambda programs: programs) -> Bench:
        benches.append(Bench(tmp_path, lasting_server.environment, change))
        return benches[0]

    yield begin
    for bench in benches:
        bench.close()


@pytest.fixture
def playing(start: Start) -> Bench:
    """A speaker in the middle of a long text."""
    bench = start()
    bench.say(Line(LONG, "nl", "long"))
    bench.until(lambda: len(bench.told("word")) >= 3)
    return bench


def hit(bench: Bench, which: int, number: signal.Signals) -> int:
    """Send a signal to a child; gives which process it was."""
    pid = bench.speaker.pids[which]
    assert pid
    os.kill(pid, number)
    return pid


def assert_all_is_said(bench: Bench) -> None:
    """Each word, in order; one that was lit when sound stopped may be lit again."""
    bench.until_event("finished")
    every = LONG.replace(".", "").split()
    said = bench.lit(LONG)
    assert said[-1] == every[-1], bench.notes
    rest = iter(said)
    assert all(word in rest for word in every)
    assert bench.told("notice", "ended") == [("ended", "long")]
    bench.assert_fluid()


def test_a_text_is_finished_though_its_maker_crashes_in_the_middle(playing: Bench) -> None:
    hit(playing, SYNTH, signal.SIGSEGV)
    assert_all_is_said(playing)


def test_a_text_is_finished_though_its_player_crashes_in_the_middle(playing: Bench) -> None:
    hit(playing, PLAYBACK, signal.SIGSEGV)
    assert_all_is_said(playing)
    assert any("playback: it was ended by signal" in note for note in playing.notes)


def test_a_maker_that_crashes_between_texts_is_there_for_the_next(start: Start) -> None:
    bench = start()
    bench.say(Line("Dag.", "nl", "first"))
    bench.until_event("finished")
    hit(bench, SYNTH, signal.SIGSEGV)
    hit(bench, PLAYBACK, signal.SIGSEGV)
    bench.say(Line("Nog eens.", "nl", "second"))
    bench.until_event("finished")
    assert bench.told("sounding", "notice") == [("sounding", "second")]
    bench.assert_fluid()


@pytest.mark.parametrize("which", [SYNTH, PLAYBACK])
def test_a_child_that_hangs_is_killed_and_the_text_is_said_by_another(start: Start, which: int) -> None:
    bench = start()
    bench.say(Line("Dag.", "nl", "first"))
    bench.until_event("finished")
    hung = hit(bench, which, signal.SIGSTOP)
    bench.say(Line("Nog eens.", "nl", "second"))
    bench.until_event("finished")
    assert bench.told("sounding", "notice") == [("sounding", "second")]
    assert bench.speaker.pids[which] not in (hung, None)
    with pytest.raises(ProcessLookupError):
        os.kill(hung, 0)
    bench.assert_fluid()


def test_a_player_that_hangs_in_the_middle_lights_no_word_and_is_replaced(playing: Bench) -> None:
    hit(playing, PLAYBACK, signal.SIGSTOP)
    before = len(playing.told("word"))
    playing.until(lambda: not playing.speaker.is_sounding, "silence")
    playing.until(lambda: bool(playing.notes), "a word for staff")
    assert len(playing.told("word")) <= before + 1  # one may have been on its way
    assert_all_is_said(playing)


@pytest.mark.parametrize("program", [RUBBISH, FLOOD, ENDLESS])
@pytest.mark.parametrize("which", [SYNTH, PLAYBACK])
def test_a_child_that_prints_rubbish_is_told_to_the_visitor_as_no_sound(start: Start, which: int, program: str) -> None:
    command = (sys.executable, "-c", program)
    bench = start(lambda own: replace(own, synth=command) if which == SYNTH else replace(own, playback=command))
    bench.say(Line("Goedendag.", "nl", "line"))
    bench.until_event("finished")
    assert bench.told("notice", "ended") == [
        ("notice", "cannot-speak" if which == SYNTH else "no-sound"),
        ("ended", "line"),
    ]
    assert bench.told("word", "sounding") == []
    bench.assert_fluid()


@pytest.mark.parametrize("which", [SYNTH, PLAYBACK])
def test_a_child_that_is_missing_is_told_to_the_visitor_as_no_sound(start: Start, tmp_path: Path, which: int) -> None:
    command = (str(tmp_path / "missing"),)
    bench = start(lambda own: replace(own, synth=command) if which == SYNTH else replace(own, playback=command))
    for key in ("first", "second"):
        bench.say(Line("Goedendag.", "nl", key))
        bench.until_event("finished")
        notice = ("notice", "cannot-speak" if which == SYNTH else "no-sound")
        assert bench.told("notice", "ended") == [notice, ("ended", key)]
    assert any("it could not be started" in note for note in bench.notes)
    bench.assert_fluid()


def test_recordings_are_heard_though_the_maker_is_missing(start: Start, tmp_path: Path) -> None:
    bench = start(lambda own: replace(own, synth=(str(tmp_path / "missing"),)))
    bench.say(Line("Goedendag.", "nl", "said"), bursts(tmp_path / "recorded.wav", [0.0, 200.0]))
    bench.until_event("finished")
    assert bench.told("notice", "sounding") == [("notice", "cannot-speak"), ("sounding", "recorded")]


def test_after_the_visit_no_clip_is_left(playing: Bench) -> None:
    assert list(playing.clips.rglob("*.wav"))
    playing.speaker.forget()
    playing.until(lambda: not list(playing.clips.rglob("*.wav")), "an empty folder")


def test_what_was_made_ahead_is_there_when_it_is_asked_for(start: Start) -> None:
    bench = start()
    lines = [Line(f"Tegel nummer {number}.", "nl", str(number)) for number in range(4)]
    bench.speaker.prepare(lines)
    bench.until(lambda: len(list(bench.clips.rglob("*.wav"))) == len(lines), "a clip of each")
    bench.say(lines[2])
    bench.until_event("finished")
    assert len(list(bench.clips.rglob("*.wav"))) == len(lines)


def test_both_children_end_with_the_speaker(start: Start) -> None:
    bench = start()
    bench.say(Line("Dag.", "nl", "line"))
    bench.until_event("sounding")
    pids = [pid for pid in bench.speaker.pids if pid]
    assert len(pids) == 2
    bench.speaker.close()
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_both_children_end_when_the_kiosk_is_killed(
    lasting_server: SoundServer, lasting_recorder: Recorder, tmp_path: Path
) -> None:
    environment = {**os.environ, **lasting_server.environment, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", KIOSK, str(tmp_path / "clips")]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as kiosk:
        assert kiosk.stdout is not None
        pids = kiosk.stdout.readline().split()
        kiosk.kill()
    assert len(pids) == 2
    end = time.monotonic() + LONGEST_S
    while any(Path(f"/proc/{pid}").exists() for pid in pids):
        assert time.monotonic() < end


def test_a_notice_goes_when_something_else_is_heard(start: Start) -> None:
    bench = start()
    bench.say(Line("nuqneH", "tlh", "strange"))
    bench.until_event("finished")
    bench.say(Line("Goedendag.", "nl", "known"))
    bench.until_event("finished")
    assert bench.told("notice", "sounding") == [("notice", ""), ("sounding", "known")]
