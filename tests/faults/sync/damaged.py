"""A kiosk whose disk damages what was installed, used by the commands that people give."""

from __future__ import annotations

import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from kiosk.doctor.content import check_damage
from kiosk.packs.shelf.damage import Damage, damage_of
from kiosk.packs.shelf.installed import Entry
from kiosk.packs.shelf.shelf import Shelf
from kiosk.station.settings.values import Settings
from tests.faults.sync.sounds import OLD
from tests.helpers.publisher import Publisher, command, events

Spoil = Callable[[Path], None]


class Station:
    """A kiosk that has what was published, by the commands that people give."""

    def __init__(self, folder: Path, publisher: Publisher) -> None:
        self.folder = folder / "shelf"
        self.shelf = Shelf(self.folder)
        self._publisher = publisher

    @classmethod
    def synced(cls, folder: Path, publisher: Publisher) -> Station:
        """One that has the publisher's newest."""
        station = cls(folder, publisher)
        assert station.sync(publisher.folder)["event"] == "done"
        return station

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
