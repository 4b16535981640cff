"""The thread for whatever may wait: what fails, what never ends, and what comes too late."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from threading import Event as Gate
from threading import get_ident
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.errors import JobHungError
from kiosk.ui.kit.jobs import Jobs
from tests.helpers.live_kiosk import settle

PATIENCE_MS = 500


@pytest.fixture
def gate() -> Iterator[Gate]:
    """What hangs waits for it; nothing hangs longer than its test."""
    gate = Gate()
    yield gate
    gate.set()


@pytest.fixture
def jobs(qapp: QGuiApplication) -> Iterator[Jobs]:
    jobs = Jobs(PATIENCE_MS)
    yield jobs
    jobs.stop()


def until(ready: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not ready():
        assert time.monotonic() < end, "waited in vain"
        settle(10)


def test_work_is_done_in_its_order_on_a_thread_of_its_own_and_brought_here(jobs: Jobs) -> None:
    found: list[tuple[int, bool, bool]] = []
    here = get_ident()
    for number in range(3):
        jobs.submit(
            lambda number=number: (number, get_ident() != here),  # type: ignore[misc]
            lambda result: found.append((*result, get_ident() == here)),
            lambda _: None,
        )
    until(lambda: len(found) == 3)
    assert found == [(0, True, True), (1, True, True), (2, True, True)]


def test_what_hangs_fails_and_the_next_is_done_on_another_thread(
    jobs: Jobs, gate: Gate, caplog: pytest.LogCaptureFixture
) -> None:
    failed: list[Exception] = []
    done: list[Any] = []
    jobs.submit(gate.wait, partial(done.append), failed.append)
    jobs.submit(lambda: "next", done.append, failed.append)
    until(lambda: bool(done))
    assert [type(error) for error in failed] == [JobHungError]
    assert done == ["next"]
    assert "job-hung: " in caplog.text
    gate.set()
    settle(200)
    assert done == ["next"]  # what it brings late is dropped
    jobs.submit(lambda: "after", done.append, failed.append)
    until(lambda: len(done) == 2)


def test_whoever_asked_for_what_hangs_is_told_before_the_next_begins(jobs: Jobs, gate: Gate) -> None:
    told: list[Exception] = []
    seen: list[int] = []
    jobs.submit(gate.wait, lambda _: None, told.append)
    jobs.submit(lambda: len(told), seen.append, lambda _: None)
    until(lambda: bool(seen))
    assert seen == [1]


def test_many_that_hang_hold_up_none_that_does_not(jobs: Jobs, gate: Gate) -> None:
    failed: list[Exception] = []
    done: list[Any] = []
    for number in range(3):
        jobs.submit(gate.wait, done.append, failed.append)
        jobs.submit(lambda number=number: number, done.append, failed.append)  # type: ignore[misc]
    until(lambda: len(done) == 3)
    assert (done, len(failed)) == ([0, 1, 2], 3)


def test_the_time_before_its_turn_is_not_held_against_a_job(jobs: Jobs) -> None:
    failed: list[Exception] = []
    done: list[Any] = []
    for _ in range(8):
        jobs.submit(lambda: Gate().wait(PATIENCE_MS / 4000), done.append, failed.append)
    until(lambda: len(done) + len(failed) == 8)
    assert failed == []


def test_without_patience_nothing_is_cut_off(qapp: QGuiApplication, gate: Gate) -> None:
    jobs = Jobs()
    done: list[Any] = []
    jobs.submit(lambda: gate.wait(30), done.append, lambda _: None)
    settle(2 * PATIENCE_MS)
    assert not jobs._watch.isActive()
    gate.set()
    until(lambda: done == [True])
    jobs.stop()


def test_an_error_in_what_is_done_with_a_result_is_told_to_whoever_asked(
    jobs: Jobs, caplog: pytest.LogCaptureFixture
) -> None:
    failed: list[Exception] = []
    done: list[Any] = []

    def fails(value: object) -> None:
        raise KeyError(value)

    jobs.submit(lambda: "health", fails, failed.append)
    jobs.submit(lambda: "next", done.append, fails)
    until(lambda: bool(done))
    assert [type(error) for error in failed] == [KeyError]
    assert "job-failed: KeyError\n" in caplog.text
    assert "health" not in caplog.text


def test_an_error_in_what_is_done_with_an_error_ends_there(jobs: Jobs, caplog: pytest.LogCaptureFixture) -> None:
    done: list[Any] = []

    def fails(error: object) -> None:
        raise KeyError(error)

    jobs.submit(partial(fails, "work"), done.append, fails)
    jobs.submit(lambda: "next", done.append, fails)
    until(lambda: bool(done))
    assert done == ["next"]
    assert caplog.text.count("job-failed: ") == 1


def test_nothing_watches_while_nothing_waits(jobs: Jobs) -> None:
    done: list[Any] = []
    jobs.submit(lambda: "x", done.append, lambda _: None)
    assert jobs._watch.isActive()
    until(lambda: bool(done))
    assert not jobs._watch.isActive()


def test_what_hangs_holds_up_no_end(qapp: QGuiApplication, gate: Gate) -> None:
    jobs = Jobs()
    done: list[Any] = []
    jobs.submit(gate.wait, done.append, done.append)
    jobs.stop()
    gate.set()
    settle(100)
    assert done == []
