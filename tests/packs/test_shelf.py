"""The shelf: what an administrator and the kiosk do with it."""

from __future__ import annotations

import errno
import json
import os
import sys
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from click.testing import CliRunner

from kiosk.cli.shelf import shelf as command
from kiosk.errors import PackUnreadableError, ShelfError
from kiosk.files.disk import locked
from kiosk.packs.shelf.installed import ShelfRank
from kiosk.packs.shelf.shelf import Shelf
from kiosk.station.paths import default_shelf
from tests.helpers.make_pack import alter, small_pack, write_pack


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def versions(shelf: Shelf) -> list[tuple[str, str]]:
    return [(entry.version, entry.place.value) for entry in shelf.list()]


@pytest.fixture
def packs(tmp_path: Path) -> list[Path]:
    return [write_pack(tmp_path / f"{n}.pack", small_pack(f"{n}.0")) for n in (1, 2, 3)]


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "some where" / "shelf")


def test_an_empty_shelf_has_nothing_to_show_and_is_not_made_by_looking(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "shelf")
    assert (shelf.list(), shelf.current()) == ((), None)
    assert not (tmp_path / "shelf").exists()


def test_an_installed_pack_is_the_current_one(shelf: Shelf, packs: list[Path]) -> None:
    entry = shelf.install(packs[0])
    digest = sha256(packs[0].read_bytes()).hexdigest()
    assert (entry.id, entry.version, entry.sha256, entry.place) == ("small", "1.0", digest, ShelfRank.CURRENT)
    assert entry.path.name == f"1.0-{digest[:12]}.pack"
    assert entry.path.read_bytes() == packs[0].read_bytes()
    current = shelf.current()
    assert current is not None
    assert (current.entry, current.path, current.note) == (entry, entry.path, None)


def test_the_record_is_one_that_sha256sum_can_check(shelf: Shelf, packs: list[Path], tmp_path: Path) -> None:
    shelf.install(packs[0])
    folder = tmp_path / "some where" / "shelf"
    (line,) = (folder / "current").read_text().splitlines()
    digest, name = line.split("  ")
    assert sha256((folder / name).read_bytes()).hexdigest() == digest


def test_installing_the_same_pack_again_changes_nothing(shelf: Shelf, packs: list[Path], tmp_path: Path) -> None:
    shelf.install(packs[0])
    first = shelf.install(packs[1])
    before = contents(tmp_path)
    assert shelf.install(packs[1]) == first
    assert contents(tmp_path) == before


def test_installing_the_same_pack_again_mends_a_damaged_copy(shelf: Shelf, packs: list[Path]) -> None:
    entry = shelf.install(packs[0])
    entry.path.write_bytes(b"rubbish")
    assert shelf.install(packs[0]) == entry
    assert entry.path.read_bytes() == packs[0].read_bytes()
    assert versions(shelf) == [("1.0", "current")]


def test_older_packs_stay_until_the_new_one_has_been_on_screen(shelf: Shelf, packs: list[Path]) -> None:
    first, second, third = (shelf.install(pack) for pack in packs)
    assert versions(shelf) == [("3.0", "current"), ("2.0", "previous"), ("1.0", "older")]
    shelf.shown(second)
    assert first.path.exists()
    shelf.shown(third)
    assert versions(shelf) == [("3.0", "current"), ("2.0", "previous")]
    assert not first.path.exists()
    shelf.shown(third)
    assert versions(shelf) == [("3.0", "current"), ("2.0", "previous")]


def test_a_rollback_goes_back_and_again_forward(shelf: Shelf, packs: list[Path]) -> None:
    shelf.install(packs[0])
    shelf.install(packs[1])
    assert shelf.rollback().version == "1.0"
    assert versions(shelf) == [("1.0", "current"), ("2.0", "previous")]
    assert shelf.rollback().version == "2.0"


def test_a_rollback_passes_over_a_pack_that_does_not_open(shelf: Shelf, packs: list[Path]) -> None:
    _, second, _ = (shelf.install(pack) for pack in packs)
    second.path.unlink()
    assert shelf.rollback().version == "1.0"


