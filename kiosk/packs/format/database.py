"""Opening an SQLite file that may be damaged or hostile; knows the tables of a pack, not what they mean."""

from __future__ import annotations

import os
import sqlite3
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Self, TypeVar

from kiosk.errors import PackTooNewError, PackUnreadableError
from kiosk.packs.format.schema import APPLICATION_ID, INDEXES, SCHEMA_VERSION, TABLES, tables

MAX_PACK_BYTES: Final = 1 << 30
READING_STEPS: Final = 20_000_000
"""Steps of SQLite's machine that one query of a screen may take: some tenths of a second."""
VERIFYING_STEPS: Final = 500_000_000
"""The same for a query that reads a whole pack."""

_T = TypeVar("_T")
_STEPS_A_CALL: Final = 10_000
# UnicodeDecodeError (a ValueError) comes from sqlite3 itself, when a message quotes a name that is not UTF-8.
_FOREIGN: Final = (sqlite3.Error, sqlite3.Warning, OSError, ValueError, OverflowError, RecursionError, MemoryError)

_LIMITS: Final = {
    sqlite3.SQLITE_LIMIT_LENGTH: 256 * 1024,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 16 * 1024,
    sqlite3.SQLITE_LIMIT_COLUMN: 32,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 20,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 2,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 100,
    sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER: 8,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
    sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
}
_PRAGMAS: Final = ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0", "query_only = ON")
_INDEXES: Final = [("index", name, sql.split(" ON ")[1].split()[0], sql) for name, sql in INDEXES.items()]


def one_line(path: Path, what: object) -> str:
    """`<path>: <what>` on one printable line of at most some 300 characters."""
    line = " ".join(f"{path}: {what!s:.240}".split())
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in line)


class StepBudget:
    """Stops a query that takes more than `steps` of SQLite's machine."""

    def __init__(self, connection: sqlite3.Connection, steps: int) -> None:
        self._calls = steps // _STEPS_A_CALL
        self._left = self._calls
        connection.set_progress_handler(self._spend, _STEPS_A_CALL)

    def renew(self) -> None:
        """Give the next query the whole budget."""
        self._left = self._calls

    def _spend(self) -> int:
        self._left -= 1
        return int(self._left < 0)


class Database:
    """An opened pack file: read-only, without the journals that lie beside it, and with exactly a pack's tables.

    `version` is that of its schema.
    """

    def __init__(self, connection: sqlite3.Connection, called: Path, steps: int, version: int) -> None:
        self.version = version
        self._connection = connection
        self._called = called
        self._budget = StepBudget(connection, steps)

    @classmethod
    def open(cls, path: Path, called: Path | None = None, steps: int = READING_STEPS) -> Self:
        """Open a pack in a time that does not depend on its size.

        Args:
            path: a regular file.
            called: the name that errors give it, when `path` is a copy.
            steps: what one query may take.

        Raises:
            PackTooNewError: its schema is newer than `SCHEMA_VERSION`.
            PackUnreadableError: it is not a pack, or more or less than one.
        """
        called = called or path
        version = _check_header(path, called)
        connection: sqlite3.Connection | None = None
        try:
            # as_uri() encodes `?`, `#` and `%`, which a URI made by hand would take for its own.
            uri = path.absolute().as_uri() + "?mode=ro&immutable=1"
            connection = sqlite3.connect(uri, uri=True, check_same_thread=False, isolation_level=None)
            _harden(connection)
            database = cls(connection, called, steps, version)
        except _FOREIGN as error:
            if connection is not None:
                connection.close()
            raise PackUnreadableError(one_line(called, error)) from error
        try:
            database._check_schema()
        except BaseException:
            database.close()
            raise
        return database

    def _check_schema(self) -> None:
        sql = "SELECT type, name, tbl_name, sql FROM sqlite_master"
        wanted = [*(("table", name, name, sql) for name, sql in tables(self.version).items()), *_INDEXES]
        found = self.select("schema", sql, (), lambda *row: row, len(wanted))
        if sorted(found, key=repr) != sorted(wanted, key=repr):
            raise self.unreadable("its tables are not those of a pack")

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def select(
        self, what: str, sql: str, parameters: tuple[object, ...], build: Callable[..., _T], most: int
    ) -> tuple[_T, ...]:
        """`build(*row)` of every row.

        Raises:
            PackUnreadableError: SQLite cannot read it, `build` refuses a row, or there are more than `most`.
        """
        self._budget.renew()
        with self.refusing(what):
            rows = self._connection.execute(sql, parameters).fetchmany(most + 1)
            if len(rows) > most:
                raise ValueError(f"more than {most} rows")
            return tuple(build(*row) for row in rows)

    def scan(self, what: str, sql: str, parameters: tuple[object, ...] = ()) -> Iterator[tuple[object, ...]]:
        """Every row of a query that is too long to hold.

        Raises:
            PackUnreadableError: SQLite cannot read it.
        """
        self._budget.renew()
        with self.refusing(what):
            yield from self._connection.execute(sql, parameters)

    @contextmanager
    def refusing(self, what: str) -> Iterator[None]:
        """Turn whatever SQLite or a check of values raises into the error that names this file and `what`."""
        try:
            yield
        except _FOREIGN as error:
            raise self.unreadable(f"{what}: {error}") from error

    def unreadable(self, what: str) -> PackUnreadableError:
        """The error that names this file and `what` is wrong with it."""
        return PackUnreadableError(one_line(self._called, what))


