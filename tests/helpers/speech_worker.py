"""The real synthesising child, asked by lines and read by lines."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
TIMEOUT_S = 120.0


class SpeechWorker:
    """Started when it is made; `with` ends it. `ready` is its first report."""

    def __init__(self, clips: Path, *arguments: str, **environment: str) -> None:
        self.clips = clips
        self.process = subprocess.Popen(
            [sys.executable, "-m", "kiosk.speech.child.worker", "--clips", str(clips), *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
            cwd=ROOT,
        )
        self._lines: queue.Queue[bytes] = queue.Queue()
        self._complaints: list[bytes] = []
        self._readers = [threading.Thread(target=read, daemon=True) for read in (self._read, self._hear)]
        for reader in self._readers:
            reader.start()
        self.ready = self.report()

    def __enter__(self) -> SpeechWorker:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def ask(self, **request: Any) -> None:
        """Send one request."""
        self.send(json.dumps(request).encode() + b"\n")

    def send(self, data: bytes) -> None:
        """Send bytes as they are."""
        assert self.process.stdin is not None
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def say(self, number: int, text: str, language: str = "nl", speed: float = 1.0, spoken: str = "") -> None:
        """Ask for a text."""
        self.ask(do="say", id=number, text=text, language=language, speed=speed, spoken=spoken)

    def report(self) -> dict[str, Any]:
        """The next report; {} when it ended."""
        line = self._lines.get(timeout=TIMEOUT_S)
        found: dict[str, Any] = json.loads(line) if line else {}
        return found

    def until_over(self, number: int) -> list[dict[str, Any]]:
        """Every report up to the last one of `number`."""
        return list(self._until_over(number))

    def said(
        self, number: int, text: str, language: str = "nl", speed: float = 1.0, spoken: str = ""
    ) -> list[dict[str, Any]]:
        """Ask for a text and wait for all of it."""
        self.say(number, text, language, speed, spoken)
        return self.until_over(number)

    def end(self) -> int:
        """Close its stdin and wait; its exit code."""
        assert self.process.stdin is not None
        if not self.process.stdin.closed:
            with contextlib.suppress(BrokenPipeError):
                self.process.stdin.close()
        code = self.process.wait(TIMEOUT_S)
        for reader in self._readers:
            reader.join(TIMEOUT_S)
        return code

    def complaints(self) -> str:
        """What it wrote to stderr; all of it when it ended."""
        return b"".join(self._complaints).decode()

    def memory_kib(self) -> int:
        """Its own memory, without the files it shares with other processes."""
        rollup = Path(f"/proc/{self.process.pid}/smaps_rollup").read_text()
        return next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Anonymous:"))

    def _read(self) -> None:
        assert self.process.stdout is not None
        with self.process.stdout as lines:
            for line in lines:
                self._lines.put(line)
        self._lines.put(b"")

    def _hear(self) -> None:
        assert self.process.stderr is not None
        with self.process.stderr as lines:
            self._complaints.extend(lines)

    def _until_over(self, number: int) -> Iterator[dict[str, Any]]:
        while True:
            report = self.report()
            yield report
            if not report or (report.get("id") == number and report["is"] in {"done", "failed"}):
                return


def clips_of(reports: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The clips among `reports`."""
    return [report for report in reports if report["is"] == "clip"]


def wait_until(condition: Callable[[], bool]) -> None:
    """Look until it holds; fails after `TIMEOUT_S`."""
    deadline = time.monotonic() + TIMEOUT_S
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.01)
