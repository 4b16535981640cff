"""How far a sync is: told at each stage, not too often, with a time that is measured."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kiosk.sync.progress import Meter, Progress, Stage
from tests.helpers.fake_clock import FakeClock


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def told() -> list[Progress]:
    return []


@pytest.fixture
def meter(clock: FakeClock, told: list[Progress]) -> Meter:
    meter = Meter(lambda: clock.monotonic_ms() / 1000)
    meter.tell = told.append
    meter.begin()
    return meter


def test_each_stage_is_told_once_and_at_once(meter: Meter, told: list[Progress]) -> None:
    meter.expect(100)
    meter.expect(50)
    meter.stage(Stage.INSTALLING)
    meter.stage(Stage.INSTALLING)
    assert [one.stage for one in told] == [Stage.CHECKING, Stage.FETCHING, Stage.INSTALLING]


def test_within_a_stage_it_is_told_at_most_five_times_a_second(
    meter: Meter, told: list[Progress], clock: FakeClock
) -> None:
    meter.expect(10_000)
    told.clear()
    for _ in range(1000):
        clock.advance(1)
        meter.heard(1)
    assert len(told) in {4, 5}
    assert all(later.bytes_done - earlier.bytes_done >= 200 for earlier, later in pairwise(told))


def test_the_time_that_is_left_is_said_once_the_speed_is_known(
    meter: Meter, told: list[Progress], clock: FakeClock
) -> None:
    meter.expect(10_000)
    clock.advance(500)
    meter.heard(1000)
    clock.advance(1500)
    meter.heard(1000)
    assert [one.seconds_left for one in told] == [None, None, None, 8]


def test_what_was_there_before_counts_as_done_and_not_as_fetched(
    meter: Meter, told: list[Progress], clock: FakeClock
) -> None:
    meter.expect(10_000)
    meter.skip(9_000)
    clock.advance(1000)
    meter.heard(500)
    assert told[-1] == Progress(Stage.FETCHING, 9_500, 10_000, 1)
    assert meter.fetched == 500


def test_a_part_that_was_dropped_does_not_make_more_than_all(
    meter: Meter, told: list[Progress], clock: FakeClock
) -> None:
    meter.expect(1000)
    meter.skip(900)
    clock.advance(1000)
    meter.heard(1000)
    assert (told[-1].bytes_done, told[-1].bytes_total, told[-1].seconds_left) == (1000, 1000, 0)


def test_long_work_without_a_byte_is_told_every_ten_seconds(
    meter: Meter, told: list[Progress], clock: FakeClock
) -> None:
    told.clear()
    for _ in range(35):
        clock.advance(1000)
        meter.alive()
    assert told == 3 * [Progress(Stage.CHECKING, 0, 0, None)]


def test_another_sync_begins_at_nothing(meter: Meter, told: list[Progress]) -> None:
    meter.expect(1000)
    meter.heard(1000)
    meter.begin()
    assert told[-1] == Progress(Stage.CHECKING, 0, 0, None)
    assert meter.fetched == 0
