"""Syncs again and again, each time in a child killed some calls later; run as a program."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from pathlib import Path
from types import FrameType
from typing import Any

from tests.helpers.publisher import Visitor

TOUCHING = frozenset(
    {
        "open",
        "write",
        "flush",
        "fsync",
        "sync",
        "mkdir",
        "replace",
        "rename",
        "link",
        "symlink",
        "unlink",
        "rmdir",
        "close",
    }
)


def sync_and_die(home: Path, root: Path, repository: Path, before: int) -> None:
    """Sync, and die by SIGKILL just before the call number `before` that touches a file."""
    kiosk = Visitor(home, root)
    calls = 0

    def count(_frame: FrameType, event: str, function: Any) -> None:
        nonlocal calls
        if event == "c_call" and function.__name__ in TOUCHING:
            if calls == before:
                os.kill(os.getpid(), signal.SIGKILL)
            calls += 1

    sys.setprofile(count)
    kiosk.sync(repository)
    sys.setprofile(None)


def main(step: int, folder: Path, home: Path, root: Path, repository: Path) -> None:
    """Leave one copy of `home` each `step` calls in `folder`, each with a sync that was killed there."""
    for before in range(0, 100_000, step):
        copy = folder / f"{before:05d}"
        shutil.copytree(home, copy)
        child = os.fork()
        if child == 0:
            sync_and_die(copy, root, repository, before)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if os.WIFEXITED(status):
            shutil.rmtree(copy)
            sys.exit(os.WEXITSTATUS(status))


if __name__ == "__main__":
    main(int(sys.argv[1]), *map(Path, sys.argv[2:]))
