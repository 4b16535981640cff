"""What stands behind the page "Content and updates": packs, sources, history, disk. All of it may wait."""

from __future__ import annotations

import time
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from kiosk.errors import KioskError, StationError
from kiosk.guidance import Language
from kiosk.packs.read.reader import PackReader
from kiosk.packs.shelf.installed import Entry
from kiosk.packs.shelf.shelves import Shelves
from kiosk.station.findings import Finding, check_disk_space
from kiosk.station.syncs.export import export, log_of
from kiosk.station.syncs.schedule import EVERY_H
from kiosk.station.syncs.syncs import KEPT, SyncRecord, Syncs
from kiosk.station.syncs.volumes import Volume
from kiosk.ui.updates.stick_words import News

if TYPE_CHECKING:
    from kiosk.station.database import Station

SHOWN: Final = 10
"""So many syncs stand on the page; the log has all that are kept."""


class NetworkSource(Struct, frozen=True):
    """A source on the network, as the site's configuration has it."""

    name: str
    where: str
    every_h: float = EVERY_H


class InstalledPack(Struct, frozen=True):
    """A pack on the kiosk; `shown` now, else kept to go back to. `why` it cannot be read, or "".

    `source` is the language it was written in, which stands in neither `reviewed` nor `unreviewed`. What is
    only sound was spoken by people, so they have read it.
    """

    title: str
    version: str
    shown: bool
    checked_on: date | None = None
    source: tuple[Language, ...] = ()
    reviewed: tuple[Language, ...] = ()
    unreviewed: tuple[Language, ...] = ()
    why: str = ""


class Updates(Struct, frozen=True):
    """Everything the page shows; `can_go_back`: there is earlier content; or there are earlier places."""

    packs: tuple[InstalledPack, ...]
    sources: tuple[NetworkSource, ...]
    records: tuple[SyncRecord, ...]
    disk: Finding
    now_s: float
    can_go_back: bool = False
    places_can_go_back: bool = False


class MachineUpdates:
    """Called on a jobs thread. `carried` is the pack that comes with the kiosk, shown while the shelf is empty."""

    def __init__(
        self, shelf: Path, database: Path | None, carried: Path, sources: tuple[NetworkSource, ...] = ()
    ) -> None:
        self._shelf = shelf
        self._database = database
        self._carried = carried
        self.sources = sources

    def gather(self) -> Updates:
        """Look at all of it.

        Raises:
            KioskError: the shelf or the database cannot be read.
        """
        shelves = Shelves.at(self._shelf)
        content, site = shelves.content.list(), shelves.site.list()
        return Updates(
            packs=(*self._packs(content), *_all(site)),
            sources=self.sources,
            records=self._history(SHOWN),
            disk=check_disk_space(self._shelf),
            now_s=time.time(),
            can_go_back=len(content) > 1,
            places_can_go_back=len(site) > 1,
        )

    def keep(self, record: SyncRecord) -> None:
        """Keep what came of a sync.

        Raises:
            StationError: the disk refuses it.
        """
        with closing(self._station()) as station:
            Syncs(station).add(record)

    def roll_back(self, *, places: bool = False) -> Entry:
        """Go back to the previous content, or to the site's previous places.

        Raises:
            ShelfError: there is none, or the shelf cannot be changed.
        """
        shelves = Shelves.at(self._shelf)
        return (shelves.site if places else shelves.content).rollback()

    def export(self, stick: Volume) -> Path:
        """Write the log of syncs to a stick.

        Raises:
            StationError: the stick cannot be written.
        """
        name = f"wegwijs-log-{datetime.now(UTC):%Y%m%d-%H%M%S}.csv"
        return export(log_of(self._history(KEPT)), Path(stick.mount), stick.device, name, time.sleep)

    def news(self) -> News:
        """What the current content holds.

        Raises:
            KioskError: it cannot be read.
        """
        current = Shelves.at(self._shelf).content.current()
        with PackReader.open(self._carried if current is None else current.path) as pack:
            tag = pack.manifest.source_language
            topics = sum(len(pack.topics(theme.id, tag)) for theme in pack.themes(tag))
            return News(topics, len(pack.languages()), pack.manifest.checked_on)

    def _history(self, count: int) -> tuple[SyncRecord, ...]:
        try:
            with closing(self._station()) as station:
                return Syncs(station).last(count)
        except StationError:
            return ()  # the doctor says what is wrong with the database; the rest of the page is still of use

    def _packs(self, entries: tuple[Entry, ...]) -> tuple[InstalledPack, ...]:
        return _all(entries) if entries else (_installed(self._carried, "", "", shown=True),)

    def _station(self) -> Station:
        from kiosk.station.database import default_database_path, open_station  # noqa: PLC0415  a start cannot wait

        return open_station(self._database or default_database_path())


def _all(entries: tuple[Entry, ...]) -> tuple[InstalledPack, ...]:
    """The packs of a shelf, the one that is shown first."""
    return tuple(
        _installed(entry.path, entry.id, entry.version, shown=number == 0) for number, entry in enumerate(entries)
    )


def _installed(path: Path, name: str, version: str, *, shown: bool) -> InstalledPack:
    try:
        with PackReader.open(path) as pack:
            manifest, languages = pack.manifest, pack.languages()
    except KioskError as error:
        return InstalledPack(name, version, shown, why=str(error))
    translated = [entry for entry in languages if entry.language.tag != manifest.source_language]
    unread = [entry for entry in translated if entry.reviewed_by is None and not entry.language.sound_only]
    return InstalledPack(
        manifest.title,
        manifest.version,
        shown,
        manifest.checked_on,
        tuple(entry.language for entry in languages if entry not in translated),
        tuple(entry.language for entry in translated if entry not in unread),
        tuple(entry.language for entry in unread),
    )
