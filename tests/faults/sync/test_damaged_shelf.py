"""A bad disk under what is installed: the next sync or stick mends it, and no tick comes before."""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from kiosk.packs.read.reader import PackReader
from kiosk.packs.shelf.damage import damage_of, damages_of
from kiosk.packs.shelf.shelf import Shelf
from tests.faults.sync.damaged import DAMAGES, Spoil, Station, flipped, gone, spoiled, zeroed
from tests.faults.sync.sounds import OLD, SHARED
from tests.helpers.file_server import FileServer
from tests.helpers.make_pack import small_site, write_pack
from tests.helpers.publisher import Publisher, command, done, events
from tests.helpers.strides import every


@pytest.fixture
def kiosk(in_memory: Path, publisher: Publisher) -> Station:
    return Station.synced(in_memory / "kiosk", publisher)


@pytest.mark.parametrize(("spoil", "of_pack"), DAMAGES)
@pytest.mark.parametrize("way", ["folder", "server", "stick"])
def test_the_next_sync_mends_what_the_disk_damaged_and_the_kiosk_is_told_to_open_it_again(
    publisher: Publisher, kiosk: Station, publisher_server: FileServer, spoil: Spoil, of_pack: bool, way: str
) -> None:
    origin = publisher.stick() if way == "stick" else publisher_server.url if way == "server" else publisher.folder
    before, mark = kiosk.shelf.list(), kiosk.shelf.change_token()
    spoiled(kiosk, spoil, of_pack=of_pack)
    ended = kiosk.sync(origin)
    size = kiosk.current.path.stat().st_size if of_pack else len(OLD)
    assert (ended["event"], ended["news"], ended["bytes"]) == ("done", True, size)
    assert kiosk.is_as_published()
    assert kiosk.shelf.list() == before
    assert kiosk.shelf.change_token() not in {mark, None}
    assert not kiosk.sync(origin)["news"]


@pytest.mark.parametrize(("spoil", "of_pack"), DAMAGES)
def test_no_tick_comes_over_damage_that_the_source_does_not_mend(
    publisher: Publisher, kiosk: Station, spoil: Spoil, of_pack: bool
) -> None:
    """Staff went back from what the source offers, and that is what stays."""
    publisher.publish("2.0", [SHARED])
    kiosk.sync(publisher.folder)
    kiosk.shelf.rollback()
    assert kiosk.sync(publisher.folder)["event"] == "done"
    before = kiosk.shelf.list()
    spoiled(kiosk, spoil, of_pack=of_pack)
    for _ in range(2):
        ended = kiosk.sync(publisher.folder)
        assert (ended["event"], ended["code"]) == ("failed", "sync-damaged")
        assert str(kiosk.current.path) in str(ended["reason"])
        assert kiosk.shelf.list() == before
    publisher.publish("3.0", [SHARED])
    assert kiosk.sync(publisher.folder)["event"] == "done"
    assert kiosk.current.version == "3.0"


@pytest.mark.parametrize(("spoil", "of_pack"), DAMAGES)
def test_newer_content_takes_the_place_of_damaged(
    publisher: Publisher, kiosk: Station, spoil: Spoil, of_pack: bool
) -> None:
    spoiled(kiosk, spoil, of_pack=of_pack)
    publisher.publish("2.0", [SHARED, OLD])
    assert kiosk.sync(publisher.stick())["event"] == "done"
    assert kiosk.current.version == "2.0"
    assert kiosk.is_as_published()


def test_a_source_that_does_not_answer_is_no_tick_either(kiosk: Station, tmp_path: Path) -> None:
    spoiled(kiosk, zeroed, of_pack=True)
    (tmp_path / "empty").mkdir()
    assert kiosk.sync(tmp_path / "empty")["event"] == "failed"


def test_a_source_whose_own_copy_is_damaged_is_no_tick_and_a_good_one_mends(
    publisher: Publisher, kiosk: Station
) -> None:
    stick = publisher.stick()
    for path in stick.rglob(f"*{sha256(OLD).hexdigest()}*"):
        flipped(path)
    spoiled(kiosk, gone, of_pack=False)
    ended = kiosk.sync(stick)
    assert (ended["event"], ended["code"]) == ("failed", "sync-wrong-file")
    assert kiosk.sync(publisher.folder)["event"] == "done"
    assert kiosk.is_as_published()


