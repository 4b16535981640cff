"""The rest of The Update Framework's own list: older states of each role, states held back, keys lost and replaced."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tuf.api.metadata import Metadata, MetaFile, Targets

from kiosk.errors import (
    SyncError,
    SyncExpiredError,
    SyncMissingError,
    SyncRollbackError,
    SyncUntrustedError,
    SyncWrongFileError,
)
from kiosk.publish.repository import LIVES, ContentRepository
from tests.faults.sync.sounds import NEW, OLD, SHARED, recovers
from tests.helpers.publisher import Publisher, Visitor, done

BLOBS_BIN = "blobs-0"


def listed(repository: ContentRepository, change: Callable[[dict[str, MetaFile]], None]) -> None:
    """Sign a snapshot in which the lists are changed, and a timestamp of it."""
    with repository.edit_snapshot() as snapshot:
        change(snapshot.meta)
        for meta in snapshot.meta.values():
            meta.hashes = meta.length = None
    with repository.edit_timestamp() as timestamp:
        timestamp.snapshot_meta = repository.snapshot_info
    repository.commit()


@pytest.mark.parametrize("role", ["targets", "stable", "pilot", "blobs", BLOBS_BIN])
def test_an_older_list_of_any_role_under_a_newer_snapshot_is_a_rollback(
    publisher: Publisher, kiosk: Visitor, role: str
) -> None:
    repository = publisher.held()
    for _ in range(2):
        with repository.edit_targets(role):
            pass
        repository.do_snapshot()
        repository.do_timestamp()
        repository.commit()
    publisher.publish("2.0", [SHARED, NEW])
    kiosk.sync(publisher.folder)

    def back(meta: dict[str, MetaFile]) -> None:
        meta[f"{role}.json"].version -= 1

    listed(publisher.held(), back)
    kiosk.refuses(SyncRollbackError, publisher.folder)
    assert kiosk.shown() == "2.0"


@pytest.mark.parametrize("role", ["targets", "stable", BLOBS_BIN])
def test_a_list_that_is_left_out_of_a_newer_snapshot_is_missed(publisher: Publisher, kiosk: Visitor, role: str) -> None:
    def without(meta: dict[str, MetaFile]) -> None:
        del meta[f"{role}.json"]

    listed(publisher.held(), without)
    kiosk.refuses(SyncWrongFileError, publisher.folder)


def test_an_older_snapshot_under_a_newer_timestamp_is_a_rollback(publisher: Publisher, kiosk: Visitor) -> None:
    publisher.publish("2.0", [SHARED, NEW])
    kiosk.sync(publisher.folder)
    repository = publisher.held()
    with repository.edit_timestamp() as timestamp:
        timestamp.snapshot_meta = MetaFile(timestamp.snapshot_meta.version - 1)
    repository.commit()
    kiosk.refuses(SyncRollbackError, publisher.folder)


def test_a_timestamp_that_is_older_alone_is_a_rollback(publisher: Publisher, kiosk: Visitor) -> None:
    yesterday = (publisher.folder / "metadata" / "timestamp.json").read_bytes()
    publisher.publish("2.0", [SHARED, NEW])
    kiosk.sync(publisher.folder)
    today = (publisher.folder / "metadata" / "timestamp.json").read_bytes()
    (publisher.folder / "metadata" / "timestamp.json").write_bytes(yesterday)
    kiosk.refuses(SyncRollbackError, publisher.folder)
    (publisher.folder / "metadata" / "timestamp.json").write_bytes(today)
    recovers(kiosk, publisher.folder)


@pytest.mark.parametrize("role", ["timestamp", "snapshot", "targets", "stable"])
def test_a_state_that_is_held_back_until_a_role_of_it_ended_is_refused(
    publisher: Publisher, kiosk: Visitor, role: str
) -> None:
    """Each role alone is past its end; all others were signed just before."""
    frozen = publisher.copy("frozen")
    later = datetime.now(UTC) + LIVES.get(role, LIVES["targets"]) + timedelta(days=1)
    kiosk.now = lambda: later
    _sign_all_but(publisher, frozen, role, later)
    kiosk.refuses(SyncExpiredError, frozen)
    _sign_all_but(publisher, publisher.folder, "", later)
    kiosk.sync(publisher.folder)
    assert kiosk.shown() == "1.0"


def _sign_all_but(publisher: Publisher, folder: Path, left: str, now: datetime) -> None:
    repository = ContentRepository(folder, publisher.held().keys, lambda: now)
    for role in (role for role in ("targets", "stable", "pilot", "blobs", *_bins()) if role != left):
        with repository.edit_targets(role):
            pass
    if left != "snapshot":
        repository.do_snapshot(force=True)
    if left != "timestamp":
        repository.do_timestamp(force=True)
    repository.commit()


def _bins() -> list[str]:
    return [f"blobs-{number}" for number in range(4)]


@pytest.mark.parametrize("old", ["snapshot", "stable", BLOBS_BIN])
def test_files_of_two_states_do_not_mix(publisher: Publisher, kiosk: Visitor, old: str) -> None:
    """The older file of a role stands in for the newer, under the newer's name."""
    publisher.publish("2.0", [SHARED, NEW])
    metadata = publisher.folder / "metadata"
    newest = max(metadata.glob(f"*.{old}.json"), key=lambda path: int(path.name.split(".")[0]))
    number = int(newest.name.split(".")[0])
    good = newest.read_bytes()
    shutil.copy(metadata / f"{number - 1}.{old}.json", newest)
    kiosk.refuses((SyncWrongFileError, SyncRollbackError, SyncMissingError), publisher.folder)
    newest.write_bytes(good)
    recovers(kiosk, publisher.folder)


