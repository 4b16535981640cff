"""A sentence as sound, by the real espeak-ng: speed, pitch, seams, and every word in its time."""

from __future__ import annotations

from array import array
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from kiosk.errors import EngineError, NoVoiceError
from kiosk.speech.voice.espeak import Espeak
from kiosk.speech.voice.sound import Sound, joined, read_sound, silence, trimmed, write_wav
from kiosk.speech.voice.synthesis import Spoken, Synthesiser
from kiosk.speech.voice.voices import candidates, verified
from kiosk.speech.words.text import Pronunciation, sentences, words

pytestmark = pytest.mark.slow

OCMW = Pronunciation("OCMW", "nl")


@pytest.fixture
def voices(engine: Any) -> dict[str, str]:
    return candidates(engine.getProperty("voices"))


def _spoken(
    engine: Any, folder: Path, text: str, language: str, speed: float = 1.0, *names: Pronunciation
) -> list[Spoken]:
    synthesiser = Synthesiser(engine, "wegwijs")
    voices = candidates(engine.getProperty("voices"))
    return [synthesiser.sentence(one, voices, speed, folder) for one in sentences(text, language, names)]


def _pitch_hz(sound: Sound) -> float:
    """The median of the strongest lag between 3 and 16 ms in stretches of 40 ms that are loud."""
    samples = array("h", sound.samples)[::2]
    rate, found = sound.sample_rate // 2, []
    for start in range(0, len(samples) - 900, 441):
        part = samples[start : start + 441]
        if max(part) < 4000:
            continue
        lag = max(
            range(rate * 3 // 1000, rate * 16 // 1000),
            key=lambda lag: sum(a * b for a, b in zip(part, samples[start + lag :], strict=False)),
        )
        found.append(rate / lag)
    return median(found)


def test_speed_changes_how_long_it_lasts_and_not_its_pitch(engine: Any, tmp_path: Path) -> None:
    text = "Mama en oma wonen naast elkaar in een mooie ruime woning"
    slow, calm, fast = (_spoken(engine, tmp_path, text, "nl", speed)[0].sound for speed in (0.7, 1.0, 1.5))
    assert 1.25 < slow.duration_ms / calm.duration_ms < 1.6
    assert 0.6 < fast.duration_ms / calm.duration_ms < 0.8
    assert 0.92 < _pitch_hz(slow) / _pitch_hz(fast) < 1.08


def test_the_pitch_that_the_test_measures_is_the_pitch(espeak: Espeak, engine: Any, tmp_path: Path) -> None:
    engine.setProperty("voice", "nl")
    engine.runAndWait()
    measured = []
    for pitch in (20, 80):
        engine.setProperty("pitch", pitch)
        engine.save_to_file("Mama en oma wonen naast elkaar", str(tmp_path / "p.wav"))
        engine.runAndWait()
        measured.append(_pitch_hz(read_sound(tmp_path / "p.wav")))
    assert measured[1] > 1.3 * measured[0]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Het OCMW helpt u van 9.00 tot 12.00 uur. Bel 02 123 45 67!"),
        ("fr", "L'école d'aujourd'hui coûte 1.250,50 €. C'est à 14h30."),
        ("de", "Die Miete beträgt 650 € im Monat."),
        ("en", "Don't go 😀 there, it's naïve: 50% off."),
        ("ar", "اذهب إلى OCMW يوم 12/11/2026 الساعة ٩:٠٠"),
        ("ro", "Bună ziua, într-o zi."),
        ("es", "¿Dónde está la oficina? ¡Aquí!"),
        ("tr", "İstanbul'da 3 çocuk var."),
        ("uk", "Привіт, п'ять дітей."),
        ("fa", "می‌خواهم به خانه بروم، ۱۲ نفر"),
    ],
)
def test_each_shown_word_has_one_time_in_its_order(engine: Any, tmp_path: Path, language: str, text: str) -> None:
    cut = sentences(text, language, [OCMW])
    told: list[tuple[int, int]] = []
    for sentence, spoken in zip(cut, _spoken(engine, tmp_path, text, language, 1.0, OCMW), strict=True):
        told += [(sentence.start + word.start, word.length) for word in spoken.words]
        times = [word.ms for word in spoken.words]
        assert times == sorted(times)
        assert times[0] < 100
        assert times[-1] < spoken.sound.duration_ms - 250
    assert told == list(words(text, language))
    assert list(tmp_path.iterdir()) == []


