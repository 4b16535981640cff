"""A folder that one process has to itself, closed to other users, and what processes that died left of theirs."""

from __future__ import annotations

import getpass
import os
import shutil
import stat
import sys
import tempfile
from pathlib import Path


def user() -> str:
    """Who this process runs as, for the name of a folder."""
    return getpass.getuser() if sys.platform == "win32" else str(os.getuid())


def claim(folder: Path) -> int:
    """Make `folder` ours alone, until the lock that this gives is released; -1 where there is no lock.

    On Windows a user's own temporary folder is closed to others already, and two kiosks are not told apart.

    Raises:
        OSError: it is another user's, another process's, no folder, or cannot be written.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if sys.platform == "win32":
        return -1
    import fcntl  # noqa: PLC0415  exists everywhere but on Windows

    lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        state = os.fstat(lock)
        if state.st_uid != os.getuid():
            raise PermissionError(f"{folder} is another user's")
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if stat.S_IMODE(state.st_mode) != stat.S_IRWXU:
            os.fchmod(lock, stat.S_IRWXU)
    except OSError:
        os.close(lock)
        raise
    return lock


def release(lock: int) -> None:
    """Let go of a folder."""
    if lock >= 0:
        os.close(lock)


def remove_left_behind(prefix: str) -> None:
    """Delete the private folders of processes that ended without a chance to: ours, and claimed by nobody."""
    for folder in Path(tempfile.gettempdir()).glob(f"{prefix}{user()}-*"):
        try:
            lock = claim(folder)
        except OSError:
            continue
        shutil.rmtree(folder, ignore_errors=True)
        release(lock)
