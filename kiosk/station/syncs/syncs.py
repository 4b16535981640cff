"""What came of each sync: the last few hundred, in the station's database. Nothing of a visitor is in it."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct

if TYPE_CHECKING:  # what runs a kiosk names records, and a start does not wait for a database
    from kiosk.station.database import Station

STICK: Final = "stick"
"""What the history calls every stick: one has no name that a steward knows."""

KEPT: Final = 300
"""Older ones go: a network that is asked every hour would fill the disk in the end."""


class Outcome(StrEnum):
    """What came of a sync."""

    NEWS = "news"
    NO_NEWS = "no_news"
    FAILED = "failed"


class SyncedPack(Struct, frozen=True):
    """A pack that came."""

    id: str
    version: str


class SyncRecord(Struct, frozen=True):
    """One sync. `at_s` is what the wall clock said, `code` why it failed, `stick` that it was one and no network."""

    source: str
    at_s: float
    outcome: Outcome
    code: str = ""
    packs: tuple[SyncedPack, ...] = ()
    bytes: int = 0
    stick: bool = False


class Syncs:
    """The history in the station's database."""

    def __init__(self, station: Station) -> None:
        self._station = station

    def add(self, record: SyncRecord) -> None:
        """Keep one more; the oldest goes where there are too many.

        Raises:
            StationError: the disk refuses it.
        """
        packs = json.dumps([[pack.id, pack.version] for pack in record.packs])
        with self._station.transaction() as db:
            db.execute(
                "INSERT INTO sync_history (source, stick, at_s, outcome, code, packs, bytes) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                [record.source, record.stick, record.at_s, record.outcome.value, record.code, packs, record.bytes],
            )
            db.execute(
                "DELETE FROM sync_history WHERE id <= (SELECT id FROM sync_history ORDER BY id DESC LIMIT 1 OFFSET ?)",
                [KEPT],
            )

    def last(self, count: int = 10) -> tuple[SyncRecord, ...]:
        """The newest ones, the newest first, in the order in which they happened: a clock may have been set since.

        Raises:
            StationError: the database cannot be used.
        """
        with self._station.transaction() as db:
            rows = db.query("SELECT * FROM sync_history ORDER BY id DESC LIMIT ?", [count])
            return tuple(_record(row) for row in rows)


def _record(row: dict[str, Any]) -> SyncRecord:
    return SyncRecord(
        source=row["source"],
        at_s=row["at_s"],
        outcome=Outcome(row["outcome"]),
        code=row["code"],
        packs=tuple(SyncedPack(name, version) for name, version in json.loads(row["packs"])),
        bytes=row["bytes"],
        stick=bool(row["stick"]),
    )
