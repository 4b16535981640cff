"""A `Syncing` with real children that speak the protocol, on a clock that is moved by hand, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop

from kiosk.station.database import open_station
from kiosk.station.syncs.schedule import Schedule
from kiosk.station.syncs.syncs import SyncRecord, Syncs
from kiosk.station.syncs.volumes import Volume
from kiosk.ui.kit.jobs import Jobs
from kiosk.ui.updates.syncing import CurrentSync, Ended, Syncing
from tests.helpers.fake_clock import FakeClock
from tests.helpers.live_kiosk import settle
from tests.helpers.spoken_sync import spoken

STICK = Volume("/dev/sdb1", "/media/one", 4)
OTHER = Volume("/dev/sdc1", "/media/two", 9)
FOREIGN = Volume("/dev/sdd1", "/media/photos", 0)


class SyncBench:
    """A syncing with what it did, and what its children are to do."""

    def __init__(self, folder: Path, silent_s: float = 60.0) -> None:
        self.words: Sequence[str] = ("no-news",)
        self.asked: list[Path | None] = []
        self.ends: list[Ended] = []
        self.states: list[CurrentSync | None] = []
        self.notes: list[str] = []
        self.clock = FakeClock()
        self.database = folder / "station.db"
        self.background_worker = Jobs()
        schedule = Schedule(24, lambda: 0.5, 0)
        self.syncing = Syncing(
            self._command, schedule, self.clock, self._keep, self.background_worker, self.notes.append, silent_s
        )
        self.syncing.ended.connect(self.ends.append)
        self.syncing.changed.connect(lambda: self.states.append(self.syncing.running))

    def _command(self, folder: Path | None) -> Sequence[str]:
        self.asked.append(folder)
        return spoken(*self.words)

    def _keep(self, record: SyncRecord) -> None:
        with closing(open_station(self.database)) as station:
            Syncs(station).add(record)

    def history(self) -> tuple[SyncRecord, ...]:
        """What was kept once everything was."""
        done: list[object] = []
        self.background_worker.submit(lambda: None, done.append, done.append)
        self.until(lambda: bool(done))
        with closing(open_station(self.database)) as station:
            return Syncs(station).last(100)

    def see(self, *sticks: Volume) -> None:
        """These sticks are in now."""
        self.syncing.see(frozenset(sticks))
        settle()

    def until(self, ready: Callable[[], bool]) -> None:
        """Let Qt work until `ready`; the test's own time limit ends what never comes."""
        while not ready():
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 100)

    def until_ended(self, count: int = 1) -> None:
        """Let Qt work until so many syncs are over and none runs."""
        self.until(lambda: len(self.ends) >= count and self.syncing.running is None)

    def close(self) -> None:
        """End what runs."""
        self.syncing.close()
        self.background_worker.stop()
