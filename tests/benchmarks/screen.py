"""A screen of our own, watched from outside: when a program's picture is complete, and what memory it takes.

Xvfb keeps its pixels in a file (`-fbdir`), so that watching them asks nothing of the program or of the X server.
"""

from __future__ import annotations

import mmap
import os
import signal
import struct
import subprocess
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from msgspec import Struct

WIDTH: Final = 1080
HEIGHT: Final = 1920
XVFB: Final = ("Xvfb", "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp", "-noreset")
EVERY: Final = 24
"""One row of pixels in this many is looked at."""
POLL_S: Final = 0.002
QUIET_S: Final = 1.5
"""A picture that has not changed for so long is complete."""
REST_S: Final = 2.0
"""Memory is read so long after that."""
AFTER_S: Final = 3.0
"""What a program leaves to be written and freed is done by then, and does not slow the next one down."""
LONGEST_S: Final = 60.0


class Started(Struct, frozen=True):
    """How a program started: milliseconds until its picture was complete, and the memory of all its processes at rest.

    Memory is proportional (PSS), so that pages that processes share count once.
    """

    complete_ms: float
    memory_mib: float


class Screen:
    """Xvfb on a free display, 1080 x 1920."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir()
        folder.chmod(0o700)

    def __enter__(self) -> Self:
        told, tell = os.pipe()
        self._server = subprocess.Popen(
            [*XVFB, "-displayfd", str(tell), "-fbdir", str(self._folder)],
            pass_fds=[tell],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(tell)
        with os.fdopen(told) as number:
            self.environment: Mapping[str, str] = {
                **{
                    name: value
                    for name, value in os.environ.items()
                    if name not in {"QT_QPA_PLATFORM", "WAYLAND_DISPLAY"}
                },
                "DISPLAY": f":{number.readline().strip()}",
                "QT_QUICK_BACKEND": "software",
                "XDG_RUNTIME_DIR": str(self._folder),
                "XDG_DATA_HOME": str(self._folder / "data"),
                "XDG_CONFIG_HOME": str(self._folder / "config"),
            }
        with (self._folder / "Xvfb_screen0").open("rb") as file:
            self._pixels = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        # The header of an XWD file: its own size comes first, the number of colours of 12 bytes twentieth.
        header, *_, colours = struct.unpack(">20I", self._pixels[:80])
        self._start = header + 12 * colours
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pixels.close()
        self._server.terminate()
        self._server.wait()

    def start(self, command: Sequence[str]) -> Started:
        """Run a program until its picture is complete and it has come to rest, then end it.

        Raises:
            RuntimeError: its picture never came, or never came to rest.
        """
        before = self._look()
        began = time.monotonic()
        program = subprocess.Popen(
            command, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        try:
            complete = self._complete(before, began, command[0])
            time.sleep(REST_S)
            return Started((complete - began) * 1000, memory_mib(program.pid))
        finally:
            program.terminate()
            with suppress(subprocess.TimeoutExpired):
                program.wait(10)
            with suppress(ProcessLookupError):
                os.killpg(program.pid, signal.SIGKILL)
            program.wait()
            time.sleep(AFTER_S)

    def _complete(self, before: bytes, began: float, name: str) -> float:
        last, changed = before, None
        while (now := time.monotonic()) - began < LONGEST_S:
            seen = self._look()
            if seen != last:
                last, changed = seen, time.monotonic()
            elif changed is not None and now - changed > QUIET_S:
                return changed
            time.sleep(POLL_S)
        raise RuntimeError(f"{name}: no picture, or none that comes to rest, within {LONGEST_S:.0f} s")

    def _look(self) -> bytes:
        row = 4 * WIDTH
        places = range(self._start + row * (EVERY // 2), self._start + row * HEIGHT, row * EVERY)
        return b"".join(self._pixels[place : place + row] for place in places)


def memory_mib(root: int) -> float:
    """The proportional memory of a process and all below it."""
    total = 0
    for pid in _tree(root):
        with suppress(OSError):
            rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
            total += next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
    return total / 1024


def _tree(root: int) -> list[int]:
    parents: dict[int, int] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            parents[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
    tree = [root]
    for pid in tree:
        tree += [child for child, parent in parents.items() if parent == pid]
    return tree