def test_a_foreign_word_makes_no_hole(engine: Any, tmp_path: Path) -> None:
    (spoken,) = _spoken(engine, tmp_path, "اذهب إلى OCMW اليوم", "ar", 1.0, OCMW)
    samples = array("h", spoken.sound.samples)
    longest = run = 0
    end = round((spoken.sound.duration_ms - 320) * spoken.sound.sample_rate / 1000)
    for sample in samples[:end]:
        run = run + 1 if abs(sample) < 48 else 0
        longest = max(longest, run)
    assert longest / spoken.sound.sample_rate < 0.2


def test_a_sentence_ends_in_a_pause(engine: Any, tmp_path: Path) -> None:
    (spoken,) = _spoken(engine, tmp_path, "Dag.", "nl")
    end = array("h", spoken.sound.samples)[-5000:]
    assert set(end) == {0}


def test_a_language_without_a_voice_is_not_said(engine: Any, voices: dict[str, str], tmp_path: Path) -> None:
    (sentence,) = sentences("Dag", "nl")
    del voices["nl"]
    with pytest.raises(NoVoiceError):
        Synthesiser(engine, "wegwijs").sentence(sentence, voices, 1.0, tmp_path)


def test_a_failed_sentence_leaves_the_next_one_alone(engine: Any, voices: dict[str, str], tmp_path: Path) -> None:
    (sentence,) = sentences("Dag", "nl")
    synthesiser = Synthesiser(engine, "wegwijs")
    with pytest.raises(EngineError):
        synthesiser.sentence(sentence, {"nl": "xx"}, 1.0, tmp_path)
    with pytest.raises(FileNotFoundError):
        synthesiser.sentence(sentence, voices, 1.0, tmp_path / "nowhere")
    assert synthesiser.sentence(sentence, voices, 1.0, tmp_path).sound.duration_ms > 300


def test_the_voices_are_those_of_belgium_and_each_was_heard(engine: Any, tmp_path: Path) -> None:
    synthesiser = Synthesiser(engine, "wegwijs")

    def speak(voice: str, text: str) -> tuple[Sound, int]:
        sound, heard = synthesiser.speak(voice, text, 1.0, tmp_path)
        return sound, len(heard)

    found = {**candidates(engine.getProperty("voices")), "xx": "xx"}
    found["de"] = "de-zz"
    heard = verified({tag: voice for tag, voice in found.items() if tag != "xx"}, speak)
    assert heard == {
        "nl": "nl",
        "fr": "fr-be",
        "en": "en",
        "ar": "ar",
        "ro": "ro",
        "es": "es",
        "tr": "tr",
        "uk": "uk",
        "fa": "fa",
    }


@pytest.mark.parametrize(("sound", "told"), [(Sound(bytes(4000), 22050), 1), (Sound(b"\x00\x20" * 2000, 22050), 0)])
def test_a_voice_that_makes_no_sound_or_tells_no_word_is_left_out(sound: Sound, told: int) -> None:
    assert verified({"nl": "nl"}, lambda _voice, _text: (sound, told)) == {}


def test_a_voice_of_another_script_or_language_never_serves() -> None:
    class Voice:
        def __init__(self, voice_id: str, *languages: str) -> None:
            self.id, self.languages = voice_id, list(languages)

    found = candidates([Voice("a", "fa-latn"), Voice("b", "nl_NL"), Voice("c", "fr-CA"), Voice("d", "nld"), Voice("e")])
    assert found == {"nl": "b", "fr": "c"}


def test_silence_at_both_ends_is_trimmed_and_told() -> None:
    loud = b"\x00\x40" * 2205
    sound = joined([silence(100, 22050), Sound(loud, 22050), silence(200, 22050)])
    cut, ms = trimmed(sound)
    assert (sound.duration_ms, ms) == (400, 88)
    assert 110 < cut.duration_ms <= 125
    assert loud in cut.samples
    assert trimmed(Sound(b"", 22050)) == (Sound(b"", 22050), 0)
    assert trimmed(silence(50, 22050))[0].duration_ms <= 12


def test_sounds_of_different_rates_are_not_joined() -> None:
    with pytest.raises(EngineError, match="different rates"):
        joined([silence(10, 22050), silence(10, 16000)])


def test_what_is_written_is_read_again_and_what_is_no_sound_is_refused(tmp_path: Path) -> None:
    sound = Sound(bytes(range(200)), 22050)
    write_wav(tmp_path / "a.wav", sound)
    assert read_sound(tmp_path / "a.wav") == sound
    assert (tmp_path / "a.wav").stat().st_mode & 0o777 == 0o600
    for data in (b"", b"RIFF", b"FORM0000AIFF", (tmp_path / "a.wav").read_bytes()[:30]):
        (tmp_path / "b.wav").write_bytes(data)
        with pytest.raises(EngineError):
            read_sound(tmp_path / "b.wav")
