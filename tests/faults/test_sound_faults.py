"""An error in what makes sound costs the text that is said: it is noted, and the next text is heard."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import cast

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication

from kiosk.guidance import Pronunciation, Recording, TimedWord
from kiosk.speech.child.lines import Line
from kiosk.ui.sound.programs import Programs
from tests.helpers.late_child import late, prints
from tests.helpers.small_disk import small_disk
from tests.helpers.sound_server import Recorder, SoundServer
from tests.helpers.speaker_bench import Bench, bursts

SYNTH, PLAYBACK = 0, 1
CANNOT = {SYNTH: "cannot-speak", PLAYBACK: "no-sound"}
TEXT = "Goedendag."
MANY = 10

CLIP = '{"is": "clip", "id": %s, "sentence": %s, "path": "/nowhere/x.wav", "duration_ms": %s, "words": %s}'
HUGE = "9" * 4000
EXITS = "sys.exit(3)"
BAD_CLIPS = [
    '{"is": "clip"}',
    CLIP % ("[1]", "0", "100", "[]"),
    CLIP % ("1", "{}", "100", "[]"),
    CLIP % ("1", "0", '"long"', "[]"),
    CLIP % ("1", "0", "100", "[[0, 3]]"),
    CLIP % ("1", "0", "100", "[[0, Infinity, 7]]"),
    CLIP % ("1", "0", HUGE, "[]"),
    '{"is": "failed", "id": 1}',
    '{"is": "done", "id": null}',
    '{"is": "clip", "words": ' + "[" * 50_000 + "]" * 50_000 + "}",
    '{"is": "clip", "path": "LONG"}',
]
BAD_SOUNDS = [
    '{"is": "device"}',
    '{"is": "moving", "id": 1}',
    '{"is": "moving", "id": 1, "position_ms": []}',
    '{"is": "word", "id": 1, "start": Infinity, "length": 1}',
    '{"is": "word", "id": 1, "start": 1e40, "length": 1}',
    '{"is": "word", "id": 1, "start": ' + HUGE + ', "length": 1}',
    '{"is": "failed", "id": 1}',
    '{"is": "failed", "id": 1, "code": "a code that nobody knows"}',
]

Start = Callable[..., Bench]


@pytest.fixture
def start(
    qapp: QGuiApplication, tmp_path: Path, lasting_server: SoundServer, lasting_recorder: Recorder
) -> Iterator[Start]:
    """Starts a speaker with other programs in the place of its own."""
    benches = []

    def begin(change: Callable[[Programs], Programs] = lambda programs: programs, **environment: str) -> Bench:
        benches.append(Bench(tmp_path, {**lasting_server.environment, **environment}, change))
        return benches[0]

    yield begin
    for bench in benches:
        bench.close()


def badly(which: int, count: Path, times: int, program: str) -> Callable[[Programs], Programs]:
    """One of the two children does its work badly the first times it is started."""

    def change(own: Programs) -> Programs:
        if which == SYNTH:
            return replace(own, synth=late(own.synth, count, times, program))
        return replace(own, playback=late(own.playback, count, times, program))

    return change


def hear(bench: Bench, line: Line) -> list[str]:
    """Ask for it, again whenever it is over, until it is heard; the notices on the way."""
    notices: list[str] = []

    def heard() -> bool:
        if bench.told("finished") and not bench.told("sounding"):
            assert ("ended", line.key) in bench.told()
            notices.extend(event[1] for event in bench.told("notice"))
            bench.say(line)
        return bool(bench.told("sounding"))

    bench.say(line)
    bench.until(heard, f"the sound of '{line.key}'")
    bench.until_event("finished")
    return notices


@pytest.mark.parametrize(
    ("which", "bad"), [(SYNTH, line) for line in BAD_CLIPS] + [(PLAYBACK, line) for line in BAD_SOUNDS]
)
def test_a_report_that_makes_no_sense_is_silence_with_a_notice_at_most_and_the_next_child_is_heard(
    start: Start, tmp_path: Path, which: int, bad: str
) -> None:
    bench = start(badly(which, tmp_path / "starts", 2, prints(bad)))
    assert set(hear(bench, Line(TEXT, "nl", "line"))) <= {CANNOT[which]}
    bench.assert_fluid()


@pytest.mark.parametrize("which", [SYNTH, PLAYBACK])
def test_a_child_that_exits_at_once_ten_times_is_silence_with_a_notice_and_then_heard(
    start: Start, tmp_path: Path, which: int
) -> None:
    bench = start(badly(which, tmp_path / "starts", MANY, EXITS))
    notices = hear(bench, Line(TEXT, "nl", "line"))
    assert set(notices) == {CANNOT[which]}
    assert len((tmp_path / "starts").read_text()) > MANY
    assert all("it ended with 3" in note for note in bench.notes)
    bench.assert_fluid()


def fill(path: Path) -> None:
    """Leave no room on the disk."""
    with path.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(bytes(4096)):
            pass


def broken(path: Path) -> Line:
    """A line whose recording no code expects: it knows no words."""
    words = cast("tuple[TimedWord, ...]", None)
    return Line("Geheim.", "nl", "broken", Recording(path, 100, words))


@pytest.mark.parametrize("before", [0, 1])
def test_an_error_of_our_own_costs_what_is_being_said_and_is_noted_without_a_word_of_it(
    start: Start, tmp_path: Path, caplog: pytest.LogCaptureFixture, before: int
) -> None:
    bench = start()
    path = tmp_path / "tone.wav"
    good = bursts(path, [0.0, 200.0])
    for _ in range(MANY):
        bench.say(*[good] * before, broken(path), good)
        bench.until_event("finished")
        assert bench.told("notice")[-1] == ("notice", "cannot-speak")
        assert bench.told("sounding") == [("sounding", good.key)] * before
        assert not bench.speaker.is_sounding
    records = [record for record in caplog.records if record.name == "kiosk.speaker"]
    assert [record.levelno for record in records] == [logging.ERROR] * MANY
    assert all("TypeError" in record.message and "speaker.py" in record.message for record in records)
    assert "Geheim" not in caplog.text
    assert hear(bench, Line(TEXT, "nl", "next")) == []


def test_an_error_in_what_is_made_ahead_costs_nothing_that_is_asked_for(
    start: Start, caplog: pytest.LogCaptureFixture
) -> None:
    bench = start()
    assert hear(bench, Line(TEXT, "nl", "first")) == []
    unreadable = cast("Pronunciation", object())
    with pytest.raises(TypeError):
        bench.speaker.pronounce([unreadable])
    bench.speaker.prepare([Line("Tot ziens.", "nl", str(number)) for number in range(3)])
    assert hear(bench, Line(TEXT, "nl", "second")) == []
    assert not [record for record in caplog.records if record.name == "kiosk.speaker"]


def test_with_every_disk_full_a_text_is_silence_with_a_notice_until_there_is_room(start: Start, tmp_path: Path) -> None:
    with small_disk(tmp_path / "clips", 1) as disk:
        (disk / "temporary").mkdir()
        filler = disk / "filler"
        bench = start(TMPDIR=str(disk / "temporary"))
        assert hear(bench, Line(TEXT, "nl", "first")) == []
        fill(filler)
        for number in range(MANY):
            bench.say(Line(f"Tegel nummer {number}.", "nl", "lost"))
            bench.until_event("finished")
            assert bench.told("notice", "ended") == [("notice", "cannot-speak"), ("ended", "lost")]
        filler.unlink()
        assert hear(bench, Line("Tot ziens.", "nl", "next")) == []
        bench.close()
