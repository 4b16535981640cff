"""A sync: from one repository to the shelf, whole or not at all.

    <shelf>/sync/lock
    <shelf>/sync/<source>/metadata/   what is trusted of the repository
    <shelf>/sync/<source>/staging/    metadata while a sync is at work
    <shelf>/sync/<source>/partial/    packs that a sync that broke off goes on from
    <shelf>/sync/<source>/fetched/    whole ones, a folder each, with sound in blobs/ that may be whole or half

What is shown never depends on any of it.
"""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from tuf.api.metadata import TargetFile

from kiosk.errors import (
    PackError,
    ShelfError,
    SyncBusyError,
    SyncMissingError,
    SyncNotAPackError,
    SyncSpaceError,
    SyncWrongFileError,
)
from kiosk.files.copies import total
from kiosk.files.disk import digest_of, locked, make_folder, sync_files, sync_folder
from kiosk.files.in_flight import in_flight
from kiosk.packs.read.reader import PackReader
from kiosk.packs.shelf.blobs import FOLDER, lacking_in, remove_others
from kiosk.packs.shelf.shelves import Shelves
from kiosk.sync.client import Client
from kiosk.sync.fetching import Fetcher
from kiosk.sync.offers import Source, wanted_packs
from kiosk.sync.progress import Meter, Progress, Stage
from kiosk.sync.trusted import TrustedMetadata

_BLOCK_BYTES: Final = 4096
_SPARE_BYTES: Final = 256 * 1024
_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT})
_RESERVED: Final = frozenset({"site", "staging", "sync"})
"""Folders of the shelf that no pack may be called."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A pack that a sync installed."""

    id: str
    version: str


@dataclass(frozen=True, slots=True)
class Done:
    """How a sync ended: the packs it installed, and the bytes of packs and sound that it fetched."""

    packs: tuple[Taken, ...]
    size: int

    @property
    def news(self) -> bool:
        """Whether the shelf changed."""
        return bool(self.packs)


