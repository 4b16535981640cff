"""When the network is asked, on a clock and with a die that are given."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from random import Random

import pytest

from kiosk.station.syncs.schedule import AGAIN_H, FIRST_H, HOUR_MS, JITTER, Schedule


def die(seed: int) -> Callable[[], float]:
    return Random(seed).random  # noqa: S311  the same throws each time


def first_due(schedule: Schedule, from_ms: int, step_ms: int = 60_000) -> int:
    now = from_ms
    while not schedule.due(now):
        now += step_ms
    return now


def test_kiosks_that_are_switched_on_together_do_not_ask_together() -> None:
    starts = {first_due(Schedule(24, die(seed), 0), 0) for seed in range(40)}
    assert max(starts) <= FIRST_H * HOUR_MS
    assert len(starts) > 8


@pytest.mark.parametrize("every_h", [1, 24, 168])
def test_it_asks_every_so_often_and_not_to_the_minute(every_h: int) -> None:
    schedule, asked = Schedule(every_h, die(1), 0), [0]
    for _ in range(50):
        asked.append(first_due(schedule, asked[-1]))
        schedule.asked(asked[-1], failed=False)
    pauses = [later - earlier for earlier, later in pairwise(asked[1:])]
    assert min(pauses) >= (1 - JITTER) * every_h * HOUR_MS
    assert max(pauses) <= (1 + JITTER) * every_h * HOUR_MS + 60_000
    assert len(set(pauses)) > 1


def test_after_a_failure_it_asks_sooner() -> None:
    schedule = Schedule(24, die(1), 0)
    schedule.asked(0, failed=True)
    assert first_due(schedule, 0) <= (1 + JITTER) * AGAIN_H * HOUR_MS + 60_000
    often = Schedule(0.1, die(1), 0)
    often.asked(0, failed=True)
    assert first_due(often, 0) <= 0.2 * HOUR_MS
