"""What a real kiosk leaves and says when it starts for the first time, and when it is told to end."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.helpers.kiosk_process import KioskProcess, refused

LONGEST_S = 30.0


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def kiosk(home: Path) -> Iterator[KioskProcess]:
    """A kiosk that shows something; it ends with the test."""
    kiosk = KioskProcess(home)
    assert kiosk.screen.colours() > 20
    yield kiosk
    if kiosk.alive:
        kiosk.end()


def wait_for(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + LONGEST_S
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)


def speaking_children(kiosk: KioskProcess) -> list[int]:
    """The two programs that speak, once both take requests, on a thread of its own each."""

    def listen() -> bool:
        pids = kiosk.children
        return len(pids) == 2 and all(len(list(Path(f"/proc/{pid}/task").iterdir())) > 1 for pid in pids)

    wait_for(listen)
    return kiosk.children


def complaints(kiosk: KioskProcess) -> list[str]:
    """All it wrote, but for what went well and what the screen of this test says of itself."""
    return [line for line in kiosk.errors if "QVncServer" not in line and not line.startswith("<6>")]


def database_line(home: Path) -> str:
    """What the doctor says of the station's database."""
    told = refused(home, "doctor", QT_QPA_PLATFORM="offscreen").stdout.splitlines()
    (line,) = (line for line in told if "station.db" in line and "MiB" not in line)
    return line


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_to_all_its_group_ends_it_and_its_children_without_a_word(
    kiosk: KioskProcess, number: signal.Signals
) -> None:
    children = speaking_children(kiosk)
    kiosk.signal_group(number)
    wait_for(lambda: not kiosk.alive)
    assert kiosk.end(number) == 0
    assert complaints(kiosk) == []
    wait_for(lambda: not any(Path(f"/proc/{pid}").exists() for pid in children))


def test_a_machine_that_is_switched_off_tells_the_children_first_and_nothing_is_started_again(
    kiosk: KioskProcess,
) -> None:
    for pid in speaking_children(kiosk):
        os.kill(pid, signal.SIGTERM)
    wait_for(lambda: not kiosk.children)
    assert kiosk.end() == 0
    assert complaints(kiosk) == []


def test_the_first_start_makes_the_database_as_the_doctor_says(home: Path) -> None:
    assert "will be made at the first start" in database_line(home)
    kiosk = KioskProcess(home)
    assert kiosk.screen.colours() > 20
    wait_for((home / "state" / "wegwijs" / "station.db").exists)
    assert kiosk.end() == 0
    assert complaints(kiosk) == []
    assert "is sound and can be written" in database_line(home)


def test_a_database_that_cannot_be_made_is_told_at_the_start_and_the_kiosk_runs(home: Path) -> None:
    home.mkdir()
    (home / "state").write_text("no folder")
    kiosk = KioskProcess(home)
    assert kiosk.screen.colours() > 20
    wait_for(lambda: bool(complaints(kiosk)))
    (line,) = complaints(kiosk)
    assert "station.db" in line
    assert kiosk.end() == 0
