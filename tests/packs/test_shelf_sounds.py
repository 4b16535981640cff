"""The sound of installed packs: brought along whole, shared by versions, and gone with the last pack that names it."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from click.testing import CliRunner

from kiosk.cli import main
from kiosk.errors import PackUnreadableError
from kiosk.packs.format.opus import MAX_OPUS_BYTES
from kiosk.packs.read.reader import PackReader
from kiosk.packs.shelf.blobs import is_whole
from kiosk.packs.shelf.shelf import Shelf
from tests.helpers.make_pack import small_pack, write_pack
from tests.helpers.recorded import add_recording

SHARED, OLD, NEW = b"in both", b"in the first alone", b"in the second alone"


def named(*sounds: bytes) -> set[str]:
    return {sha256(sound).hexdigest() for sound in sounds}


def pack_with(folder: Path, version: str, *sounds: bytes) -> Path:
    rows = small_pack(version)
    for item, sound in zip(("health.doctor.1", "health.no_insurance.1"), sounds, strict=False):
        add_recording(rows, folder, item, sound)
    return write_pack(folder / f"{version}.pack", rows)


def other_pack(folder: Path, version: str) -> Path:
    rows = small_pack(version)
    rows["manifest"] = [(key, '"other"' if key == "id" else value) for key, value in rows["manifest"]]
    return write_pack(folder / f"other-{version}.pack", rows)


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def packs(stick: Path) -> list[Path]:
    return [pack_with(stick, "1.0", SHARED, OLD), pack_with(stick, "2.0", SHARED, NEW), pack_with(stick, "3.0", NEW)]


@pytest.fixture
def blobs(tmp_path: Path) -> Path:
    return tmp_path / "shelf" / "small" / "blobs"


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "shelf")


def test_the_sound_of_an_installed_pack_is_heard_from_the_shelf(
    shelf: Shelf, packs: list[Path], blobs: Path, stick: Path
) -> None:
    entry = shelf.install(packs[0])
    for path in (stick / "blobs").iterdir():
        path.unlink()
    with PackReader.open(entry.path) as pack:
        recording = pack.topic("health.doctor", "nl").cards[0].text.recording
    assert recording is not None
    assert (recording.path.parent, recording.path.read_bytes()) == (blobs, SHARED)
    assert {path.name for path in blobs.iterdir()} == named(SHARED, OLD)


def test_a_pack_without_sound_makes_no_folder_for_it(shelf: Shelf, tmp_path: Path, blobs: Path) -> None:
    shelf.shown(shelf.install(write_pack(tmp_path / "silent.pack")))
    assert not blobs.exists()


def test_sound_that_both_versions_have_is_copied_once(shelf: Shelf, packs: list[Path], blobs: Path) -> None:
    shelf.install(packs[0])
    before = {path.name: path.stat().st_ino for path in blobs.iterdir()}
    shelf.install(packs[1])
    after = {path.name: path.stat().st_ino for path in blobs.iterdir()}
    assert after.items() >= before.items()
    assert after.keys() == named(SHARED, OLD, NEW)


def test_sound_stays_for_a_rollback_and_goes_with_the_last_pack_that_names_it(
    shelf: Shelf, packs: list[Path], blobs: Path
) -> None:
    shelf.install(packs[0])
    shelf.shown(shelf.install(packs[1]))
    assert {path.name for path in blobs.iterdir()} == named(SHARED, OLD, NEW)
    shelf.shown(shelf.install(packs[2]))
    assert {path.name for path in blobs.iterdir()} == named(SHARED, NEW)
    back = shelf.rollback()
    shelf.shown(back)
    assert {path.name for path in blobs.iterdir()} == named(SHARED, NEW)


def test_sound_that_no_pack_names_is_removed_and_a_folder_among_it_let_be(
    shelf: Shelf, packs: list[Path], blobs: Path
) -> None:
    entry = shelf.install(packs[0])
    (blobs / "stray").write_bytes(b"renamed, and not recorded")
    (blobs / "folder").mkdir()
    shelf.shown(entry)
    assert {path.name for path in blobs.iterdir()} == {*named(SHARED, OLD), "folder"}


def test_sound_of_a_pack_of_another_name_goes_when_that_pack_goes(
    shelf: Shelf, packs: list[Path], tmp_path: Path, blobs: Path
) -> None:
    shelf.install(packs[0])
    shelf.shown(shelf.install(other_pack(tmp_path, "1.0")))
    assert {path.name for path in blobs.iterdir()} == named(SHARED, OLD)
    shelf.shown(shelf.install(other_pack(tmp_path, "2.0")))
    assert list(blobs.iterdir()) == []


def test_no_sound_is_removed_while_it_is_not_known_what_a_pack_names(
    shelf: Shelf, packs: list[Path], blobs: Path
) -> None:
    first = shelf.install(packs[0])
    second = shelf.install(packs[1])
    first.path.write_bytes(b"rubbish")
    shelf.shown(second)
    assert {path.name for path in blobs.iterdir()} == named(SHARED, OLD, NEW)


def test_installing_again_mends_damaged_sound_and_changes_nothing_else(
    shelf: Shelf, packs: list[Path], blobs: Path, tmp_path: Path
) -> None:
    entry = shelf.install(packs[0])
    before = contents(tmp_path)
    (blobs / sha256(SHARED).hexdigest()).write_bytes(b"half")
    (blobs / sha256(OLD).hexdigest()).unlink()
    assert shelf.install(packs[0]) == entry
    assert contents(tmp_path) == before
    assert shelf.install(packs[0]) == entry
    assert contents(tmp_path) == before


def test_sound_that_is_already_on_the_shelf_need_not_come_again(
    shelf: Shelf, packs: list[Path], stick: Path, blobs: Path
) -> None:
    shelf.install(packs[0])
    (stick / "blobs" / sha256(SHARED).hexdigest()).unlink()
    assert shelf.install(packs[1]).version == "2.0"
    assert all(is_whole(path) for path in blobs.iterdir())


def missing(path: Path) -> None:
    path.unlink()


def other(path: Path) -> None:
    path.write_bytes(b"other")


def enormous(path: Path) -> None:
    os.truncate(path, MAX_OPUS_BYTES + 1)


def fifo(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


@pytest.mark.parametrize("installed", [True, False], ids=["with a pack before it", "as the first pack"])
@pytest.mark.parametrize(
    ("spoil", "what"),
    [
        (missing, "No such file or directory"),
        (other, "is not the sound that its hash says"),
        (enormous, "is larger than 2 MB"),
        (fifo, "is not a regular file"),
    ],
)
def test_a_pack_whose_sound_is_missing_or_wrong_is_refused_and_the_shelf_is_as_it_was(
    shelf: Shelf,
    packs: list[Path],
    tmp_path: Path,
    stick: Path,
    spoil: Callable[[Path], None],
    what: str,
    installed: bool,
) -> None:
    if installed:
        shelf.install(packs[0])
    before = contents(tmp_path / "shelf")
    digest = sha256(NEW).hexdigest()
    spoil(stick / "blobs" / digest)
    done = CliRunner().invoke(main, ["shelf", "install", str(packs[1]), "--shelf", str(tmp_path / "shelf")])
    assert done.exit_code == 2
    assert done.stderr == f"kiosk: {stick / 'blobs' / digest}: {what}\n"
    assert contents(tmp_path / "shelf") == (before or {"lock": b""})
    assert not list((tmp_path / "shelf").rglob("staging"))


def test_a_stick_that_is_pulled_out_under_the_sound_leaves_the_shelf_as_it_was(
    tmp_path: Path, packs: list[Path]
) -> None:
    def pulled(path: Path) -> Iterator[bytes]:
        yield path.read_bytes()
        if path.parent.name == "blobs":
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    with pytest.raises(PackUnreadableError, match="Input/output error"):
        Shelf(tmp_path / "shelf", read=pulled).install(packs[0])
    assert contents(tmp_path / "shelf") == {"lock": b""}


def test_sound_is_on_the_disk_before_the_pack_and_the_pack_before_the_record(shelf: Shelf, packs: list[Path]) -> None:
    shelf.install(packs[0])
    calls: list[str] = []

    def note(_frame: FrameType, event: str, function: Any) -> None:
        named = event == "c_call" and function.__name__ in ("write", "fsync", "replace")
        if named and function.__module__ in (None, "posix") and not isinstance(function.__self__, str):
            calls.append(function.__name__)

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        shelf.install(packs[1])
    finally:
        sys.setprofile(before)
    copied = ["write", "fsync"]
    assert calls == [*copied * 2, "replace", "fsync", "replace", "fsync", *copied, "replace", "fsync"]
