"""Sticks as they come and go: real folders and file systems, and volumes that never answer."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import SimpleQueue
from threading import Event, active_count

import pytest

from kiosk.station.syncs.volumes import MOST_LOOKS, Mount, Volume, VolumeWatch, mounts, version_on

PATIENCE_S = 120


def carry(volume: Path, version: int = 3) -> Path:
    """A volume with the first file of a repository."""
    timestamp = volume / "wegwijs" / "metadata" / "timestamp.json"
    timestamp.parent.mkdir(parents=True, exist_ok=True)
    timestamp.write_text(json.dumps({"signed": {"_type": "timestamp", "version": version}, "signatures": []}))
    return timestamp


class Told:
    """What a watch says, in the order in which it says it."""

    def __init__(self) -> None:
        self._states: SimpleQueue[frozenset[Volume]] = SimpleQueue()
        self.take = self._states.put

    def until(self, wanted: Callable[[frozenset[Volume]], bool]) -> frozenset[Volume]:
        """The first state that is wanted."""
        while not wanted(state := self._states.get(timeout=PATIENCE_S)):
            pass
        return state


@pytest.fixture
def told() -> Told:
    return Told()


def stick(folder: Path | str) -> Mount:
    return Mount(f"/dev/{Path(folder).name}", str(folder), stick=True)


def test_a_volume_with_a_repository_says_the_version_of_its_metadata(tmp_path: Path) -> None:
    carry(tmp_path, version=7)
    assert version_on(str(tmp_path)) == 7


def test_metadata_may_lie_at_the_top_of_the_folder_too(tmp_path: Path) -> None:
    timestamp = carry(tmp_path)
    timestamp.rename(tmp_path / "wegwijs" / "timestamp.json")
    assert version_on(str(tmp_path)) == 3


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        "[" * 60_000,
        '{"signed": {"_type": "root", "version": 1}}',
        '{"signed": {"_type": "timestamp", "version": true}}',
        '{"signed": {"_type": "timestamp", "version": "1"}}',
        '{"signed": {"_type": "timestamp", "version": -1}}',
        f'{{"signed": {{"_type": "timestamp", "version": 1{"0" * 5000}}}}}',
        " " * 70_000 + '{"signed": {"_type": "timestamp", "version": 1}}',
    ],
)
def test_a_file_that_only_has_the_name_is_no_repository(tmp_path: Path, text: str) -> None:
    carry(tmp_path).write_text(text)
    assert version_on(str(tmp_path)) == 0


def test_no_symbolic_link_is_followed(tmp_path: Path) -> None:
    timestamp = carry(tmp_path / "elsewhere")
    link, deep = tmp_path / "linked", tmp_path / "deep"
    link.mkdir()
    (link / "wegwijs").symlink_to(tmp_path / "elsewhere" / "wegwijs")
    assert version_on(str(link)) == 0
    (deep / "wegwijs" / "metadata").mkdir(parents=True)
    (deep / "wegwijs" / "metadata" / "timestamp.json").symlink_to(timestamp)
    assert version_on(str(deep)) == 0


def test_a_fifo_in_place_of_a_file_does_not_hold_up_who_looks(tmp_path: Path) -> None:
    timestamp = carry(tmp_path)
    timestamp.unlink()
    os.mkfifo(timestamp)
    assert version_on(str(tmp_path)) == 0


def test_a_stick_is_told_when_it_comes_when_its_content_changes_and_when_it_goes(tmp_path: Path, told: Told) -> None:
    here = [stick(tmp_path)]
    watch = VolumeWatch(told.take, lambda: tuple(here))
    carry(tmp_path, version=1)
    watch.ask()
    assert told.until(bool) == {Volume(here[0].device, str(tmp_path), 1)}
    carry(tmp_path, version=2)
    watch.ask()
    assert told.until(lambda state: any(one.version == 2 for one in state))
    here.clear()
    watch.ask()
    assert told.until(lambda state: not state) == frozenset()


def test_a_stick_of_somebody_else_is_told_as_one_that_carries_nothing(tmp_path: Path, told: Told) -> None:
    watch = VolumeWatch(told.take, lambda: (stick(tmp_path),))
    watch.ask()
    (volume,) = told.until(bool)
    assert not volume.carries


def test_a_volume_that_is_no_stick_counts_only_when_it_carries_content(tmp_path: Path, told: Told) -> None:
    plain, full = tmp_path / "plain", tmp_path / "full"
    plain.mkdir()
    carry(full)
    watch = VolumeWatch(told.take, lambda: (Mount("a", str(plain), stick=False), Mount("b", str(full), stick=False)))
    watch.ask()
    assert told.until(bool) == {Volume("b", str(full), 3)}


def test_a_volume_that_never_answers_does_not_hold_up_the_others_or_gather_threads(tmp_path: Path, told: Told) -> None:
    carry(tmp_path)
    release, dead = Event(), "dead"

    def look(folder: str) -> int:
        if folder == dead:
            release.wait(PATIENCE_S)
        return version_on(folder)

    watch = VolumeWatch(told.take, lambda: (stick(dead), stick(tmp_path)), look)
    watch.ask()
    assert {one.mount for one in told.until(bool)} == {str(tmp_path)}
    before = active_count()
    for _ in range(20):
        watch.ask()
    assert active_count() <= before + 1  # the look at the good one may still be on its way
    carry(tmp_path, version=9)
    watch.ask()
    assert told.until(lambda state: any(one.version == 9 for one in state))
    release.set()
    assert {one.mount for one in told.until(lambda state: len(state) == 2)} == {dead, str(tmp_path)}


def test_no_more_threads_than_a_few_are_ever_stuck(told: Told) -> None:
    release = Event()
    here: list[Mount] = []

    def look(folder: str) -> int:
        release.wait(PATIENCE_S)
        return 1

    watch = VolumeWatch(told.take, lambda: tuple(here), look)
    before = active_count()
    for number in range(3 * MOST_LOOKS):  # each pulled out while it is looked at
        here[:] = [stick(f"dead-{number}")]
        watch.ask()
    assert active_count() <= before + MOST_LOOKS
    release.set()


def test_a_watch_that_was_stopped_says_nothing_more(tmp_path: Path, told: Told) -> None:
    said: list[frozenset[Volume]] = []
    watch = VolumeWatch(said.append, lambda: (stick(tmp_path),))
    watch.stop()
    watch.ask()
    assert said == []


@pytest.fixture
def disk(tmp_path: Path) -> Path:
    """A file with a file system on it."""
    if os.geteuid() != 0 or shutil.which("mkfs.ext4") is None:
        pytest.skip("only root may mount a file system, and mkfs.ext4 has to be there")
    image = tmp_path / "disk.img"
    image.write_bytes(bytes(8 * 2**20))
    subprocess.run(["mkfs.ext4", "-q", "-F", image], check=True)
    return image


@pytest.fixture
def mounted(disk: Path, tmp_path: Path) -> Iterator[Callable[[], Path]]:
    """Mounts it and says where; taken out at the end."""
    folder = tmp_path / "mounted"
    folder.mkdir()

    def mount() -> Path:
        done = subprocess.run(["mount", "-o", "loop", disk, folder], capture_output=True, check=False)
        if done.returncode:
            pytest.skip(f"this root may not mount: {done.stderr.decode().strip()}")
        return folder

    yield mount
    subprocess.run(["umount", folder], check=False, capture_output=True)


def test_a_real_file_system_is_found_when_it_is_mounted_and_missed_when_it_is_not(
    mounted: Callable[[], Path], told: Told
) -> None:
    folder = mounted()
    carry(folder, version=5)
    subprocess.run(["umount", folder], check=True)
    watch = VolumeWatch(told.take, mounts)
    watch.start()
    mounted()
    assert {one.version for one in told.until(lambda state: any(one.mount == str(folder) for one in state))} == {5}
    subprocess.run(["umount", folder], check=True)
    told.until(lambda state: all(one.mount != str(folder) for one in state))
    watch.stop()


def test_the_machines_own_file_systems_are_no_sticks() -> None:
    assert all(mount.folder != "/" and not mount.folder.startswith("/proc") for mount in mounts())
