"""One thread for whatever may wait: disk, packs, child processes. Nothing here knows what the work is."""

from __future__ import annotations

from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread
from typing import Any, Final

from PySide6.QtCore import QObject, Qt, Signal, Slot

LONGEST_STOP_S: Final = 1.0

Work = Callable[[], Any]
Done = Callable[[Any], None]
Failed = Callable[[Exception], None]


class Jobs(QObject):
    """Runs work one after the other on a thread of its own and brings the result to this object's thread."""

    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue: SimpleQueue[tuple[Work, Done, Failed] | None] = SimpleQueue()
        self._finished.connect(self._bring, Qt.ConnectionType.QueuedConnection)
        self._thread = Thread(target=self._work, name="jobs", daemon=True)
        self._thread.start()

    def submit(self, work: Work, done: Done, failed: Failed) -> None:
        """Do `work` on the thread, then call `done` or `failed` here."""
        self._queue.put((work, done, failed))

    def stop(self) -> None:
        """Finish what was submitted and end the thread; results that still come are dropped.

        What a stuck disk holds up is left behind: nobody waits for it before a screen that is to go dark.
        """
        self._finished.disconnect(self._bring)
        self._queue.put(None)
        self._thread.join(LONGEST_STOP_S)

    def _work(self) -> None:
        while (job := self._queue.get()) is not None:
            work, done, failed = job
            try:
                result = work()
            except Exception as error:
                self._finished.emit((failed, error))
            else:
                self._finished.emit((done, result))

    @Slot(object)
    def _bring(self, finished: tuple[Callable[[Any], None], Any]) -> None:
        call, value = finished
        call(value)
