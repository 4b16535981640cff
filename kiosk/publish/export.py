"""A repository copied to a stick: no more than is needed, whole or not at all, read back from the medium.

What an older export left there is used and, once the new one is good, cleared away. Until the new timestamp has its
name, the stick holds the older state whole.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from msgspec import Struct
from tuf.api.metadata import Root, Snapshot, Targets, Timestamp

from kiosk.errors import RepositoryError, SyncError
from kiosk.files.copies import ChangedError, Copy, copy_files, total
from kiosk.files.disk import digest_of
from kiosk.packs.read.reader import PackReader
from kiosk.publish.publishing import folder_of
from kiosk.publish.repository import BLOBS, SITE, ContentRepository
from kiosk.sync.client import Client
from kiosk.sync.fetchers import FOLDER_BASE, STICK_FOLDER, DirectoryFetcher, spread

_CLUSTER_BYTES: Final = 32 * 1024
"""What FAT32 takes at least for a file on a stick of 32 GB."""
_SPARE_BYTES: Final = 1 << 20


class Exported(Struct, frozen=True):
    """What an export came to; sizes in bytes."""

    folder: Path
    files: int
    size: int
    copied: int
    removed: int


def export(
    repository: ContentRepository,
    stick: Path,
    channels: Sequence[str] = (),
    told: Callable[[int, int], None] = lambda *_: None,
) -> Exported:
    """Have the packs of some channels and sites, and all that is needed to trust them, in `stick`/wegwijs.

    Args:
        repository: where from.
        stick: a mounted stick, or any folder.
        channels: names of channels, or `site-<id>`; when there are none, all that have published. A kiosk that is
            to take what a stick leaves out refuses the stick.
        told: is told how many bytes of how many are copied.

    Raises:
        RepositoryError: what was signed has ended, or the stick is too small, cannot be written, or does not read
            back as it was written.
    """
    folder = stick / STICK_FOLDER
    if not stick.is_dir() or folder.is_symlink():
        raise RepositoryError(f"{folder if stick.is_dir() else stick}: is no folder")
    channels = channels or repository.channels()
    wanted = list(_wanted(repository, folder, channels))
    _check_dates(repository, channels)
    lacking = [copy for copy in wanted if digest_of(copy.target) != copy.digest]
    sizes = [copy.source.stat().st_size for copy in lacking]
    try:
        needed, free = total(sizes, _CLUSTER_BYTES) + _SPARE_BYTES, shutil.disk_usage(stick).free
        if lacking and needed > free:
            raise RepositoryError(f"{stick}: needs {needed >> 20} MB, and {free >> 20} MB are free")
        _remove_strange_roots(folder, wanted)
        _copy(lacking, sum(sizes), told)
        _forget_cache(copy.target for copy in wanted)
        _read_back(repository, folder, channels)
        removed = _remove_others(folder, {copy.target for copy in wanted})
    except OSError as error:
        raise RepositoryError(f"{folder}: {error.strerror}") from error
    except ChangedError as error:
        raise RepositoryError(f"{error}: changed while it was read") from error
    size = sum(copy.source.stat().st_size for copy in wanted)
    return Exported(folder, len(wanted), size, sum(sizes), removed)


def _wanted(repository: ContentRepository, folder: Path, channels: Sequence[str]) -> Iterator[Copy]:
    """Targets first, then metadata from the leaves up, then roots, the timestamp last."""
    roles = list(filter(repository.has, repository.delegated()))
    blobs: set[str] = set()
    for channel in channels:
        if channel not in roles:
            raise RepositoryError(f"{repository.folder}: nothing is published in '{channel}'")
        for path, target in repository.targets(channel).targets.items():
            source = _stored(repository, path, target.hashes["sha256"])
            yield _copy_of(repository, folder, source, target.hashes["sha256"])
            if path.endswith(".pack") and not channel.startswith(SITE):
                with PackReader.open(source) as pack:
                    blobs.update(pack.sounds.blobs())
    for digest in sorted(blobs):
        yield _copy_of(repository, folder, _stored(repository, f"{BLOBS}/{digest}", digest), digest)
    metadata = repository.folder / "metadata"
    versions = {role: repository.open(role).signed.version for role in (*reversed(roles), Snapshot.type)}
    names = [f"{version}.{role}.json" for role, version in versions.items()]
    names += [f"{version}.root.json" for version in range(1, repository.newest(Root.type) + 1)]
    for name in (*names, "timestamp.json"):
        found = digest_of(metadata / name)
        if found is not None:  # the oldest roots may have been taken away
            yield _copy_of(repository, folder, metadata / name, found)


def _check_dates(repository: ContentRepository, channels: Sequence[str]) -> None:
    """Refuse what no kiosk would take, before anything of an older export is touched."""
    for role in (Root.type, Timestamp.type, Snapshot.type, Targets.type, *channels):
        expires = repository.open(role).signed.expires
        if expires <= datetime.now(UTC):
            raise RepositoryError(
                f"{repository.folder}: '{role}' ended on {expires:%Y-%m-%d}; `kiosk repo publish` signs it anew"
            )


def _stored(repository: ContentRepository, path: str, digest: str) -> Path:
    prefix, _, name = path.rpartition("/")
    return repository.folder / "targets" / prefix / f"{digest}.{name}"


def _copy_of(repository: ContentRepository, folder: Path, source: Path, digest: str) -> Copy:
    parts = list(source.relative_to(repository.folder).parts)
    if not source.is_file():
        raise RepositoryError(f"{source}: is signed and not there")
    return Copy(source, folder / Path(*spread(parts)), digest)


def _copy(lacking: Sequence[Copy], size: int, told: Callable[[int, int], None]) -> None:
    """Copy in three steps, each on the medium before the next: what is referred to, the roots, the timestamp."""
    done = 0

    def heard(piece: int) -> None:
        nonlocal done
        done += piece
        told(done, size)

    def step(copy: Copy) -> int:
        return 2 if copy.target.name == "timestamp.json" else int(copy.target.name.endswith(".root.json"))

    for number in range(3):
        copy_files([copy for copy in lacking if step(copy) == number], heard)


def _remove_strange_roots(folder: Path, wanted: Sequence[Copy]) -> None:
    """A root of another repository that was on this stick would be taken for the successor of ours."""
    ours = {copy.target for copy in wanted}
    for path in folder.glob("metadata/*.root.json"):
        if path not in ours:
            path.unlink()


def _forget_cache(paths: Iterator[Path]) -> None:
    """Have the next read come from the medium, where the system can be asked for it."""
    if sys.platform != "linux":  # pragma: no cover - the other half of the next branch
        return
    for path in paths:
        file = os.open(path, os.O_RDONLY)
        try:
            os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(file)


def _read_back(repository: ContentRepository, folder: Path, channels: Sequence[str]) -> None:
    """Do what a kiosk does that trusts the first root and has never seen this repository."""
    first = min(int(path.name.split(".")[0]) for path in (folder / "metadata").glob("*.root.json"))
    bootstrap = repository.read(Root.type, first).to_bytes()
    with tempfile.TemporaryDirectory() as made, closing(DirectoryFetcher(folder)) as fetcher:
        metadata, targets = f"{FOLDER_BASE}metadata/", f"{FOLDER_BASE}targets/"
        try:
            client = Client(Path(made), metadata, targets, fetcher, bootstrap, datetime.now(UTC))
            client.refresh()
            for channel in channels:
                for path in client.paths_of(channel, f"{folder_of(channel)}/"):
                    _read_target(client, path, Path(made) / "part")
                    if path.endswith(".pack") and not channel.startswith(SITE):
                        with PackReader.open(Path(made) / "part") as pack:
                            blobs = pack.sounds.blobs()
                        for digest in blobs:
                            _read_target(client, f"{BLOBS}/{digest}", Path(made) / "part")
        except SyncError as error:
            raise RepositoryError(f"{folder}: does not read back: {error}") from error


def _read_target(client: Client, path: str, part: Path) -> None:
    info = client.find(path)
    if info is None:
        raise RepositoryError(f"{path}: nobody who may has signed it")
    part.unlink(missing_ok=True)
    client.fetch(info, part)


def _remove_others(folder: Path, wanted: set[Path]) -> int:
    removed = 0
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif path not in wanted:
            path.unlink()
            removed += 1
    return removed
