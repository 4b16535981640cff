"""One run of `kiosk sync --json`: a child process that is read, watched, and killed when it falls silent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from kiosk.station.syncs.sync_events import LONGEST_LINE, Progress, event_of

READ_MS: Final = 100
"""How often it is read: a child that writes without pause costs a few milliseconds each time, and no frame."""

SILENT_MS: Final = 120_000
"""A large file from a slow stick may take a while to be hashed, and says so all the time."""

RUBBISH_LINES: Final = 100
LONGEST_END_MS: Final = 500
REFUSED: Final = 2
_PROGRESS: Final = re.compile(rb'"event"\s*:\s*"progress"')


class SyncRun(QObject):
    """Runs `command` once. Its stderr goes where ours does."""

    told = Signal(object)  # Event; of progress the newest alone
    ended = Signal(str)  # why it did not end as it should; "" when it did

    def __init__(self, command: Sequence[str], silent_ms: int = SILENT_MS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rest = b""
        self._rubbish = 0
        self._why = ""
        self.refused = False
        """Whether it ended because what it was given is wrong: exit code 2, as every command of ours."""
        self._process = QProcess(self)
        self._process.setProgram(command[0])
        self._process.setArguments(list(command[1:]))
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        self._process.setStandardInputFile(QProcess.nullDevice())
        self._process.errorOccurred.connect(self._failed)
        self._process.finished.connect(self._finished)
        self._reader = QTimer(self)
        self._reader.timeout.connect(self._read)
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(silent_ms)
        self._silence.timeout.connect(lambda: self.kill("it said nothing for too long"))

    @property
    def pid(self) -> int | None:
        """The process."""
        return self._process.processId() or None

    def start(self) -> None:
        """Run it."""
        self._process.start()
        self._reader.start(READ_MS)
        self._silence.start()

    def kill(self, why: str) -> None:
        """End it, whatever it does; a sync may be cut off anywhere."""
        self._why = self._why or why
        self._process.kill()

    def close(self) -> None:
        """End it with the kiosk; this waits, half a second at most: the screen is gone by then."""
        self._reader.stop()
        self._silence.stop()
        self._process.errorOccurred.disconnect()
        self._process.finished.disconnect()
        self._process.kill()
        self._process.waitForFinished(LONGEST_END_MS)

    def _read(self) -> None:
        *lines, self._rest = (self._rest + self._process.readAllStandardOutput().data()).split(b"\n")
        newest: bytes | None = None
        for line in lines:
            if _PROGRESS.search(line):
                newest = line
            elif self._take(line):
                newest = None
        if newest is not None:
            self._take(newest)
        if self._rubbish >= RUBBISH_LINES or len(self._rest) > LONGEST_LINE:
            self._rest = b""
            self.kill("it prints what nobody can read")

    def _take(self, line: bytes) -> bool:
        event = event_of(line)
        if event is None:
            self._rubbish += 1
            return False
        self._silence.start()
        self.told.emit(event)
        return not isinstance(event, Progress)

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._end("it could not be started")

    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._read()
        crashed = status is QProcess.ExitStatus.CrashExit
        self.refused = not crashed and code == REFUSED
        cause = f"it was ended by signal {code}" if crashed else "" if code in {0, 1} else f"it ended with {code}"
        self._end(self._why or cause)

    def _end(self, why: str) -> None:
        self._reader.stop()
        self._silence.stop()
        self.ended.emit(why)