def test_with_one_pack_there_is_nothing_to_go_back_to(shelf: Shelf, packs: list[Path], tmp_path: Path) -> None:
    shelf.install(packs[0])
    before = contents(tmp_path)
    with pytest.raises(ShelfError, match="no earlier pack"):
        shelf.rollback()
    assert contents(tmp_path) == before


@pytest.mark.parametrize("damage", [b"", b"not a pack", None])
def test_the_previous_pack_is_shown_when_the_current_one_is_lost(
    shelf: Shelf, packs: list[Path], damage: bytes | None
) -> None:
    first, second = shelf.install(packs[0]), shelf.install(packs[1])
    second.path.unlink() if damage is None else second.path.write_bytes(damage)
    current = shelf.current()
    assert current is not None
    assert current.path == first.path
    assert current.note is not None
    assert second.path.name in current.note


def test_a_file_that_is_another_pack_than_its_name_says_is_passed_over(shelf: Shelf, packs: list[Path]) -> None:
    first, second = shelf.install(packs[0]), shelf.install(packs[1])
    second.path.write_bytes(packs[2].read_bytes())
    current = shelf.current()
    assert current is not None
    assert current.path == first.path
    assert "another pack" in (current.note or "")


def test_when_no_pack_opens_the_shelf_says_why(shelf: Shelf, packs: list[Path]) -> None:
    shelf.install(packs[0]).path.write_bytes(b"")
    with pytest.raises(ShelfError, match=r"no pack opens: .*is not a pack"):
        shelf.current()


@pytest.mark.parametrize("record", [None, b"", b"\0" * 4096, b"\xff\xfe rubbish\n", b"ab  ../../etc/passwd\n"])
def test_a_lost_record_is_made_good_from_the_packs_that_are_whole(
    shelf: Shelf, packs: list[Path], tmp_path: Path, record: bytes | None
) -> None:
    entries = [shelf.install(pack) for pack in packs]
    for age, entry in enumerate(reversed(entries)):
        os.utime(entry.path, (1_800_000_000 - age, 1_800_000_000 - age))
    entries[1].path.write_bytes(b"half")
    path = tmp_path / "some where" / "shelf" / "current"
    path.unlink() if record is None else path.write_bytes(record)
    assert versions(shelf) == [("3.0", "current"), ("1.0", "previous")]
    assert shelf.rollback().version == "1.0"


def test_a_line_of_the_record_that_leads_outside_is_ignored(shelf: Shelf, packs: list[Path], tmp_path: Path) -> None:
    shelf.install(packs[0])
    record = tmp_path / "some where" / "shelf" / "current"
    digest = "0" * 64
    record.write_text(f"{digest}  ../x/1-{digest[:12]}.pack\n{digest}  small/1-ffffffffffff.pack\n{record.read_text()}")
    assert versions(shelf)[-1][0] == "1.0"
    current = shelf.current()
    assert current is not None
    assert current.note is None


def test_a_refused_pack_leaves_the_shelf_as_it_was(shelf: Shelf, packs: list[Path], tmp_path: Path) -> None:
    shelf.install(packs[0])
    alter(packs[1], "UPDATE guides SET start = 'ghost'")
    before = contents(tmp_path)
    with pytest.raises(PackUnreadableError, match=r"2\.pack: .*'ghost'"):
        shelf.install(packs[1])
    for path in (tmp_path / "absent.pack", tmp_path):
        with pytest.raises(PackUnreadableError):
            shelf.install(path)
    assert contents(tmp_path) == before
    assert not list(tmp_path.rglob("staging"))


