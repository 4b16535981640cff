"""Sticks and the network synced by real child processes that speak the protocol, on a clock that is moved by hand."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.station.syncs.schedule import HOUR_MS
from kiosk.station.syncs.sync_events import Done, Failed, Progress
from kiosk.station.syncs.syncs import Outcome
from kiosk.station.syncs.volumes import Volume
from kiosk.ui.updates.syncing import CurrentSync
from tests.helpers.live_kiosk import settle
from tests.helpers.spoken_sync import SOURCE
from tests.helpers.sync_bench import FOREIGN, OTHER, STICK, SyncBench

pytestmark = pytest.mark.slow


@pytest.fixture
def make_bench(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Callable[..., SyncBench]]:
    made: list[SyncBench] = []

    def make(silent_s: float = 60.0) -> SyncBench:
        made.append(SyncBench(tmp_path, silent_s))
        return made[-1]

    yield make
    for bench in made:
        bench.close()


@pytest.fixture
def bench(make_bench: Callable[..., SyncBench]) -> SyncBench:
    return make_bench()


def test_a_stick_is_synced_at_once_and_told_with_its_progress(bench: SyncBench, tmp_path: Path) -> None:
    bench.words = ("progress:25/100:90", f"until:{tmp_path / 'seen'}", "news:handbook=2.0")
    bench.see(STICK)
    bench.until(lambda: any(state is not None and state.progress for state in bench.states))
    assert bench.syncing.running == CurrentSync(STICK, Progress(SOURCE, "fetching", 25, 100, 90.0))
    (tmp_path / "seen").touch()
    bench.until_ended()
    (end,) = bench.ends
    assert isinstance(end.event, Done)
    assert (end.stick, end.event.news) == (STICK, True)
    assert bench.asked == [Path(STICK.mount)]
    (kept,) = bench.history()
    assert (kept.source, kept.outcome, kept.stick, kept.at_s) == ("stick", Outcome.NEWS, True, bench.clock.wall_s())


def test_a_stick_is_synced_once_and_once_more_when_it_was_out(bench: SyncBench) -> None:
    bench.see(STICK)
    bench.until_ended()
    bench.see(STICK, FOREIGN)
    bench.see(STICK)
    bench.see()
    bench.see(STICK)
    bench.until_ended(2)
    assert len(bench.asked) == 2


def test_a_stick_with_other_content_on_it_is_synced_again(bench: SyncBench) -> None:
    bench.see(STICK)
    bench.until_ended()
    bench.see(Volume(STICK.device, STICK.mount, STICK.version + 1))
    bench.until_ended(2)
    assert len(bench.asked) == 2


def test_a_stick_of_somebody_else_is_let_be(bench: SyncBench) -> None:
    bench.see(FOREIGN)
    assert bench.asked == []
    assert bench.syncing.sticks == {FOREIGN}


def test_one_is_synced_after_the_other(bench: SyncBench, tmp_path: Path) -> None:
    bench.words = (f"until:{tmp_path / 'go'}", "no-news")
    bench.see(STICK)
    bench.see(STICK, OTHER)
    assert bench.syncing.check_now()
    assert len(bench.asked) == 1
    (tmp_path / "go").touch()
    bench.until_ended(3)
    assert bench.asked == [Path(STICK.mount), Path(OTHER.mount), None]


def test_a_stick_that_is_taken_out_before_its_turn_has_none(bench: SyncBench, tmp_path: Path) -> None:
    bench.words = (f"until:{tmp_path / 'go'}", "no-news")
    bench.see(STICK)
    bench.see(STICK, OTHER)
    bench.see(STICK)
    (tmp_path / "go").touch()
    bench.until_ended()
    settle()
    assert bench.asked == [Path(STICK.mount)]


def test_the_network_is_asked_by_the_clock_and_again_sooner_when_it_failed(bench: SyncBench) -> None:
    bench.syncing.tick()
    assert bench.asked == []
    bench.words = ("failed:sync-unreachable",)
    bench.clock.advance(HOUR_MS)
    bench.syncing.tick()
    bench.until_ended()
    bench.syncing.tick()
    assert bench.asked == [None]
    bench.words = ("no-news",)
    bench.clock.advance(HOUR_MS)
    bench.syncing.tick()
    bench.until_ended(2)
    bench.clock.advance(2 * HOUR_MS)
    bench.syncing.tick()
    assert bench.asked == [None, None]
    assert [record.code for record in bench.history()] == ["", "sync-unreachable"]
    assert not bench.history()[0].stick


@pytest.mark.parametrize(
    ("words", "silent_s", "why"),
    [
        (("exit:0",), 60.0, "said nothing"),
        (("progress:1/2:", "exit:7"), 60.0, "ended with 7"),
        (("say:rubbish",) * 200 + ("wait",), 60.0, "nobody can read"),
        (("say:" + "x" * 100_000,) * 15 + ("no-news", "exit:3"), 60.0, "ended with 3"),
        (("wait",), 0.5, "said nothing for too long"),
    ],
)
def test_a_child_that_breaks_is_a_sync_that_stopped_in_the_middle(
    make_bench: Callable[..., SyncBench], words: Sequence[str], silent_s: float, why: str
) -> None:
    bench = make_bench(silent_s=silent_s)
    bench.words = words
    bench.see(STICK)
    bench.until_ended()
    (end,) = bench.ends
    assert isinstance(end.event, Failed)
    assert end.event.code == "sync-stopped"
    assert any(why in note for note in bench.notes), bench.notes
    assert bench.history()[0].outcome is Outcome.FAILED
    bench.words = ("no-news",)
    bench.see()
    bench.see(STICK)
    bench.until_ended(2)


def test_a_child_that_refuses_what_it_is_given_is_a_kiosk_that_is_not_set_up(bench: SyncBench) -> None:
    bench.words = ("exit:2",)
    bench.see(STICK)
    bench.until_ended()
    assert bench.history()[0].code == "sync-set-up"


def test_a_program_that_is_not_there_is_told_and_not_waited_for(bench: SyncBench) -> None:
    bench.syncing._command = lambda _: ("/nowhere/kiosk",)
    bench.see(STICK)
    bench.until_ended()
    assert any("could not be started" in note for note in bench.notes)


def test_no_child_is_left_when_the_kiosk_ends(bench: SyncBench, tmp_path: Path) -> None:
    log = tmp_path / "log"
    bench.words = (f"log:{log}", "progress:1/2:", "wait")
    bench.see(STICK)
    bench.until(lambda: any(state is not None and state.progress for state in bench.states))
    pid = int(log.read_text().split()[0])
    bench.syncing.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_progress_without_a_pause_is_told_a_few_times_a_second(bench: SyncBench) -> None:
    bench.words = ("flood:1", "no-news")
    bench.see(STICK)
    bench.until_ended()
    told = [state for state in bench.states if state is not None and state.progress]
    assert 1 <= len(told) <= 30
    assert isinstance(bench.ends[0].event, Done)


def test_a_history_that_cannot_be_written_is_noted_and_no_more(
    bench: SyncBench, caplog: pytest.LogCaptureFixture
) -> None:
    bench.database.mkdir()
    bench.see(STICK)
    bench.until_ended()
    bench.until(lambda: "station.db" in caplog.text)
    assert "job-failed: " in caplog.text
