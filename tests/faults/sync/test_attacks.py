"""What The Update Framework names as attacks, made with real keys: each is refused, and nothing changes."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from tuf.api.metadata import Metadata, TargetFile, Targets

from kiosk.errors import (
    SyncError,
    SyncMissingError,
    SyncNotAPackError,
    SyncRollbackError,
    SyncUntrustedError,
    SyncWrongFileError,
)
from kiosk.publish.keys import Keyring
from kiosk.publish.repository import ContentRepository
from tests.faults.sync.sounds import NEW
from tests.helpers.file_server import FileServer, Handler
from tests.helpers.publisher import Publisher, Visitor, done


def metadata(publisher: Publisher, name: str) -> Path:
    return publisher.folder / "metadata" / name


def test_a_state_of_yesterday_is_a_rollback(publisher: Publisher, kiosk: Visitor) -> None:
    yesterday = publisher.copy("yesterday")
    publisher.publish("2.0", [NEW])
    kiosk.sync(publisher.folder)
    kiosk.refuses(SyncRollbackError, yesterday)
    assert kiosk.shown() == "2.0"


def test_an_older_list_under_a_newer_snapshot_is_a_rollback(publisher: Publisher, kiosk: Visitor) -> None:
    publisher.publish("2.0", [NEW])
    kiosk.sync(publisher.folder)
    repository = publisher.held()
    with repository.edit_snapshot() as snapshot:
        snapshot.meta["stable.json"].version -= 1
        snapshot.meta["stable.json"].hashes = snapshot.meta["stable.json"].length = None
    with repository.edit_timestamp() as timestamp:
        timestamp.snapshot_meta = repository.snapshot_info
    repository.commit()
    kiosk.refuses(SyncRollbackError, publisher.folder)


def test_files_of_two_states_do_not_mix(publisher: Publisher, kiosk: Visitor) -> None:
    publisher.publish("2.0", [NEW])
    shutil.copy(metadata(publisher, "2.snapshot.json"), metadata(publisher, "3.snapshot.json"))
    kiosk.refuses(SyncWrongFileError, publisher.folder)


def test_a_list_of_another_state_does_not_mix_in(publisher: Publisher, kiosk: Visitor) -> None:
    publisher.publish("2.0", [NEW])
    shutil.copy(metadata(publisher, "2.stable.json"), metadata(publisher, "3.stable.json"))
    kiosk.refuses(SyncWrongFileError, publisher.folder)


def test_what_strangers_sign_is_not_trusted(publisher: Publisher, kiosk: Visitor, tmp_path: Path) -> None:
    stranger = Publisher(tmp_path / "stranger")
    for version in ("7.0", "8.0", "9.0"):
        stranger.publish(version)
    kiosk.refuses(SyncUntrustedError, stranger.folder)


@pytest.mark.parametrize("name", ["timestamp.json", "4.snapshot.json", "2.targets.json", "4.stable.json"])
def test_one_changed_date_in_any_list_is_refused(publisher: Publisher, kiosk: Visitor, name: str) -> None:
    done("repo", "rotate-key", "stable", "--repo", publisher.folder)  # has targets signed anew too
    publisher.publish("2.0", [NEW])
    changed = json.loads(metadata(publisher, name).read_bytes())
    changed["signed"]["expires"] = "2090-01-01T00:00:00Z"
    metadata(publisher, name).write_text(json.dumps(changed))
    with pytest.raises((SyncUntrustedError, SyncWrongFileError)):
        kiosk.sync(publisher.folder)
    assert kiosk.shown() == "1.0"


def test_a_stolen_timestamp_key_cannot_bring_content(publisher: Publisher, kiosk: Visitor) -> None:
    """With timestamp and snapshot stolen one can hold news back, and no more."""
    stolen = [path for role in ("timestamp", "snapshot") for path in publisher.keys.glob(f"{role}.*.pem")]
    evil = write_evil(publisher, Keyring(uris=[f"file:{path}" for path in stolen]))
    kiosk.refuses(SyncUntrustedError, evil)


def write_evil(publisher: Publisher, keys: Keyring) -> Path:
    """A list that nobody signed, in a snapshot that was."""
    repository = ContentRepository(publisher.folder, keys)
    stable = Metadata[Targets].from_file(str(metadata(publisher, "2.stable.json")))
    stable.signed.version = 3
    stable.signed.targets["stable/evil.pack"] = TargetFile.from_data("stable/evil.pack", b"evil", ["sha256"])
    stable.to_file(str(metadata(publisher, "3.stable.json")))
    with repository.edit_snapshot() as snapshot:
        snapshot.meta["stable.json"].version = 3
        snapshot.meta["stable.json"].hashes = snapshot.meta["stable.json"].length = None
    repository.do_timestamp()
    repository.commit()
    return publisher.folder


def test_one_root_key_below_the_threshold_cannot_make_a_new_root(publisher: Publisher, kiosk: Visitor) -> None:
    root = publisher.held().open("root")
    root.signed.version = 2
    root.signed.expires = root.signed.expires.replace(year=2090)
    (key,) = publisher.root_keys.glob("root-1.*.pem")
    for signer in (one := Keyring(uris=[f"file:{key}"])).signers(list(one._signers)):
        root.sign(signer)
    root.to_file(str(metadata(publisher, "2.root.json")))
    kiosk.refuses(SyncUntrustedError, publisher.folder)


def test_a_root_that_skips_a_version_is_refused(publisher: Publisher, kiosk: Visitor) -> None:
    done("repo", "rotate-key", "snapshot", "--repo", publisher.folder)
    done("repo", "rotate-key", "snapshot", "--repo", publisher.folder)
    metadata(publisher, "3.root.json").rename(metadata(publisher, "2.root.json"))
    kiosk.refuses(SyncRollbackError, publisher.folder)


def endless(handler: Handler) -> bool:
    """A file that does not end."""
    handler.answer(200, b" " * (6 << 20))
    return True


@pytest.mark.parametrize("what", ["2.root.json", "timestamp.json", "3.snapshot.json", "3.stable.json", "/targets/"])
def test_a_file_without_end_is_left_at_its_limit(
    publisher: Publisher, kiosk: Visitor, publisher_server: FileServer, what: str
) -> None:
    publisher.publish("2.0", [NEW])
    publisher_server.rules.manners = lambda handler: what in handler.path and endless(handler)
    kiosk.refuses(SyncWrongFileError, publisher_server.url)
    assert not list(kiosk.shelf_folder.glob("sync/*/partial/*"))
    publisher_server.rules.manners = lambda _: False
    kiosk.sync(publisher_server.url)
    assert kiosk.shown() == "2.0"


def test_a_file_without_end_on_a_stick_is_left_at_its_limit(publisher: Publisher, kiosk: Visitor) -> None:
    publisher.publish("2.0", [NEW])
    stick = publisher.stick()
    (pack,) = stick.glob("wegwijs/targets/stable/*")
    with pack.open("r+b") as file:
        file.truncate(1 << 40)
    kiosk.refuses(SyncWrongFileError, stick)


def test_files_that_nobody_listed_are_not_looked_at(publisher: Publisher, kiosk: Visitor) -> None:
    publisher.publish("2.0", [NEW])
    stick = publisher.stick()
    evil = stick / "wegwijs" / "targets" / "stable" / f"{sha256(b'evil').hexdigest()}.evil.pack"
    evil.write_bytes(b"evil")
    assert [pack.id for pack in kiosk.sync(stick).packs] == ["small"]


def test_a_pack_in_place_of_another_is_refused(publisher: Publisher, kiosk: Visitor) -> None:
    old = (publisher.packs / "small-1.0.pack").read_bytes()
    stored = publisher.stored(publisher.publish("2.0", [NEW]))
    stored.write_bytes(old)
    kiosk.refuses(SyncWrongFileError, publisher.folder)
    stored.unlink()
    kiosk.refuses(SyncMissingError, publisher.folder)


@pytest.mark.parametrize("name", ["a\x00b", "", " ", "..", "ä", "x" * 300])
def test_a_signed_name_that_makes_no_file_is_refused(publisher: Publisher, kiosk: Visitor, name: str) -> None:
    path = f"stable/{name}.pack"
    sign_targets(publisher, "stable", lambda name: TargetFile.from_data(name, b"x", ["sha256"]), path)
    kiosk.refuses(SyncNotAPackError, publisher.folder)


@pytest.mark.parametrize("hashes", [{"sha512": "ab" * 64}, {"sha256": "../../../x"}, {"md5": "00", "sha256": "0" * 64}])
def test_signed_hashes_that_say_nothing_are_refused(
    publisher: Publisher, kiosk: Visitor, hashes: dict[str, str]
) -> None:
    sign_targets(publisher, "stable", lambda name: TargetFile(1, hashes, name), "stable/x.pack")
    before = kiosk.shown()
    with pytest.raises(SyncError):
        kiosk.sync(publisher.folder)
    assert kiosk.shown() == before


def test_a_channel_cannot_sign_for_another_channel(publisher: Publisher, kiosk: Visitor) -> None:
    """A path outside what was delegated counts for nothing, though the key signed it."""
    sign_targets(publisher, "pilot", lambda name: TargetFile.from_data(name, b"x", ["sha256"]), "stable/evil.pack")
    assert not kiosk.sync(publisher.folder).news


def sign_targets(publisher: Publisher, role: str, make: Callable[[str], TargetFile], *paths: str) -> None:
    repository = publisher.held()
    with repository.edit_targets(role) as edited:
        edited.targets.update({path: make(path) for path in paths})
    repository.do_snapshot()
    repository.do_timestamp()
    repository.commit()
