"""A sync that goes well: what arrives, what is fetched for it, and what stays where it is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from threading import Barrier

import pytest

from kiosk.errors import SyncMissingError, SyncNotAPackError
from kiosk.sync.fetchers import HttpFetcher
from kiosk.sync.progress import Progress, Stage
from tests.helpers.file_server import FileServer, Handler
from tests.helpers.make_pack import alter, write_pack
from tests.helpers.publisher import Publisher, Visitor, done, rows_of

SHARED, OLD, NEW = b"in both" * 100, b"in the first alone", b"in the second alone"


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    return Publisher(tmp_path / "publisher")


@pytest.fixture
def kiosk(tmp_path: Path, publisher: Publisher) -> Visitor:
    return Visitor(tmp_path / "kiosk", publisher.root)


@pytest.fixture
def server(publisher: Publisher) -> Iterator[FileServer]:
    server = FileServer(publisher.folder)
    yield server
    server.close()


def named(*sounds: bytes) -> dict[str, bytes]:
    return {sha256(sound).hexdigest(): sound for sound in sounds}


def test_a_first_sync_brings_pack_and_sound(publisher: Publisher, kiosk: Visitor, server: FileServer) -> None:
    pack = publisher.publish("1.0", [SHARED, OLD])
    result = kiosk.sync(server.url)
    assert [(one.id, one.version) for one in result.packs] == [("small", "1.0")]
    assert result.size == pack.stat().st_size + len(SHARED) + len(OLD)
    assert kiosk.shown() == "1.0"
    assert kiosk.sound() == named(SHARED, OLD)
    assert kiosk.leftovers() == []


def test_a_stick_brings_the_same_as_the_server(publisher: Publisher, kiosk: Visitor) -> None:
    publisher.publish("1.0", [SHARED, OLD])
    assert kiosk.sync(publisher.stick()).news
    assert kiosk.shown() == "1.0"
    assert kiosk.sound() == named(SHARED, OLD)


def test_without_news_nothing_but_four_small_files_is_asked_for(
    publisher: Publisher, kiosk: Visitor, server: FileServer
) -> None:
    publisher.publish("1.0", [SHARED])
    kiosk.sync(server.url)
    before = {path: path.stat() for path in kiosk.shelf_folder.rglob("*")}
    server.rules.asked.clear()
    assert not kiosk.sync(server.url).news
    assert [one.path for one in server.rules.asked] == ["/metadata/2.root.json", "/metadata/timestamp.json"]
    after = {path: path.stat() for path in kiosk.shelf_folder.rglob("*")}
    assert {path for path in after if path.is_file() and after[path].st_ino != before[path].st_ino} == set()


def test_a_changed_sentence_moves_the_pack_and_nothing_else(
    publisher: Publisher, kiosk: Visitor, server: FileServer
) -> None:
    publisher.publish("1.0", [SHARED, OLD])
    kiosk.sync(server.url)
    server.rules.asked.clear()
    pack = publisher.publish("1.1", [SHARED, OLD])
    assert kiosk.sync(server.url).size == pack.stat().st_size
    assert list(server.rules.bodies().values()) == [pack.stat().st_size]
    assert kiosk.shown() == "1.1"


def test_of_new_sound_only_what_is_missing_is_fetched(publisher: Publisher, kiosk: Visitor, server: FileServer) -> None:
    publisher.publish("1.0", [SHARED, OLD])
    kiosk.sync(server.url)
    server.rules.asked.clear()
    publisher.publish("2.0", [SHARED, NEW])
    kiosk.sync(server.url)
    assert list(server.rules.bodies("/targets/blobs/").values()) == [len(NEW)]
    kiosk.shelf.shown(kiosk.shelf.list()[0])
    assert kiosk.sound() == named(SHARED, OLD, NEW)


def test_sound_that_was_damaged_on_the_shelf_is_fetched_again(publisher: Publisher, kiosk: Visitor) -> None:
    publisher.publish("1.0", [SHARED])
    kiosk.sync(publisher.folder)
    (path,) = kiosk.shelf_folder.glob("small/blobs/*")
    path.write_bytes(b"rubbish")
    publisher.publish("1.1", [SHARED])
    kiosk.sync(publisher.folder)
    assert kiosk.sound() == named(SHARED)


def test_sound_is_linked_to_the_shelf_and_not_copied_a_second_time(publisher: Publisher, kiosk: Visitor) -> None:
    publisher.publish("1.0", [SHARED])
    kiosk.sync(publisher.folder)
    (path,) = kiosk.shelf_folder.glob("small/blobs/*")
    assert path.stat().st_nlink == 1  # the other name went with the folder of fetched ones


def test_a_pack_that_staff_went_back_from_does_not_return_by_itself(publisher: Publisher, kiosk: Visitor) -> None:
    for version in ("1.0", "2.0"):
        publisher.publish(version)
        kiosk.sync(publisher.folder)
    kiosk.shelf.rollback()
    assert not kiosk.sync(publisher.folder).news
    assert kiosk.shown() == "1.0"
    publisher.publish("3.0")
    kiosk.sync(publisher.folder)
    assert kiosk.shown() == "3.0"


def test_a_pack_that_was_lost_on_the_shelf_is_fetched_again(publisher: Publisher, kiosk: Visitor) -> None:
    publisher.publish("1.0")
    kiosk.sync(publisher.folder)
    kiosk.shelf.list()[0].path.unlink()
    assert kiosk.sync(publisher.folder).news
    assert kiosk.shown() == "1.0"


def test_a_kiosk_of_the_pilot_sees_what_others_do_not_see_yet(publisher: Publisher, tmp_path: Path) -> None:
    publisher.publish("1.0")
    stable, pilot = (Visitor(tmp_path / name, publisher.root, name) for name in ("stable", "pilot"))
    pilot.sync(publisher.folder)
    assert pilot.shown() == "1.0"  # nothing is tried out yet
    publisher.publish("2.0", [NEW], channel="pilot")
    for kiosk in (stable, pilot):
        kiosk.sync(publisher.folder)
    assert (stable.shown(), pilot.shown()) == ("1.0", "2.0")
    assert pilot.sound() == named(NEW)
    publisher.publish("2.0", [NEW])
    stable.sync(publisher.folder)
    assert not pilot.sync(publisher.folder).news
    assert (stable.shown(), pilot.shown()) == ("2.0", "2.0")


def test_a_channel_that_nobody_made_is_an_empty_one(publisher: Publisher, tmp_path: Path) -> None:
    publisher.publish("1.0")
    kiosk = Visitor(tmp_path / "kiosk", publisher.root, "night")
    kiosk.sync(publisher.folder)
    assert kiosk.shown() == "1.0"


def test_progress_names_its_stage_and_ends_at_the_whole(publisher: Publisher, kiosk: Visitor) -> None:
    pack = publisher.publish("1.0", [SHARED])
    whole = pack.stat().st_size + len(SHARED)
    kiosk.sync(publisher.folder)
    assert kiosk.told[0] == Progress(Stage.CHECKING, 0, 0, None)
    assert [one.stage for one in kiosk.told] == [Stage.CHECKING, Stage.FETCHING, Stage.INSTALLING]
    assert kiosk.told[-1] == Progress(Stage.INSTALLING, whole, whole, None)


def test_hundreds_of_recordings_come_at_once(publisher: Publisher, kiosk: Visitor) -> None:
    sounds = publisher.publish_many(100)
    kiosk.sync(publisher.stick())
    assert kiosk.sound() == named(*sounds)


def test_recordings_come_from_a_server_several_at_once(
    publisher: Publisher, kiosk: Visitor, server: FileServer
) -> None:
    together = Barrier(HttpFetcher.max_parallel)

    def wait_for_the_others(handler: Handler) -> bool:
        if "/targets/blobs/" in handler.path:
            together.wait(30)
        return False

    sounds = publisher.publish_many(4 * HttpFetcher.max_parallel)
    server.rules.manners = wait_for_the_others
    kiosk.sync(server.url)
    assert kiosk.sound() == named(*sounds)


def test_one_recording_of_many_that_is_missing_stops_the_rest_and_what_came_is_used(
    publisher: Publisher, kiosk: Visitor, server: FileServer
) -> None:
    sounds = publisher.publish_many(50)
    lost = publisher.folder / "targets" / "blobs" / ".".join(2 * [sha256(sounds[25]).hexdigest()])
    lost.rename(publisher.work / "lost")
    with pytest.raises(SyncMissingError):
        kiosk.sync(server.url)
    assert kiosk.shown() is None
    (publisher.work / "lost").rename(lost)
    kiosk.sync(server.url)
    assert kiosk.sound() == named(*sounds)
    bodies = server.rules.bodies("/targets/blobs/")
    assert set(bodies.values()) <= {1, 2}  # none was sent twice


@pytest.mark.parametrize(
    "wrong",
    [
        "DELETE FROM pictograms WHERE name = 'doctor'",
        "UPDATE manifest SET value = '\"small\"' WHERE key = 'title'; PRAGMA user_version = 99",
        "UPDATE questions SET yes = 'nowhere'",
        None,
    ],
)
def test_what_is_signed_and_no_pack_is_refused(publisher: Publisher, kiosk: Visitor, wrong: str | None) -> None:
    publisher.publish("1.0")
    kiosk.sync(publisher.folder)
    pack = publisher.make("1.1")
    if wrong is not None:
        alter(pack, *wrong.split("; "))
    sign_for(publisher, "stable/small.pack", pack.read_bytes() if wrong else b"signed, and not a pack")
    kiosk.refuses(SyncNotAPackError, publisher.folder)
    assert kiosk.shown() == "1.0"
    publisher.publish("2.0")
    kiosk.sync(publisher.folder)
    assert kiosk.shown() == "2.0"


@pytest.mark.parametrize("claimed", ["other", "sync", "staging"])
def test_a_pack_under_the_name_of_another_is_refused(publisher: Publisher, kiosk: Visitor, claimed: str) -> None:
    pack = write_pack(publisher.packs / "x.pack", rows_of("1.0", "small" if claimed == "other" else claimed))
    sign_for(publisher, f"stable/{claimed}.pack", pack.read_bytes())
    with pytest.raises(SyncNotAPackError, match="is the pack"):
        kiosk.sync(publisher.folder)
    assert kiosk.shown() is None


def test_sound_that_nobody_signed_is_refused(publisher: Publisher, kiosk: Visitor) -> None:
    pack = publisher.make("1.0", [SHARED])
    sign_for(publisher, "stable/small.pack", pack.read_bytes())
    with pytest.raises(SyncMissingError, match="nobody who may has signed this sound"):
        kiosk.sync(publisher.folder)
    assert kiosk.shown() is None


def sign_for(publisher: Publisher, path: str, data: bytes) -> None:
    """Sign any bytes as a target of `stable`, as no command does."""
    from tuf.api.metadata import TargetFile  # noqa: PLC0415

    digest = sha256(data).hexdigest()
    stored = publisher.folder / "targets" / path.replace("/", f"/{digest}.")
    stored.parent.mkdir(exist_ok=True)
    stored.write_bytes(data)
    repository = publisher.held()
    with repository.edit_targets("stable") as stable:
        stable.targets = {path: TargetFile(len(data), {"sha256": digest}, path)}
    repository.do_snapshot()
    repository.do_timestamp()
    repository.commit()


def test_a_root_that_came_with_a_broken_sync_is_kept_and_the_rest_is_not(publisher: Publisher, kiosk: Visitor) -> None:
    publisher.publish("1.0")
    kiosk.sync(publisher.folder)
    done("repo", "rotate-key", "timestamp", "--repo", publisher.folder)
    pack = publisher.publish("2.0")
    publisher.stored(pack).unlink()
    with pytest.raises(SyncMissingError):
        kiosk.sync(publisher.folder)
    trusted = kiosk.shelf_folder / "sync" / "central" / "metadata"
    assert sorted(path.name for path in (trusted / "root_history").iterdir()) == ["1.root.json", "2.root.json"]
    assert (trusted / "root.json").read_bytes() == (trusted / "root_history" / "2.root.json").read_bytes()
    assert not (trusted / "root.json").is_symlink()
    assert json.loads((trusted / "stable.json").read_bytes())["signed"]["version"] == 2  # that of 1.0
