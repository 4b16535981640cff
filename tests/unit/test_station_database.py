"""The station's database on real disks: new, damaged, read-only, somebody else's."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.errors import StationError
from kiosk.station.database import damage, default_database_path, open_station
from kiosk.station.pin import StaffPin


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "wegwijs" / "station.db"


@pytest.fixture
def tmpfs(tmp_path: Path) -> Iterator[Path]:
    """A file system of our own, to be made read-only by `_remount`."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("only root may mount a file system")
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "none", folder], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip(f"this root may not mount: {mounted.stderr.decode().strip()}")
    yield folder
    subprocess.run(["umount", folder], check=True)


def _remount(folder: Path, how: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{how}", folder], check=True)


def _make(path: Path) -> None:
    station = open_station(path)
    StaffPin(station).set_pin("2580")
    station.close()


def test_a_new_database_is_made_with_its_folder_and_is_its_owners_alone(path: Path) -> None:
    station = open_station(path)
    assert station.notes == ()
    assert path.stat().st_mode & 0o077 == 0
    station.close()


def test_what_is_written_is_on_the_disk_at_once_and_survives_a_crash(path: Path) -> None:
    station = open_station(path)
    with station.transaction() as db:
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert db.execute("PRAGMA synchronous").fetchone() == (2,)
    station.close()


def test_a_transaction_that_fails_leaves_nothing(path: Path) -> None:
    station = open_station(path)
    twice = "INSERT INTO staff_pin (id, salt, hash, n, r, p) VALUES (1, '', '', 2, 1, 1)"
    with pytest.raises(StationError, match=r"station\.db: UNIQUE constraint failed"), station.transaction() as db:
        [db.execute(statement) for statement in (twice, twice)]
    assert not StaffPin(station).has_pin()
    station.close()


def test_opening_again_finds_what_was_there(path: Path) -> None:
    _make(path)
    station = open_station(path)
    assert station.notes == ()
    assert StaffPin(station).has_pin()
    station.close()


@pytest.mark.parametrize("ruin", [b"this is no database at all " * 400, bytes(8192)])
def test_a_file_that_is_no_database_is_moved_aside_and_made_anew(path: Path, ruin: bytes) -> None:
    _make(path)
    path.write_bytes(ruin)
    station = open_station(path)
    assert not StaffPin(station).has_pin()
    assert path.with_name("station.db.corrupt-1").read_bytes() == ruin
    (note,) = station.notes
    assert str(path) in note
    assert "station.db.corrupt-1" in note
    station.close()


def test_damage_inside_a_page_is_found_too(path: Path) -> None:
    _make(path)
    content = bytearray(path.read_bytes())
    content[4096 + 8 : 8192] = os.urandom(4088)
    path.write_bytes(content)
    assert damage(path) is not None
    station = open_station(path)
    assert len(station.notes) == 1
    station.close()


def test_a_second_damaged_file_does_not_overwrite_the_first(path: Path) -> None:
    for ruin in (b"first" * 1000, b"second" * 1000):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(ruin)
        open_station(path).close()
    assert path.with_name("station.db.corrupt-1").read_bytes().startswith(b"first")
    assert path.with_name("station.db.corrupt-2").read_bytes().startswith(b"second")


def test_looking_for_damage_changes_nothing(path: Path) -> None:
    _make(path)
    assert damage(path) is None
    path.write_bytes(b"nonsense" * 1000)
    assert damage(path) == "file is not a database"
    assert [entry.name for entry in path.parent.iterdir()] == ["station.db"]


def test_another_programs_database_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE places (url TEXT)")
    before = path.read_bytes()
    with pytest.raises(StationError, match=r"places\.sqlite: is another program's database, and is left alone"):
        open_station(path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_read_only_disk_is_one_clear_line(tmpfs: Path) -> None:
    _remount(tmpfs, "ro")
    with pytest.raises(StationError, match=r"^\S+/wegwijs/station\.db: Read-only file system$"):
        open_station(tmpfs / "wegwijs" / "station.db")


def test_a_disk_that_turned_read_only_is_one_clear_line(tmpfs: Path) -> None:
    path = tmpfs / "station.db"
    _make(path)
    _remount(tmpfs, "ro")
    with pytest.raises(StationError, match=r"^\S+/station\.db: [^\n]+$"):
        open_station(path)
    with pytest.raises(StationError, match=r"^\S+/station\.db: [^\n]+$"):
        damage(path)


def test_a_full_disk_is_one_clear_line_and_the_old_pin_stays(tmpfs: Path) -> None:
    path = tmpfs / "station.db"
    _make(path)
    station = open_station(path)
    filler = tmpfs / "filler"
    with pytest.raises(OSError, match="No space left"):
        filler.write_bytes(bytes(2**20))
    with pytest.raises(StationError, match=r"station\.db: .*(full|disk)"), station.transaction() as db:
        db.execute("CREATE TABLE big AS SELECT randomblob(200000)")
    filler.unlink()
    assert StaffPin(station).has_pin()
    station.close()


def test_a_file_where_the_folder_should_be_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "state").touch()
    with pytest.raises(StationError, match=r"station\.db: (File exists|Not a directory)"):
        open_station(tmp_path / "state" / "station.db")


def test_a_path_with_signs_of_an_address_is_only_a_path(tmp_path: Path) -> None:
    path = tmp_path / "a?mode=memory#b%20c" / "station.db"
    _make(path)
    assert path.stat().st_size > 0


def test_the_database_lies_where_programs_keep_their_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert default_database_path({"XDG_STATE_HOME": "/srv/state"}) == Path("/srv/state/wegwijs/station.db")
    assert default_database_path({}) == tmp_path / ".local/state/wegwijs/station.db"
    assert default_database_path({"XDG_STATE_HOME": "here"}) == tmp_path / ".local/state/wegwijs/station.db"