class Sync:
    """Syncs into the shelf at `folder`, one at a time for all processes."""

    def __init__(
        self,
        folder: Path,
        now: Callable[[], datetime],
        made: datetime,
        tell: Callable[[Progress], None],
        meter: Meter,
    ) -> None:
        """Take what it needs.

        Args:
            folder: the shelf's.
            now: the system's time, which expiry is judged by.
            made: when this kiosk was; a clock that says less is wrong.
            tell: is told how it goes.
            meter: counts what is fetched.
        """
        self._folder = folder
        self._shelves = Shelves.at(folder)
        self._now = now
        self._made = made
        self._meter = meter
        meter.tell = tell

    def run(self, source: Source, fetcher: Fetcher) -> Done:
        """Have on the shelf what a source offers.

        Raises:
            SyncError: and what was on the shelf is still there, and current.
            ShelfError: the disk refuses.
        """
        with self._changing():
            work = self._folder / "sync" / source.name
            make_folder(work)
            trusted = TrustedMetadata(work / "metadata")
            staging = work / "staging"
            _remove(staging)
            self._meter.begin()
            try:
                trusted.stage(staging)
                client = self._client(source, fetcher, staging, trusted)
                done = self._bring(client, source, staging, work, trusted)
            finally:
                _remove(staging)
            _remove(work / "fetched")
            _remove(work / "partial")
            return done

    def _client(self, source: Source, fetcher: Fetcher, staging: Path, trusted: TrustedMetadata) -> Client:
        now = self._now()
        if now < self._made:
            # A clock that lost its battery says 1970. What was signed last counts only then: a stolen key could date
            # a timestamp centuries ahead, and nothing would ever be valid again.
            now = max(filter(None, (self._made, trusted.newest_signed())))
        metadata, targets = f"{source.base}metadata/", f"{source.base}targets/"
        return Client(staging, metadata, targets, fetcher, source.root, now)

    def _bring(self, client: Client, source: Source, staging: Path, work: Path, trusted: TrustedMetadata) -> Done:
        try:
            client.refresh()
            wanted = wanted_packs(client, source)
            known = {entry.sha256: entry.path for entry in self._shelves.entries()}
            news = [info for info in wanted if not _is_there(known.get(info.hashes["sha256"]), info)]
            fetched = [self._fetch(client, source, info, work) for info in news]
            taken = self._install(fetched, wanted, known)
        except BaseException:
            # A newer root is good whatever else failed; a newer timestamp without its targets would be a trap.
            trusted.keep(staging, roots_only=True)
            raise
        trusted.keep(staging, remove_others=True)
        return Done(taken, self._meter.fetched)

    def _fetch(self, client: Client, source: Source, info: TargetFile, work: Path) -> Path:
        """Have a pack and the sound it lacks in the folder of fetched ones, and on the disk."""
        name = info.path.rpartition("/")[2]
        folder = work / "fetched" / name
        pack = folder / name
        self._make_room((info.length, info.length))
        if digest_of(pack) != info.hashes["sha256"]:
            self._meter.expect(info.length)
            self._fetch_pack(client, info, pack, work / "partial")
        try:
            with PackReader.open(pack) as opened:
                manifest, blobs = opened.manifest, opened.sounds.blobs()
        except PackError as error:
            raise _no_pack(pack, info, error) from error
        if manifest.id != name.removesuffix(".pack") or manifest.id in _RESERVED:
            raise SyncNotAPackError(f"{info.path}: is the pack '{manifest.id}'")
        shelf = self._folder if manifest.overlay_for is None else self._folder / "site"
        sound = self._lacking(client, source, info, blobs, shelf / manifest.id / FOLDER)
        self._fetch_sound(client, sound, folder / FOLDER)
        return pack

    def _lacking(
        self, client: Client, source: Source, info: TargetFile, blobs: Sequence[str], installed: Path
    ) -> dict[str, TargetFile]:
        """The sound that the shelf lacks of a pack, by its hash."""
        below = f"sites/{source.site}" if info.path.startswith("sites/") else "blobs"
        found = {}
        for digest in lacking_in(installed, blobs):
            target = client.find(f"{below}/{digest}")
            if target is None:
                raise SyncMissingError(f"{below}/{digest}: nobody who may has signed this sound of {info.path}")
            if target.hashes.get("sha256") != digest:
                raise SyncWrongFileError(f"{below}/{digest}: something else was signed by this name")
            found[digest] = target
        return found

    def _fetch_pack(self, client: Client, info: TargetFile, path: Path, partial: Path) -> None:
        for folder in (partial, path.parent):
            folder.mkdir(parents=True, exist_ok=True)
        part = partial / info.hashes["sha256"]
        self._have(client, info, part)
        part.replace(path)

    def _fetch_sound(self, client: Client, sound: Mapping[str, TargetFile], folder: Path) -> None:
        """Have sound in a folder, and on the disk; its names are its hashes, so it needs no other place while half."""
        remove_others(folder, sound)
        lacking = lacking_in(folder, sound)
        sizes = [sound[digest].length for digest in lacking]
        self._meter.expect(sum(sizes))
        self._make_room(sizes)
        if not sound:
            return
        folder.mkdir(parents=True, exist_ok=True)
        in_flight(lacking, lambda digest: self._have(client, sound[digest], folder / digest), client.lanes)
        sync_files([folder / digest for digest in sound])
        sync_folder(folder)

    def _have(self, client: Client, info: TargetFile, part: Path) -> None:
        with suppress(FileNotFoundError):
            self._meter.skip(min(part.stat().st_size, info.length))
        client.fetch(info, part, self._meter.heard)

    def _install(
        self, fetched: Iterable[Path], wanted: Sequence[TargetFile], known: dict[str, Path]
    ) -> tuple[Taken, ...]:
        """Install what is new; the channel's first pack is the current one afterwards."""
        taken = []
        paths = {path.name: path for path in fetched}
        infos = {info.path.rpartition("/")[2]: info for info in wanted}
        main = wanted[0].path.rpartition("/")[2] if wanted else ""
        for name, path in sorted(paths.items(), key=lambda one: one[0] == main):
            self._meter.stage(Stage.INSTALLING)
            try:
                entry = self._shelves.install(path, ours=True)
            except PackError as error:
                raise _no_pack(path, infos[name], error) from error
            taken.append(Taken(entry.id, entry.version))
        if taken and main not in paths:
            self._shelves.install(known[wanted[0].hashes["sha256"]])
        return tuple(taken)

    def _make_room(self, sizes: Sequence[int]) -> None:
        needed, free = total(sizes, _BLOCK_BYTES) + _SPARE_BYTES, shutil.disk_usage(self._folder).free
        if sizes and needed > free:
            raise SyncSpaceError(f"{self._folder}: needs {needed >> 10} KiB, and {free >> 10} KiB are free")

    @contextmanager
    def _changing(self) -> Iterator[None]:
        try:
            make_folder(self._folder)
            make_folder(self._folder / "sync")
            with locked(self._folder / "sync" / "lock"):
                yield
        except BlockingIOError as error:
            raise SyncBusyError(f"{self._folder}: another sync is at work") from error
        except ShelfError as error:
            cause = error.__cause__
            if isinstance(cause, BlockingIOError):
                raise SyncBusyError(str(error)) from error
            if isinstance(cause, OSError) and cause.errno in _FULL:
                raise SyncSpaceError(str(error)) from error
            raise
        except OSError as error:
            kind = SyncSpaceError if error.errno in _FULL else ShelfError
            raise kind(f"{self._folder}: {error.strerror or error}") from error


def _no_pack(path: Path, info: TargetFile, error: PackError) -> SyncNotAPackError | ShelfError:
    """Why a fetched pack cannot be used: it is none, or the disk does not give back what was written."""
    whole = digest_of(path) == info.hashes["sha256"]
    return SyncNotAPackError(f"{info.path}: {error}") if whole else ShelfError(str(error))


def _is_there(path: Path | None, info: TargetFile) -> bool:
    """Whether an installed pack is what is offered; a file of another length is not."""
    try:
        return path is not None and path.stat().st_size == info.length
    except OSError:
        return False


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
