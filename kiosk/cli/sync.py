"""`kiosk sync`: content by network or stick, once; the kiosk itself runs this in a child process."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime, time
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import click
from msgspec import Struct, to_builtins
from rich.progress import BarColumn, DownloadColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from kiosk.errors import KioskError, PackError, SettingsError, SyncDamagedError, SyncUntrustedError
from kiosk.packs.read.reader import PackReader
from kiosk.station.paths import default_shelf, shipped_pack, shipped_root
from kiosk.station.settings.find import find_settings
from kiosk.station.settings.values import Settings, SourceSettings
from kiosk.sync.client import check_root
from kiosk.sync.connection import Connection
from kiosk.sync.fetchers import FOLDER_BASE, DirectoryFetcher, HttpFetcher, repository_in
from kiosk.sync.fetching import Fetcher
from kiosk.sync.offers import Source
from kiosk.sync.progress import Meter, Progress
from kiosk.sync.sync import Done, Sync

MENDS: Final = {
    "sync-unreachable": "look at the network, the address, and the source's proxy and ca",
    "sync-portal": "have the network let the kiosk through, or name its proxy",
    "sync-missing": "look whether metadata/ and targets/ are there, and were copied to their end",
    "sync-removed": "look whether the folder is there and mounted, and try again",
    "sync-wrong-file": "try again; if it stays so, upload or export it anew",
    "sync-untrusted": "look whether the source's root is this publisher's; export anew what is older than a new key",
    "sync-rollback": "upload or export the newest state: this one is older",
    "sync-expired": "look at the clock; if it is right, the publisher's `kiosk repo publish` signs anew",
    "sync-clock": "set the clock",
    "sync-not-a-pack": "have the pack built anew; it may need a newer version of the kiosk",
    "sync-space": "make room on the disk of the shelf",
    "sync-damaged": "look at the disk; bring the same or newer content, or go back: kiosk shelf rollback",
    "sync-busy": "wait a minute and try again",
    "shelf": "look at the disk of the shelf, and whose folder it is",
}
"""What helps whoever administers kiosks, by the code; stewards read other words, in `station/sync_reasons`."""


class Way(Struct, frozen=True):
    """A repository, and how it is reached."""

    source: Source
    where: str | Path
    connection: Connection

    def fetcher(self) -> Fetcher:
        """What reads it.

        Raises:
            SyncError: the stick is not there.
        """
        if isinstance(self.where, Path):
            return DirectoryFetcher(repository_in(self.where))
        return HttpFetcher(self.where, self.connection)


@click.command()
@click.option("--from", "origin", metavar="URL|DIR", help="A server or a stick, instead of the configured sources.")
@click.option(
    "--root",
    type=click.Path(path_type=Path),
    metavar="ROOT.json",
    help="The root to trust; default: the configured ones.",
)
@click.option("--config", type=click.Path(path_type=Path), help="The site's configuration (TOML).")
@click.option(
    "--shelf", "folder", type=click.Path(path_type=Path), metavar="DIR", help="The folder of installed packs."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, for another program.")
def sync(origin: str | None, root: Path | None, config: Path | None, folder: Path | None, *, as_json: bool) -> None:
    """Bring new content to the shelf: verified, whole or not at all.

    Exit code 1 when a source failed; what is shown stays as it is then.
    """
    settings = find_settings(config)
    tries = _tries(settings, origin, root)
    report: _Lines | _People = _Lines() if as_json else _People()
    shelf = folder or settings.shelf or default_shelf()
    with report:
        ended = [_run(shelf, name, ways, report, may_wait=len(tries) > 1) for name, ways in tries]
        waiting = [attempt for attempt, good in zip(tries, ended, strict=True) if good is None]
        ended += [_run(shelf, name, ways, report) for name, ways in waiting]
    if False in ended:
        raise SystemExit(1)


def _tries(settings: Settings, origin: str | None, root: Path | None) -> list[tuple[str, list[Way]]]:
    """Each place to sync from, with the ways to understand it: one, or one a root that may have signed it."""
    if origin is None:
        if not settings.sources:
            raise SettingsError("no source is configured; --from names one")
        return [
            (source.name, [_way(source, source.url or source.folder or Path(), root)]) for source in settings.sources
        ]
    where = _place(origin)
    configured = settings.sources
    if root is not None:
        # The same root is the same repository, whatever way it came: what was seen of it is remembered in one place.
        known = [source for source in configured if source.root is not None and _same(source.root, root)]
        configured = tuple(known[:1]) or (SourceSettings(f"root-{sha256(_root(root)).hexdigest()[:12]}"),)
    elif not configured:
        configured = (SourceSettings("shipped"),)
    return [(origin, [_way(source, where, root) for source in configured])]


def _run(
    shelf: Path, name: str, ways: Sequence[Way], report: _Lines | _People, *, may_wait: bool = False
) -> bool | None:
    """Whether it was good; with `may_wait` None, untold, for damage that another source may mend."""
    error: KioskError = SyncUntrustedError("nobody signed it whom this kiosk trusts")
    for way in ways:
        source_name = way.source.name
        try:
            with closing(way.fetcher()) as fetcher:
                sync_ = Sync(shelf, _now, _made(), _telling(report, source_name), Meter())
                report.done(source_name, sync_.run(way.source, fetcher))
        except SyncUntrustedError as untrusted:
            error = untrusted if len(ways) == 1 else error
        except KioskError as failed:
            if may_wait and isinstance(failed, SyncDamagedError):
                return None
            report.failed(source_name, failed)
            return False
        else:
            return True
    report.failed(ways[0].source.name if len(ways) == 1 else name, error)
    return False


def _way(settings: SourceSettings, where: str | Path, root: Path | None) -> Way:
    trusted = root or settings.root or shipped_root()
    if trusted is None:
        raise SettingsError(f"no root is known for the source '{settings.name}': --root names one")
    if settings.ca is not None and not settings.ca.is_file():
        raise SettingsError(f"{settings.ca}: is not there; the source '{settings.name}' names it")
    base = f"{where.rstrip('/')}/" if isinstance(where, str) else FOLDER_BASE
    source = Source(settings.name, base, _root(trusted), settings.channel, settings.site)
    return Way(source, where, Connection(settings.proxy, settings.ca, settings.limit_kib_s))


def _place(origin: str) -> str | Path:
    if origin.startswith(("http://", "https://")):
        return origin
    if "://" in origin or not _is_folder(Path(origin)):
        raise SettingsError(f"--from: {origin} is no folder, and no address")
    return Path(origin)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a stick that was pulled out, which reading it says better
        return True


def _root(path: Path) -> bytes:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise SettingsError(f"{path}: {error.strerror}") from error
    check_root(content, path)
    return content


def _same(root: Path, other: Path) -> bool:
    return _root(root) == _root(other)


def _now() -> datetime:
    return datetime.now(UTC)


def _made() -> datetime:
    """When this kiosk was made, at the earliest: the date of the content that came along."""
    try:
        with PackReader.open(shipped_pack()) as pack:
            return datetime.combine(pack.manifest.checked_on, time(), UTC)
    except PackError:
        return datetime.fromtimestamp(0, UTC)


def _telling(report: _Lines | _People, name: str) -> Callable[[Progress], None]:
    return lambda progress: report.progress(name, progress)


class _Lines:
    """JSON, a line an event."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, *_: object) -> None:
        pass

    def progress(self, name: str, progress: Progress) -> None:
        self._say(event="progress", source=name, **to_builtins(progress))

    def done(self, name: str, done: Done) -> None:
        packs = [to_builtins(pack) for pack in done.packs]
        self._say(event="done", source=name, news=done.news, packs=packs, bytes=done.size)

    def failed(self, name: str, error: KioskError) -> None:
        self._say(event="failed", source=name, code=error.code, reason=str(error))

    @staticmethod
    def _say(**event: Any) -> None:
        click.echo(json.dumps(event))


class _People:
    """A bar while it goes on, a line a source when it is over."""

    def __init__(self) -> None:
        columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
        self._bar = Bar(*columns, transient=True, disable=not sys.stdout.isatty())
        self._task = self._bar.add_task("checking", total=None)

    def __enter__(self) -> None:
        self._bar.start()

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def progress(self, name: str, progress: Progress) -> None:
        total = progress.bytes_total or None
        self._bar.update(
            self._task, description=f"{name}: {progress.stage}", completed=progress.bytes_done, total=total
        )

    def done(self, name: str, done: Done) -> None:
        packs = ", ".join(f"{pack.id} {pack.version}" for pack in done.packs)
        self._bar.print(f"{name}: {packs or 'no news'}", markup=False, highlight=False)

    def failed(self, name: str, error: KioskError) -> None:
        self._bar.stop()
        click.echo(f"kiosk: {name}: {error} ({error.code}) → {MENDS.get(error.code, 'try again')}", err=True)
