"""A stick: what is on it, on top of what was there, and cut off at any moment."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.files import copies
from kiosk.publish.repository import LIVES
from tests.helpers.publisher import Publisher, Visitor, command, done
from tests.helpers.small_disk import small_disk

pytestmark = pytest.mark.slow

SHARED, OLD, NEW = b"in both" * 100, b"in the first alone", b"in the second alone"


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    return Publisher(tmp_path / "publisher")


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_stick_holds_what_is_needed_and_no_more(publisher: Publisher, tmp_path: Path) -> None:
    publisher.publish("1.0", [OLD])
    pack = publisher.publish("2.0", [SHARED])
    publisher.publish("3.0", [NEW], channel="pilot")
    stick = publisher.stick("stick", "--channel", "stable")
    names = [path.relative_to(stick / "wegwijs").parts for path in stick.rglob("*") if path.is_file()]
    targets = [parts for parts in names if parts[0] == "targets"]
    assert {parts[1] for parts in targets} == {"stable", "blobs"}
    assert len(targets) == 2
    assert all(len(parts) == 4 and parts[3].startswith(parts[2]) for parts in targets if parts[1] == "blobs")
    assert len([parts for parts in names if parts[1].endswith(".stable.json")]) == 1
    kiosk = Visitor(tmp_path / "kiosk", publisher.root)
    assert kiosk.sync(stick).size == pack.stat().st_size + len(SHARED)


def test_the_names_on_a_stick_are_names_that_fat_takes(publisher: Publisher) -> None:
    publisher.publish("1.0", [SHARED])
    for path in publisher.stick().rglob("*"):
        assert len(path.name) <= 255
        assert not set(path.name) & set('<>:"/\\|?*')
        assert path.name == path.name.lower().rstrip(". ")


def test_an_older_stick_is_brought_up_to_date_and_cleared(publisher: Publisher, tmp_path: Path) -> None:
    publisher.publish("1.0", [SHARED, OLD])
    stick = publisher.stick()
    kept = {path: path.stat().st_ino for path in stick.rglob("targets/blobs/*/*")}
    (stick / "holiday.jpg").write_bytes(b"not ours")
    publisher.publish("2.0", [SHARED, NEW])
    said = done("repo", "export", "--repo", publisher.folder, "--to", stick)
    assert "read back and verified" in said
    fresh = publisher.stick("fresh")
    assert files(stick / "wegwijs") == files(fresh / "wegwijs")
    assert sum(kept.get(path) == path.stat().st_ino for path in stick.rglob("targets/blobs/*/*")) == 1
    assert (stick / "holiday.jpg").exists()
    kiosk = Visitor(tmp_path / "kiosk", publisher.root)
    kiosk.sync(stick)
    assert kiosk.shown() == "2.0"


def test_exporting_again_writes_nothing(publisher: Publisher) -> None:
    publisher.publish("1.0", [SHARED])
    stick = publisher.stick()
    before = {path: path.stat().st_mtime_ns for path in stick.rglob("*")}
    assert "0 bytes were new, 0 old files removed" in done("repo", "export", "--repo", publisher.folder, "--to", stick)
    assert {path: path.stat().st_mtime_ns for path in stick.rglob("*")} == before


def test_a_file_that_was_damaged_on_the_stick_is_written_again(publisher: Publisher, tmp_path: Path) -> None:
    publisher.publish("1.0", [SHARED])
    stick = publisher.stick()
    for path in [path for path in stick.rglob("*") if path.is_file()]:
        path.write_bytes(b"rubbish")
    publisher.stick()
    kiosk = Visitor(tmp_path / "kiosk", publisher.root)
    kiosk.sync(stick)
    assert kiosk.shown() == "1.0"


def test_a_stick_of_another_repository_becomes_one_of_this(publisher: Publisher, tmp_path: Path) -> None:
    other = Publisher(tmp_path / "other")
    other.publish("9.0", [OLD])
    done("repo", "rotate-key", "timestamp", "--repo", other.folder)
    stick = other.stick()
    publisher.publish("1.0", [SHARED])
    done("repo", "export", "--repo", publisher.folder, "--to", stick)
    kiosk = Visitor(tmp_path / "kiosk", publisher.root)
    kiosk.sync(stick)
    assert kiosk.shown() == "1.0"


def test_an_export_that_was_cut_anywhere_leaves_the_older_stick_whole(publisher: Publisher, tmp_path: Path) -> None:
    publisher.publish("1.0", [SHARED, OLD])
    stick = publisher.stick()
    publisher.publish("2.0", [SHARED, NEW])
    newer = files(publisher.stick("newer"))
    made = sorted(set(newer) - set(files(stick)), key=lambda name: ("metadata" in name, name))
    assert len(made) > 5
    for count, name in enumerate(made):
        (stick / name).parent.mkdir(parents=True, exist_ok=True)
        for part in (newer[name][: len(newer[name]) // 2], newer[name]):
            (stick / name).write_bytes(part)
        kiosk = Visitor(tmp_path / f"kiosk-{count}", publisher.root)
        kiosk.sync(stick)
        assert kiosk.shown() == "1.0"
    done("repo", "export", "--repo", publisher.folder, "--to", stick)
    kiosk.sync(stick)
    assert kiosk.shown() == "2.0"


def test_an_export_that_fails_in_the_middle_leaves_the_older_stick_as_it_was(
    publisher: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    publisher.publish("1.0", [SHARED, OLD])
    stick = publisher.stick()
    before = files(stick)
    publisher.publish("2.0", [SHARED, NEW])

    def broken(paths: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(copies, "sync_files", broken)
    refused = command("repo", "export", "--repo", publisher.folder, "--to", stick)
    assert (refused.exit_code, "Input/output error" in refused.output) == (2, True)
    assert files(stick) == before


def test_a_site_and_a_channel_come_on_one_stick(publisher: Publisher, tmp_path: Path) -> None:
    public = done("repo", "make-key", "aalst", "--keys", publisher.keys).strip()
    done("repo", "add-site", "aalst", "--repo", publisher.folder, "--public-key", public)
    publisher.publish("1.0", [SHARED], channel="stable")
    publisher.publish("7.0", [NEW], channel="site-aalst", pack_id="aalst")
    stick = publisher.stick("stick", "--channel", "stable", "--channel", "site-aalst")
    kiosk = Visitor(tmp_path / "kiosk", publisher.root, site="aalst")
    assert {pack.id for pack in kiosk.sync(stick).packs} == {"small", "aalst"}
    assert kiosk.shown() == "1.0"


@pytest.mark.parametrize("channel", ["none", "site-none"])
def test_a_channel_that_is_none_is_refused(publisher: Publisher, channel: str) -> None:
    publisher.publish("1.0")
    target = publisher.work / "stick"
    target.mkdir()
    refused = command("repo", "export", "--repo", publisher.folder, "--to", target, "--channel", channel)
    assert (refused.exit_code, f"nothing is published in '{channel}'" in refused.output) == (2, True)
    assert not list(target.iterdir())


def test_what_is_signed_and_lost_is_said_before_anything_is_written(publisher: Publisher) -> None:
    publisher.stored(publisher.publish("1.0")).unlink()
    target = publisher.work / "stick"
    target.mkdir()
    refused = command("repo", "export", "--repo", publisher.folder, "--to", target)
    assert (refused.exit_code, "is signed and not there" in refused.output) == (2, True)
    assert not list(target.iterdir())


def test_what_no_kiosk_would_take_any_more_leaves_an_older_stick_as_it_was(
    publisher: Publisher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publisher.publish("1.0")
    stick = publisher.stick()
    before = files(stick)
    with monkeypatch.context() as short:
        short.setitem(LIVES, "snapshot", timedelta(days=-3))
        publisher.publish("2.0")
    refused = command("repo", "export", "--repo", publisher.folder, "--to", stick)
    assert (refused.exit_code, refused.output.count("\n")) == (2, 1)
    assert "'snapshot' ended on" in refused.output
    assert files(stick) == before
    done("repo", "publish", "--repo", publisher.folder)
    Visitor(tmp_path / "kiosk", publisher.root).sync(publisher.stick())


def test_a_link_in_place_of_the_folder_is_refused(publisher: Publisher) -> None:
    publisher.publish("1.0")
    target = publisher.work / "stick"
    target.mkdir()
    (target / "wegwijs").symlink_to(publisher.work / "elsewhere")
    for place in (target, publisher.work / "none"):
        refused = command("repo", "export", "--repo", publisher.folder, "--to", place)
        assert (refused.exit_code, "is no folder" in refused.output) == (2, True)


@pytest.fixture(name="small_stick")
def _small_stick(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "small", 3) as disk:
        yield disk


def test_a_stick_that_is_too_small_is_refused_before_anything_is_written(
    publisher: Publisher, small_stick: Path
) -> None:
    publisher.publish("1.0", [bytes(3 << 20 >> 1)])
    (small_stick / "holiday.jpg").write_bytes(bytes(1 << 20))
    refused = command("repo", "export", "--repo", publisher.folder, "--to", small_stick)
    assert (refused.exit_code, "are free" in refused.output) == (2, True)
    assert [path.name for path in small_stick.iterdir()] == ["holiday.jpg"]


@pytest.mark.root
@pytest.mark.skipif(shutil.which("mkfs.vfat") is None, reason="a FAT stick needs mkfs.vfat")
def test_a_stick_of_fat_is_read_like_any_other(publisher: Publisher, tmp_path: Path) -> None:
    image, stick = tmp_path / "stick.img", tmp_path / "fat"
    image.write_bytes(bytes(40 << 20))
    stick.mkdir()
    subprocess.run(["mkfs.vfat", image], check=True, capture_output=True)
    made = subprocess.run(["mount", "-o", "loop", image, stick], capture_output=True, check=False)
    if made.returncode:
        pytest.skip(f"a FAT stick needs mount: {made.stderr.decode().strip()}")
    try:
        publisher.publish("1.0", [SHARED])
        done("repo", "export", "--repo", publisher.folder, "--to", stick)
        kiosk = Visitor(tmp_path / "kiosk", publisher.root)
        kiosk.sync(stick)
        assert kiosk.shown() == "1.0"
    finally:
        subprocess.run(["umount", stick], check=True)


def test_a_stick_feeds_kiosks_of_every_channel_and_site(publisher: Publisher, tmp_path: Path) -> None:
    public = done("repo", "make-key", "aalst", "--keys", publisher.keys).strip()
    done("repo", "add-site", "aalst", "--repo", publisher.folder, "--public-key", public)
    publisher.publish("1.0")
    publisher.publish("2.0", channel="pilot")
    publisher.publish("5.0", channel="site-aalst", pack_id="aalst-places")
    stick = publisher.stick()
    kiosk = Visitor(tmp_path / "kiosk", publisher.root, channel="pilot", site="aalst")
    assert {(one.id, one.version) for one in kiosk.sync(stick).packs} == {("small", "2.0"), ("aalst-places", "5.0")}
    only = publisher.stick("only", "--channel", "stable")
    assert Visitor(tmp_path / "other", publisher.root).sync(only).news
