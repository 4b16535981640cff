"""What a repository holds of its past, removed once nobody can be in the middle of fetching it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from tuf.api.metadata import Snapshot

from kiosk.errors import RepositoryError
from kiosk.publish.repository import ContentRepository


def prune(repository: ContentRepository, now: datetime, older_than: timedelta) -> tuple[int, int]:
    """Remove files that the state of today does not name and that are older; how many, and their bytes.

    Roots stay: a kiosk that was away for years follows their whole chain.

    Raises:
        RepositoryError: the repository is damaged, or cannot be changed.
    """
    with repository.alone():
        named = set(_named(repository))
        before = (now - older_than).timestamp()
        count = size = 0
        for folder in ("metadata", "targets"):
            for path in (repository.folder / folder).rglob("*"):
                about = path.lstat()
                if path not in named and not path.is_dir() and about.st_mtime < before:
                    path.unlink()
                    count, size = count + 1, size + about.st_size
        return count, size


def _named(repository: ContentRepository) -> Iterator[Path]:
    metadata, targets = repository.folder / "metadata", repository.folder / "targets"
    yield metadata / "timestamp.json"
    yield from metadata.glob("*.root.json")
    for role in (Snapshot.type, *repository.delegated()):
        # A site may have laid down a version that is not taken up yet.
        for version in range(repository.open(role).signed.version, repository.newest(role) + 1):
            yield metadata / f"{version}.{role}.json"
        if role == Snapshot.type:
            continue
        for path, target in repository.targets(role).targets.items():
            folder, _, name = path.rpartition("/")
            digest = target.hashes.get("sha256")
            if digest is None:
                raise RepositoryError(f"{repository.folder}: '{path}' has no SHA-256")
            yield targets / folder / f"{digest}.{name}"
