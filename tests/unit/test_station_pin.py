"""The staff PIN, with a clock of the test's own and restarts by opening the database again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NoReturn

import pytest

from kiosk.errors import StationError
from kiosk.station.database import Station, open_station
from kiosk.station.pin import PinNotSet, PinResult, PinRight, PinWait, PinWrong, StaffPin
from tests.helpers.fake_clock import FakeClock

CHEAP = 2
"""How costly trying a PIN is where that is not what the test is about."""


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Station]:
    with closing(open_station(tmp_path / "station.db")) as station:
        yield station


@pytest.fixture
def pin(station: Station) -> StaffPin:
    pin = StaffPin(station, cost=CHEAP)
    pin.set_pin("2580")
    return pin


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


def _wrong(pin: StaffPin, clock: FakeClock, times: int) -> PinResult:
    """Try a wrong PIN so often, each time when the wait before it is over; what the last one gave."""
    result: PinResult = PinNotSet()
    for _ in range(times):
        clock.advance(round(pin.wait_s(clock.wall_s()) * 1000))
        result = pin.try_pin("0001", clock.wall_s())
    return result


def test_without_a_pin_there_is_nothing_to_compare_with(station: Station, clock: FakeClock) -> None:
    pin = StaffPin(station)
    assert not pin.has_pin()
    assert pin.try_pin("2580", clock.wall_s()) == PinNotSet()
    assert pin.wait_s(clock.wall_s()) == 0


def test_the_right_pin_is_right_and_another_is_wrong(pin: StaffPin, clock: FakeClock) -> None:
    assert pin.try_pin("2580", clock.wall_s()) == PinRight()
    assert pin.try_pin("2581", clock.wall_s()) == PinWrong(0)
    assert pin.try_pin("", clock.wall_s()) == PinWrong(0)


def test_trying_a_pin_costs_what_password_storage_asks_for(station: Station) -> None:
    StaffPin(station).set_pin("2580")
    with station.transaction() as db:
        (row,) = db.query("SELECT n, r, p, length(salt) AS salt FROM staff_pin")
    assert row == {"n": 2**14, "r": 8, "p": 5, "salt": 16}


def test_the_pin_itself_is_nowhere_in_the_database(pin: StaffPin, station: Station) -> None:
    pin.set_pin("73915482")
    with station.transaction() as db:
        (row,) = db.query("SELECT * FROM staff_pin")
    assert "73915482" not in str(row)
    files = station.path.parent.glob("station.db*")
    assert not any(b"73915482" in file.read_bytes() for file in files)


def test_the_same_pin_set_twice_has_another_salt_and_hash(pin: StaffPin, station: Station) -> None:
    def stored() -> tuple[bytes, bytes]:
        with station.transaction() as db:
            (row,) = db.query("SELECT salt, hash FROM staff_pin")
        return row["salt"], row["hash"]

    before = stored()
    pin.set_pin("2580")
    assert {*before}.isdisjoint(stored())


@pytest.mark.parametrize("wrong", ["", "123", "123456789", "12a4", "12 4", "-258", "٢٥٨٠", "²580"])
def test_what_is_not_four_to_eight_plain_digits_is_refused(pin: StaffPin, clock: FakeClock, wrong: str) -> None:
    with pytest.raises(StationError, match="4 to 8 digits"):
        pin.set_pin(wrong)
    assert pin.try_pin("2580", clock.wall_s()) == PinRight()


@pytest.mark.parametrize("weak", ["0000", "1234", "77777777"])
def test_a_pin_that_anybody_tries_first_is_refused(pin: StaffPin, weak: str) -> None:
    with pytest.raises(StationError, match="anybody tries first"):
        pin.set_pin(weak)


@pytest.mark.parametrize("good", ["2580", "12345678", "0012"])
def test_four_to_eight_digits_are_taken(pin: StaffPin, clock: FakeClock, good: str) -> None:
    pin.set_pin(good)
    assert pin.try_pin(good, clock.wall_s()) == PinRight()


def test_three_tries_are_free_and_then_the_wait_doubles_up_to_a_quarter_of_an_hour(
    pin: StaffPin, clock: FakeClock
) -> None:
    waits = [_wrong(pin, clock, 1) for _ in range(12)]
    assert waits == [PinWrong(s) for s in (0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900)]


def test_during_the_wait_even_the_right_pin_is_not_looked_at(pin: StaffPin, clock: FakeClock) -> None:
    assert _wrong(pin, clock, 3) == PinWrong(5)
    clock.advance(2000)
    assert pin.try_pin("2580", clock.wall_s()) == PinWait(3)
    clock.advance(3000)
    assert pin.try_pin("2580", clock.wall_s()) == PinRight()


def test_a_try_during_the_wait_does_not_lengthen_it(pin: StaffPin, clock: FakeClock) -> None:
    _wrong(pin, clock, 3)
    for left in (5, 4, 3, 2, 1):
        assert pin.try_pin("0001", clock.wall_s()) == PinWait(left)
        clock.advance(1000)
    assert pin.try_pin("0001", clock.wall_s()) == PinWrong(10)


def test_the_right_pin_makes_the_wrong_tries_forgotten(pin: StaffPin, clock: FakeClock) -> None:
    _wrong(pin, clock, 5)
    clock.advance(20_000)
    assert pin.try_pin("2580", clock.wall_s()) == PinRight()
    assert _wrong(pin, clock, 2) == PinWrong(0)


def test_a_new_pin_makes_the_wait_forgotten(pin: StaffPin, clock: FakeClock) -> None:
    _wrong(pin, clock, 8)
    pin.set_pin("4711")
    assert pin.try_pin("4711", clock.wall_s()) == PinRight()


def test_a_pin_set_from_a_terminal_counts_at_once_in_the_kiosk_that_is_running(
    pin: StaffPin, station: Station, clock: FakeClock
) -> None:
    with closing(open_station(station.path)) as terminal:
        StaffPin(terminal, cost=CHEAP).set_pin("4711")
        assert pin.try_pin("4711", clock.wall_s()) == PinRight()
        assert pin.try_pin("2580", clock.wall_s()) == PinWrong(0)


def test_the_wait_survives_a_restart(pin: StaffPin, station: Station, clock: FakeClock) -> None:
    assert _wrong(pin, clock, 5) == PinWrong(20)
    station.close()
    clock.advance(8000)
    with closing(open_station(station.path)) as again:
        assert StaffPin(again).try_pin("2580", clock.wall_s()) == PinWait(12)
        clock.advance(12_000)
        assert StaffPin(again).try_pin("0001", clock.wall_s()) == PinWrong(40)


def test_a_try_counts_even_when_the_plug_is_pulled_before_the_answer(
    pin: StaffPin, station: Station, clock: FakeClock
) -> None:
    class Unplugged(str):
        __slots__ = ()

        def encode(self, *_: object) -> NoReturn:
            raise SystemExit

    for _ in range(3):
        with pytest.raises(SystemExit):
            pin.try_pin(Unplugged("0001"), clock.wall_s())
    station.close()
    with closing(open_station(station.path)) as again:
        assert StaffPin(again).try_pin("2580", clock.wall_s()) == PinWait(5)


def test_a_clock_set_back_by_years_starts_the_wait_again_and_no_longer(pin: StaffPin, clock: FakeClock) -> None:
    assert _wrong(pin, clock, 6) == PinWrong(40)
    clock.advance(30_000)
    clock.set_wall(0.0)
    assert pin.try_pin("2580", clock.wall_s()) == PinWait(40)
    clock.advance(15_000)
    assert pin.wait_s(clock.wall_s()) == 25
    clock.advance(25_000)
    assert pin.try_pin("2580", clock.wall_s()) == PinRight()


def test_looking_at_the_wait_is_enough_to_start_it_again_after_the_clock_was_set_back(
    pin: StaffPin, clock: FakeClock
) -> None:
    _wrong(pin, clock, 6)
    clock.set_wall(0.0)
    assert pin.wait_s(clock.wall_s()) == 40
    clock.advance(10_000)
    assert pin.wait_s(clock.wall_s()) == 30


def test_a_clock_set_back_when_there_is_no_wait_makes_none(pin: StaffPin, clock: FakeClock) -> None:
    _wrong(pin, clock, 2)
    clock.set_wall(0.0)
    assert pin.try_pin("2580", clock.wall_s()) == PinRight()


def test_a_clock_set_back_during_the_free_tries_does_not_give_more_of_them(pin: StaffPin, clock: FakeClock) -> None:
    _wrong(pin, clock, 2)
    clock.set_wall(0.0)
    assert _wrong(pin, clock, 1) == PinWrong(5)
