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
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from msgspec import Struct
from tuf.api.metadata import TargetFile

from kiosk.errors import (
    PackError,
    ShelfError,
    SyncBusyError,
    SyncDamagedError,
    SyncMissingError,
    SyncNotAPackError,
    SyncSpaceError,
    SyncWrongFileError,
)
from kiosk.files.copies import total
from kiosk.files.disk import chunks, digest_of, locked, make_folder, sync_files, sync_folder, write_new
from kiosk.files.parallel import in_parallel
from kiosk.packs.read.reader import PackReader
from kiosk.packs.shelf.blobs import FOLDER, lacking_in, remove_others
from kiosk.packs.shelf.damage import damage_of
from kiosk.packs.shelf.installed import Entry
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


class Taken(Struct, frozen=True):
    """A pack that a sync installed."""

    id: str
    version: str


class Done(Struct, frozen=True):
    """How a sync ended: the packs it installed or mended, and the bytes of packs and sound that it fetched."""

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
        """Have on the shelf what a source offers; all that is current then is what its hashes say.

        Raises:
            SyncDamagedError: something current is damaged, and this source offers another; what is offered is there.
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
                return self._bring(client, source, staging, work, trusted)
            finally:
                _remove(staging)

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
            known = {entry.sha256: entry for entry in self._shelves.entries()}
            lacking = [info for info in wanted if not self._is_whole(known.get(_digest(info)))]
            fetched = [(info, self._fetch(client, source, info, work, known)) for info in lacking]
            taken = self._install(fetched, wanted, known)
        except BaseException:
            # A newer root is good whatever else failed; a newer timestamp without its targets would be a trap.
            trusted.keep(staging, roots_only=True)
            raise
        trusted.keep(staging, remove_others=True)
        _remove(work / "fetched")
        _remove(work / "partial")
        self._check_others({_digest(info) for info in wanted})
        return Done(taken, self._meter.fetched)

    def _is_whole(self, entry: Entry | None) -> bool:
        return entry is not None and damage_of(entry, self._meter.alive) is None

    def _check_others(self, verified: Container[str]) -> None:
        """See that what is current is whole where it is not among what was verified already."""
        for shelf in (self._shelves.content, self._shelves.site):
            for entry in shelf.list()[:1]:
                damage = None if entry.sha256 in verified else damage_of(entry, self._meter.alive)
                if damage is not None:
                    raise SyncDamagedError(str(damage))

    def _fetch(self, client: Client, source: Source, info: TargetFile, work: Path, known: Mapping[str, Entry]) -> Path:
        """Have a pack and the sound it lacks in the folder of fetched ones, and on the disk."""
        name = info.path.rpartition("/")[2]
        folder = work / "fetched" / name
        pack = folder / name
        self._make_room((info.length, info.length))
        if digest_of(pack) != _digest(info):
            self._fetch_pack(client, info, pack, work / "partial", known.get(_digest(info)))
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
        for digest in lacking_in(installed, blobs, self._meter.alive):
            target = client.find(f"{below}/{digest}")
            if target is None:
                raise SyncMissingError(f"{below}/{digest}: nobody who may has signed this sound of {info.path}")
            if target.hashes.get("sha256") != digest:
                raise SyncWrongFileError(f"{below}/{digest}: something else was signed by this name")
            found[digest] = target
        return found

    def _fetch_pack(self, client: Client, info: TargetFile, path: Path, partial: Path, installed: Entry | None) -> None:
        for folder in (partial, path.parent):
            folder.mkdir(parents=True, exist_ok=True)
        if installed is not None and digest_of(installed.path) == installed.sha256:  # its sound alone is damaged
            path.unlink(missing_ok=True)
            write_new(path, chunks(installed.path))
            return
        self._meter.expect(info.length)
        part = partial / _digest(info)
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
        in_parallel(lacking, lambda digest: self._have(client, sound[digest], folder / digest), client.max_parallel)
        sync_files([folder / digest for digest in sound])
        sync_folder(folder)

    def _have(self, client: Client, info: TargetFile, part: Path) -> None:
        with suppress(FileNotFoundError):
            self._meter.skip(min(part.stat().st_size, info.length))
        client.fetch(info, part, self._meter.heard)

    def _install(
        self,
        fetched: Iterable[tuple[TargetFile, Path]],
        wanted: Sequence[TargetFile],
        known: Mapping[str, Entry],
    ) -> tuple[Taken, ...]:
        """Install what is new, after which the channel's first pack is current; mend the rest where it stands."""
        taken, news = [], set[str]()
        for info, path in sorted(fetched, key=lambda pair: pair[0] is wanted[0]):
            self._meter.stage(Stage.INSTALLING)
            try:
                entry = self._shelves.install(path, signed=_digest(info))
            except PackError as error:
                raise _no_pack(path, info, error) from error
            taken.append(Taken(entry.id, entry.version))
            news |= {entry.sha256} - known.keys()
        if news and (main := _digest(wanted[0])) not in news:
            self._shelves.install(known[main].path)
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
    whole = digest_of(path) == _digest(info)
    return SyncNotAPackError(f"{info.path}: {error}") if whole else ShelfError(str(error))


def _digest(info: TargetFile) -> str:
    return info.hashes["sha256"]


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
