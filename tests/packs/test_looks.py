"""Takes are looked at before anybody hears them: real speech of espeak-ng, coded as a volunteer's would be."""

from __future__ import annotations

import io
import wave
from array import array
from pathlib import Path

import pytest

from kiosk.authoring.narrate.encode import decode_opus, encode_opus
from kiosk.authoring.narrate.looks import take_fault
from tests.helpers.recorded import spoken_wav

SPOKEN = [
    ("nl", "Heb je geen verzekering en geen geld? Het OCMW kan helpen met de kosten."),
    ("fr", "Vous pouvez demander un avocat gratuit. Il parle pour vous au tribunal."),
    ("ar", "اذهب إلى طبيب. يستطيع أن يساعدك في مرضك."),
    ("uk", "Ви можете попросити допомогу в соціальній службі."),
    ("tr", "Danışma masasında sorun. Size yardım ederler."),
]
SHORT = [("nl", "OCMW"), ("nl", "Bel 112."), ("nl", "Ja"), ("fr", "CPAS"), ("en", "ID card"), ("de", "Um 9.30 Uhr")]


def samples(wav: bytes) -> tuple[array[int], int]:
    with wave.open(io.BytesIO(wav)) as file:
        return array("h", file.readframes(file.getnframes())), file.getframerate()


def coded(folder: Path, sound: array[int], rate: int) -> bytes:
    """The samples of a take after it was made Opus."""
    with wave.open(str(folder / "take.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(sound.tobytes())
    encode_opus(folder / "take.wav", folder / "take.opus")
    return decode_opus(folder / "take.opus", "take.opus")


@pytest.mark.parametrize(("language", "text"), [*SPOKEN, *SHORT])
def test_a_text_that_is_read_is_taken(tmp_path: Path, language: str, text: str) -> None:
    assert take_fault(coded(tmp_path, *samples(spoken_wav(text, language))), text) is None


@pytest.mark.parametrize("noise", [0, 40])
def test_five_seconds_of_nothing_are_no_take(tmp_path: Path, noise: int) -> None:
    still = array("h", ((at * 7919) % (2 * noise + 1) - noise for at in range(5 * 48_000)))
    assert take_fault(coded(tmp_path, still, 48_000), "Bel 112.") == "nobody is heard in it"


def test_what_is_cut_off_at_the_top_is_no_take(tmp_path: Path) -> None:
    sound, rate = samples(spoken_wav(SPOKEN[0][1]))
    loud = array("h", (max(-32_768, min(32_767, 8 * sample)) for sample in sound))
    fault = take_fault(coded(tmp_path, loud, rate), SPOKEN[0][1])
    assert fault == "is too loud, and cut off at the top: record it again, farther from the microphone"


def test_a_take_that_ends_too_early_is_another_texts(tmp_path: Path) -> None:
    sound, rate = samples(spoken_wav(SPOKEN[0][1]))
    fault = take_fault(coded(tmp_path, sound[: len(sound) // 3], rate), SPOKEN[0][1])
    assert fault is not None
    assert fault.startswith("is too short for its text: 57 letters in 1.")


def test_a_take_that_goes_on_is_another_texts(tmp_path: Path) -> None:
    fault = take_fault(coded(tmp_path, *samples(spoken_wav(SPOKEN[0][1]))), "Ga zitten.")
    assert fault is not None
    assert fault.startswith("is too long for its text: 8 letters in ")


def test_where_it_is_not_known_what_is_said_its_length_is_anybodys(tmp_path: Path) -> None:
    assert take_fault(coded(tmp_path, *samples(spoken_wav("Ja"))), None) is None


@pytest.mark.parametrize(("language", "text"), SPOKEN)
@pytest.mark.parametrize("piece_ms", [470, 650])
def test_a_piece_that_is_heard_twice_is_told(tmp_path: Path, language: str, text: str, piece_ms: int) -> None:
    sound, rate = samples(spoken_wav(text, language))
    piece, at = rate * piece_ms // 1000, rate // 3
    fault = take_fault(coded(tmp_path, sound[: at + piece] + sound[at:], rate), text)
    assert fault is not None
    assert fault.startswith("the same 400 ms and more are heard twice, the first time about ")


def test_a_text_that_says_something_twice_may_be_heard_twice(tmp_path: Path) -> None:
    text = "Altijd gratis, altijd gratis."
    assert take_fault(coded(tmp_path, *samples(spoken_wav(text))), text) is None
