"""The end of a visit, and touches that come too soon, on a clock that the test holds."""

from __future__ import annotations

from kiosk.visit import IdleTimeouts, Phase, Stay, TouchGate

PATIENCE = IdleTimeouts()


def test_nobody_there_is_never_asked() -> None:
    assert Stay().ticked(10**9, PATIENCE).phase is Phase.EMPTY


def test_a_quiet_minute_brings_the_question_and_a_touch_ends_it() -> None:
    stay = Stay().touched(1000)
    assert stay.ticked(60_999, PATIENCE).phase is Phase.BROWSING
    asking = stay.ticked(61_000, PATIENCE)
    assert asking.phase is Phase.WARNING
    assert asking.touched(62_000) == Stay(Phase.BROWSING, 62_000)


def test_no_answer_ends_the_stay_and_a_late_touch_does_not_bring_it_back() -> None:
    over = Stay(Phase.WARNING, 0).ticked(20_000, PATIENCE)
    assert over.phase is Phase.OVER
    assert over.touched(20_001).phase is Phase.OVER
    assert over.ticked(99_999, PATIENCE) == over


def test_sound_that_plays_is_a_sign_of_life() -> None:
    stay = Stay().touched(0).ticked(70_000, PATIENCE, sounding=True)
    assert stay == Stay(Phase.BROWSING, 70_000)
    assert stay.ticked(129_999, PATIENCE).phase is Phase.BROWSING


def test_the_time_to_answer_counts_from_the_question() -> None:
    asking = Stay(Phase.WARNING, 300_000)
    assert asking.ticked(319_999, PATIENCE) == asking
    assert asking.ticked(320_000, PATIENCE) == Stay(Phase.OVER, 320_000)


def test_the_ring_empties_with_the_time_to_answer() -> None:
    asking = Stay(Phase.WARNING, 300_000)
    assert asking.left_to_answer(300_000, PATIENCE) == 1.0
    assert asking.left_to_answer(305_000, PATIENCE) == 0.75
    assert asking.left_to_answer(320_000, PATIENCE) == 0.0
    assert asking.left_to_answer(399_000, PATIENCE) == 0.0


def test_a_clock_that_was_set_back_leaves_a_full_ring() -> None:
    assert Stay(Phase.WARNING, 300_000).left_to_answer(290_000, PATIENCE) == 1.0


def test_the_ring_is_full_while_nothing_is_asked() -> None:
    assert Stay().left_to_answer(5_000, PATIENCE) == 1.0
    assert Stay(Phase.BROWSING, 1_000).left_to_answer(59_000, PATIENCE) == 1.0


def test_a_kiosk_without_settings_waits_a_minute_and_then_twenty_seconds() -> None:
    assert (PATIENCE.before_asking_ms, PATIENCE.for_answer_ms) == (60_000, 20_000)


def test_a_second_touch_within_half_a_second_is_ignored() -> None:
    gate = TouchGate()
    assert gate.accepts(0)
    assert not gate.after(100).accepts(599)
    assert gate.after(100).accepts(600)
