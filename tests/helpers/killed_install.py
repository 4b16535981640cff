"""Installs a pack again and again, each time in a child killed one system call later; run as a program."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from pathlib import Path
from types import FrameType
from typing import Any

from kiosk.packs.shelf.shelf import Shelf

TOUCHING = frozenset({"open", "write", "flush", "fsync", "mkdir", "replace", "rename", "unlink", "rmdir", "close"})


def install_and_die(shelf: Path, pack: Path, before: int) -> None:
    """Install, and die by SIGKILL just before the call number `before` that touches a file."""
    calls = 0

    def count(_frame: FrameType, event: str, function: Any) -> None:
        nonlocal calls
        if event == "c_call" and function.__name__ in TOUCHING:
            if calls == before:
                os.kill(os.getpid(), signal.SIGKILL)
            calls += 1

    sys.setprofile(count)
    Shelf(shelf).install(pack)
    sys.setprofile(None)


def main(folder: Path, pack: Path, shelf: Path) -> None:
    """Leave one copy of `shelf` a call in `folder`, each with an install of `pack` that was killed there."""
    for before in range(10_000):
        copy = folder / f"{before:04d}"
        shutil.copytree(shelf, copy)
        child = os.fork()
        if child == 0:
            install_and_die(copy, pack, before)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if os.WIFEXITED(status):
            shutil.rmtree(copy)
            sys.exit(os.WEXITSTATUS(status))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
