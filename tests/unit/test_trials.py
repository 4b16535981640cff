"""Which packs are on trial, and when they are tried again."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.ui.window.trials import BELIEVED_MS, FIRST_WAIT_MS, LONGEST_WAIT_MS, Trials
from tests.helpers.fake_clock import FakeClock

PACK, OTHER = Path("a.pack"), Path("b.pack")


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(monotonic_ms=5_000_000)


@pytest.fixture
def trials(clock: FakeClock) -> Trials:
    return Trials(clock.monotonic_ms)


def test_a_pack_waits_a_minute_and_then_twice_as_long_up_to_an_hour(clock: FakeClock, trials: Trials) -> None:
    waits = []
    for _ in range(9):
        trials.failed(PACK)
        waited = 0
        while not trials.due():
            clock.advance(1000)
            waited += 1
        waits.append(waited)
    assert waits == [60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]
    assert (FIRST_WAIT_MS, LONGEST_WAIT_MS) == (60_000, 3_600_000)


def test_what_passes_is_on_trial_no_more_and_begins_anew(clock: FakeClock, trials: Trials) -> None:
    trials.failed(PACK)
    trials.failed(PACK)
    assert trials.passed(PACK)
    assert not trials.passed(PACK)
    assert PACK not in trials
    trials.failed(PACK)
    clock.advance(FIRST_WAIT_MS)
    assert trials.due() == (PACK,)


def test_each_has_its_own_wait_and_none_stands_for_all(clock: FakeClock, trials: Trials) -> None:
    trials.failed(PACK)
    clock.advance(1)
    trials.failed(None)
    clock.advance(FIRST_WAIT_MS - 1)
    assert trials.due() == (PACK,)
    clock.advance(1)
    assert trials.due() == (PACK, None)
    assert OTHER not in trials


def test_a_pack_that_was_looked_through_is_believed_for_a_minute(clock: FakeClock, trials: Trials) -> None:
    assert not trials.believed(PACK)
    trials.believe(PACK)
    clock.advance(BELIEVED_MS - 1)
    assert trials.believed(PACK)
    clock.advance(1)
    assert not trials.believed(PACK)


def test_what_is_installed_clears_all_records(trials: Trials, clock: FakeClock) -> None:
    trials.failed(PACK)
    trials.believe(OTHER)
    trials.clear()
    clock.advance(LONGEST_WAIT_MS)
    assert (trials.due(), trials.believed(OTHER), PACK in trials) == ((), False, False)