def test_a_file_that_is_no_pack_makes_no_shelf(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("hello")
    with pytest.raises(PackUnreadableError, match="text: is not a pack"):
        Shelf(tmp_path / "shelf").install(tmp_path / "text")
    assert not (tmp_path / "shelf").exists()


def test_a_stick_that_is_pulled_out_while_copying_is_the_packs_error(packs: list[Path], tmp_path: Path) -> None:
    def pulled(path: Path) -> Iterator[bytes]:
        yield path.read_bytes()[:5000]
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    shelf = Shelf(tmp_path / "shelf", read=pulled)
    with pytest.raises(PackUnreadableError, match=r"1\.pack: Input/output error"):
        shelf.install(packs[0])
    assert contents(tmp_path / "shelf") == {"lock": b""}


def test_a_pack_that_changes_under_the_copy_is_refused(packs: list[Path], tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "shelf", read=lambda path: iter([path.read_bytes()[:5000]]))
    with pytest.raises(PackUnreadableError, match=r"1\.pack: is cut off"):
        shelf.install(packs[0])
    assert contents(tmp_path / "shelf") == {"lock": b""}


def test_what_a_killed_install_left_is_gone_after_the_next(shelf: Shelf, packs: list[Path], tmp_path: Path) -> None:
    shelf.install(packs[0])
    staging = tmp_path / "some where" / "shelf" / "staging"
    staging.mkdir()
    (staging / "pack").write_bytes(b"half")
    stray = tmp_path / "some where" / "shelf" / "small" / "0-000000000000.pack"
    stray.write_bytes(b"renamed, and not recorded")
    entry = shelf.install(packs[1])
    assert not staging.exists()
    shelf.shown(entry)
    assert not stray.exists()


def test_two_changes_at_a_time_are_refused_and_reading_goes_on(shelf: Shelf, packs: list[Path], tmp_path: Path) -> None:
    entry = shelf.install(packs[0])
    with locked(tmp_path / "some where" / "shelf" / "lock"):
        changes: list[Callable[[], object]] = [lambda: shelf.install(packs[1]), shelf.rollback]
        for change in changes:
            with pytest.raises(ShelfError, match="being changed by another program"):
                change()
        shelf.shown(entry)
        assert shelf.current() is not None
    assert shelf.install(packs[1]).version == "2.0"


def test_a_folder_in_the_way_is_one_line(tmp_path: Path, packs: list[Path]) -> None:
    (tmp_path / "shelf").write_text("a file")
    with pytest.raises(ShelfError, match="shelf: "):
        Shelf(tmp_path / "shelf").install(packs[0])
    with pytest.raises(ShelfError, match="shelf: "):
        Shelf(tmp_path / "shelf").list()


def test_every_rename_comes_after_the_sync_of_its_file_and_before_that_of_its_folder(
    shelf: Shelf, packs: list[Path]
) -> None:
    shelf.install(packs[0])
    calls: list[str] = []

    def note(_frame: FrameType, event: str, function: Any) -> None:
        named = event == "c_call" and function.__name__ in ("write", "fsync", "replace")
        if named and not isinstance(function.__self__, str):
            calls.append(function.__name__)

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        shelf.install(packs[1])
    finally:
        sys.setprofile(before)
    assert calls == ["write", "fsync", "replace", "fsync"] * 2


def test_the_commands_install_list_and_roll_back(packs: list[Path], tmp_path: Path) -> None:
    runner, folder = CliRunner(), str(tmp_path / "shelf")
    for pack in packs[:2]:
        done = runner.invoke(command, ["install", str(pack), "--shelf", folder], catch_exceptions=False)
        assert done.output.startswith("current   small ")
    listed = runner.invoke(command, ["list", "--shelf", folder]).output.splitlines()
    assert [line.split()[:3] for line in listed] == [["current", "small", "2.0"], ["previous", "small", "1.0"]]
    assert runner.invoke(command, ["rollback", "--shelf", folder]).output.startswith("current   small 1.0")
    fields = json.loads(runner.invoke(command, ["list", "--json", "--shelf", folder]).output)
    assert [(entry["place"], entry["version"]) for entry in fields] == [("current", "1.0"), ("previous", "2.0")]
    assert Path(fields[0]["path"]).is_file()


def test_the_commands_leave_an_error_to_whoever_runs_them(tmp_path: Path) -> None:
    refused = CliRunner().invoke(command, ["rollback", "--shelf", str(tmp_path / "shelf")])
    assert isinstance(refused.exception, ShelfError)


def test_the_shelf_is_where_the_desktop_keeps_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert default_shelf() == tmp_path / "wegwijs" / "shelf"
    assert CliRunner().invoke(command, ["list"]).exit_code == 0
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for unset in ("relative", ""):
        monkeypatch.setenv("XDG_DATA_HOME", unset)
        assert default_shelf() == tmp_path / "home" / ".local" / "share" / "wegwijs" / "shelf"