def _check_header(path: Path, called: Path) -> int:
    """Judge the first 100 bytes (https://www.sqlite.org/fileformat.html#the_database_header) before SQLite does.

    Gives the version of its schema.
    """
    try:
        # O_NONBLOCK: a FIFO without a writer would hold up the open for ever.
        file = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        try:
            about = os.fstat(file)
            header = os.read(file, 100) if stat.S_ISREG(about.st_mode) else None
        finally:
            os.close(file)
    except (OSError, ValueError) as error:
        raise PackUnreadableError(one_line(called, getattr(error, "strerror", None) or error)) from error
    if header is None:
        raise PackUnreadableError(one_line(called, "is not a regular file"))
    if header[:16] != b"SQLite format 3\0" or _integer(header, 68) != APPLICATION_ID:
        raise PackUnreadableError(one_line(called, "is not a pack"))
    version = _integer(header, 60)
    if version > SCHEMA_VERSION:
        what = f"is made for a later kiosk: schema {version}, and this one reads up to {SCHEMA_VERSION}"
        raise PackTooNewError(one_line(called, what))
    if about.st_size > MAX_PACK_BYTES:
        raise PackUnreadableError(one_line(called, f"is larger than {MAX_PACK_BYTES} bytes"))
    page_size = int.from_bytes(header[16:18], "big")
    whole = about.st_size == _integer(header, 28) * (65536 if page_size == 1 else page_size)
    if version < 1 or header[18:20] != b"\1\1" or _integer(header, 56) != 1 or not whole:
        raise PackUnreadableError(one_line(called, "is cut off or its header is damaged"))
    return version


def _integer(header: bytes, at: int) -> int:
    return int.from_bytes(header[at : at + 4], "big")


def _harden(connection: sqlite3.Connection) -> None:
    if sys.version_info >= (3, 12):  # pragma: no cover - setconfig came with 3.12
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_VIEW, False)
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_TRIGGER, False)
    for category, limit in _LIMITS.items():
        connection.setlimit(category, limit)
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    connection.set_authorizer(_authorize)


def _authorize(action: int, first: str | None, second: str | None, *_: str | None) -> int:
    allowed = (
        action == sqlite3.SQLITE_SELECT
        or (action == sqlite3.SQLITE_READ and (first in TABLES or first == "sqlite_master"))
        or (action == sqlite3.SQLITE_FUNCTION and second == "count")
        or (action == sqlite3.SQLITE_PRAGMA and first == "integrity_check" and second is None)
    )
    return sqlite3.SQLITE_OK if allowed else sqlite3.SQLITE_DENY