@pytest.mark.parametrize("role", ["timestamp", "snapshot", "targets", "stable", "blobs"])
def test_what_a_key_signs_after_it_was_replaced_is_not_trusted(publisher: Publisher, kiosk: Visitor, role: str) -> None:
    thief = publisher.copied(publisher.work.parent / "thief")
    thief.publish("6.6", [OLD])
    done("repo", "rotate-key", role, "--repo", publisher.folder)
    publisher.publish("2.0", [SHARED, NEW])
    kiosk.sync(publisher.folder)
    for name in ("1", "2"):
        thief.publish(f"6.6.{name}", [OLD])
    # The thief has the newest roots too, which everybody has.
    for root in publisher.folder.glob("metadata/*.root.json"):
        shutil.copy(root, thief.folder / "metadata")
    kiosk.refuses((SyncUntrustedError, SyncRollbackError, SyncWrongFileError), thief.folder)
    recovers(kiosk, publisher.folder)


@pytest.mark.parametrize("role", ["timestamp", "snapshot"])
def test_numbers_that_a_thief_drove_up_are_forgotten_when_the_keys_are_replaced(
    publisher: Publisher, kiosk: Visitor, role: str
) -> None:
    """Fast-forward recovery: the kiosk saw the highest number there is, and takes 2 again."""
    honest = publisher.copied(publisher.work.parent / "honest")
    repository = publisher.held()
    if role == "snapshot":
        with repository.edit_snapshot() as snapshot:
            snapshot.version = (1 << 31) - 2
            for meta in snapshot.meta.values():
                meta.hashes = meta.length = None
    with repository.edit_timestamp() as timestamp:
        timestamp.version = (1 << 31) - 2
        timestamp.snapshot_meta = repository.snapshot_info
    repository.commit()
    kiosk.sync(publisher.folder)
    kiosk.refuses(SyncRollbackError, honest.folder)
    for replaced in ("timestamp", "snapshot"):
        done("repo", "rotate-key", replaced, "--repo", honest.folder)
    honest.publish("2.0", [SHARED, NEW])
    recovers(kiosk, honest.folder)


@pytest.mark.parametrize("role", ["timestamp", "snapshot", "stable"])
def test_a_stolen_key_alone_brings_no_content(publisher: Publisher, kiosk: Visitor, role: str) -> None:
    """Whoever has one key of those that a new pack needs, and can write to the server."""
    for path in publisher.keys.glob("*.pem"):
        if not path.name.startswith(f"{role}."):
            path.unlink()
    shutil.rmtree(publisher.root_keys)
    stored = max((publisher.folder / "metadata").glob("*.stable.json"))
    evil = Metadata[Targets].from_file(str(stored))
    evil.signed.version += 1
    evil.signed.targets.clear()
    stolen = publisher.held().keys
    for signer in stolen.signers(list(stolen._signers)):
        evil.sign(signer, append=True)
    evil.to_file(str(stored.with_name(f"{evil.signed.version}.stable.json")))
    stored.write_bytes(evil.to_bytes())
    fresh = Visitor(kiosk.shelf_folder.parent / "fresh", publisher.root)
    with pytest.raises(SyncError):
        fresh.sync(publisher.folder)
    assert fresh.shown() is None
