"""Which word is heard, from positions that come in steps and stop when the sound does."""

from __future__ import annotations

import pytest

from kiosk.ui.sound.word_tracker import AHEAD_MS, STALLED_MS, HeardWord, WordTracker

WORDS = tuple(HeardWord(3 * number, 2, number * 100.0) for number in range(10))


def starts(words: object) -> list[int]:
    assert isinstance(words, tuple)
    return [word.start for word in words]


def test_before_the_first_report_nothing_is_heard() -> None:
    heard = WordTracker(WORDS, 1.0)
    assert heard.position_ms(50.0) is None
    assert starts(heard.next_words(50.0)) == []
    assert heard.next_in_ms(50.0) is None


def test_a_clip_that_follows_another_is_heard_from_its_beginning() -> None:
    heard = WordTracker(WORDS, 1.0, carries_on_ms=1000.0)
    assert starts(heard.next_words(1000.0)) == [0]
    assert starts(heard.next_words(1100.0)) == [3]


def test_a_clip_that_follows_another_and_stands_still_lights_no_more_than_a_step() -> None:
    heard = WordTracker(WORDS, 1.0, carries_on_ms=1000.0)
    assert starts(heard.next_words(1000.0 + STALLED_MS - 1)) == [0, 3]
    assert starts(heard.next_words(1000.0 + STALLED_MS)) == []


@pytest.mark.parametrize("rate", [0.7, 1.0, 1.5])
def test_steps_are_evened_out_to_a_line(rate: float) -> None:
    heard = WordTracker(WORDS, rate)
    for report in range(1, 9):
        # the player is asked every 50 ms and moves in steps of 93
        now = report * 50.0
        heard.report(now, now * rate // 93 * 93)
    position = heard.position_ms(400.0)
    assert position is not None
    assert abs(position - 400.0 * rate) < 93


def test_words_come_once_and_in_order() -> None:
    heard = WordTracker(WORDS, 1.0)
    heard.report(100.0, 92.0)
    assert starts(heard.next_words(100.0)) == [0]
    assert heard.next_in_ms(100.0) == pytest.approx(8.0)
    assert starts(heard.next_words(109.0)) == [3]
    heard.report(320.0, 310.0)
    assert starts(heard.next_words(320.0)) == [6, 9]
    assert starts(heard.next_words(320.0)) == []
    assert starts(heard.rest()) == [12, 15, 18, 21, 24, 27]
    assert starts(heard.rest()) == []


def test_when_reports_stop_words_do_soon_after() -> None:
    heard = WordTracker(WORDS, 1.0)
    heard.report(100.0, 100.0)
    assert heard.position_ms(100.0 + STALLED_MS - 1) == 100.0 + AHEAD_MS
    assert heard.position_ms(100.0 + STALLED_MS) is None


def test_a_position_that_does_not_grow_is_no_sound() -> None:
    heard = WordTracker(WORDS, 1.0)
    assert not heard.report(100.0, 0.0)
    assert heard.report(200.0, 92.0)
    assert not heard.report(300.0, 92.0)
    assert heard.position_ms(200.0 + STALLED_MS) is None


def test_after_a_stall_the_line_begins_anew() -> None:
    heard = WordTracker(WORDS, 1.0)
    heard.report(100.0, 100.0)
    heard.report(200.0, 200.0)
    heard.report(3200.0, 300.0)
    assert heard.position_ms(3200.0) == pytest.approx(300.0)
