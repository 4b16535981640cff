"""What the doctor says of the machine, on real disks and real databases."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.station.database import open_station
from kiosk.station.findings import (
    Finding,
    Level,
    check_clock,
    check_disk_space,
    check_memory,
    check_station,
    check_temporary_folder,
)
from kiosk.station.messages import Message
from kiosk.station.pin import StaffPin
from kiosk.station.settings.values import Settings
from tests.helpers.fake_clock import FakeClock


def _look(database: Path, settings: Settings | None = None) -> dict[str, Finding]:
    findings = check_station(settings or Settings(), database, FakeClock().wall_s())
    return {str(finding.subject): finding for finding in findings}


def _small_disk(folder: Path, mib: int) -> None:
    folder.mkdir()
    if os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("only root may mount a file system")
    command = ["mount", "-t", "tmpfs", "-o", f"size={mib}m", "none", str(folder)]
    mounted = subprocess.run(command, capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip(f"this root may not mount: {mounted.stderr.decode().strip()}")


def test_a_kiosk_before_its_first_start_only_misses_its_pin(tmp_path: Path) -> None:
    found = _look(tmp_path / "state" / "station.db")
    assert found["database"].level is Level.GREEN
    assert found["staff PIN"] == Finding(
        Level.AMBER, Message("staff PIN"), Message("is not set"), Message("Run: kiosk staff set-pin")
    )
    assert found["clock"].level is Level.GREEN
    assert list(tmp_path.iterdir()) == []


def test_a_kiosk_with_a_pin_is_fine(tmp_path: Path) -> None:
    with closing(open_station(tmp_path / "station.db")) as station:
        assert _look(tmp_path / "station.db")["staff PIN"].level is Level.AMBER
        StaffPin(station).set_pin("2580")
    found = _look(tmp_path / "station.db")
    assert found["staff PIN"].level is Level.GREEN
    assert found["database"].level is Level.GREEN


def test_a_damaged_database_is_told_and_left_where_it_is(tmp_path: Path) -> None:
    path = tmp_path / "station.db"
    path.write_bytes(b"nonsense" * 1000)
    found = _look(path)
    assert found["database"].level is Level.AMBER
    assert "staff PIN" not in found
    assert path.read_bytes() == b"nonsense" * 1000


def test_a_database_that_was_made_anew_is_told_until_somebody_has_looked_at_the_damaged_one(tmp_path: Path) -> None:
    path = tmp_path / "station.db"
    path.write_bytes(b"nonsense" * 1000)
    open_station(path).close()
    aside = path.with_name("station.db.corrupt-1")
    findings = check_station(Settings(), path, FakeClock().wall_s())
    (told,) = (one for one in findings if str(one.subject) == "database" and one.level is Level.AMBER)
    assert str(aside) in str(told.what)
    aside.unlink()
    assert _look(path)["database"].level is Level.GREEN


def test_a_database_that_cannot_be_made_is_broken(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert _look(tmp_path / "file" / "station.db")["database"].level is Level.RED


def test_a_folder_in_the_databases_place_is_broken(tmp_path: Path) -> None:
    (tmp_path / "station.db").mkdir()
    assert _look(tmp_path / "station.db")["database"].level is Level.RED


@pytest.mark.root
@pytest.mark.parametrize(("mib", "level"), [(10, Level.RED), (100, Level.AMBER), (600, Level.GREEN)])
def test_a_disk_is_judged_by_what_is_free_on_it(tmp_path: Path, mib: int, level: Level) -> None:
    folder = tmp_path / "disk"
    _small_disk(folder, mib)
    try:
        found = check_disk_space(folder / "not" / "yet")
    finally:
        subprocess.run(["umount", folder], check=True)
    assert found.level is level
    assert f"{mib} MiB free" in str(found.what)


@pytest.mark.root
def test_the_shelf_and_the_database_on_one_disk_are_one_line_and_on_two_are_two(tmp_path: Path) -> None:
    def lines(shelf: Path) -> int:
        findings = check_station(Settings(shelf=shelf), tmp_path / "station.db", FakeClock().wall_s())
        return sum(str(finding.subject) == "disk" for finding in findings)

    assert lines(tmp_path / "shelf") == 1
    folder = tmp_path / "disk"
    _small_disk(folder, 10)
    try:
        assert lines(folder) == 2
    finally:
        subprocess.run(["umount", folder], check=True)


@pytest.mark.parametrize(
    ("wall_s", "level"),
    [
        (0.0, Level.RED),
        (1_767_225_599.0, Level.RED),  # the last second of 2025
        (1_767_225_600.0, Level.GREEN),
        (2_429_913_599.0, Level.GREEN),  # the last second of 2046
        (2_429_913_600.0, Level.RED),
        (1e18, Level.RED),
    ],
)
def test_a_clock_before_this_kiosk_was_made_or_long_after_is_wrong(wall_s: float, level: Level) -> None:
    assert check_clock(wall_s).level is level


@pytest.mark.parametrize(("kib", "level"), [(90_000, Level.RED), (250_000, Level.AMBER), (900_000, Level.GREEN)])
def test_memory_is_judged_by_what_is_available(tmp_path: Path, kib: int, level: Level) -> None:
    meminfo = tmp_path / "meminfo"
    meminfo.write_text(f"MemTotal:        4000000 kB\nMemFree:           50000 kB\nMemAvailable:    {kib} kB\n")
    (found,) = check_memory(meminfo)
    assert found.level is level


def test_where_the_system_tells_nothing_about_memory_nothing_is_said(tmp_path: Path) -> None:
    (tmp_path / "meminfo").touch()
    assert check_memory(tmp_path / "meminfo") == ()
    assert check_memory(tmp_path / "none") == ()


@pytest.mark.root
def test_a_temporary_folder_that_is_full_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert check_temporary_folder().level is Level.GREEN
    folder = tmp_path / "disk"
    _small_disk(folder, 1)
    try:
        monkeypatch.setattr(tempfile, "tempdir", str(folder))
        assert check_temporary_folder().level is Level.GREEN
        with pytest.raises(OSError, match="No space left"):
            (folder / "filler").write_bytes(bytes(2**20 + 1))
        found = check_temporary_folder()
    finally:
        subprocess.run(["umount", folder], check=True)
    assert found == Finding(
        Level.AMBER,
        Message("temporary files"),
        Message("cannot be made: {why}", {"why": "No space left on device"}),
        Message("Make room in {folder}, or set TMPDIR.", {"folder": "/tmp"}),  # noqa: S108
    )
