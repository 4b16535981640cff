"""A child process that is watched and started again, with real programs and real signals."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtGui import QGuiApplication

from kiosk.ui.kit.children import Child, End
from tests.helpers.live_kiosk import settle

ECHO = """
import sys
print('{"is": "ready"}', flush=True)
for line in sys.stdin:
    if "finish" in line: break
    print(line, end="", flush=True)
"""
READY_ON_SIGNAL = """
import signal, sys
signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
print('{"is": "ready"}', flush=True)
signal.pause()
"""
DEAF = """
import signal
signal.signal(signal.SIGTERM, signal.SIG_IGN)
print('{"is": "ready"}', flush=True)
while True: signal.pause()
"""

Make = Callable[..., "Bench"]


class Bench:
    """A child with what it told, and the lines for staff."""

    def __init__(self, program: str | Sequence[str], **options: Any) -> None:
        self.notes: list[str] = []
        self.reports: list[object] = []
        self.ends: list[End] = []
        command = (sys.executable, "-c", program) if isinstance(program, str) else program
        self.child = Child("child", command, self.notes.append, **options)
        self.child.reported.connect(self.reports.append)
        self.child.ended.connect(self.ends.append)
        self.child.start()

    def until(self, ready: Callable[[], bool]) -> None:
        """Let Qt work until `ready`; the test's own time limit ends what never comes."""
        while not ready():
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 100)

    def until_ready(self, times: int = 1) -> int:
        """The process, once it has said so many times that it is there."""
        self.until(lambda: self.reports.count({"is": "ready"}) >= times)
        assert self.child.pid
        return self.child.pid


@pytest.fixture
def make(qapp: QGuiApplication) -> Iterator[Make]:
    benches: list[Bench] = []

    def one(program: str | Sequence[str], **options: Any) -> Bench:
        benches.append(Bench(program, **options))
        return benches[-1]

    yield one
    for bench in benches:
        bench.child.close()


def test_it_answers_what_it_is_sent(make: Make) -> None:
    bench = make(ECHO)
    bench.until_ready()
    bench.child.send({"is": "asked", "id": 7})
    bench.until(lambda: len(bench.reports) == 2)
    assert bench.reports[1] == {"is": "asked", "id": 7}


def test_it_has_a_session_of_its_own_so_that_ctrl_c_at_the_terminal_is_not_its(make: Make) -> None:
    pid = make(ECHO).until_ready()
    assert os.getsid(pid) == os.getpgid(pid) == pid


def test_one_that_crashes_is_started_again_and_staff_are_told(make: Make) -> None:
    bench = make(ECHO)
    pid = bench.until_ready()
    os.kill(pid, signal.SIGSEGV)
    assert bench.until_ready(2) != pid
    assert bench.notes == ["child: it was ended by signal 11; it is started again"]
    assert bench.ends == [End(None, "it was ended by signal 11")]


@pytest.mark.parametrize("program", [ECHO, READY_ON_SIGNAL])
def test_one_that_is_told_to_end_just_before_the_kiosk_is_gets_no_word_and_no_successor(
    make: Make, program: str
) -> None:
    bench = make(program)
    os.kill(bench.until_ready(), signal.SIGTERM)
    bench.until(lambda: bool(bench.ends))
    settle()
    bench.child.close()
    assert bench.notes == []
    assert bench.child.pid is None


def test_one_that_is_told_to_end_while_the_kiosk_goes_on_is_started_again_in_the_end(make: Make) -> None:
    bench = make(READY_ON_SIGNAL)
    os.kill(bench.until_ready(), signal.SIGTERM)
    bench.until(lambda: bool(bench.ends))
    bench.child.start()  # whoever wants something of it does not hurry it
    bench.until_ready(2)
    assert bench.notes == ["child: it ended with 0; it is started again"]


def test_one_that_is_silent_for_too_long_is_killed_and_started_again(make: Make) -> None:
    bench = make(ECHO)
    pid = bench.until_ready()
    bench.child.watch(lambda: 0.2 if len(bench.reports) == 1 else None, "it said nothing")
    bench.until_ready(2)
    assert bench.child.pid != pid
    assert bench.notes == ["child: it said nothing; it is started again"]


def test_one_that_runs_once_is_not_started_again_and_its_exit_code_is_told(make: Make) -> None:
    bench = make('import sys; print(\'{"is": "ready"}\'); sys.exit(7)', once=True)
    bench.until(lambda: bool(bench.ends))
    settle()
    assert bench.ends == [End(7, "it ended with 7")]
    assert bench.reports == [{"is": "ready"}]
    assert bench.notes == []
    assert bench.child.pid is None


def test_one_that_runs_once_and_is_killed_tells_why_when_it_is_gone(make: Make) -> None:
    bench = make(DEAF, once=True)
    pid = bench.until_ready()
    bench.child.kill("it was enough")
    assert bench.ends == []
    bench.until(lambda: bool(bench.ends))
    assert bench.ends == [End(None, "it was enough")]
    assert not Path(f"/proc/{pid}").exists()


@pytest.mark.parametrize("once", [False, True])
def test_closing_ends_it_whatever_it_does_and_tells_nobody(make: Make, once: bool) -> None:
    bench = make(DEAF, once=once)
    pid = bench.until_ready()
    bench.child.close()
    settle()
    assert not Path(f"/proc/{pid}").exists()
    assert (bench.ends, bench.notes) == ([], [])


def test_one_that_is_not_there_is_tried_again(make: Make, tmp_path: Path) -> None:
    program = tmp_path / "late"
    bench = make((str(program),))
    bench.until(lambda: bool(bench.ends))
    program.write_text('#!/bin/sh\necho \'{"is": "ready"}\'; read end\n')
    program.chmod(0o755)
    bench.until_ready()
    assert bench.ends[0] == End(None, "it could not be started")
