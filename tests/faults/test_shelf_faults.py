"""The shelf when the power goes, when the disk is full, and when it cannot be written."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.errors import ShelfError
from kiosk.packs.read.reader import PackReader
from kiosk.packs.read.verify import verify
from kiosk.packs.shelf.blobs import missing_blobs
from kiosk.packs.shelf.shelf import Shelf
from tests.helpers.make_pack import small_pack, write_pack
from tests.helpers.recorded import add_recording
from tests.helpers.small_disk import small_disk


@pytest.fixture
def packs(tmp_path: Path) -> tuple[Path, Path]:
    return write_pack(tmp_path / "1.pack", small_pack("1.0")), write_pack(tmp_path / "2.pack", small_pack("2.0"))


@pytest.fixture
def spoken_packs(tmp_path: Path) -> tuple[Path, Path]:
    """Each with a recording that the other has too, and one of its own."""
    made = []
    for number in (1, 2):
        rows = small_pack(f"{number}.0")
        add_recording(rows, tmp_path, "health.doctor.1", b"in both" * 1_000)
        add_recording(rows, tmp_path, "health.no_insurance.1", bytes([number]) * 10_000)
        made.append(write_pack(tmp_path / f"spoken-{number}.pack", rows))
    return made[0], made[1]


@pytest.fixture(name="small_disk")
def _small_disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk", 1) as disk:
        yield disk


def blobs(*packs: Path) -> set[str]:
    """The sound that packs name."""
    found: set[str] = set()
    for path in packs:
        with PackReader.open(path) as pack:
            found.update(pack.sounds.blobs())
    return found


def silent(pack: Path) -> tuple[str, ...]:
    """The sound that a pack lacks; what is there is whole."""
    return missing_blobs(pack.parent, sorted(blobs(pack)))


def contents(folder: Path) -> dict[str, bytes | None]:
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None for path in folder.rglob("*")}


@pytest.mark.parametrize("kind", ["packs", "spoken_packs"])
@pytest.mark.parametrize("installed", [True, False], ids=["with a pack before it", "as the first pack"])
def test_an_install_killed_before_any_call_leaves_the_old_pack_or_the_new_one(
    tmp_path: Path, installed: bool, kind: str, request: pytest.FixtureRequest
) -> None:
    packs: tuple[Path, Path] = request.getfixturevalue(kind)
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
            assert silent(current.path) == ()
        entry = shelf.install(packs[1])
        shelf.shown(entry)
        assert silent(entry.path) == ()
        assert {path.name for path in folder.glob("small/blobs/*")} == blobs(*(one.path for one in shelf.list()))
        assert not (folder / "staging").exists()
        assert [path.name for path in folder.glob("small/*") if path.name.startswith("2.0")] == [entry.path.name]
        assert shelf.list()[0] == entry
    before = "1.0" if installed else None
    swap = shown.index("2.0")
    assert len(shown) > 20
    assert shown == [before] * swap + ["2.0"] * (len(shown) - swap)


@pytest.mark.parametrize("kind", ["packs", "spoken_packs"])
def test_a_full_disk_leaves_the_shelf_as_it_was(small_disk: Path, kind: str, request: pytest.FixtureRequest) -> None:
    packs: tuple[Path, Path] = request.getfixturevalue(kind)
    shelf = Shelf(small_disk / "shelf")
    shelf.install(packs[0])
    filler = small_disk / "filler"
    with pytest.raises(OSError, match="No space"):
        filler.write_bytes(bytes(1 << 20))
    before = contents(small_disk / "shelf")
    # Not one page free, room for a part of the copy, and room for all of it but not for the record.
    needed = packs[1].stat().st_size + sum(10_000 for _ in blobs(packs[1]) - blobs(packs[0]))
    for _ in range(-(-needed // 4096) + 1):
        with pytest.raises(ShelfError, match=r"shelf: No space left on device$"):
            shelf.install(packs[1])
        assert contents(small_disk / "shelf") == before
        os.truncate(filler, filler.stat().st_size - 4096)
    entry = shelf.install(packs[1])
    assert entry.path.read_bytes() == packs[1].read_bytes()
    assert silent(entry.path) == ()


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
