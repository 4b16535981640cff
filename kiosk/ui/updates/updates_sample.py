"""What a tour shows on the page "Content and updates": a kiosk that has seen a few things, on no day in particular."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from kiosk.guidance import Direction, Language
from kiosk.packs.shelf.installed import Entry, ShelfRank
from kiosk.station.findings import Finding, Level
from kiosk.station.messages import Message
from kiosk.station.syncs.syncs import Outcome, SyncedPack, SyncRecord
from kiosk.station.syncs.volumes import Volume
from kiosk.ui.updates.machine_updates import InstalledPack, NetworkSource, Updates

_NOW: Final = datetime(2026, 11, 24, 9, tzinfo=UTC).timestamp()
_DAY_S: Final = 86_400
_DUTCH: Final = Language("nl", "Nederlands", Direction.LTR)
_OTHERS: Final = (Language("fr", "Français", Direction.LTR), Language("ar", "العربية", Direction.RTL))


class SampleUpdates:
    """In place of `UpdatesWork`; changes nothing."""

    def gather(self) -> Updates:
        """The same each time."""
        return Updates(
            packs=(
                InstalledPack("Wegwijs", "2026.11", True, date(2026, 11, 1), (_DUTCH,), _OTHERS[:1], _OTHERS[1:]),
                InstalledPack("Wegwijs", "2026.5", False, date(2026, 5, 4), (_DUTCH,), (), _OTHERS),
            ),
            sources=(NetworkSource("centre", "https://wegwijs.example.org/"),),
            records=(
                SyncRecord("centre", _NOW - 0.1 * _DAY_S, Outcome.FAILED, "sync-unreachable"),
                SyncRecord("stick", _NOW - _DAY_S, Outcome.NEWS, "", (SyncedPack("handbook", "2026.11"),), stick=True),
                SyncRecord("stick", _NOW - 1.1 * _DAY_S, Outcome.FAILED, "sync-removed", stick=True),
                SyncRecord("centre", _NOW - 2 * _DAY_S, Outcome.NO_NEWS),
            ),
            disk=Finding(
                Level.GREEN, Message("disk"), Message("{free} MiB free for {path}", {"free": 9120, "path": "/var"})
            ),
            now_s=_NOW,
            can_go_back=True,
            places_can_go_back=True,
        )

    def roll_back(self, *, places: bool = False) -> Entry:
        """As if it went back."""
        return Entry("lindewater" if places else "handbook", "2026.5", "", Path(), ShelfRank.CURRENT)

    def export(self, stick: Volume) -> Path:
        """As if it was written."""
        return Path(stick.mount) / "wegwijs-log.csv"
