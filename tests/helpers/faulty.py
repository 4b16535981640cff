"""Packs and a voice that fail where a test says so: real ones, but for the one call that raises or never comes back."""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Callable
from pathlib import Path
from threading import Event as Gate
from typing import Any, cast

from kiosk.packs.read.reader import PackReader
from tests.helpers.told_speaker import ToldSpeaker

Fault = Callable[[], None]
"""Raises, or does not come back for a while."""


class FaultyPacks:
    """Opens packs whose database does what is queued in `faults`, one a query, and then answers as ever."""

    def __init__(self) -> None:
        self.faults: deque[Fault] = deque()
        self.met = 0
        self.opened = 0
        self.before_opening: Callable[[], None] = lambda: None

    def read(self, path: Path) -> PackReader:
        """Open a pack."""
        self.opened += 1
        self.before_opening()
        reader = PackReader.open(path)
        database = reader._database
        database._connection = cast("sqlite3.Connection", _Connection(database._connection, self))
        return reader

    def meet(self) -> None:
        """The next of the faults, if there is one."""
        if self.faults:
            self.met += 1
            self.faults.popleft()()


class _Connection:
    def __init__(self, real: sqlite3.Connection, packs: FaultyPacks) -> None:
        self._real = real
        self._packs = packs

    def execute(self, sql: str, parameters: tuple[object, ...] = ()) -> sqlite3.Cursor:
        self._packs.meet()
        return self._real.execute(sql, parameters)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)


def raising(make: Callable[[], Exception]) -> Fault:
    """Raises a new error each time."""

    def fault() -> None:
        raise make()

    return fault


def sqlite_error(name: str, message: str) -> Exception:
    """What SQLite raises, with the name of its code as Python 3.11 gives it."""
    error = sqlite3.OperationalError(message)
    error.sqlite_errorname = name
    error.sqlite_errorcode = getattr(sqlite3, name)
    return error


class Hangs:
    """Does not come back before it is let go."""

    def __init__(self) -> None:
        self._gate = Gate()

    def __call__(self) -> None:
        self._gate.wait(60)

    def let_go(self) -> None:
        """Come back, however late."""
        self._gate.set()


class FailingSpeaker(ToldSpeaker):
    """Raises an error in whatever it is asked, as long as `error` is set, which makes one."""

    def __init__(self) -> None:
        self.error: Callable[[], Exception] | None = None
        self.failed = 0
        super().__init__()

    def __getattribute__(self, name: str) -> Any:
        asked = {"say", "prepare", "stop", "set_speed", "set_volume", "pronounce", "forget", "is_sounding"}
        if name in asked and (error := object.__getattribute__(self, "error")) is not None:
            self.failed += 1
            raise error()
        return super().__getattribute__(name)
