"""Only a file that is opened anew and cannot be read is broken; and what is broken is tried again by itself."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app import EMBEDDED_PACK
from kiosk.ui.flow.presenter import Presenter
from kiosk.ui.window.trials import FIRST_WAIT_MS
from kiosk.visit import Home, PinPad, ThemePage, Visit
from tests.helpers.fault_bench import Bench, disk_error, failing, reading_fails
from tests.helpers.faulty import Hangs
from tests.helpers.live_kiosk import settle


@pytest.fixture
def pack(bench: Bench, tmp_path: Path) -> Iterator[Path]:
    """The best pack, which can be damaged and mended; behind it stands the one that came with the kiosk."""
    copy = tmp_path / "best.pack"
    copy.write_bytes(EMBEDDED_PACK.read_bytes())
    bench.kiosk.open(copy, EMBEDDED_PACK)
    bench.home()
    yield copy
    bench.packs.faults.clear()
    bench.packs.before_opening = lambda: None
    bench.kiosk.open(EMBEDDED_PACK)


def cut_off(pack: Path) -> None:
    """As a disk that loses its end."""
    os.truncate(pack, 8192)


def mend(pack: Path) -> None:
    """The whole file again, in its place."""
    pack.write_bytes(EMBEDDED_PACK.read_bytes())


def showing(bench: Bench) -> Path | None:
    return bench.kiosk.kiosk.keeper.showing


def nobody_is_there(bench: Bench) -> None:
    bench.kiosk.start_over()
    settle(50)


def wait_for(bench: Bench, event: str, times: int = 1) -> None:
    bench.kiosk.wait(lambda: bench.events().count(event) >= times, event)
    settle(50)


def look_after(bench: Bench, ms: int) -> None:
    """The kiosk looks at its packs so much later."""
    bench.kiosk.clock.move(ms)
    bench.kiosk.kiosk.keeper.look()


def test_errors_of_reading_put_no_good_pack_aside(bench: Bench, pack: Path) -> None:
    for _ in range(10):
        reading_fails(disk_error, bench, times=2)
        bench.home()
    wait_for(bench, "content-sound")
    assert showing(bench) == pack
    bench.walk()


def test_an_error_in_our_own_code_puts_no_pack_aside(bench: Bench, pack: Path) -> None:
    with failing(Presenter, "prepare", times=1000) as met:
        bench.kiosk.touch("Gezondheid")
        bench.kiosk.wait(lambda: len(met) >= 2, "both tries")
        wait_for(bench, "content-sound")
    assert (showing(bench), bench.kiosk.place) == (pack, Home())
    bench.walk()


def test_a_pack_that_was_found_whole_is_not_looked_through_at_each_touch(bench: Bench, pack: Path) -> None:
    reading_fails(disk_error, bench, times=2)
    wait_for(bench, "content-sound")
    reading_fails(disk_error, bench, times=2)
    settle(50)
    assert not bench.kiosk.kiosk.keeper._checking
    bench.kiosk.clock.move(FIRST_WAIT_MS)
    bench.home()  # whoever was there may have been asked whether they still are
    reading_fails(disk_error, bench, times=2)
    wait_for(bench, "content-sound", times=2)


def test_a_file_that_is_whole_again_before_it_is_read_again_costs_nothing(bench: Bench, pack: Path) -> None:
    cut_off(pack)
    bench.packs.before_opening = lambda: mend(pack)
    bench.kiosk.go("Gezondheid")
    assert (bench.kiosk.place, showing(bench)) == (ThemePage("health"), pack)


def test_a_pack_that_is_broken_gives_way_and_comes_back_when_it_is_mended(bench: Bench, pack: Path) -> None:
    cut_off(pack)
    bench.kiosk.touch("Gezondheid")
    bench.kiosk.wait(lambda: showing(bench) == EMBEDDED_PACK, "the pack that came along")
    assert bench.kiosk.session.visit == Visit()
    bench.walk()
    look_after(bench, FIRST_WAIT_MS)
    wait_for(bench, "content-broken", times=2)
    mend(pack)
    look_after(bench, FIRST_WAIT_MS)  # it waits twice as long now
    assert not bench.kiosk.kiosk.keeper._checking
    look_after(bench, FIRST_WAIT_MS)
    wait_for(bench, "content-sound")
    assert showing(bench) == EMBEDDED_PACK  # somebody is there
    nobody_is_there(bench)
    bench.kiosk.wait(lambda: showing(bench) == pack, "the best pack again")
    bench.walk()


def test_a_pack_that_does_not_open_for_a_moment_is_opened_all_the_same(bench: Bench, pack: Path) -> None:
    reading_of = bench.packs.faults
    reading_of.append(disk_error_once)
    bench.kiosk.open(pack, EMBEDDED_PACK)
    assert showing(bench) == pack


def disk_error_once() -> None:
    raise disk_error()


def test_a_kiosk_in_trouble_recovers_by_itself_and_disturbs_no_staff(bench: Bench, pack: Path) -> None:
    bench.kiosk._packs = (pack,)
    bench.kiosk.open(pack)
    bench.home()
    cut_off(pack)
    bench.kiosk.touch("Gezondheid")
    bench.kiosk.wait(lambda: bench.kiosk.model.value.screen == "trouble", "the screen of trouble")
    bench.kiosk.session.open_staff()
    assert bench.kiosk.place == PinPad()
    look_after(bench, FIRST_WAIT_MS)
    settle(100)
    assert bench.kiosk.place == PinPad()
    bench.kiosk.kiosk.desk.close()
    assert bench.kiosk.model.value.screen == "trouble"
    look_after(bench, 0)
    wait_for(bench, "content-none", times=2)
    assert bench.kiosk.model.value.screen == "trouble"
    mend(pack)
    bench.kiosk.session.note_activity()  # somebody touches the glass now and then
    look_after(bench, FIRST_WAIT_MS)
    settle(50)
    assert bench.kiosk.model.value.screen == "trouble"
    look_after(bench, FIRST_WAIT_MS)
    bench.kiosk.wait(lambda: bench.kiosk.model.value.screen == "welcome", "the kiosk works again")
    assert bench.kiosk.session.visit == Visit()
    bench.walk()


def test_a_pack_that_never_answers_gives_way_to_the_next(bench: Bench, pack: Path) -> None:
    bench.hung.extend((Hangs(), Hangs()))
    bench.packs.faults.extend(bench.hung)
    bench.kiosk.open(pack, EMBEDDED_PACK)
    assert showing(bench) == EMBEDDED_PACK
    for one in bench.hung:
        one.let_go()
    bench.walk()
    nobody_is_there(bench)
    look_after(bench, FIRST_WAIT_MS)
    bench.kiosk.wait(lambda: showing(bench) == pack, "the best pack, which answers again")