def test_content_that_staff_went_back_from_is_mended_and_stays_where_it_is(
    publisher: Publisher, kiosk: Station
) -> None:
    publisher.publish("2.0", [SHARED])
    kiosk.sync(publisher.folder)
    kiosk.shelf.rollback()
    before = kiosk.shelf.list()
    zeroed(before[1].path)
    assert kiosk.sync(publisher.folder)["event"] == "done"
    assert kiosk.shelf.list() == before
    assert damage_of(before[1]) is None
    assert before[0].version == "1.0"


def test_a_mend_that_is_killed_before_any_call_leaves_all_in_its_place_and_the_next_sync_mends(
    publisher: Publisher, kiosk: Station, in_memory: Path
) -> None:
    zeroed(kiosk.current.path)
    flipped(kiosk.recording)
    before = [(entry.version, entry.sha256, entry.place) for entry in kiosk.shelf.list()]
    (in_memory / "killed").mkdir()
    folders = [in_memory / "killed", kiosk.folder.parent, publisher.root, publisher.folder]
    program = [sys.executable, "-m", "tests.helpers.killed_sync", str(every(23)), *map(str, folders)]
    subprocess.run(program, check=True, env={**os.environ, "PYTHONPATH": "."})
    whole = []
    for copy in sorted((in_memory / "killed").iterdir()):
        after = Station(copy, publisher)
        whole.append(after.is_as_published())
        assert [(entry.version, entry.sha256, entry.place) for entry in after.shelf.list()] == before
        assert after.sync(publisher.folder)["event"] == "done"
        assert after.is_as_published()
    swap = whole.index(True)
    assert swap > 3
    assert whole == [False] * swap + [True] * (len(whole) - swap)


def test_the_same_pack_installed_by_hand_mends_it_and_its_sound(publisher: Publisher, kiosk: Station) -> None:
    (pack,) = publisher.packs.glob("*.pack")
    zeroed(kiosk.current.path)
    flipped(kiosk.recording)
    done("shelf", "install", pack, "--shelf", kiosk.folder)
    assert kiosk.is_as_published()


def test_going_back_passes_over_a_damaged_pack_that_still_opens(publisher: Publisher, kiosk: Station) -> None:
    for version in ("2.0", "3.0"):
        publisher.publish(version)
        kiosk.sync(publisher.folder)
    middle = kiosk.shelf.list()[1]
    flipped(middle.path)
    PackReader.open(middle.path).close()
    assert kiosk.shelf.rollback().version == "1.0"


def test_of_several_sources_the_one_that_has_it_mends_before_the_others_are_told(
    publisher: Publisher, kiosk: Station, in_memory: Path
) -> None:
    other = Publisher(in_memory / "other")
    pack = write_pack(other.packs / "site.pack", small_site("7.0"))
    done("repo", "publish", pack, "--repo", other.folder)
    config = in_memory / "kiosk.toml"
    sources = [("central", publisher), ("places", other)]
    config.write_text(
        f'shelf = "{kiosk.folder}"\n'
        + "".join(f'[[sources]]\nname = "{n}"\nfolder = "{p.folder}"\nroot = "{p.root}"\n' for n, p in sources)
    )
    done("sync", "--config", config)
    (places,) = Shelf(kiosk.folder / "site").list()
    flipped(places.path)
    ends = [one for one in events(done("sync", "--config", config, "--json")) if one["event"] != "progress"]
    assert [(one["event"], one["source"], one["news"]) for one in ends] == [
        ("done", "places", True),
        ("done", "central", False),
    ]
    flipped(places.path)
    (other.folder / "targets").rename(in_memory / "away")
    result = command("sync", "--config", config, "--json")
    ends = [one for one in events(result.output) if one["event"] != "progress"]
    assert result.exit_code == 1
    assert [(one["source"], one["code"]) for one in ends] == [("places", "sync-missing"), ("central", "sync-damaged")]


def test_sound_that_two_packs_share_is_read_once_and_missed_in_both(publisher: Publisher, kiosk: Station) -> None:
    publisher.publish("2.0", [SHARED])
    kiosk.sync(publisher.folder)
    told: list[None] = []
    assert list(damages_of(kiosk.shelf.list(), lambda: told.append(None))) == []
    assert len(told) == 2
    (kiosk.folder / "small" / "blobs" / sha256(SHARED).hexdigest()).unlink()
    assert [damage.recordings for damage in damages_of(kiosk.shelf.list())] == [1, 1]
