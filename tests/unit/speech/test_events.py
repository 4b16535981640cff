"""Whatever a driver tells, each shown word gets its time, in order."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import EngineError
from kiosk.speech.voice.events import TimedWord, WordEvent, in_code_points, timed_words, word_times
from kiosk.speech.voice.synthesis import Synthesiser
from kiosk.speech.voice.voices import candidates
from kiosk.speech.words.text import Sentence, ShownWord, Utterance, sentences
from tests.helpers.stock_drivers import stock_engine

TEXT = "een twee drie vier"
UTTERANCE = Utterance(TEXT, ((0, 3, 0), (4, 4, 1), (9, 4, 2), (14, 4, 3)))


def _times(*events: tuple[int, int | None]) -> list[int]:
    return word_times(UTTERANCE, [WordEvent(location, 1, ms) for location, ms in events], 1800)


def test_a_word_has_the_time_that_the_driver_tells() -> None:
    assert _times((0, 0), (4, 310), (9, 700), (14, 1100)) == [0, 310, 700, 1100]


def test_the_first_time_of_a_word_stands() -> None:
    assert _times((0, 0), (4, 300), (5, 500), (9, 700), (14, 1100)) == [0, 300, 700, 1100]


def test_an_event_that_goes_back_is_dropped() -> None:
    assert _times((0, 0), (4, 300), (9, 700), (0, 800), (14, 650), (14, 1100)) == [0, 300, 700, 1100]


def test_an_event_in_the_gap_before_a_word_is_that_words() -> None:
    assert _times((0, 0), (3, 300), (8, 700), (14, 1100)) == [0, 300, 700, 1100]


def test_an_event_after_the_end_of_the_sound_is_dropped() -> None:
    assert _times((0, 0), (4, 300), (9, 700), (14, 5000)) == [0, 300, 700, 1311]


def test_words_without_an_event_share_the_time_between_their_neighbours_by_letters() -> None:
    assert _times((0, 0), (14, 1400)) == [0, 400, 900, 1400]
    assert _times() == [0, 400, 900, 1400]
    assert _times((9, 900)) == [0, 400, 900, 1400]


@given(
    st.lists(
        st.tuples(st.integers(-5, 30), st.integers(0, 9), st.none() | st.integers(-100, 3000)).map(
            lambda t: WordEvent(*t)
        )
    )
)
def test_no_events_whatever_take_a_word_away_or_turn_time_back(events: list[WordEvent]) -> None:
    times = word_times(UTTERANCE, in_code_points(events, TEXT, "wegwijs"), 1800)
    assert len(times) == 4
    assert times == sorted(times)
    assert times[0] >= 0
    assert times[-1] <= 1800


@given(st.text(alphabet="aé€😀 \u200c\u0645", min_size=1), st.integers(0, 20))
def test_a_place_in_utf16_becomes_the_code_point_it_is_in(text: str, place: int) -> None:
    place = min(place, len(text) - 1)
    units = len(text[:place].encode("utf-16-le")) // 2
    assert in_code_points([WordEvent(units, 1)], text, "sapi5") == [WordEvent(place, 1)]


def test_drivers_that_count_from_one_and_those_that_tell_of_nothing_are_understood() -> None:
    assert in_code_points([WordEvent(1, 3), WordEvent(5, 4)], TEXT, "espeak") == [WordEvent(0, 3), WordEvent(4, 4)]
    assert in_code_points([WordEvent(1, 0), WordEvent(99, 3), WordEvent(-1, 3)], TEXT, "sapi5") == []


def test_words_that_another_words_sound_covers_share_its_time() -> None:
    words = tuple(ShownWord(10 + 5 * place, 4, "x" if place in {0, 3} else "") for place in range(4))
    sentence = Sentence(10, 20, "nl", words, Utterance("x x", ((0, 1, 0), (2, 1, 3))))
    assert timed_words(sentence, {0: 300, 3: 900}, 1500) == (
        TimedWord(0, 4, 300),
        TimedWord(5, 4, 500),
        TimedWord(10, 4, 700),
        TimedWord(15, 4, 900),
    )


@pytest.mark.parametrize("driver", ["sapi5", "nsss"])
def test_a_stock_driver_of_another_system_gives_each_shown_word_a_time(driver: str, tmp_path: Path) -> None:
    engine = stock_engine(driver)
    voices = candidates(engine.getProperty("voices"))
    assert voices["nl"] in {"voice of nl-BE", "voice of nl_BE"}
    text = "Dag 😀😀 wereld, hier is een huis"
    (sentence,) = sentences(text, "nl")
    spoken = Synthesiser(engine, driver).sentence(sentence, voices, 1.0, tmp_path)
    shown = [text[word.start : word.start + word.length] for word in spoken.words]
    assert shown[0] == "Dag"
    assert shown[-1] == "huis"
    assert "wereld" in shown
    times = [word.ms for word in spoken.words]
    assert times == sorted(times)
    assert len(set(times)) == len(times)
    assert 0.7 < times[-1] / (len(text) * 60) < 1.0
    assert list(tmp_path.iterdir()) == []


def test_a_voice_that_a_driver_does_not_know_is_never_spoken_by_another(tmp_path: Path) -> None:
    (sentence,) = sentences("Dag", "nl")
    engine = stock_engine("sapi5")
    with pytest.raises(EngineError):
        Synthesiser(engine, "sapi5").sentence(sentence, {"nl": "voice of xx"}, 1.0, tmp_path)
    engine = stock_engine("nsss")
    with pytest.raises(EngineError):
        Synthesiser(engine, "nsss").sentence(sentence, {"nl": "voice of xx"}, 1.0, tmp_path)
