"""One thread for whatever may wait: disk, packs, child processes. Nothing here knows what the work is."""

from __future__ import annotations

import time
from collections.abc import Callable
from queue import SimpleQueue
from threading import Lock, Thread
from typing import Any, Final

from msgspec import Struct
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from kiosk.errors import JobHungError
from kiosk.station import journal
from kiosk.station.journal import Event

LONGEST_STOP_S: Final = 1.0
_LOOKS: Final = 10
"""So many times within its patience a job is looked at."""

Work = Callable[[], Any]
Done = Callable[[Any], None]
Failed = Callable[[Exception], None]


class _Job(Struct, eq=False):
    work: Work
    done: Done
    failed: Failed
    over: bool = False


class _Worker:
    """A thread that takes jobs from a queue until it is left behind or the queue says that there are no more."""

    def __init__(self, queue: SimpleQueue[_Job | None], finished: Callable[[tuple[_Job, Any, bool]], None]) -> None:
        self._queue = queue
        self._finished = finished
        self._lock = Lock()
        self._left = False
        self._now: tuple[_Job, float] | None = None
        self.thread = Thread(target=self._run, name="jobs", daemon=True)
        self.thread.start()

    def leave_if_hung(self, patience_s: float) -> _Job | None:
        """Leave it behind with the job that it has had for longer than this, if it has one."""
        with self._lock:
            if self._now is None or time.monotonic() - self._now[1] <= patience_s:
                return None
            self._left = True
            return self._now[0]

    def leave(self) -> None:
        """Whatever it still brings is dropped."""
        with self._lock:
            self._left = True

    def _run(self) -> None:
        while (job := self._queue.get()) is not None:
            with self._lock:
                self._now = job, time.monotonic()
            result, good = _outcome(job.work)
            with self._lock:
                self._now = None
                if self._left:
                    return
                self._finished((job, result, good))


def _outcome(work: Work) -> tuple[Any, bool]:
    try:
        return work(), True
    except Exception as error:
        return error, False


class Jobs(QObject):
    """Runs work one after the other on a thread of its own and brings the result to this object's thread."""

    _finished = Signal(object)

    def __init__(self, patience_ms: int | None = None, parent: QObject | None = None) -> None:
        """Work that takes longer than `patience_ms` fails, its thread is left behind, and a new one goes on."""
        super().__init__(parent)
        self._patience_ms = patience_ms
        self._queue: SimpleQueue[_Job | None] = SimpleQueue()
        self._waiting = 0
        self._finished.connect(self._bring, Qt.ConnectionType.QueuedConnection)
        self._worker = _Worker(self._queue, self._finished.emit)
        self._watch = QTimer(self)
        self._watch.timeout.connect(self._look)

    def submit(self, work: Work, done: Done, failed: Failed) -> None:
        """Do `work` on the thread, then call `done` or `failed` here; `failed` also when `done` itself fails."""
        self._waiting += 1
        self._queue.put(_Job(work, done, failed))
        if self._patience_ms is not None and not self._watch.isActive():
            self._watch.start(max(self._patience_ms // _LOOKS, 1))

    def stop(self) -> None:
        """Finish what was submitted and end the thread; results that still come are dropped.

        What a stuck disk holds up is left behind: nobody waits for it before a screen that is to go dark.
        """
        self._watch.stop()
        self._finished.disconnect(self._bring)
        self._queue.put(None)
        self._worker.thread.join(LONGEST_STOP_S)
        if self._worker.thread.is_alive():
            self._worker.leave()

    def _look(self) -> None:
        if self._patience_ms is None:
            return
        hung = self._worker.leave_if_hung(self._patience_ms / 1000)
        if hung is None:
            return
        error = JobHungError(f"it was not done after {self._patience_ms / 1000:g} s")
        journal.tell(Event.JOB_HUNG, error)
        # Whoever asked is told first: what waits behind this job may want something that the lost thread holds.
        self._settle(hung, error, good=False)
        self._worker = _Worker(self._queue, self._finished.emit)

    @Slot(object)
    def _bring(self, finished: tuple[_Job, Any, bool]) -> None:
        job, value, good = finished
        self._settle(job, value, good=good)

    def _settle(self, job: _Job, value: Any, *, good: bool) -> None:
        if job.over:
            return
        job.over = True
        self._waiting -= 1
        if not self._waiting:
            self._watch.stop()
        if good:
            try:
                job.done(value)
            except Exception as error:
                journal.report(Event.JOB_FAILED, error)
                good, value = False, error
            else:
                return
        with journal.boundary(Event.JOB_FAILED):
            job.failed(value)
