"""`kiosk sync` in a process whose calls into the system fail where a test says so, by strace."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import IO, cast

import pytest
from msgspec import Struct

_CALL = re.compile(r"(\w+)\((.*)")


class Fault(Struct, frozen=True):
    """The call `name` fails with `error` the time number `when` (from 1), and with `on` each time after it too."""

    name: str
    error: str
    when: int
    on: bool = False

    def __str__(self) -> str:
        return f"inject={self.name}:error={self.error}:when={self.when}{'+' if self.on else ''}"


class Ended(Struct, frozen=True):
    """How the command ended: its code of exit, its last error's code, and what would have been a traceback."""

    code: int
    error: str | None
    crash: str | None


class Strained:
    """A process that begins a sync at once, as often as it is told."""

    def __init__(self, folder: Path, warm_up: Sequence[object]) -> None:
        """Begin.

        Args:
            folder: for the log.
            warm_up: arguments of `kiosk` that are run once, before any fault.
        """
        if shutil.which("strace") is None:
            pytest.skip("there is no strace")
        self._log = folder / "strace.log"
        program = [sys.executable, "-m", "tests.helpers.forked_sync"]
        environment = {**os.environ, "PYTHONPATH": "."}
        self._process = subprocess.Popen(
            program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, text=True
        )
        self._in, self._out = cast("IO[str]", self._process.stdin), cast("IO[str]", self._process.stdout)
        self._say(json.dumps([str(one) for one in warm_up]))

    def close(self) -> None:
        """End it."""
        self._in.close()
        self._process.wait()
        self._out.close()

    def calls(self, arguments: Sequence[object], below: Path) -> Calls:
        """What a sync without a fault asks the system for that concerns files below a folder."""
        ended = self._run(arguments, ["-y", "-e", "trace=file,desc"])
        assert ended.code == 0, ended
        return Calls(self._log.read_text(errors="replace").splitlines(), below)

    def run(self, arguments: Sequence[object], fault: Fault, paths: Iterable[str] = ()) -> Ended:
        """Sync with a fault, of all calls of its name, or of those that concern `paths`."""
        only = [word for path in paths for word in ("-P", path)]
        return self._run(arguments, [*only, "-e", f"trace={fault.name}", "-e", str(fault)])

    def _run(self, arguments: Sequence[object], options: Sequence[str]) -> Ended:
        self._say(json.dumps([str(one) for one in arguments]))
        child = self._out.readline().strip()
        command = ["strace", "-o", str(self._log), *options, "-p", child]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as strace:
            assert strace.stderr is not None
            # It resolves each path first, and says of those that are not there that they are not.
            said = next(line for line in strace.stderr if "Cannot resolve" not in line and "Requested path" not in line)
            self._say("")
            ended = json.loads(self._out.readline())
        if "attached" not in said:
            pytest.skip(f"strace may not be used here: {said.strip()}")
        events = [json.loads(line) for line in ended["output"].splitlines() if line.startswith("{")]
        errors = [event["code"] for event in events if event["event"] == "failed"]
        return Ended(ended["code"], errors[-1] if errors else None, ended["crash"])

    def _say(self, line: str) -> None:
        self._in.write(f"{line}\n")
        self._in.flush()


class Calls:
    """Calls that strace wrote down: how often each came, and the paths that they were about."""

    def __init__(self, lines: Iterable[str], below: Path) -> None:
        path = re.compile(rf'["<]({re.escape(str(below))}[^">]*)[">]')
        self.paths: set[str] = set()
        self.counts: Counter[str] = Counter()
        for line in lines:
            match = _CALL.match(line)
            if match and (found := path.findall(match[2])):
                self.counts[match[1]] += 1
                self.paths.update(found)
