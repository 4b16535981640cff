"""A bad disk under what is installed: the doctor sees it, the next sync or stick mends it, and no tick comes before."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from kiosk.doctor import check_damage
from kiosk.packs.read.reader import PackReader
from kiosk.packs.shelf.damage import Damage, damage_of, damages_of
from kiosk.packs.shelf.installed import Entry
from kiosk.packs.shelf.shelf import Shelf
from kiosk.station.findings import Level
from kiosk.station.settings.values import Settings
from tests.faults.sync.sounds import OLD, SHARED
from tests.helpers.file_server import FileServer
from tests.helpers.make_pack import small_site, write_pack
from tests.helpers.publisher import Publisher, command, done, events
from tests.helpers.strides import every

Spoil = Callable[[Path], None]


class Station:
    """A kiosk that has what was published, by the commands that people give."""

    def __init__(self, folder: Path, publisher: Publisher) -> None:
        self.folder = folder / "shelf"
        self.shelf = Shelf(self.folder)
        self._publisher = publisher

    def sync(self, origin: Path | str) -> dict[str, object]:
        """How a sync ended; nothing was announced before."""
        asked = ["sync", "--from", origin, "--root", self._publisher.root, "--shelf", self.folder, "--json"]
        result = command(*asked)
        *before, last = events(result.output)
        assert {one["event"] for one in before} <= {"progress"}
        assert (last["event"] == "done") == (result.exit_code == 0)
        return last

    def findings(self) -> list[tuple[str, str]]:
        """What the doctor says of installed files."""
        return [(one.level.value, str(one.what)) for one in check_damage(Settings(shelf=self.folder))]

    @property
    def current(self) -> Entry:
        return self.shelf.list()[0]

    @property
    def recording(self) -> Path:
        return self.folder / "small" / "blobs" / sha256(OLD).hexdigest()

    def is_as_published(self) -> bool:
        return damage_of(self.current) is None and self.recording.read_bytes() == OLD


@pytest.fixture
def kiosk(in_memory: Path, publisher: Publisher) -> Station:
    station = Station(in_memory / "kiosk", publisher)
    assert station.sync(publisher.folder)["event"] == "done"
    return station


def alike(path: Path, change: Callable[[bytearray], None]) -> None:
    """Change bytes as a bad disk does: length and times stay."""
    about, data = path.stat(), bytearray(path.read_bytes())
    change(data)
    assert len(data) == about.st_size
    with path.open("r+b") as file:
        file.write(data)
    os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns))


def zeroed(path: Path) -> None:
    """The last 4 KiB: a page of the pack that is read late."""
    alike(path, lambda data: data.__setitem__(slice(-4096, None), bytes(4096)))


def flipped(path: Path) -> None:
    alike(path, lambda data: data.__setitem__(len(data) // 2, data[len(data) // 2] ^ 1))


def cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def gone(path: Path) -> None:
    path.unlink()


DAMAGES = [
    pytest.param(spoil, of_pack, id=f"{'a pack' if of_pack else 'a recording'} {spoil.__name__}")
    for of_pack in (True, False)
    for spoil in (zeroed, flipped, cut, gone)
]


def spoiled(kiosk: Station, spoil: Spoil, *, of_pack: bool) -> None:
    spoil(kiosk.current.path if of_pack else kiosk.recording)
    expected = Damage(kiosk.current, pack=of_pack, recordings=0 if of_pack else 1)
    assert damage_of(kiosk.current) == expected


@pytest.mark.parametrize(("spoil", "of_pack"), DAMAGES)
@pytest.mark.parametrize("way", ["folder", "server", "stick"])
def test_the_next_sync_mends_what_the_disk_damaged_and_the_kiosk_is_told_to_open_it_again(
    publisher: Publisher, kiosk: Station, publisher_server: FileServer, spoil: Spoil, of_pack: bool, way: str
) -> None:
    origin = publisher.stick() if way == "stick" else publisher_server.url if way == "server" else publisher.folder
    before, mark = kiosk.shelf.list(), kiosk.shelf.mark()
    spoiled(kiosk, spoil, of_pack=of_pack)
    ended = kiosk.sync(origin)
    size = kiosk.current.path.stat().st_size if of_pack else len(OLD)
    assert (ended["event"], ended["news"], ended["bytes"]) == ("done", True, size)
    assert kiosk.is_as_published()
    assert kiosk.shelf.list() == before
    assert kiosk.shelf.mark() not in {mark, None}
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


@pytest.mark.parametrize(("spoil", "of_pack"), DAMAGES)
def test_the_doctor_says_what_is_damaged_and_what_mends_it(kiosk: Station, spoil: Spoil, of_pack: bool) -> None:
    assert kiosk.findings() == [("green", "each pack and each recording is what was installed")]
    spoiled(kiosk, spoil, of_pack=of_pack)
    what = "the pack small 1.0 is damaged or gone" if of_pack else "recordings of small 1.0 are damaged or gone: 1"
    assert kiosk.findings() == [("red", what)]
    (found,) = check_damage(Settings(shelf=kiosk.folder))
    assert "a stick, or kiosk sync" in str(found.mend)


def test_the_doctors_command_tells_of_damage_and_ends_with_1(
    kiosk: Station, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    config = tmp_path / "kiosk.toml"
    config.write_text(f'shelf = "{kiosk.folder}"\ndatabase = "{tmp_path / "station.db"}"\nread_aloud = false\n')
    assert command("doctor", "--config", config).exit_code == 0
    flipped(kiosk.recording)
    result = command("doctor", "--config", config)
    assert result.exit_code == 1
    assert "● broken  installed files: recordings of small 1.0 are damaged or gone: 1\n          → " in result.stdout


def test_the_doctor_minds_a_damaged_pack_that_is_kept_to_go_back_to(publisher: Publisher, kiosk: Station) -> None:
    publisher.publish("2.0", [SHARED])
    kiosk.sync(publisher.folder)
    flipped(kiosk.recording)
    assert kiosk.findings() == [("amber", "recordings of small 1.0 are damaged or gone: 1")]
    zeroed(kiosk.shelf.list()[1].path)
    assert kiosk.findings() == [("amber", "the pack small 1.0 is damaged or gone")]
    flipped(kiosk.current.path)
    assert [level for level, _ in kiosk.findings()] == ["red", "amber"]


def test_places_of_the_site_that_are_damaged_are_told_and_keep_the_tick_away(
    publisher: Publisher, kiosk: Station, tmp_path: Path
) -> None:
    places = Shelf(kiosk.folder / "site", overlays=True).install(write_pack(tmp_path / "site.pack", small_site("7.0")))
    assert kiosk.sync(publisher.folder)["event"] == "done"
    flipped(places.path)
    assert kiosk.findings() == [("red", f"the pack {places.id} 7.0 is damaged or gone")]
    assert kiosk.sync(publisher.folder)["code"] == "sync-damaged"


def test_what_is_carried_along_is_read_to_its_end_while_the_shelf_is_empty(tmp_path: Path) -> None:
    carried = write_pack(tmp_path / "handbook.pack")
    settings = Settings(shelf=tmp_path / "shelf")
    (found,) = check_damage(settings, carried)
    assert (found.level, str(found.what)) == (Level.GREEN, "the content that is carried along is whole")
    zeroed(carried)
    (found,) = check_damage(settings, carried)
    assert (found.level, found.mend is not None) == (Level.RED, True)


def test_sound_that_two_packs_share_is_read_once_and_missed_in_both(publisher: Publisher, kiosk: Station) -> None:
    publisher.publish("2.0", [SHARED])
    kiosk.sync(publisher.folder)
    told: list[None] = []
    assert list(damages_of(kiosk.shelf.list(), lambda: told.append(None))) == []
    assert len(told) == 2
    (kiosk.folder / "small" / "blobs" / sha256(SHARED).hexdigest()).unlink()
    assert [damage.recordings for damage in damages_of(kiosk.shelf.list())] == [1, 1]
