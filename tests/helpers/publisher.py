"""A publisher who works with the real commands, and a kiosk that syncs from what was published."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Sequence
from contextlib import closing
from copy import copy
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from tuf.api.metadata import TargetFile

from kiosk.cli import main
from kiosk.errors import SyncError
from kiosk.packs.shelf.shelf import Shelf
from kiosk.publish.keys import Keyring
from kiosk.publish.repository import ContentRepository
from kiosk.sync.connection import Connection
from kiosk.sync.fetchers import FOLDER_BASE, DirectoryFetcher, HttpFetcher, repository_in
from kiosk.sync.fetching import Fetcher, RetryPolicy
from kiosk.sync.offers import Source
from kiosk.sync.progress import Meter, Progress
from kiosk.sync.sync import Done, Sync
from tests.helpers.make_pack import Rows, big_pack, small_pack, write_pack
from tests.helpers.recorded import add_recording

MADE = datetime(2026, 1, 1, tzinfo=UTC)
SPOKEN = ("health.doctor.1", "health.no_insurance.1", "health.no_insurance.2")


def command(*arguments: object) -> Result:
    """Run the `kiosk` command here."""
    return CliRunner().invoke(main, [str(one) for one in arguments])


def done(*arguments: object) -> str:
    """Run it, and see that it did what was asked; what it printed."""
    result = command(*arguments)
    assert result.exit_code == 0, result.output + repr(result.exception)
    return result.output


def events(output: str) -> list[dict[str, Any]]:
    """The JSON of each line."""
    return [json.loads(line) for line in output.splitlines()]


def rows_of(version: str, pack_id: str = "small") -> Rows:
    """The small pack under another id."""
    rows = small_pack(version)
    rows["manifest"] = [(key, json.dumps(pack_id) if key == "id" else value) for key, value in rows["manifest"]]
    return rows


class Publisher:
    """A repository in a folder, with its keys beside it."""

    def __init__(self, folder: Path, *options: str) -> None:
        self._stand_in(folder)
        self.packs.mkdir(parents=True)
        done("repo", "init", self.folder, "--bins", "4", *options)

    def copied(self, folder: Path) -> Publisher:
        """The same one with a copy of everything, who costs less than a new one."""
        other = copy(self)
        shutil.copytree(self.work, folder)
        other._stand_in(folder)
        return other

    def _stand_in(self, folder: Path) -> None:
        self.work = folder
        self.folder = folder / "repository"
        self.keys = folder / "repository-keys"
        self.root_keys = folder / "repository-root-keys"
        self.packs = folder / "packs"

    @property
    def root(self) -> Path:
        return self.folder / "metadata" / "1.root.json"

    def make(self, version: str, sounds: Sequence[bytes] = (), pack_id: str = "small") -> Path:
        """A pack with sound, which lies beside it."""
        rows = rows_of(version, pack_id)
        for item, sound in zip(SPOKEN, sounds, strict=False):
            add_recording(rows, self.packs, item, sound)
        path = self.packs / f"{pack_id}-{version}.pack"
        path.unlink(missing_ok=True)
        return write_pack(path, rows)

    def publish(
        self, version: str, sounds: Sequence[bytes] = (), channel: str = "stable", pack_id: str = "small"
    ) -> Path:
        """Make a pack and publish it."""
        pack = self.make(version, sounds, pack_id)
        done("repo", "publish", pack, "--repo", self.folder, "--channel", channel)
        return pack

    def publish_many(self, count: int) -> list[bytes]:
        """Publish a pack with so many recordings; the sound of each."""
        rows = big_pack(count, 2)
        items = [row[0] for row in rows["texts"] if row[1:3] == ("text", "nl")][:count]
        sounds = [str(number).encode() for number in range(count)]
        for item, sound in zip(items, sounds, strict=True):
            add_recording(rows, self.packs, item, sound)
        done("repo", "publish", write_pack(self.packs / "many.pack", rows), "--repo", self.folder)
        return sounds

    def held(self) -> ContentRepository:
        """The repository with all its keys, for doing by hand what no command does."""
        return ContentRepository(self.folder, Keyring([self.keys, self.root_keys]))

    def sign(self, content: bytes, path: str, length: int | None = None) -> None:
        """Publish any content as a target of the role that its path begins with, as no command would."""
        info = TargetFile.from_data(path, content, ["sha256"])
        info.length = len(content) if length is None else length
        folder, _, name = path.rpartition("/")
        stored = self.folder / "targets" / folder / f"{info.hashes['sha256']}.{name}"
        stored.parent.mkdir(parents=True, exist_ok=True)
        stored.write_bytes(content)
        repository = self.held()
        with repository.edit_targets(folder) as edited:
            edited.targets[path] = info
        repository.do_snapshot()
        repository.do_timestamp()
        repository.commit()

    def stick(self, name: str = "stick", *options: str) -> Path:
        """A stick exported now."""
        path = self.work / name
        path.mkdir(exist_ok=True)
        done("repo", "export", "--repo", self.folder, "--to", path, *options)
        return path

    def copy(self, name: str) -> Path:
        """The repository as it is now, for later."""
        return Path(shutil.copytree(self.folder, self.work / name))

    def stored(self, pack: Path) -> Path:
        """Where the pack's file lies in the repository."""
        digest = sha256(pack.read_bytes()).hexdigest()
        (path,) = self.folder.glob(f"targets/**/{digest}.*.pack")
        return path


