"""Many files copied so that a power cut leaves each whole or not there, without waiting for the disk at each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from kiosk.files.disk import chunks, make_folder, sync_files, sync_folder


class Copy(Struct, frozen=True):
    """A file that is wanted elsewhere; `digest` is its SHA-256."""

    source: Path
    target: Path
    digest: str


class ChangedError(Exception):
    """A file that was copied is not what its hash says; the text is its path."""


def copy_files(copies: Sequence[Copy], told: Callable[[int], None] = lambda _: None) -> None:
    """Copy files, have all of them on the disk, and only then give them their names.

    Args:
        copies: what to copy.
        told: is told the size of each piece.

    Raises:
        ChangedError: one is not what its hash says.
        OSError: the disk refuses. Nothing has its name then that did not have it before.
    """
    parts: list[Path] = []
    try:
        for folder in {copy.target.parent for copy in copies}:
            _make_folders(folder)
        for copy in copies:
            part = copy.target.with_name(f".{copy.target.name[:100]}.part")
            parts.append(part)
            _write(part, copy, told)
        sync_files(parts)
        for copy, part in zip(copies, parts, strict=True):
            part.replace(copy.target)
        for folder in {copy.target.parent for copy in copies}:
            sync_folder(folder)
    finally:
        for part in parts:
            with suppress(OSError):
                part.unlink(missing_ok=True)


def _write(part: Path, copy: Copy, told: Callable[[int], None]) -> None:
    digest = sha256()
    part.unlink(missing_ok=True)
    with part.open("xb") as file:
        for piece in chunks(copy.source):
            digest.update(piece)
            file.write(piece)
            told(len(piece))
    if digest.hexdigest() != copy.digest:
        raise ChangedError(copy.source)


def _make_folders(folder: Path) -> None:
    for path in reversed([folder, *folder.parents]):
        make_folder(path)


def total(sizes: Iterable[int], cluster: int) -> int:
    """What files of these sizes take on a disk, in bytes."""
    return sum(-(-size // cluster) * cluster for size in sizes)
