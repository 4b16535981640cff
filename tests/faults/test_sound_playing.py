"""What comes out of the loudspeaker, recorded: when it sounds, which word is lit meanwhile, how loud, how high."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from statistics import median

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication

from kiosk.speech.child.lines import Line
from tests.benchmarks.figures import percentile
from tests.helpers.sound_server import RATE, Recorder, SoundServer
from tests.helpers.speaker_bench import Bench, bursts


@pytest.fixture
def recorder(lasting_recorder: Recorder) -> Recorder:
    return lasting_recorder


@pytest.fixture
def bench(qapp: QGuiApplication, tmp_path: Path, lasting_server: SoundServer, recorder: Recorder) -> Iterator[Bench]:
    bench = Bench(tmp_path, lasting_server.environment)
    yield bench
    bench.close()


def pitch(sound: Sequence[int]) -> float:
    """Hertz, from how often a tone crosses zero where it is loud."""
    loud = [number for number, value in enumerate(sound) if abs(value) > 2000]
    part = sound[loud[0] + RATE // 5 : loud[-1] - RATE // 5]
    rises = sum(before < 0 <= after for before, after in pairwise(part))
    return rises * RATE / len(part)


def test_each_word_is_lit_while_it_is_heard(bench: Bench, recorder: Recorder, tmp_path: Path) -> None:
    """The limits are those of the highlight: median 40 ms, 99th percentile 120 ms."""
    lines = [
        bursts(tmp_path / "first.wav", [number * 120.0 for number in range(70)], burst_ms=40),
        bursts(tmp_path / "second.wav", [100 + number * 130.0 for number in range(60)], burst_ms=40),
    ]
    mark = recorder.mark()
    bench.say(*lines)
    bench.until_event("finished")
    words = [event for event in bench.events if event.name == "word"]
    onsets = recorder.onsets(mark)
    assert [event.values for event in words] == [
        (line.key, word.start, word.length) for line in lines if line.recording for word in line.recording.words
    ]
    assert len(onsets) == len(words)
    offsets = [abs(event.at - onset) * 1000 for event, onset in zip(words, onsets, strict=True)]
    assert median(offsets) <= 40
    assert percentile(offsets, 99) <= 120
    assert bench.told("sounding", "ended", "finished") == [
        ("sounding", "first"),
        ("ended", "first"),
        ("sounding", "second"),
        ("ended", "second"),
        ("finished",),
    ]


def test_a_text_without_a_recording_is_heard_and_its_words_are_lit_in_order(bench: Bench, recorder: Recorder) -> None:
    text = "Goedemorgen. Kom binnen. Wij helpen u graag."
    mark = recorder.mark()
    asked = bench.say(Line(text, "nl", "greeting"))
    bench.until_event("finished")
    assert bench.lit(text) == ["Goedemorgen", "Kom", "binnen", "Wij", "helpen", "u", "graag"]
    begun = recorder.onsets(mark)[0]
    over = recorder.last_sound(mark)
    assert over is not None
    lit = [event.at for event in bench.events if event.name == "word"]
    assert asked < begun < lit[-1] < over + 0.12
    bench.assert_fluid()


def test_words_that_are_said_otherwise_are_lit_as_they_are_shown(bench: Bench, recorder: Recorder) -> None:
    text = "كتب الكتاب. اتصل الآن."
    mark = recorder.mark()
    bench.say(Line(text, "ar", "vowels", spoken="كُتِبَ الْكِتَابُ. اِتَّصِلِ الْآنَ."))
    bench.until_event("finished")
    assert bench.lit(text) == ["كتب", "الكتاب", "اتصل", "الآن"]
    assert recorder.onsets(mark)


def test_a_line_in_a_language_without_a_voice_is_skipped_with_a_notice(bench: Bench, recorder: Recorder) -> None:
    mark = recorder.mark()
    bench.say(Line("nuqneH", "tlh", "strange"), Line("Goedendag.", "nl", "known"))
    bench.until_event("finished")
    assert bench.told() == [
        ("notice", "no-voice"),
        ("ended", "strange"),
        ("sounding", "known"),
        ("ended", "known"),
        ("finished",),
    ]
    assert recorder.onsets(mark)


def test_a_recording_that_is_broken_is_said_by_the_voice(bench: Bench, recorder: Recorder, tmp_path: Path) -> None:
    good = bursts(tmp_path / "broken.wav", [0.0, 200.0])
    (tmp_path / "broken.wav").write_bytes(b"no sound at all")
    mark = recorder.mark()
    bench.say(replace(good, text="Goedendag allemaal."), Line("Tot ziens.", "nl", "next"))
    bench.until_event("finished")
    assert bench.told("sounding", "ended", "notice") == [
        ("sounding", "broken"),
        ("ended", "broken"),
        ("sounding", "next"),
        ("ended", "next"),
    ]
    assert recorder.onsets(mark)


def test_a_text_with_nothing_to_say_is_over_at_once(bench: Bench) -> None:
    bench.say(Line("", "nl", "empty"))
    bench.until_event("finished")
    assert bench.told() == [("ended", "empty"), ("finished",)]


def test_after_a_stop_there_is_silence_and_no_word(bench: Bench, recorder: Recorder, tmp_path: Path) -> None:
    tone = bursts(tmp_path / "tone.wav", [0.0, 500.0, 1000.0, 1500.0], burst_ms=490)
    mark = recorder.mark()
    bench.say(tone)
    bench.until(lambda: len(bench.told("word")) >= 2)
    stopped = bench.say()  # nothing new: the same as a stop, and the events begin anew
    heard_s = recorder.heard_s
    bench.until(lambda: recorder.heard_s > heard_s + 0.5)
    last = recorder.last_sound(mark)
    assert last is not None
    assert (last - stopped) * 1000 <= 100
    assert bench.told("word", "sounding") == []
    assert not bench.speaker.is_sounding


def test_a_new_text_takes_the_place_of_what_plays(bench: Bench, tmp_path: Path) -> None:
    bench.say(bursts(tmp_path / "old.wav", [number * 200.0 for number in range(30)]))
    bench.until_event("sounding", "old")
    bench.say(bursts(tmp_path / "new.wav", [0.0, 200.0]))
    bench.until_event("finished")
    assert {event.values[0] for event in bench.events if event.values} == {"new"}


def test_what_is_asked_for_at_the_end_of_a_line_is_said_in_place_of_the_rest(bench: Bench, tmp_path: Path) -> None:
    one, two, three = (bursts(tmp_path / f"{name}.wav", [0.0]) for name in ("one", "two", "three"))
    bench.speaker.ended.connect(lambda key: bench.speaker.say([three]) if key == "one" else None)
    bench.say(one, two)
    bench.until_event("finished")
    assert bench.told() == [
        ("sounding", "one"),
        ("ended", "one"),
        ("sounding", "three"),
        ("ended", "three"),
        ("finished",),
    ]


def test_the_volume_counts_at_once(bench: Bench, recorder: Recorder, tmp_path: Path) -> None:
    bench.speaker.set_volume(1.0)
    mark = recorder.mark()
    bench.say(bursts(tmp_path / "tone.wav", [0.0, 1000.0, 2000.0], burst_ms=990))
    bench.until(lambda: len(bench.told("word")) >= 2)
    loud = max(map(abs, recorder.since(mark)))
    bench.speaker.set_volume(0.25)
    bench.until(lambda: len(bench.told("word")) >= 3)
    mark = recorder.mark()
    bench.until_event("finished")
    soft = max(map(abs, recorder.since(mark)))
    assert 0.15 < soft / loud < 0.4


@pytest.mark.parametrize("speed", [0.7, 1.5])
def test_a_recording_keeps_its_pitch_at_another_speed(
    bench: Bench, recorder: Recorder, tmp_path: Path, speed: float
) -> None:
    line = bursts(tmp_path / "tone.wav", [0.0], burst_ms=3000, hertz=440)
    opus = tmp_path / "tone.opus"
    subprocess.run(["ffmpeg", "-v", "error", "-i", str(tmp_path / "tone.wav"), str(opus)], check=True, timeout=60)
    assert line.recording is not None
    bench.speaker.set_speed(speed)
    mark = recorder.mark()
    bench.say(replace(line, recording=replace(line.recording, path=opus)))
    bench.until_event("finished")
    sound = recorder.since(mark)
    loud = [number for number, value in enumerate(sound) if abs(value) > 2000]
    assert abs((loud[-1] - loud[0]) / RATE - 3 / speed) < 0.3
    assert abs(pitch(sound) - 440) < 20
