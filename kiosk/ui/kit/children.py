"""One child process that prints JSON lines: started, fed, read, watched, ended. Nothing here waits for it."""

from __future__ import annotations

import json
import os
import signal
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from msgspec import Struct
from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from kiosk.ui.kit.json_lines import Lines

BACK_OFF_S: Final = (0.0, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0)
"""How long to wait before each new start in a row; the last one counts for all that follow."""

STEADY_S: Final = 20.0
"""A child that has lived this long has its first start in a row again."""

LEAVE_S: Final = 0.5
"""A child that was told to end is not replaced before: a machine that is switched off tells all programs at once."""

LONGEST_END_MS: Final = 500
READ_MS: Final = 100
"""How often it is read where the newest line is enough: one that prints without pause costs a few ms each time."""

WATCH_MS: Final = 100

Note = Callable[[str], None]
Patience = Callable[[], float | None]


class End(Struct, frozen=True):
    """How a process ended. `code` is None where it was killed, crashed or was never started; `why` says it to staff."""

    code: int | None
    why: str


class Child(QObject):
    """`command` is run as it is; `note` takes a line for staff; `environment` comes on top of our own.

    It is started again whenever it ends, and gets requests, unless it is to run `once`. Its stderr goes where ours
    does, its stdout goes to `lines`, new ones for each process; one whose lines are rubbish is killed.

    It has a session of its own: signals to our process group, and those of a terminal, are ours to act on.
    """

    started = Signal()  # a new process takes requests from now on
    reported = Signal(object)  # what a line says
    ended = Signal(object)  # End: it ended by itself, was killed or could not be started

    def __init__(
        self,
        name: str,
        command: Sequence[str],
        note: Note,
        environment: Mapping[str, str] | None = None,
        *,
        lines: Callable[[], Lines] = Lines,
        once: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._program, *self._arguments = command
        self._note = note
        self._environment = QProcessEnvironment.systemEnvironment()
        for variable, value in (environment or {}).items():
            self._environment.insert(variable, value)
        self._make_lines = lines
        self._lines = lines()
        self._once = once
        self._process: QProcess | None = None
        self._started_s = self._heard_s = 0.0
        self._tries = 0
        self._why = ""  # of the last end, until it is started again; of its kill, where it runs once
        self._was_told = False
        self._finishing = False
        self._patience: Patience = lambda: None
        self._impatience = ""
        self._again = self._timer(self._start)
        self._again.setSingleShot(True)
        self._watch = self._timer(self._look)
        self._reader = self._timer(self._take)

    @property
    def pid(self) -> int | None:
        """The process that runs now."""
        return None if self._process is None else self._process.processId() or None

    def start(self) -> None:
        """Start it as soon as events go on, unless it runs."""
        if self._process is None and not self._finishing:
            self._again.start(min(round(LEAVE_S * 1000), self._again.remainingTime()) if self._was_told else 0)

    def watch(self, patience: Patience, why: str) -> None:
        """Kill it, and tell staff `why`, when it is silent for longer than `patience` says now, in s; None: never."""
        self._patience, self._impatience = patience, why

    def expect(self) -> None:
        """Its silence counts from now."""
        self._heard_s = time.monotonic()

    def send(self, request: Mapping[str, Any]) -> None:
        """Ask for something; lost when no process runs."""
        if self._process is not None:
            self._process.write(json.dumps(request).encode() + b"\n")

    def kill(self, why: str) -> None:
        """End it, whatever it does; staff are told `why`, unless "".

        One that is started again counts as ended at once, and `ended` comes from within; of one that runs once the
        end is waited for, as events go on: what it held is free then.
        """
        if self._process is None:
            return
        if self._once:
            self._why = self._why or why
            self._process.kill()
        else:
            self._gone(End(None, why))

    def finish(self) -> None:
        """Ask it to end, and start no other."""
        self._finishing = True
        for timer in (self._again, self._watch, self._reader):
            timer.stop()
        if self._process is None:
            return
        if self._once:
            self._process.kill()
        else:
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

    def _timer(self, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.timeout.connect(slot)
        return timer

    def _start(self) -> None:
        if self._why:
            self._note(f"{self._name}: {self._why}; it is started again")
        process = QProcess(self)
        process.setProgram(self._program)
        process.setArguments(self._arguments)
        process.setProcessEnvironment(self._environment)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        if os.name == "posix":
            process.setUnixProcessParameters(QProcess.UnixProcessFlag.CreateNewSession)
        if self._once:
            process.setStandardInputFile(QProcess.nullDevice())
        if not self._lines.newest_is_enough:
            process.readyReadStandardOutput.connect(self._take)
        process.errorOccurred.connect(self._failed)
        process.finished.connect(self._finished)
        self._process = process
        self._lines = self._make_lines()
        self._why, self._was_told = "", False
        self._started_s = self._heard_s = time.monotonic()
        self._watch.start(WATCH_MS)
        if self._lines.newest_is_enough:
            self._reader.start(READ_MS)
        process.start()
        if self._process is process:  # else it could not be started, and that is known already
            self.started.emit()

    def _take(self) -> None:
        process = self._process
        if process is None:
            return
        for report in self._lines.take(bytes(process.readAllStandardOutput().data())):
            self.expect()
            self.reported.emit(report)
            if self._process is not process:
                return
        if self._lines.are_rubbish:
            self._lines = self._make_lines()
            self.kill("it prints what nobody can read")

    def _look(self) -> None:
        """Whether it hangs."""
        patience_s = self._patience()
        if patience_s is not None and time.monotonic() - self._heard_s > patience_s:
            self.kill(self._impatience)

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._gone(End(None, "it could not be started"))

    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        if not self._finishing:
            self._take()
        if self._why:
            self._gone(End(None, self._why))
        elif status is QProcess.ExitStatus.CrashExit:
            self._gone(End(None, f"it was ended by signal {code}"), told=code == signal.SIGTERM)
        else:
            self._gone(End(code, f"it ended with {code}"), told=code == 0)

    def _gone(self, end: End, *, told: bool = False) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        if not self._lines.newest_is_enough:
            process.readyReadStandardOutput.disconnect()
        process.errorOccurred.disconnect()
        process.finished.disconnect()
        _bury(process)
        self._watch.stop()
        self._reader.stop()
        if self._finishing:
            return
        if not self._once:
            self._start_again(end, told=told)
        self.ended.emit(end)

    def _start_again(self, end: End, *, told: bool) -> None:
        if time.monotonic() - self._started_s >= STEADY_S:
            self._tries = 0
        wait_s = BACK_OFF_S[min(self._tries, len(BACK_OFF_S) - 1)]
        self._tries += 1
        self._why, self._was_told = end.why, told
        self._again.start(round(max(wait_s, LEAVE_S if told else 0.0) * 1000))


def _bury(process: QProcess) -> None:
    """Kill it if it still runs, and let go of it once the system has: its destructor would wait."""
    if process.state() is QProcess.ProcessState.NotRunning:
        process.deleteLater()
        return
    process.finished.connect(process.deleteLater)
    process.kill()
