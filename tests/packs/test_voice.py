"""A voice from a microphone: what is usable, where it is heard, and sentences joined with their times."""

from __future__ import annotations

import io
import random
import wave
from array import array
from math import pi, sin

import pytest

from kiosk.authoring.narrate.hearing import RATE, Spoken, Unusable, judge
from kiosk.authoring.narrate.narration import Narratable
from kiosk.authoring.narrate.timing import says
from kiosk.authoring.narrate.voice import joined_cues, spoken_take
from kiosk.packs.format.opus import parse_opus
from tests.helpers.recorded import spoken_wav

MS = RATE // 1000


def tone(ms: int, loud: float, rise_ms: int = 0) -> array[int]:
    """A tone of 220 Hz; with `rise_ms` it swells and fades as a syllable does."""
    count = ms * MS
    swell = [min(1.0, at / (rise_ms * MS), (count - at) / (rise_ms * MS)) if rise_ms else 1.0 for at in range(count)]
    return array("h", (round(32_767 * loud * swell[at] * sin(2 * pi * 220 * at / RATE)) for at in range(count)))


def still(ms: int, noise: int = 0) -> array[int]:
    rolled = random.Random(7)  # noqa: S311
    return array("h", (rolled.randint(-noise, noise) for _ in range(ms * MS)))


def spoken(samples: array[int]) -> Spoken:
    found = judge(samples.tobytes())
    assert isinstance(found, Spoken)
    return found


def espeak(text: str) -> array[int]:
    """What espeak-ng says, each of its samples twice or more to come near 48 kHz: slower, and as loud."""
    with wave.open(io.BytesIO(spoken_wav(text))) as file:
        plain = array("h", file.readframes(file.getnframes()))
    return array("h", (value for value in plain for _ in range(2)))


def test_the_stillness_round_a_voice_is_cut_to_a_breath() -> None:
    found = spoken(still(2_000, 30) + tone(700, 0.4, 50) + still(3_000, 30))
    assert abs(found.begins - 200 * MS) < 20 * MS
    assert abs(found.ends - found.begins - 700 * MS) < 30 * MS
    assert abs(len(found.samples) // 2 - 1_100 * MS) < 50 * MS


def test_a_voice_that_fills_what_was_recorded_keeps_all_of_it() -> None:
    sound = espeak("Ga naar een dokter.")
    found = spoken(sound)
    assert len(found.samples) <= 2 * len(sound)
    assert found.ends - found.begins > 0.7 * len(sound)


@pytest.mark.parametrize(
    "sound",
    [
        still(0),
        still(50),
        still(3_000),
        still(3_000, 200),
        still(1_000) + tone(60, 0.5) + still(1_000),  # a cough is shorter than any word
        still(1_000) + tone(20, 0.9) + still(900) + tone(20, 0.9) + still(500),  # the keys
        tone(3_000, 0.1),  # the hum of a badly earthed microphone
        array("h", [9_000] * (2_000 * MS)),  # direct current
    ],
    ids=["none", "too short", "silence", "noise", "a cough", "clicks", "a hum", "direct current"],
)
def test_what_holds_no_voice_is_refused(sound: array[int]) -> None:
    assert judge(sound.tobytes()) is Unusable.SILENT


def test_a_voice_on_direct_current_is_heard() -> None:
    sound = still(500, 20) + tone(600, 0.2, 50) + still(500, 20)
    assert isinstance(judge(array("h", (value + 4_000 for value in sound)).tobytes()), Spoken)


def test_a_clipped_voice_is_refused_and_one_that_just_fits_is_not() -> None:
    loud = array("h", (max(-32_768, min(32_767, 3 * value)) for value in tone(800, 0.6, 100)))
    assert judge((still(300) + loud + still(300)).tobytes()) is Unusable.LOUD
    assert isinstance(judge((still(300) + tone(800, 0.98, 100) + still(300)).tobytes()), Spoken)


def test_half_a_sample_at_the_end_does_no_harm() -> None:
    sound = (still(300) + tone(600, 0.4, 50) + still(300)).tobytes()
    assert judge(sound + b"\1") == judge(sound)


def test_the_times_of_joined_sentences_are_those_of_their_voices() -> None:
    first = Spoken(bytes(2 * 1_000 * MS), 200 * MS, 800 * MS)
    second = Spoken(bytes(2 * 900 * MS), 100 * MS, 850 * MS)
    cues = joined_cues([("Ga.", first), ("Kom mee.", second)])
    assert [(cue.start_ms, cue.end_ms, cue.text) for cue in cues] == [(200, 800, "Ga."), (1_100, 1_850, "Kom mee.")]


def test_a_take_is_opus_with_a_cue_for_each_sentence() -> None:
    text = Narratable("health.doctor.go", "text", "nl", "Ga naar een dokter. Neem alles mee.")
    sentences = [(said, spoken(espeak(said))) for said in ("Ga naar een dokter.", "Neem alles mee.")]
    take = spoken_take(text, sentences, "Amina")
    sound = parse_opus(take.sound)
    assert (sound.channels, take.speaker, take.evenly) == (1, "Amina", False)
    assert sound.duration_ms == -(-sum(len(one.samples) // 2 for _, one in sentences) // MS)
    assert says(text.text, take.cues)
    assert take.cues[-1].end_ms <= sound.duration_ms
