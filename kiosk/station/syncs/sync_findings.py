"""What the doctor says of the sources of content, by what came of the last syncs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

from kiosk.errors import StationError
from kiosk.station.database import damage, open_station
from kiosk.station.findings import Finding, Level
from kiosk.station.messages import Message, counted, quoted
from kiosk.station.syncs.sync_reasons import EXPIRED, reason_of
from kiosk.station.syncs.syncs import KEPT, STICK, Outcome, SyncRecord, Syncs

NETWORK_OLD_DAYS: Final = 14
STICK_OLD_DAYS: Final = 200
"""Many sites see a stick twice a year."""

DAY_S: Final = 86_400


def check_syncs(database: Path, now_s: float) -> tuple[Finding, ...]:
    """Whether every source that was ever used still brings content; nothing where none was."""
    if not database.exists():
        return ()
    try:
        if damage(database) is not None:  # to open it would mend it, and the doctor mends nothing
            return ()
        with closing(open_station(database)) as station:
            records = Syncs(station).last(KEPT)
    except StationError:
        return ()  # what is wrong with the database is a finding of its own
    return tuple(findings_of(records, now_s))


def findings_of(records: Iterable[SyncRecord], now_s: float) -> Iterator[Finding]:
    """A finding a source: `records` come with the newest first."""
    by_source: dict[str, list[SyncRecord]] = {}
    for record in records:
        by_source.setdefault(record.source, []).append(record)
    for source, found in by_source.items():
        yield _finding(Message("stick") if source == STICK else quoted(source), found, now_s)


def _finding(source: Message, found: list[SyncRecord], now_s: float) -> Finding:
    subject, newest = Message("content source"), found[0]
    if newest.code == EXPIRED:
        what = Message("{source}: {why}", {"source": source, "why": reason_of(EXPIRED).what})
        return Finding(Level.AMBER, subject, what, reason_of(EXPIRED).mend)
    good = next((record for record in found if record.outcome is not Outcome.FAILED), None)
    if good is None:
        why = reason_of(newest.code)
        return Finding(
            Level.AMBER, subject, Message("{source} never worked: {why}", {"source": source, "why": why.what}), why.mend
        )
    days = max(0, round((now_s - good.at_s) / DAY_S))
    what = counted("{source} worked {count} day ago", "{source} worked {count} days ago", days, {"source": source})
    if days > (STICK_OLD_DAYS if newest.stick else NETWORK_OLD_DAYS):
        mend = reason_of("sync-unreachable" if newest is good else newest.code).mend
        return Finding(Level.AMBER, subject, what, Message("Bring a new stick.") if newest.stick else mend)
    return Finding(Level.GREEN, subject, what)