class Visitor:
    """A kiosk with a shelf, which trusts the publisher's first root."""

    def __init__(self, folder: Path, root: Path, channel: str = "stable", site: str = "") -> None:
        self.shelf_folder = folder / "shelf"
        self.shelf = Shelf(self.shelf_folder)
        self.told: list[Progress] = []
        self.waits: list[float] = []
        self.now: Callable[[], datetime] = lambda: datetime.now(UTC)
        self._root, self._channel, self._site = root.read_bytes(), channel, site

    def sync(self, origin: Path | str, name: str = "central", connection: Connection | None = None) -> Done:
        """Sync from a folder or a server."""
        base = FOLDER_BASE if isinstance(origin, Path) else f"{origin}/"
        with closing(self.fetcher(origin, connection)) as fetcher:
            return self.sync_by(fetcher, base, name)

    def sync_by(self, fetcher: Fetcher, base: str = FOLDER_BASE, name: str = "central") -> Done:
        """Sync by a fetcher that was made elsewhere."""
        source = Source(name, base, self._root, self._channel, self._site)
        return Sync(self.shelf_folder, self.now, MADE, self.told.append, Meter()).run(source, fetcher)

    def fetcher(self, origin: Path | str, connection: Connection | None = None) -> Fetcher:
        """One that waits for nobody."""
        if isinstance(origin, Path):
            return DirectoryFetcher(repository_in(origin))
        patience = RetryPolicy(attempts=3, pause=self.waits.append, chance=lambda: 1.0)
        return HttpFetcher(origin, connection or Connection(read_s=5), patience)

    def contents(self) -> dict[str, bytes]:
        """Every file of the shelf and of what is trusted, but for what a sync will go on from."""
        paths = (path for path in self.shelf_folder.rglob("*") if path.is_file())
        found = {str(path.relative_to(self.shelf_folder)): path.read_bytes() for path in paths}
        return {name: data for name, data in found.items() if not {"partial", "fetched"} & set(name.split("/"))}

    def refuses(self, kind: type[SyncError] | tuple[type[SyncError], ...], origin: Path | str) -> None:
        """See that a sync fails so, and that everything is as it was."""
        before = self.contents()
        with pytest.raises(kind):
            self.sync(origin)
        assert self.contents() == before
        assert not list(self.shelf_folder.glob("sync/*/staging"))

    def shown(self) -> str | None:
        """The version that is shown."""
        current = self.shelf.current()
        assert current is None or current.note is None
        return current.entry.version if current else None

    def sound(self, pack_id: str = "small") -> dict[str, bytes]:
        """The sound on the shelf."""
        return {path.name: path.read_bytes() for path in self.shelf_folder.glob(f"{pack_id}/blobs/*")}

    def leftovers(self) -> list[str]:
        """What lies about of a sync, but for what is trusted."""
        found = self.shelf_folder.glob("sync/*/*")
        return sorted(path.name for path in found if path.name != "metadata")
