"""What is signed by who may and is still no content: each is refused, and the next good publication comes."""

from __future__ import annotations

import os
import sqlite3
import zipfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from kiosk.errors import SyncMissingError, SyncNotAPackError, SyncSpaceError, SyncWrongFileError
from tests.faults.sync.sounds import NEW, SHARED, recovers
from tests.helpers.publisher import Publisher, Visitor


def _text(path: Path) -> None:
    path.write_text("This is no pack.\n" * 1000)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("../../etc/passwd", "x")


def _noise(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0" + os.urandom(20_000))


def _other_database(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE pages (x)")
    database.close()


def _trigger(path: Path) -> None:
    _added(path, "CREATE TRIGGER t AFTER INSERT ON manifest BEGIN DELETE FROM manifest; END")


def _view(path: Path) -> None:
    _added(path, "CREATE VIEW v AS WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r) SELECT x FROM r")


def _virtual(path: Path) -> None:
    _added(path, "CREATE VIRTUAL TABLE v USING fts5(x)")


def _added(path: Path, statement: str) -> None:
    with sqlite3.connect(path) as database:
        database.execute(statement)
    database.close()


def _cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size - 4096)


def _torn(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:8192] + bytes(4096) + content[12288:])


@pytest.mark.parametrize(
    "spoil", [_text, _empty, _zip, _noise, _other_database, _trigger, _view, _virtual, _cut, _torn]
)
def test_what_is_signed_and_no_pack_is_refused(
    publisher: Publisher, kiosk: Visitor, spoil: Callable[[Path], None]
) -> None:
    pack = publisher.make("2.0", [SHARED, NEW])
    spoiled = publisher.work / "spoiled"
    if spoil in {_trigger, _view, _virtual, _cut, _torn}:
        spoiled.write_bytes(pack.read_bytes())
    spoil(spoiled)
    publisher.sign(spoiled.read_bytes(), "stable/small.pack")
    kiosk.refuses(SyncNotAPackError, publisher.folder)
    publisher.publish("3.0", [SHARED, NEW])
    recovers(kiosk, publisher.stick(), "3.0")


def test_a_pack_of_another_name_than_its_own_is_refused(publisher: Publisher, kiosk: Visitor) -> None:
    pack = publisher.make("2.0", [], "other")
    publisher.sign(pack.read_bytes(), "stable/small.pack")
    kiosk.refuses(SyncNotAPackError, publisher.folder)
    publisher.publish("3.0", [SHARED, NEW])
    recovers(kiosk, publisher.stick(), "3.0")


def test_a_pack_whose_sound_nobody_published_is_refused(publisher: Publisher, kiosk: Visitor) -> None:
    pack = publisher.make("2.0", [SHARED, NEW])
    publisher.sign(pack.read_bytes(), "stable/small.pack")
    kiosk.refuses(SyncMissingError, publisher.folder)
    publisher.publish("3.0", [SHARED, NEW])
    recovers(kiosk, publisher.stick(), "3.0")


def test_sound_that_was_lost_in_the_repository_is_missed(publisher: Publisher, kiosk: Visitor) -> None:
    publisher.publish("2.0", [SHARED, NEW])
    digest = sha256(NEW).hexdigest()
    lost = publisher.folder / "targets" / "blobs" / f"{digest}.{digest}"
    lost.unlink()
    kiosk.refuses(SyncMissingError, publisher.folder)
    lost.write_bytes(NEW)
    recovers(kiosk, publisher.folder)


@pytest.mark.parametrize("size", [1 << 40, (1 << 63) - 1, 1 << 80])
def test_a_pack_that_says_it_is_larger_than_any_disk_is_not_begun(
    publisher: Publisher, kiosk: Visitor, size: int
) -> None:
    publisher.sign(b"x", "stable/small.pack", length=size)
    kiosk.refuses(SyncSpaceError, publisher.folder)
    publisher.publish("3.0", [SHARED, NEW])
    recovers(kiosk, publisher.stick(), "3.0")


def test_the_same_name_in_other_letters_is_another_pack(publisher: Publisher, kiosk: Visitor) -> None:
    publisher.sign(publisher.make("2.0").read_bytes(), "stable/SMALL.pack")
    kiosk.refuses((SyncNotAPackError, SyncWrongFileError), publisher.folder)
    assert kiosk.shown() == "1.0"
