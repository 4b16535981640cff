"""Brings content in while the kiosk runs: sticks at once, the network by the clock, one after the other."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kiosk.station import journal
from kiosk.station.clock import Clock
from kiosk.station.syncs.schedule import Schedule
from kiosk.station.syncs.sync_events import Done, Event, Failed, Progress, event_of, is_progress
from kiosk.station.syncs.sync_reasons import SET_UP, STOPPED
from kiosk.station.syncs.syncs import STICK, Outcome, SyncRecord
from kiosk.station.syncs.volumes import Volume
from kiosk.ui.kit.children import Child, End
from kiosk.ui.kit.jobs import Jobs
from kiosk.ui.kit.json_lines import Lines

TICK_MS: Final = 1000
SILENT_S: Final = 120.0
"""A large file from a slow stick may take a while to be hashed, and says so all the time."""

OVER: Final = (0, 1)
REFUSED: Final = 2
"""Exit codes of every command of ours: it did its work, or told why not; what it was given is wrong."""

Command: TypeAlias = Callable[[Path | None], Sequence[str]]
"""The program that syncs: from a folder, or from all sources of the network."""


class CurrentSync(Struct, frozen=True):
    """What is being synced now; `stick` None: the network."""

    stick: Volume | None
    progress: Progress | None = None


class Ended(Struct, frozen=True):
    """What came of it."""

    stick: Volume | None
    event: Done | Failed


def own_sync(config: Path | None) -> Command:
    """The `kiosk sync` of this very program, with the configuration it runs by."""

    def command(folder: Path | None) -> Sequence[str]:
        given = {"--from": folder, "--config": config}
        options = [word for name, value in given.items() if value is not None for word in (name, str(value))]
        return (sys.executable, "-m", "kiosk", "sync", "--json", *options)

    return command


class Syncing(QObject):
    """`schedule` is None where no source is on the network; `keep` writes the history, on the errands thread."""

    changed = Signal()  # what runs, or which sticks are in
    ended = Signal(object)  # Ended
    _seen = Signal(object)

    def __init__(
        self,
        command: Command,
        schedule: Schedule | None,
        clock: Clock,
        keep: Callable[[SyncRecord], None],
        background_worker: Jobs,
        note: Callable[[str], None],
        silent_s: float = SILENT_S,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._command = command
        self._schedule = schedule
        self._clock = clock
        self._keep = keep
        self._background_worker = background_worker
        self._note = note
        self._silent_s = silent_s
        self._waiting: deque[Volume | None] = deque()
        self._run: Child | None = None
        self._said: list[Done | Failed] = []
        self.running: CurrentSync | None = None
        self.sticks: frozenset[Volume] = frozenset()
        self.see = self._seen.emit
        """Tell it which sticks are in; from any thread."""
        self._seen.connect(self._on_sticks, Qt.ConnectionType.QueuedConnection)
        self._ticker = QTimer(self)
        self._ticker.timeout.connect(self.tick)

    def start(self) -> None:
        """Look at the clock from now on."""
        self._ticker.start(TICK_MS)

    def close(self) -> None:
        """Start nothing any more, and end what runs."""
        self._ticker.stop()
        self._waiting.clear()
        if self._run is not None:
            self._run.close()
            self._run = None

    def check_now(self) -> bool:
        """Ask every source and every stick again; False where there is none."""
        asked: list[Volume | None] = [stick for stick in sorted(self.sticks) if stick.carries]
        asked += [] if self._schedule is None else [None]
        for origin in asked:
            self._want(origin)
        return bool(asked)

    def tick(self) -> None:
        """Time went by."""
        if self._schedule is not None and self._schedule.due(self._clock.monotonic_ms()):
            self._want(None)

    def _on_sticks(self, sticks: frozenset[Volume]) -> None:
        new = sorted(stick for stick in sticks - self.sticks if stick.carries)
        self.sticks = sticks
        self._waiting = deque(origin for origin in self._waiting if origin is None or origin in sticks)
        for stick in new:
            self._want(stick)
        self.changed.emit()

    def _want(self, origin: Volume | None) -> None:
        if origin in self._waiting or (self.running is not None and self.running.stick == origin):
            return
        if origin is None:
            self._waiting.append(origin)
        else:  # somebody stands there and waits for it
            self._waiting.appendleft(origin)
        self._next()

    def _next(self) -> None:
        if self._run is not None or not self._waiting:
            return
        origin = self._waiting.popleft()
        self._said = []
        self.running = CurrentSync(origin)
        command = self._command(None if origin is None else Path(origin.mount))
        self._run = Child("sync", command, self._note, lines=_events, once=True, parent=self)
        self._run.watch(lambda: self._silent_s, "it said nothing for too long")
        self._run.reported.connect(self._told)
        self._run.ended.connect(self._over)
        self.changed.emit()
        self._run.start()

    def _told(self, event: Event) -> None:
        if self.running is None:
            return
        if isinstance(event, Progress):
            self.running = replace(self.running, progress=event)
            self.changed.emit()
        else:
            self._said.append(event)

    def _over(self, end: End) -> None:
        running, run = self.running, self._run
        if running is None or run is None:
            return
        self.running, self._run = None, None
        run.deleteLater()
        if end.code not in OVER or not self._said:
            why = "it ended and said nothing" if end.code in OVER else end.why
            self._note(f"sync: {why}")
            self._said.append(Failed(STICK if running.stick else "", SET_UP if end.code == REFUSED else STOPPED, why))
        for event in self._said:
            self._record(running, event)
        if running.stick is None and self._schedule is not None:
            failed = any(isinstance(event, Failed) for event in self._said)
            self._schedule.asked(self._clock.monotonic_ms(), failed=failed)
        self.changed.emit()
        self.ended.emit(Ended(running.stick, self._said[-1]))
        self._next()

    def _record(self, running: CurrentSync, event: Done | Failed) -> None:
        record = record_of(event, self._clock.wall_s(), stick=running.stick is not None)
        if isinstance(event, Failed):
            self._note(f"sync of '{record.source}': {event.code}: {event.reason}")
        self._background_worker.submit(
            lambda: self._keep(record), lambda _: None, partial(journal.explain, journal.Event.JOB_FAILED)
        )


def _events() -> Lines:
    return Lines(event_of, is_progress)


def record_of(event: Done | Failed, at_s: float, *, stick: bool) -> SyncRecord:
    """What the history keeps of the end of a sync."""
    source = STICK if stick else event.source
    if isinstance(event, Failed):
        return SyncRecord(source, at_s, Outcome.FAILED, event.code, stick=stick)
    outcome = Outcome.NEWS if event.news else Outcome.NO_NEWS
    return SyncRecord(source, at_s, outcome, "", event.packs, event.bytes, stick=stick)
