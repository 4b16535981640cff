"""The history of syncs in a real database, and what the doctor makes of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.station.database import Station, open_station
from kiosk.station.findings import Level
from kiosk.station.syncs.sync_findings import NETWORK_OLD_DAYS, STICK_OLD_DAYS, check_syncs
from kiosk.station.syncs.sync_reasons import REASONS, reason_of
from kiosk.station.syncs.syncs import KEPT, Outcome, SyncedPack, SyncRecord, Syncs

NOW_S = 1_795_510_800.0
DAY_S = 86_400


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "station.db"


@pytest.fixture
def station(path: Path) -> Iterator[Station]:
    with closing(open_station(path)) as opened:
        yield opened


def record(source: str = "centre", days_ago: float = 0, outcome: Outcome = Outcome.NEWS, code: str = "") -> SyncRecord:
    return SyncRecord(source, NOW_S - days_ago * DAY_S, outcome, code)


def test_a_sync_is_kept_as_it_was(station: Station) -> None:
    kept = SyncRecord("stick", NOW_S, Outcome.NEWS, "", (SyncedPack("handbook", "2.0"),), 5_000_000_000, stick=True)
    Syncs(station).add(kept)
    assert Syncs(station).last() == (kept,)


def test_the_newest_comes_first_also_when_the_clock_was_set_back(station: Station) -> None:
    for name, days_ago in (("first", 1), ("second", 0), ("after the clock was set back", 4000)):
        Syncs(station).add(record(name, days_ago))
    assert [one.source for one in Syncs(station).last(2)] == ["after the clock was set back", "second"]


def test_a_history_does_not_grow_for_ever(station: Station) -> None:
    for number in range(KEPT + 20):
        Syncs(station).add(record(f"{number}"))
    kept = Syncs(station).last(10 * KEPT)
    assert len(kept) == KEPT
    assert kept[-1].source == "20"


def test_a_history_is_on_the_disk_when_it_is_said_to_be(path: Path, station: Station) -> None:
    Syncs(station).add(record())
    with closing(sqlite3.connect(path)) as other:  # as another program, or this one after a power cut, sees it
        assert other.execute("SELECT count(*) FROM sync_history").fetchone() == (1,)


def test_a_database_of_before_there_was_a_history_gets_one(path: Path, station: Station) -> None:
    with station.transaction() as db:
        db.execute("DROP TABLE sync_history")
        db.execute("DELETE FROM _sqlite_migrations WHERE name = 'sync_history'")
    with closing(open_station(path)) as again:
        assert Syncs(again).last() == ()


def test_a_damaged_history_is_moved_aside_and_begun_anew(path: Path, station: Station) -> None:
    Syncs(station).add(record())
    station.close()
    path.write_bytes(b"no database " * 1000)
    with closing(open_station(path)) as again:
        assert "was damaged" in again.notes[0]
        Syncs(again).add(record())
        assert len(Syncs(again).last()) == 1


def test_a_site_that_never_synced_has_nothing_to_be_told(path: Path, station: Station) -> None:
    assert check_syncs(path, NOW_S) == ()
    assert check_syncs(path.with_name("nowhere.db"), NOW_S) == ()


def test_a_damaged_database_is_left_as_it_is_by_who_only_looks(path: Path) -> None:
    path.write_bytes(b"no database " * 1000)
    assert check_syncs(path, NOW_S) == ()
    assert path.read_bytes() == b"no database " * 1000


@pytest.mark.parametrize(
    ("stick", "days_ago", "level"),
    [
        (False, NETWORK_OLD_DAYS, Level.GREEN),
        (False, NETWORK_OLD_DAYS + 1, Level.AMBER),
        (True, NETWORK_OLD_DAYS + 1, Level.GREEN),
        (True, STICK_OLD_DAYS + 1, Level.AMBER),
        (False, -5, Level.GREEN),
    ],
)
def test_a_source_that_has_not_worked_for_long_is_to_be_looked_at(
    path: Path, station: Station, stick: bool, days_ago: int, level: Level
) -> None:
    Syncs(station).add(SyncRecord("centre", NOW_S - days_ago * DAY_S, Outcome.NO_NEWS, stick=stick))
    Syncs(station).add(SyncRecord("centre", NOW_S, Outcome.FAILED, "sync-unreachable", stick=stick))
    (finding,) = check_syncs(path, NOW_S)
    assert finding.level is level


def test_content_that_is_out_of_date_is_told_at_once(path: Path, station: Station) -> None:
    Syncs(station).add(record(days_ago=1))
    Syncs(station).add(record(outcome=Outcome.FAILED, code="sync-expired"))
    (finding,) = check_syncs(path, NOW_S)
    assert (finding.level, finding.mend) == (Level.AMBER, REASONS["sync-expired"].mend)


def test_a_source_that_never_worked_says_why(path: Path, station: Station) -> None:
    Syncs(station).add(record(outcome=Outcome.FAILED, code="sync-untrusted"))
    (finding,) = check_syncs(path, NOW_S)
    assert "is not signed" in str(finding.what)


def test_a_stick_is_told_in_the_language_of_whoever_reads_it(path: Path, station: Station) -> None:
    Syncs(station).add(record("stick", outcome=Outcome.FAILED, code="sync-untrusted"))
    (finding,) = check_syncs(path, NOW_S)
    assert finding.what is not None
    assert finding.what.told(lambda text: {"stick": "clé USB"}.get(text, text), str).startswith("clé USB never worked")


def test_each_source_has_a_line_of_its_own(path: Path, station: Station) -> None:
    Syncs(station).add(record("centre"))
    Syncs(station).add(record("stick", days_ago=1))
    assert len(check_syncs(path, NOW_S)) == 2


def test_a_code_that_nobody_knows_is_said_as_it_is() -> None:
    assert "sync-of-tomorrow" in str(reason_of("sync-of-tomorrow").what)
