"""Syncs on a file system whose disk is cut off in the middle, and is killed there; run as a program.

On standard input: a line of JSON for each sync, with the arguments of `sync_and_cut`. On standard output: how the
child ended, as `os.wait` says it.
"""

from __future__ import annotations

import fcntl
import json
import os
import signal
import struct
import sys
from pathlib import Path
from types import FrameType
from typing import Any, Final

from tests.helpers.killed_sync import TOUCHING
from tests.helpers.publisher import Visitor

SHUT_DOWN: Final = 0x8004587D
"""FS_IOC_SHUTDOWN, EXT4_IOC_SHUTDOWN: _IOR('X', 125, __u32). Nothing is written to the disk any more."""


class Neighbour:
    """Another program that writes to the same disk and waits for it; with ext4 that writes down what others renamed."""

    def __init__(self, disk: Path) -> None:
        self._asked, asks = os.pipe()
        answers, self._answered = os.pipe()
        self._asks, self._answers = asks, answers
        self.child = os.fork()
        if self.child == 0:
            os.close(asks)
            with (disk / "neighbour").open("wb", buffering=0) as file:
                while os.read(self._asked, 1):
                    file.write(b"x")
                    os.fsync(file)
                    os.write(self._answered, b"x")
            os._exit(0)

    def work(self) -> None:
        """Have it write, and wait until it has."""
        os.write(self._asks, b"x")
        os.read(self._answers, 1)


def sync_and_cut(disk: Path, root: Path, repository: Path, before: int, flag: int, neighbour_every: int) -> None:
    """Cut the disk off just before the call number `before` that touches a file.

    Args:
        disk: where the file system is mounted.
        root: the root that is trusted.
        repository: where from.
        before: which call, counted from 0.
        flag: 1 has the journal written first, 2 has nothing written.
        neighbour_every: another program waits for the disk at each call of so many; 0 never.
    """
    kiosk = Visitor(disk / "kiosk", root)
    neighbour = Neighbour(disk) if neighbour_every else None
    calls, busy = 0, False

    def count(_frame: FrameType, event: str, function: Any) -> None:
        nonlocal calls, busy
        if busy or event != "c_call" or function.__name__ not in TOUCHING:
            return
        busy = True
        if calls == before:
            held = os.open(disk, os.O_RDONLY)
            fcntl.ioctl(held, SHUT_DOWN, struct.pack("I", flag))
            if neighbour is not None:
                os.kill(neighbour.child, signal.SIGKILL)
                os.waitpid(neighbour.child, 0)
            os.kill(os.getpid(), signal.SIGKILL)
        if neighbour is not None and calls % neighbour_every == 0:
            neighbour.work()
        calls += 1
        busy = False

    sys.setprofile(count)
    kiosk.sync(repository)
    sys.setprofile(None)
    if neighbour is not None:
        os.kill(neighbour.child, signal.SIGKILL)
        os.waitpid(neighbour.child, 0)


def main() -> None:
    """Sync in a child for each line, with everything loaded."""
    for line in sys.stdin:
        disk, root, repository, *numbers = json.loads(line)
        child = os.fork()
        if child == 0:
            sync_and_cut(Path(disk), Path(root), Path(repository), *numbers)
            os._exit(0)
        print(os.waitpid(child, 0)[1], flush=True)  # noqa: T201 - the answer


if __name__ == "__main__":
    main()
