"""The shelf when the power goes, when the disk is full, and when it cannot be written."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.errors import ShelfError
from kiosk.packs.shelf import Shelf
from kiosk.packs.verify import verify
from tests.helpers.make_pack import small_pack, write_pack


@pytest.fixture
def packs(tmp_path: Path) -> tuple[Path, Path]:
    return write_pack(tmp_path / "1.pack", small_pack("1.0")), write_pack(tmp_path / "2.pack", small_pack("2.0"))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip(f"a small disk needs mount: {mounted.stderr.decode().strip()}")
    yield disk
    subprocess.run(["umount", disk], check=True)


def contents(folder: Path) -> dict[str, bytes | None]:
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None for path in folder.rglob("*")}


@pytest.mark.parametrize("installed", [True, False], ids=["with a pack before it", "as the first pack"])
def test_an_install_killed_before_any_call_leaves_the_old_pack_or_the_new_one(
    tmp_path: Path, packs: tuple[Path, Path], installed: bool
) -> None:
    (tmp_path / "shelf").mkdir()
    if installed:
        Shelf(tmp_path / "shelf").install(packs[0])
    (tmp_path / "killed").mkdir()
    program = [sys.executable, "-m", "tests.helpers.killed_install"]
    folders = [tmp_path / "killed", packs[1], tmp_path / "shelf"]
    subprocess.run([*program, *folders], check=True, env={**os.environ, "PYTHONPATH": "."})
    shown: list[str | None] = []
    for folder in sorted((tmp_path / "killed").iterdir()):
        shelf = Shelf(folder)
        current = shelf.current()
        shown.append(current.entry.version if current else None)
        if current is not None:
            assert current.note is None
            assert verify(current.path).version == current.entry.version
        entry = shelf.install(packs[1])
        shelf.shown(entry)
        assert not (folder / "staging").exists()
        assert [path.name for path in folder.glob("small/*") if path.name.startswith("2.0")] == [entry.path.name]
        assert shelf.list()[0] == entry
    before = "1.0" if installed else None
    swap = shown.index("2.0")
    assert len(shown) > 20
    assert shown == [before] * swap + ["2.0"] * (len(shown) - swap)


def test_a_full_disk_leaves_the_shelf_as_it_was(packs: tuple[Path, Path], small_disk: Path) -> None:
    shelf = Shelf(small_disk / "shelf")
    shelf.install(packs[0])
    filler = small_disk / "filler"
    with pytest.raises(OSError, match="No space"):
        filler.write_bytes(bytes(1 << 20))
    before = contents(small_disk / "shelf")
    # Not one page free, room for a part of the copy, and room for all of it but not for the record.
    for _ in range(packs[1].stat().st_size // 4096 + 1):
        with pytest.raises(ShelfError, match=r"shelf: No space left on device$"):
            shelf.install(packs[1])
        assert contents(small_disk / "shelf") == before
        os.truncate(filler, filler.stat().st_size - 4096)
    assert shelf.install(packs[1]).path.read_bytes() == packs[1].read_bytes()


def test_a_full_disk_leaves_no_trace_of_a_first_pack(packs: tuple[Path, Path], small_disk: Path) -> None:
    shelf = Shelf(small_disk / "shelf")
    with (small_disk / "filler").open("wb") as file:
        file.write(bytes((1 << 20) - packs[0].stat().st_size))  # room for the copy and not for the record
    with pytest.raises(ShelfError, match="No space"):
        shelf.install(packs[0])
    assert contents(small_disk / "shelf") == {"lock": b""}


def test_a_read_only_disk_is_shown_from_and_not_changed(packs: tuple[Path, Path], small_disk: Path) -> None:
    shelf = Shelf(small_disk / "shelf")
    shelf.install(packs[0])
    entry = shelf.install(packs[1])
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    before = contents(small_disk)
    changes: list[Callable[[], object]] = [
        lambda: shelf.install(packs[0]),
        shelf.rollback,
        lambda: shelf.shown(entry),
    ]
    for change in changes:
        with pytest.raises(ShelfError, match="shelf: Read-only file system"):
            change()
    current = shelf.current()
    assert current is not None
    assert (current.entry, current.note) == (entry, None)
    assert contents(small_disk) == before
