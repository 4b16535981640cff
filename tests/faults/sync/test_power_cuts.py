"""The power goes while content is taken in: a real file system, cut off, its journal played back at the next start."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest
from msgspec import Struct

from tests.faults.sync.sounds import recovers, whole
from tests.helpers.publisher import Publisher, Visitor
from tests.helpers.strides import every

FLUSHED, LOST = 1, 2
DISK_MB: Final = 16


def run(*command: object) -> None:
    """Run a command of the system; skip the test when it may not be run here."""
    try:
        done = subprocess.run([str(one) for one in command], capture_output=True, check=False)
    except FileNotFoundError:
        pytest.skip(f"a disk to cut off needs {command[0]}")
    if done.returncode:
        why = " ".join(done.stderr.decode(errors="replace").split())
        pytest.skip(f"a disk to cut off needs {command[0]}: {why[:200]}")


class Disk(Struct, frozen=True):
    """A file system in a file, as it was when the kiosk had 1.0, again and again."""

    clean: Path
    image: Path
    place: Path
    publisher: Publisher
    syncs: subprocess.Popen[str]

    @contextmanager
    def mounted(self) -> Iterator[Visitor]:
        run("mount", "-o", "loop", self.image, self.place)
        try:
            yield Visitor(self.place / "kiosk", self.publisher.root)
        finally:
            subprocess.run(["umount", self.place], check=True)

    def again(self) -> None:
        subprocess.run(["cp", "--sparse=always", self.clean, self.image], check=True)

    def cut(self, before: int, flag: int, neighbour_every: int) -> bool:
        """Sync, and cut the disk off at a call; whether it came to that."""
        arguments = (self.place, self.publisher.root, self.publisher.folder)
        line = json.dumps([*map(str, arguments), before, flag, neighbour_every])
        assert self.syncs.stdin is not None
        assert self.syncs.stdout is not None
        with self.mounted():
            self.syncs.stdin.write(f"{line}\n")
            self.syncs.stdin.flush()
            status = int(self.syncs.stdout.readline())
        assert status in {0, signal.SIGKILL}
        return status != 0


@pytest.fixture
def disk(in_memory: Path, first: Publisher, renewed: Publisher) -> Iterator[Disk]:
    program = [sys.executable, "-m", "tests.helpers.cut_sync"]
    environment = {**os.environ, "PYTHONPATH": "."}
    with subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, text=True) as syncs:
        made = Disk(in_memory / "clean", in_memory / "image", in_memory / "disk", renewed, syncs)
        _format(made, first)
        yield made


def _format(made: Disk, first: Publisher) -> None:
    made.place.mkdir()
    with made.image.open("wb") as file:
        file.truncate(DISK_MB << 20)
    run("mkfs.ext4", "-q", "-F", "-b", "1024", made.image)
    with made.mounted() as kiosk:
        kiosk.sync(first.folder)
    shutil.copyfile(made.image, made.clean)


@pytest.mark.parametrize("neighbour_every", [0, 3], ids=["alone", "beside a program that waits for the disk"])
@pytest.mark.parametrize("flag", [FLUSHED, LOST], ids=["with the journal written", "with the journal lost"])
def test_a_disk_cut_off_at_any_call_has_the_old_or_the_new_after_its_journal_was_played(
    disk: Disk, flag: int, neighbour_every: int
) -> None:
    shown: list[str | None] = []
    for before in range(0, 100_000, every(83)):
        disk.again()
        if not disk.cut(before, flag, neighbour_every):
            break
        with disk.mounted() as kiosk:
            shown.append(whole(kiosk))
            recovers(kiosk, disk.publisher.folder)
    assert set(shown) == {"1.0", "2.0"}
    assert shown == sorted(shown, key=str)
