"""A sync whose calls into the system fail, one after the other: the stick is pulled out, the disk ends or breaks."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from msgspec import Struct

from tests.faults.sync.sounds import recovers, whole
from tests.helpers.publisher import Publisher, Visitor
from tests.helpers.strained import Ended, Fault, Strained
from tests.helpers.strides import every

OF_THE_STICK: Final = ("openat", "read", "newfstatat", "lseek")
OF_THE_DISK: Final = {
    "EIO": (
        *("openat", "read", "pread64", "newfstatat", "getdents64", "lseek", "write", "ftruncate", "fsync", "close"),
        *("rename", "mkdir", "link", "symlink", "unlink", "unlinkat", "rmdir", "flock", "statfs"),
    ),
    "ENOSPC": ("openat", "write", "mkdir", "link", "symlink", "rename"),
}
SAID_OF_THE_DISK: Final = {"shelf", "sync-space"}


class Bench(Struct, frozen=True):
    """A kiosk that is as it was before each sync, in memory."""

    home: Path
    folder: Path
    config: Path
    publisher: Publisher
    stick: Path
    strained: Strained

    @property
    def kiosk(self) -> Visitor:
        return Visitor(self.folder, self.publisher.root)

    def again(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.home, self.folder)

    def arguments(self, folder: Path) -> list[object]:
        return ["sync", "--from", self.stick, "--config", self.config, "--shelf", folder / "shelf", "--json"]


@pytest.fixture
def bench(in_memory: Path, first: Publisher, renewed: Publisher) -> Iterator[Bench]:
    config = in_memory / "kiosk.toml"
    config.write_text(f'[[sources]]\nname = "central"\nurl = "https://content.example/"\nroot = "{renewed.root}"\n')
    home, warm = in_memory / "home", in_memory / "warm"
    Visitor(home, first.root).sync(first.folder)
    shutil.copytree(home, warm)
    stick = renewed.stick()
    arguments = ["sync", "--from", stick, "--config", config, "--shelf", warm / "shelf", "--json"]
    strained = Strained(in_memory, arguments)
    yield Bench(home, in_memory / "kiosk", config, renewed, stick, strained)
    strained.close()


def test_a_stick_that_is_gone_from_any_call_on_changes_nothing_and_is_named(bench: Bench) -> None:
    bench.again()
    calls = bench.strained.calls(bench.arguments(bench.folder), bench.stick)
    for name in OF_THE_STICK:
        assert calls.counts[name] > 3
        for when in range(1, calls.counts[name] + 1, every(2)):
            bench.again()
            before = bench.kiosk.contents()
            fault = Fault(name, "EIO", when, on=True)
            ended = bench.strained.run(bench.arguments(bench.folder), fault, calls.paths)
            assert (ended.code, ended.error, ended.crash) == (1, "sync-removed", None), fault
            assert bench.kiosk.contents() == before, fault
    recovers(bench.kiosk, bench.stick)


@pytest.mark.parametrize("on", [False, True], ids=["once", "from then on"])
@pytest.mark.parametrize("error", OF_THE_DISK)
def test_a_disk_that_fails_at_any_call_leaves_the_old_or_the_new(bench: Bench, error: str, on: bool) -> None:
    bench.again()
    calls = bench.strained.calls(bench.arguments(bench.folder), bench.folder / "shelf")
    faults = [Fault(name, error, when, on) for name in OF_THE_DISK[error] for when in _times(calls.counts[name])]
    failed = 0
    for fault in faults:
        bench.again()
        ended = bench.strained.run(bench.arguments(bench.folder), fault, calls.paths)
        failed += bool(ended.code)
        _is_honest(ended, fault)
        assert whole(bench.kiosk) == "2.0" or (ended.code and whole(bench.kiosk) == "1.0"), fault
        recovers(bench.kiosk, bench.stick)
    assert failed > len(faults) // 3


def _times(count: int) -> range:
    """Some of the times that a call comes, the first among them; fewer of one that comes often."""
    return range(1, count + 1, every(max(1, count // 4)))


def _is_honest(ended: Ended, fault: Fault) -> None:
    assert ended.crash is None, fault
    if ended.code:
        # A fault that is over when the file is looked at once more, by read, cannot be told from a pack that is none.
        over = not fault.on or fault.name == "pread64"
        assert ended.error in SAID_OF_THE_DISK or (over and ended.error == "sync-not-a-pack"), (fault, ended)
    else:
        assert ended.error is None
