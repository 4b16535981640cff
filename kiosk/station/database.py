"""The station's own database: opening it safely, and its tables. What stands in them belongs to others."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from sqlite_utils import Database, Migrations

from kiosk.errors import StationError

APPLICATION_ID: Final = 0x57475331
"""`PRAGMA application_id` of a station's database: "WGS1"."""

BUSY_TIMEOUT_S: Final = 5.0
"""How long one program waits while another one writes."""

_DAMAGED: Final = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)

_MIGRATIONS: Final = Migrations("station")


@_MIGRATIONS()
def staff_pin(db: Database) -> None:
    """One row or none: the PIN's hash and how it was made, and the wrong tries since the last right one."""
    db.execute(
        "CREATE TABLE staff_pin (id INTEGER PRIMARY KEY CHECK (id = 1), salt BLOB NOT NULL, hash BLOB NOT NULL, "
        "n INTEGER NOT NULL, r INTEGER NOT NULL, p INTEGER NOT NULL, wrong_tries INTEGER NOT NULL DEFAULT 0, "
        "wait_from_s REAL NOT NULL DEFAULT 0, wait_s REAL NOT NULL DEFAULT 0)"
    )


@_MIGRATIONS()
def comprehension(db: Database) -> None:
    """How often each picture was taken for what: counts, and nothing of whom."""
    db.execute(
        "CREATE TABLE comprehension (picture TEXT NOT NULL, answer TEXT NOT NULL "
        "CHECK (answer IN ('right', 'near', 'wrong', 'none')), count INTEGER NOT NULL CHECK (count > 0), "
        "PRIMARY KEY (picture, answer)) WITHOUT ROWID"
    )


@_MIGRATIONS()
def sync_history(db: Database) -> None:
    """What came of each look at a source of content; `packs` is JSON."""
    db.execute(
        "CREATE TABLE sync_history (id INTEGER PRIMARY KEY, source TEXT NOT NULL, stick INTEGER NOT NULL, "
        "at_s REAL NOT NULL, outcome TEXT NOT NULL CHECK (outcome IN ('news', 'no_news', 'failed')), "
        "code TEXT NOT NULL, packs TEXT NOT NULL, bytes INTEGER NOT NULL)"
    )


class Station:
    """The open database. `notes` says, in one line each, what had to be mended to open it.

    It belongs to the thread that opened it.
    """

    def __init__(self, path: Path, database: Database, notes: tuple[str, ...]) -> None:
        self.path = path
        self.notes = notes
        self._database = database

    @contextmanager
    def transaction(self) -> Iterator[Database]:
        """All of it on the disk when the block ends, or nothing when it raises.

        Raises:
            StationError: the disk is full or read-only, or the file was damaged while it was open.
        """
        connection = self._database.conn
        try:
            # not a deferred one: that could read first and then be refused the write without waiting
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._database
            except BaseException:
                connection.rollback()
                raise
            connection.commit()
        except sqlite3.Error as e:
            raise StationError(f"{self.path}: {e}") from e

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()


def default_database_path(environ: Mapping[str, str] = os.environ) -> Path:
    """`$XDG_STATE_HOME/wegwijs/station.db`, or the same under `~/.local/state`."""
    home = Path(environ.get("XDG_STATE_HOME", ""))
    if not home.is_absolute():  # the XDG base directory specification: a relative one is to be ignored
        home = Path("~/.local/state").expanduser()
    return home / "wegwijs" / "station.db"


def open_station(path: Path) -> Station:
    """Open the database at `path`, made when it is not there; a damaged one is moved aside and made anew.

    Raises:
        StationError: the folder or the file cannot be written, or the file is another program's database.
    """
    notes: tuple[str, ...] = ()
    try:
        _touch(path)
        try:
            database = _open(path)
        except sqlite3.DatabaseError as e:
            if not _is_damage(e):
                raise
            aside = _move_aside(path)
            notes = (f"{path} was damaged ({e}): it was moved to {aside.name} and a new one was made",)
            _touch(path)
            database = _open(path)
    except (OSError, sqlite3.Error) as e:
        raise StationError(f"{path}: {e.strerror if isinstance(e, OSError) else e}") from e
    return Station(path, database, notes)


def damage(path: Path) -> str | None:
    """What is damaged in the database at `path`, which is left as it is; None when it is sound.

    Raises:
        StationError: it cannot be written, or it is another program's.
    """
    try:
        with closing(_connect(path)) as connection:
            _check(connection, path)
            connection.execute("BEGIN IMMEDIATE")
            connection.rollback()
    except sqlite3.Error as e:
        if _is_damage(e):
            return str(e)
        raise StationError(f"{path}: {e}") from e
    return None


def _touch(path: Path) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # the hash of a short PIN is soon guessed by whoever can read it: the file is its owner's alone
    os.close(os.open(path, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600))


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=BUSY_TIMEOUT_S)


def _open(path: Path) -> Database:
    connection = _connect(path)
    try:
        _check(connection, path)
        connection.execute("PRAGMA journal_mode = wal")
        connection.execute("PRAGMA synchronous = full")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        database = Database(connection, execute_plugins=False)
        _MIGRATIONS.apply(database)
    except BaseException:
        connection.close()
        raise
    return database


def _check(connection: sqlite3.Connection, path: Path) -> None:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if tables and application != APPLICATION_ID:
        raise StationError(f"{path}: is another program's database, and is left alone")
    found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        damaged = sqlite3.DatabaseError(found.splitlines()[-1])
        damaged.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise damaged


def _is_damage(error: sqlite3.Error) -> bool:
    # an extended code keeps its primary one in the low byte; errors of the Python module carry none
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGED


def _move_aside(path: Path) -> Path:
    number = 1
    while (aside := path.with_name(f"{path.name}.corrupt-{number}")).exists():
        number += 1
    path.rename(aside)
    for suffix in ("-wal", "-shm"):
        # left behind, they would be played into the new file
        companion = path.with_name(path.name + suffix)
        if companion.exists():
            companion.rename(aside.with_name(aside.name + suffix))
    return aside
