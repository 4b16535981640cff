"""Files that survive a power cut, and a lock that a killed process lets go; knows nothing of packs."""

from __future__ import annotations

import ctypes
import os
import stat
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Final

_CHUNK_BYTES: Final = 1 << 20
_MANY: Final = 32


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock file `path`; the operating system frees it when the process ends, however it ends.

    Raises:
        BlockingIOError: somebody else holds it.
        OSError: it cannot be made.
    """
    file = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o644)
    try:
        if sys.platform == "win32":  # pragma: no cover - the other half of the next branch
            import msvcrt  # noqa: PLC0415 - exists on Windows alone

            try:
                msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
            except OSError as error:
                raise BlockingIOError(error.errno, error.strerror) from error
        else:
            import fcntl  # noqa: PLC0415 - exists everywhere but on Windows

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(file)


def chunks(path: Path) -> Iterator[bytes]:
    """The bytes of a regular file, a piece at a time.

    Raises:
        OSError: it cannot be read, or is a folder, a FIFO or a device.
    """
    # O_NONBLOCK: a FIFO without a writer would hold up the open for ever.
    file = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        if not stat.S_ISREG(os.fstat(file).st_mode):
            raise OSError(0, "is not a regular file")
        while chunk := os.read(file, _CHUNK_BYTES):
            yield chunk
    finally:
        os.close(file)


def digest_of(path: Path) -> str | None:
    """The SHA-256 of a regular file, in hexadecimal; None when it cannot be read."""
    digest = sha256()
    try:
        for piece in chunks(path):
            digest.update(piece)
    except OSError:
        return None
    return digest.hexdigest()


def write_new(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file that was not there before, and have it on the disk before this returns.

    Raises:
        FileExistsError: it is there, or is a link that somebody laid there.
        OSError: the disk is full or read-only.
    """
    with path.open("xb") as file:
        for piece in pieces:
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())


def replace(source: Path, target: Path) -> None:
    """Rename over `target`, which is the old or the new file at any moment, and have that on the disk."""
    source.replace(target)
    sync_folder(target.parent)


def make_folder(path: Path) -> None:
    """Make a folder and have its name on the disk."""
    if not path.is_dir():
        path.mkdir(parents=True, exist_ok=True)
        sync_folder(path.parent)


def sync_files(paths: Sequence[Path]) -> None:
    """Have files on the disk that were written without waiting for it.

    Raises:
        OSError: the disk refuses.
    """
    # Each fsync flushes the disk's own cache, also for a file that is there already: half a millisecond and more.
    if len(paths) >= _MANY and all(map(_sync_file_system, _one_folder_a_disk(paths))):
        return
    for path in paths:
        file = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
        try:
            os.fsync(file)
        finally:
            os.close(file)


def _one_folder_a_disk(paths: Sequence[Path]) -> Iterable[Path]:
    return {folder.stat().st_dev: folder for folder in {path.parent for path in paths}}.values()


def _sync_file_system(folder: Path) -> bool:
    """Have all of the file system of `folder` on the disk; False where that cannot be asked for.

    Linux tells of a failed write here since 5.8 (syncfs(2)).
    """
    syncfs = getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None) if sys.platform == "linux" else None
    if syncfs is None:  # pragma: no cover - as on other systems
        return False
    file = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        if syncfs(file):
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    finally:
        os.close(file)
    return True


def sync_folder(path: Path) -> None:
    """Have the names in a folder on the disk."""
    if sys.platform == "win32":  # pragma: no cover - Windows opens no folder, and NTFS keeps a journal of names
        return
    file = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(file)
    finally:
        os.close(file)
