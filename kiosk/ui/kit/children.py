"""One child process that is talked to in JSON lines, started again when it dies. Never waits for it."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

BACK_OFF_S: Final = (0.0, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0)
"""How long to wait before each new start in a row; the last one counts for all that follow."""

STEADY_S: Final = 20.0
"""A child that has lived this long has its first start in a row again."""

RUBBISH_LINES: Final = 100
LONGEST_LINE: Final = 2**20
LONGEST_END_MS: Final = 500

Report = Mapping[str, Any]
Note = Callable[[str], None]


class Child(QObject):
    """`command` is run as it is; `note` takes a line for staff; `environment` comes on top of our own.

    Its stderr goes where ours does. A line of its stdout that is no JSON object is dropped; a child that
    prints a hundred of them, or one that does not end, is taken for broken and started again.
    """

    started = Signal()  # a new process takes requests from now on
    reported = Signal(object)  # Report
    died = Signal()  # it ended by itself, was killed or could not be started; it is started again

    def __init__(
        self,
        name: str,
        command: Sequence[str],
        note: Note,
        environment: Mapping[str, str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._program, *self._arguments = command
        self._note = note
        self._environment = QProcessEnvironment.systemEnvironment()
        for variable, value in (environment or {}).items():
            self._environment.insert(variable, value)
        self._process: QProcess | None = None
        self._started_s = 0.0
        self._tries = 0
        self._rest = b""
        self._rubbish = 0
        self._finishing = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._start)

    @property
    def pid(self) -> int | None:
        """The process that runs now."""
        return None if self._process is None else self._process.processId() or None

    def start(self) -> None:
        """Start it as soon as events go on, unless it runs."""
        if self._process is None and not self._finishing:
            self._again.start(0)

    def send(self, request: Mapping[str, Any]) -> None:
        """Ask for something; lost when no process runs."""
        if self._process is not None:
            self._process.write(json.dumps(request).encode() + b"\n")

    def restart(self, why: str) -> None:
        """Kill it, whatever it does, and start another; `died` comes from within. Staff are told `why`, unless ""."""
        if self._process is not None:
            self._gone(why)

    def finish(self) -> None:
        """Ask it to end, and start no other."""
        self._again.stop()
        self._finishing = True
        if self._process is not None:
            self._process.write(b'{"do": "finish"}\n')
            self._process.closeWriteChannel()

    def close(self) -> None:
        """Finish, and by force if it does not end; this waits, half a second at most: the screen is gone by then."""
        if not self._finishing:
            self.finish()
        process = self._process
        if process is None:
            return
        # not a loop of events: once the program was told to exit, Qt ends every loop at once
        if not process.waitForFinished(LONGEST_END_MS) and self._process is not None:
            process.kill()
            process.waitForFinished(LONGEST_END_MS)

    def _start(self) -> None:
        process = QProcess(self)
        process.setProgram(self._program)
        process.setArguments(self._arguments)
        process.setProcessEnvironment(self._environment)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        process.readyReadStandardOutput.connect(self._read)
        process.errorOccurred.connect(self._failed)
        process.finished.connect(self._finished)
        self._process = process
        self._rest, self._rubbish = b"", 0
        self._started_s = time.monotonic()
        process.start()
        if self._process is process:  # else it could not be started, and that is known already
            self.started.emit()

    def _read(self) -> None:
        if self._process is None:
            return
        whole = self._rest + self._process.readAllStandardOutput().data()
        *lines, self._rest = whole.split(b"\n")
        for line in lines:
            report = _report(line)
            if report is None:
                self._rubbish += 1
            else:
                process = self._process
                self.reported.emit(report)
                if self._process is not process:
                    return
            if self._rubbish >= RUBBISH_LINES:
                break
        if self._rubbish >= RUBBISH_LINES or len(self._rest) > LONGEST_LINE:
            self.restart("it prints what nobody can read")

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._gone("it could not be started")

    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        crashed = status is QProcess.ExitStatus.CrashExit
        self._gone(f"it was ended by signal {code}" if crashed else f"it ended with {code}")

    def _gone(self, why: str) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.readyReadStandardOutput.disconnect()
        process.errorOccurred.disconnect()
        process.finished.disconnect()
        _bury(process)
        if time.monotonic() - self._started_s >= STEADY_S:
            self._tries = 0
        if self._finishing:
            return
        wait_s = BACK_OFF_S[min(self._tries, len(BACK_OFF_S) - 1)]
        self._tries += 1
        if why:
            self._note(f"{self._name}: {why}; it is started again")
        self._again.start(round(wait_s * 1000))
        self.died.emit()


def _bury(process: QProcess) -> None:
    """Kill it if it still runs, and let go of it once the system has: its destructor would wait."""
    if process.state() is QProcess.ProcessState.NotRunning:
        process.deleteLater()
        return
    process.finished.connect(process.deleteLater)
    process.kill()


def _report(line: bytes) -> Report | None:
    if not line.startswith(b"{"):
        return None
    try:
        report = json.loads(line)
    except ValueError:
        return None
    return report if isinstance(report, dict) and isinstance(report.get("is"), str) else None
