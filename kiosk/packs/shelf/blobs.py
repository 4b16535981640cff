"""The sound of packs, as files named by their hash, in `blobs/` beside the pack; what is heard is not known here."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Final

from kiosk.errors import PackUnreadableError
from kiosk.files.disk import chunks, digest_of, make_folder, sync_folder, write_new
from kiosk.packs.format.database import one_line
from kiosk.packs.format.opus import MAX_OPUS_BYTES

FOLDER: Final = "blobs"

Read = Callable[[Path], Iterator[bytes]]


def write_blobs(folder: Path, sounds: Mapping[str, Path]) -> None:
    """Have each of `sounds`, by its hash, in `folder`/blobs, whole and on the disk.

    Raises:
        PackUnreadableError: one is no longer what its hash says.
        OSError: the disk refuses.
    """
    blobs = folder / FOLDER
    lacking = {digest: sounds[digest] for digest in lacking_in(blobs, sounds)}
    if not lacking:
        return
    blobs.mkdir(exist_ok=True)
    sync_folder(folder)
    for digest, path in sorted(lacking.items()):
        part = blobs / f".{digest}.{os.getpid()}.part"
        part.unlink(missing_ok=True)
        try:
            copy_blob(path, part, digest)
            part.replace(blobs / digest)
        finally:
            part.unlink(missing_ok=True)
    sync_folder(blobs)


def copy_blob(source: Path, target: Path, digest: str, read: Read = chunks) -> None:
    """Copy sound to a file that was not there, and have it on the disk; its hash is seen to on the way.

    Raises:
        PackUnreadableError: it is missing, too large, or not what its hash says; `target` may be there.
        OSError: the disk of `target` refuses.
    """
    found = sha256()

    def pieces() -> Iterator[bytes]:
        size = 0
        try:
            for piece in read(source):
                size += len(piece)
                if size > MAX_OPUS_BYTES:
                    raise PackUnreadableError(one_line(source, f"is larger than {MAX_OPUS_BYTES >> 20} MB"))
                found.update(piece)
                yield piece
        except OSError as error:
            raise PackUnreadableError(one_line(source, error.strerror or error)) from error

    write_new(target, pieces())
    if found.hexdigest() != digest:
        raise PackUnreadableError(one_line(source, "is not the sound that its hash says"))


def is_whole(path: Path) -> bool:
    """Whether the file is there and is what its name says."""
    return digest_of(path) == path.name


def lacking_in(folder: Path, digests: Iterable[str], told: Callable[[], None] = lambda: None) -> tuple[str, ...]:
    """Those of `digests` that are not in `folder`, or are not what their name says; `told` is called at each."""
    there = _names_in(folder)

    def lacks(digest: str) -> bool:
        told()
        return digest not in there or not is_whole(folder / digest)

    return tuple(filter(lacks, digests))


def missing_blobs(folder: Path, digests: Iterable[str]) -> tuple[str, ...]:
    """Those of `digests` that are not in `folder`/blobs.

    Raises:
        PackUnreadableError: one is there and is not what its name says.
    """
    missing = []
    for digest in digests:
        path = folder / FOLDER / digest
        if not path.exists():
            missing.append(digest)
        elif not is_whole(path):
            raise PackUnreadableError(one_line(path, "is not the sound that its hash says"))
    return tuple(missing)


def stage_blobs(
    digests: Iterable[str], source: Path, staging: Path, installed: Path, read: Read, *, ours: bool = False
) -> tuple[Path, ...]:
    """Have the sound that `installed`/blobs lacks or holds damaged ready to be moved there; where that is.

    It is copied from `source`/blobs to `staging`/blobs. With `ours`, both folders were verified a moment ago, `source`
    holds what is lacking and may be emptied: on the same disk nothing is copied, and nothing is read a second time.

    Raises:
        PackUnreadableError: `source` lacks one, or holds another than its hash says.
        OSError: the disk refuses.
    """
    ready: set[str] = set()
    if ours:
        ready = _names_in(source / FOLDER)
        there = _names_in(installed / FOLDER)
        lacking = tuple(digest for digest in digests if digest in ready or digest not in there)
        if source.stat().st_dev != staging.stat().st_dev:
            ready.clear()
    else:
        lacking = lacking_in(installed / FOLDER, digests)
    copied = [digest for digest in lacking if digest not in ready]
    if copied:
        (staging / FOLDER).mkdir()
    for digest in copied:
        copy_blob(source / FOLDER / digest, staging / FOLDER / digest, digest, read)
    return tuple((source if digest in ready else staging) / FOLDER / digest for digest in lacking)


def _names_in(folder: Path) -> set[str]:
    try:
        with os.scandir(folder) as entries:
            return {entry.name for entry in entries}
    except OSError:
        return set()


def move_blobs(staged: Sequence[Path], folder: Path, placed: list[tuple[Path, Path]]) -> None:
    """Rename into `folder`/blobs, and have that on the disk.

    Args:
        staged: what to rename.
        folder: where to.
        placed: gets the new ones, each with where it came from, also of a failure.

    Raises:
        OSError: the disk refuses.
    """
    if not staged:
        return
    blobs = folder / FOLDER
    make_folder(blobs)
    there = _names_in(blobs)
    for path in staged:
        target = blobs / path.name
        if path.name not in there:
            placed.append((target, path))
        path.replace(target)
    sync_folder(blobs)


def put_back(placed: Iterable[tuple[Path, Path]]) -> None:
    """Undo `move_blobs` as far as the disk lets."""
    for target, origin in placed:
        with suppress(OSError):
            target.replace(origin)


def remove_others(folder: Path, digests: Collection[str]) -> None:
    """Remove what is in `folder` and not among `digests`.

    Raises:
        OSError: the disk refuses.
    """
    if folder.is_dir():
        for path in list(folder.iterdir()):
            if path.name not in digests and not path.is_dir():
                path.unlink()
