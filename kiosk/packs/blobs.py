"""The sound of packs, as files named by their hash, in `blobs/` beside the pack; what is heard is not known here."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Final

from kiosk.errors import PackUnreadableError
from kiosk.packs.database import one_line
from kiosk.packs.disk import chunks, digest_of, make_folder, sync_folder, write_new
from kiosk.packs.opus import MAX_OPUS_BYTES

FOLDER: Final = "blobs"

Read = Callable[[Path], Iterator[bytes]]


def write_blobs(folder: Path, sounds: Mapping[str, Path]) -> None:
    """Have each of `sounds`, by its hash, in `folder`/blobs, whole and on the disk.

    Raises:
        PackUnreadableError: one is no longer what its hash says.
        OSError: the disk refuses.
    """
    blobs = folder / FOLDER
    lacking = {digest: path for digest, path in sounds.items() if not is_whole(blobs / digest)}
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
    """Have in `staging`/blobs the sound that `installed`/blobs lacks or holds damaged, from `source`/blobs.

    With `ours`, what `source` holds was verified and is on this disk: it is linked, not copied.

    Raises:
        PackUnreadableError: `source` lacks one, or holds another than its hash says.
        OSError: the disk refuses.
    """
    lacking = [digest for digest in digests if not is_whole(installed / FOLDER / digest)]
    if lacking:
        (staging / FOLDER).mkdir()
    for digest in lacking:
        if not (ours and _linked(source / FOLDER / digest, staging / FOLDER / digest)):
            copy_blob(source / FOLDER / digest, staging / FOLDER / digest, digest, read)
    return tuple(staging / FOLDER / digest for digest in lacking)


def _linked(source: Path, target: Path) -> bool:
    try:
        os.link(source, target)
    except OSError:  # it is not there, or the file system has no links: copying says which
        return False
    return True


def move_blobs(staged: Sequence[Path], folder: Path, placed: list[Path]) -> None:
    """Rename into `folder`/blobs, and have that on the disk; `placed` gets the new ones, also of a failure.

    Raises:
        OSError: the disk refuses.
    """
    if not staged:
        return
    make_folder(folder / FOLDER)
    for path in staged:
        target = folder / FOLDER / path.name
        if not target.exists():
            placed.append(target)
        path.replace(target)
    sync_folder(folder / FOLDER)


def remove_others(folder: Path, digests: Collection[str]) -> None:
    """Remove what is in `folder` and not among `digests`.

    Raises:
        OSError: the disk refuses.
    """
    if folder.is_dir():
        for path in list(folder.iterdir()):
            if path.name not in digests and not path.is_dir():
                path.unlink()
