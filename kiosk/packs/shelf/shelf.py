"""The installed packs: taken in, activated and rolled back, so that a power cut leaves the old one or the new one.

    <shelf>/current                              one line a pack, the current one first: "<sha256>  <id>/<file>"
    <shelf>/<id>/<version>-<12 of sha256>.pack   the packs
    <shelf>/<id>/blobs/<sha256>                  their sound, shared by the versions that have it
    <shelf>/staging/                             empty but for an install that was cut off
    <shelf>/lock

`current` can be checked with `sha256sum -c`.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import Final

from kiosk.errors import PackError, PackUnreadableError, ShelfError
from kiosk.files.disk import chunks, digest_of, locked, make_folder, replace, write_new
from kiosk.packs.format.database import one_line
from kiosk.packs.format.manifest import Manifest
from kiosk.packs.read.reader import PackReader
from kiosk.packs.read.verify import verify
from kiosk.packs.shelf.blobs import FOLDER, move_blobs, put_back, remove_others, stage_blobs
from kiosk.packs.shelf.installed import ChangeToken, Current, Entry, ShelfRank

_LINE: Final = re.compile(r"([0-9a-f]{64})  (\S+)")
_FILE: Final = re.compile(r"([A-Za-z0-9][A-Za-z0-9._+-]*)/([A-Za-z0-9][A-Za-z0-9._+-]*)-([0-9a-f]{12})\.pack")
_RECORD_BYTES: Final = 64 * 1024


class Shelf:
    """The packs in one folder. Several processes may hold it; one at a time changes it."""

    def __init__(
        self, folder: Path, read: Callable[[Path], Iterator[bytes]] = chunks, *, overlays: bool = False
    ) -> None:
        """`overlays`: it takes a site's own places and nothing else; otherwise everything but those."""
        self._folder = folder
        self._overlays = overlays
        self._read = read
        self._record = folder / "current"
        self._staging = folder / "staging"

    def install(self, pack: Path, *, signed: str | None = None) -> Entry:
        """Copy a pack and its sound, verify the copies, and make it the current one; again, it changes nothing.

        `signed` is the SHA-256 of a pack that a sync brings. It verified the sound of the shelf and what that lacks,
        which lies beside the pack and is moved; a pack that is on the shelf is mended so, and keeps its rank.

        Raises:
            PackError: the pack cannot be used, or sound of it is missing or wrong.
            ShelfError: the disk is full or read-only, or somebody else is changing the shelf; it is as it was.
        """
        # What is plainly no pack is refused before anything is written.
        PackReader.open(pack).close()
        with self._changing():
            staged = self._staging / "pack"
            digest = self._copy(pack, staged)
            if signed not in {None, digest}:
                raise ShelfError(one_line(self._folder, "does not give back what was written: is its disk failing?"))
            manifest = verify(staged, called=pack)
            if (manifest.overlay_for is not None) != self._overlays:
                raise PackError(one_line(pack, "is of a kind that goes on another shelf"))
            installed = self._folder / manifest.id
            by_sync = signed is not None
            sound = stage_blobs(_blobs(staged), pack.parent, self._staging, installed, self._read, ours=by_sync)
            return self._put(staged, manifest, digest, sound, keep_rank=by_sync)

    def list(self) -> tuple[Entry, ...]:
        """The installed packs, the current one first, then the previous one.

        Raises:
            ShelfError: the folder cannot be read.
        """
        with self._naming():
            return self._entries()

    def current(self) -> Current | None:
        """The current pack, or the last one before it that opens; None on an empty shelf.

        Raises:
            ShelfError: there are packs and none of them opens; the line says why.
        """
        problems: list[str] = []
        for entry in self.list():
            problem = _problem(entry)
            if problem is None:
                return Current(entry, "; ".join(problems) or None)
            problems.append(problem)
        if problems:
            raise ShelfError(one_line(self._folder, f"no pack opens: {'; '.join(problems)}"))
        return None

    def change_token(self) -> ChangeToken | None:
        """What changes when another pack becomes the current one; cheap enough to ask every few seconds.

        None when nothing was installed, or while it cannot be told.
        """
        try:
            for entry in self._recorded():
                about = entry.path.stat()
                return entry.sha256, about.st_ino, about.st_mtime_ns
        except OSError:
            return None
        return None

    def rollback(self) -> Entry:
        """Make the previous pack that is whole the current one; doing it again goes further back, and then round.

        Raises:
            ShelfError: there is none, or the shelf cannot be changed; it is as it was.
        """
        with self._changing():
            entries = self._entries()
            for back in range(1, len(entries)):
                if digest_of(entries[back].path) == entries[back].sha256 and _problem(entries[back]) is None:
                    self._write((*entries[back:], *entries[:back]))
                    return self._entries()[0]
        raise ShelfError(one_line(self._folder, "there is no earlier pack to go back to"))

    def shown(self, entry: Entry) -> None:
        """Say that the current pack has been on screen: what is older than the previous one goes.

        When somebody else is changing the shelf, or `entry` is no longer current, nothing happens.

        Raises:
            ShelfError: the disk refuses.
        """
        try:
            with self._changing():
                entries = self._entries()
                if entries and entries[0].path == entry.path:
                    kept = {listed.path for listed in entries[:2]}
                    if len(entries) > len(kept):
                        self._write(entries[:2])
                    for path in self._packs():
                        if path not in kept:
                            path.unlink()
                    self._remove_unnamed(entries[:2])
        except _BusyError:
            return

    def _remove_unnamed(self, entries: Iterable[Entry]) -> None:
        """Remove the sound that no pack names any more."""
        named: dict[str, set[str]] = {}
        for entry in entries:
            try:
                named.setdefault(entry.id, set()).update(_blobs(entry.path))
            except PackError:
                return  # what it names is not known, and it may be mended
        for blobs in self._folder.glob(f"*/{FOLDER}"):
            remove_others(blobs, named.get(blobs.parent.name, set()))

    def _put(self, staged: Path, manifest: Manifest, digest: str, sound: Sequence[Path], *, keep_rank: bool) -> Entry:
        path = self._folder / manifest.id / f"{manifest.version}-{digest[:12]}.pack"
        entry = Entry(manifest.id, manifest.version, digest, path, ShelfRank.CURRENT)
        before = self._entries()
        if before[:1] == (entry,) and digest_of(path) == digest and not sound:
            return entry
        after = (entry, *(earlier for earlier in before if earlier.path != path))
        if keep_rank and (
            mended := next((earlier for earlier in before if (earlier.path, earlier.sha256) == (path, digest)), None)
        ):
            entry, after = mended, before
        placed: list[tuple[Path, Path]] = []
        try:
            make_folder(path.parent)
            move_blobs(sound, path.parent, placed)
            replace(staged, path)
            self._write(after)
        except BaseException:
            if all(listed.path != path for listed in (*before, *self._recorded())):
                with suppress(OSError):
                    path.unlink(missing_ok=True)
                put_back(placed)
                for folder in (path.parent / FOLDER, path.parent):
                    with suppress(OSError):
                        folder.rmdir()
            raise
        return entry

    def _copy(self, pack: Path, staged: Path) -> str:
        digest = sha256()

        def pieces() -> Iterator[bytes]:
            try:
                for piece in self._read(pack):
                    digest.update(piece)
                    yield piece
            except OSError as error:
                raise PackUnreadableError(one_line(pack, error.strerror or error)) from error

        write_new(staged, pieces())
        return digest.hexdigest()

    def _write(self, entries: Iterable[Entry]) -> None:
        lines = "".join(f"{entry.sha256}  {entry.id}/{entry.path.name}\n" for entry in entries)
        staged = self._staging / "current"
        write_new(staged, [lines.encode()])
        replace(staged, self._record)

    def _entries(self) -> tuple[Entry, ...]:
        return self._recorded() or self._unrecorded()

    def _recorded(self) -> tuple[Entry, ...]:
        try:
            text = self._record.read_bytes()[:_RECORD_BYTES].decode("utf-8", "replace")
        except FileNotFoundError:
            text = ""
        found = {match[2]: match[1] for line in text.splitlines() if (match := _LINE.fullmatch(line))}
        entries = [self._entry(name, digest, place) for place, (name, digest) in enumerate(found.items())]
        return tuple(entry for entry in entries if entry)

    def _unrecorded(self) -> tuple[Entry, ...]:
        """Without a record: the packs that are whole, the newest first."""
        newest = sorted(self._packs(), key=lambda path: (-path.stat().st_mtime_ns, path.name))
        whole = [(path, digest) for path in newest if (digest := digest_of(path)) and digest[:12] == path.stem[-12:]]
        names = [(f"{path.parent.name}/{path.name}", digest) for path, digest in whole]
        entries = [self._entry(name, digest, place) for place, (name, digest) in enumerate(names)]
        return tuple(entry for entry in entries if entry)

    def _entry(self, name: str, digest: str, place: int) -> Entry | None:
        match = _FILE.fullmatch(name)
        if match is None or match[3] != digest[:12]:
            return None
        return Entry(match[1], match[2], digest, self._folder / name, tuple(ShelfRank)[min(place, 2)])

    def _packs(self) -> Iterable[Path]:
        return [path for path in self._folder.glob("*/*.pack") if _FILE.fullmatch(f"{path.parent.name}/{path.name}")]

    def _clear_staging(self) -> None:
        with suppress(FileNotFoundError):
            shutil.rmtree(self._staging)

    @contextmanager
    def _changing(self) -> Iterator[None]:
        with self._naming():
            make_folder(self._folder)
            with locked(self._folder / "lock"):
                self._clear_staging()
                self._staging.mkdir()
                try:
                    yield
                finally:
                    self._clear_staging()

    @contextmanager
    def _naming(self) -> Iterator[None]:
        try:
            yield
        except BlockingIOError as error:
            raise _BusyError(one_line(self._folder, "is being changed by another program")) from error
        except OSError as error:
            raise ShelfError(one_line(self._folder, error.strerror or error)) from error


class _BusyError(ShelfError):
    """Somebody else is changing the shelf."""


def _blobs(pack: Path) -> tuple[str, ...]:
    with PackReader.open(pack) as opened:
        return opened.sounds.blobs()


def _problem(entry: Entry) -> str | None:
    """Why a pack does not open."""
    try:
        with PackReader.open(entry.path) as pack:
            found = pack.manifest
    except PackError as error:
        return str(error)
    if (found.id, found.version) != (entry.id, entry.version):
        return one_line(entry.path, "is another pack than its name says")
    return None
