"""A sync when the stick is half written, pulled out or odd, the disk full or the power gone."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.errors import (
    SyncMissingError,
    SyncRemovedError,
    SyncSpaceError,
    SyncWrongFileError,
)
from kiosk.packs.read.reader import PackReader
from kiosk.packs.read.verify import verify
from kiosk.packs.shelf.blobs import missing_blobs
from kiosk.sync.fetchers import DirectoryFetcher, repository_in
from kiosk.sync.fetching import Response
from tests.faults.sync.sounds import NEW, SHARED
from tests.helpers.publisher import Publisher, Visitor
from tests.helpers.small_disk import small_disk
from tests.helpers.strides import every


def test_a_half_written_stick_with_a_newer_timestamp_does_not_spoil_the_next_good_one(
    publisher: Publisher, kiosk: Visitor
) -> None:
    """What poisons a client that keeps the timestamp: an export made by copying files in any order, cut off."""
    good = publisher.stick()
    publisher.publish("2.0", [SHARED, NEW])
    half = publisher.stick("half")
    for lost in ("metadata/3.snapshot.json", "metadata/3.stable.json", "targets/stable"):
        for path in (half / "wegwijs").glob(f"{lost}*"):
            path.rename(half / path.name) if path.is_file() else path.rename(half / "away")
        kiosk.refuses(SyncMissingError, half)
        kiosk.sync(good)  # older than the timestamp of the half one, and still good
        assert kiosk.shown() == "1.0"
        assert not kiosk.sync(good).news
    kiosk.sync(publisher.stick("half"))
    assert kiosk.shown() == "2.0"


def test_sound_that_is_missing_on_the_stick_leaves_all_of_it_where_it_was(publisher: Publisher, kiosk: Visitor) -> None:
    publisher.publish("2.0", [SHARED, NEW])
    stick = publisher.stick()
    (new,) = [path for path in stick.rglob("targets/blobs/*/*") if path.read_bytes() == NEW]
    new.unlink()
    kiosk.refuses(SyncMissingError, stick)
    new.write_bytes(NEW)
    kiosk.sync(stick)
    assert kiosk.shown() == "2.0"


@pytest.mark.parametrize("damage", [b"", b"rubbish", NEW[:-1], NEW[::-1], NEW + b"x"])
def test_sound_that_is_damaged_on_the_stick_is_refused_and_not_kept(
    publisher: Publisher, kiosk: Visitor, damage: bytes
) -> None:
    publisher.publish("2.0", [SHARED, NEW])
    stick = publisher.stick()
    (new,) = [path for path in stick.rglob("targets/blobs/*/*") if path.read_bytes() == NEW]
    new.write_bytes(damage)
    kiosk.refuses(SyncWrongFileError, stick)
    assert list(kiosk.shelf_folder.glob("sync/*/partial/*")) == []
    new.write_bytes(NEW)
    kiosk.sync(stick)
    assert kiosk.shown() == "2.0"


@pytest.mark.parametrize("what", ["link", "fifo", "folder"])
@pytest.mark.parametrize("pattern", ["metadata/timestamp.json", "metadata/*.stable.json", "targets/stable/*"])
def test_nothing_but_plain_files_is_read_from_a_stick(
    publisher: Publisher, kiosk: Visitor, what: str, pattern: str
) -> None:
    publisher.publish("2.0", [SHARED, NEW])
    stick = publisher.stick()
    (path,) = (stick / "wegwijs").glob(pattern)
    good = path.rename(stick / "good")
    if what == "link":
        path.symlink_to(good)
    elif what == "fifo":
        os.mkfifo(path)
    else:
        path.mkdir()
    kiosk.refuses(SyncWrongFileError, stick)


def test_a_folder_of_the_stick_that_is_a_link_is_not_entered(publisher: Publisher, kiosk: Visitor) -> None:
    publisher.publish("2.0")
    stick = publisher.stick()
    (stick / "wegwijs" / "metadata").rename(stick / "elsewhere")
    (stick / "wegwijs" / "metadata").symlink_to(stick / "elsewhere")
    kiosk.refuses(SyncWrongFileError, stick)


def test_a_stick_with_thousands_of_odd_names_is_read_like_any_other(publisher: Publisher, kiosk: Visitor) -> None:
    publisher.publish("2.0", [SHARED, NEW])
    stick = publisher.stick()
    deep = stick / "wegwijs" / "metadata" / "/".join("d" * 50 for _ in range(50))
    deep.mkdir(parents=True)
    for number in range(2000):
        (stick / "wegwijs" / "targets" / f'{number} \n\t*?"<>|é💥.pack').touch()
    (stick / "wegwijs" / "metadata" / "x\udcff.json").touch()
    kiosk.sync(stick)
    assert kiosk.shown() == "2.0"


class PulledOut(DirectoryFetcher):
    """A stick that is gone after so many reads."""

    def __init__(self, folder: Path, reads: int) -> None:
        super().__init__(folder)
        self._stick, self._reads = folder, reads

    def open_at(self, url: str, offset: int) -> Response:
        self._reads -= 1
        if not self._reads:
            for path in self._stick.rglob("*"):
                if path.is_file():
                    path.unlink()
            self._stick.rename(self._stick.with_name("pulled"))
        return super().open_at(url, offset)


def test_a_stick_that_is_pulled_out_at_any_file_changes_nothing(publisher: Publisher, kiosk: Visitor) -> None:
    publisher.publish("2.0", [SHARED, NEW])
    before = kiosk.contents()
    for reads in range(1, 100):
        with closing(PulledOut(repository_in(publisher.stick(f"stick-{reads}")), reads)) as fetcher:
            try:
                kiosk.sync_by(fetcher)
            except SyncRemovedError:
                assert kiosk.contents() == before
            else:
                break
    assert reads > 6
    assert kiosk.shown() == "2.0"


@pytest.fixture(name="small_disk")
def _small_disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk", 2) as disk:
        yield disk


def test_a_disk_with_too_little_room_is_found_out_before_anything_is_fetched(
    publisher: Publisher, small_disk: Path
) -> None:
    kiosk = Visitor(small_disk, publisher.root)
    kiosk.sync(publisher.folder)
    publisher.publish("2.0", [SHARED, bytes(1_900_000)])
    kiosk.refuses(SyncSpaceError, publisher.folder)
    assert list(kiosk.shelf_folder.glob("sync/*/partial/*")) == []
    assert kiosk.shown() == "1.0"


def test_a_disk_that_is_full_at_any_page_changes_nothing(publisher: Publisher, small_disk: Path) -> None:
    kiosk = Visitor(small_disk, publisher.root)
    kiosk.sync(publisher.folder)
    publisher.publish("2.0", [SHARED, NEW])
    filler = small_disk / "filler"
    with pytest.raises(OSError, match="No space"):
        filler.write_bytes(bytes(2 << 20))
    tries = 0
    while filler.stat().st_size:
        try:
            kiosk.refuses(SyncSpaceError, publisher.folder)
        except pytest.fail.Exception:
            break  # it had room
        tries += 1
        os.truncate(filler, max(0, filler.stat().st_size - 16_384))
    assert tries > 10
    assert kiosk.shown() == "2.0"


@pytest.mark.parametrize("installed", [True, False], ids=["with a pack before it", "as the first pack"])
def test_a_sync_killed_before_any_call_leaves_the_old_or_the_new_and_the_next_is_good(
    publisher: Publisher, in_memory: Path, installed: bool
) -> None:
    home = in_memory / "kiosk"
    home.mkdir()
    if installed:
        Visitor(home, publisher.root).sync(publisher.folder)
    publisher.publish("2.0", [SHARED, NEW])
    (in_memory / "killed").mkdir()
    folders = [in_memory / "killed", home, publisher.root, publisher.folder]
    program = [sys.executable, "-m", "tests.helpers.killed_sync", str(every(13)), *map(str, folders)]
    subprocess.run(program, check=True, env={**os.environ, "PYTHONPATH": "."})
    shown: list[str | None] = []
    for copy in sorted((in_memory / "killed").iterdir()):
        after = Visitor(copy, publisher.root)
        shown.append(after.shown())
        after.sync(publisher.folder)
        assert after.shown() == "2.0"
        current = after.shelf.current()
        assert current is not None
        assert verify(current.path).version == "2.0"
        with PackReader.open(current.path) as pack:
            assert missing_blobs(current.path.parent, pack.sounds.blobs()) == ()
        after.shelf.shown(current.entry)
        assert after.leftovers() == []
        assert not (after.shelf_folder / "staging").exists()
        assert not after.sync(publisher.folder).news
    swap = shown.index("2.0")
    assert len(shown) > 20
    assert shown == ["1.0" if installed else None] * swap + ["2.0"] * (len(shown) - swap)
