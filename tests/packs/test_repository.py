"""Publishing: what is made, who may sign, what is refused, and that a cut leaves a state that kiosks can take."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from tuf.api.metadata import Metadata, Root

from kiosk.errors import RepositoryError
from kiosk.publish.bins import listed_blobs
from kiosk.publish.keys import Keyring
from kiosk.publish.publishing import publish
from kiosk.publish.repository import LIVES, ContentRepository
from kiosk.publish.rotation import states
from tests.helpers.publisher import Publisher, Visitor, command, done

SHARED, OLD, NEW = b"in both" * 100, b"in the first alone", b"in the second alone"


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    return Publisher(tmp_path / "publisher")


@pytest.fixture
def kiosk(tmp_path: Path, publisher: Publisher) -> Visitor:
    return Visitor(tmp_path / "kiosk", publisher.root)


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def test_a_new_repository_has_two_of_three_root_keys_and_the_offline_ones_apart(publisher: Publisher) -> None:
    root = Metadata[Root].from_file(str(publisher.root)).signed
    assert (root.roles["root"].threshold, len(root.roles["root"].keyids)) == (2, 3)
    assert root.consistent_snapshot
    assert {key.keytype for key in root.keys.values()} == {"ed25519"}
    names = {path.name.split(".")[0] for path in publisher.root_keys.glob("*.pem")}
    assert names == {"root-1", "root-2", "root-3", "targets"}
    everyday = {path.name.split(".")[0] for path in publisher.keys.glob("*.pem")}
    assert everyday == {"snapshot", "timestamp", "blobs", "stable", "pilot"}


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (["--threshold", "4"], "4 of 3 root keys cannot sign"),
        (["--channel", "blobs"], "'blobs' is no name for a channel"),
        (["--channel", "site-x"], "'site-x' is no name for a channel"),
        (["--channel", "No/t"], "'No/t' is no name for a channel"),
        (["--bins", "5"], "should be 2, 4, 8"),
        (["--bins", "1"], "should be 2, 4, 8"),
    ],
)
def test_a_plan_that_makes_no_sense_is_refused(tmp_path: Path, options: list[str], why: str) -> None:
    refused = command("repo", "init", tmp_path / "new", *options)
    assert (refused.exit_code, why in refused.output) == (2, True)
    assert not list(tmp_path.iterdir())


def test_a_repository_is_not_made_among_other_files(tmp_path: Path) -> None:
    folder = tmp_path / "content"
    (folder / "handbook").mkdir(parents=True)
    refused = command("repo", "init", folder)
    assert (refused.exit_code, "holds 'handbook'" in refused.output) == (2, True)
    assert list(tmp_path.rglob("*")) == [folder, folder / "handbook"]


@pytest.mark.parametrize(
    "asked",
    [["status"], ["prune"], ["publish"], ["serve"], ["rotate-key", "root"], ["withdraw", "x", "--channel", "y"]],
)
def test_a_folder_that_is_no_repository_is_one_line_and_stays_as_it_is(tmp_path: Path, asked: list[str]) -> None:
    refused = command("repo", *asked, "--repo", tmp_path / "none")
    assert (refused.exit_code, refused.output) == (
        2,
        f"kiosk: {tmp_path / 'none'}: is no repository: it has no metadata/timestamp.json\n",
    )
    assert not list(tmp_path.iterdir())


def test_publishing_no_pack_says_what_was_signed_anew_or_that_nothing_was(
    publisher: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as short:
        short.setitem(LIVES, "timestamp", timedelta(days=3))
        publisher.publish("1.0")
    assert "timestamp: version 3 from now on, until" in done("repo", "publish", "--repo", publisher.folder)
    assert "nothing to take up" in done("repo", "publish", "--repo", publisher.folder)


def test_root_keys_are_not_put_with_the_others(tmp_path: Path) -> None:
    refused = command("repo", "init", tmp_path / "new", "--keys", tmp_path, "--root-key-dir", tmp_path)
    assert (refused.exit_code, "need a folder of their own" in refused.output) == (2, True)


def test_a_repository_is_not_made_over_another(publisher: Publisher) -> None:
    before = files(publisher.work)
    refused = command("repo", "init", publisher.folder)
    assert (refused.exit_code, "there is a repository already" in refused.output) == (2, True)
    assert files(publisher.work) == before


def test_publishing_needs_no_offline_key(publisher: Publisher, kiosk: Visitor) -> None:
    publisher.root_keys.rename(publisher.root_keys.with_name("in-a-safe"))
    publisher.publish("1.0", [SHARED])
    kiosk.sync(publisher.folder)
    assert kiosk.shown() == "1.0"


def test_publishing_the_same_again_changes_nothing(publisher: Publisher) -> None:
    pack = publisher.publish("1.0", [SHARED])
    before = files(publisher.folder)
    done("repo", "publish", pack, "--repo", publisher.folder)
    assert files(publisher.folder) == before


def test_new_sound_changes_its_own_bin_alone(publisher: Publisher) -> None:
    publisher.publish("1.0", [SHARED])
    before = set(files(publisher.folder / "metadata"))
    publisher.publish("2.0", [SHARED, NEW])
    made = set(files(publisher.folder / "metadata")) - before
    assert len([name for name in made if ".blobs-" in name]) == 1
    assert set(listed_blobs(publisher.held())) == {digest(SHARED), digest(NEW)}


def test_sound_that_no_pack_names_any_more_is_no_longer_listed(publisher: Publisher) -> None:
    publisher.publish("1.0", [SHARED, OLD])
    publisher.publish("1.0", [SHARED, OLD], channel="pilot")
    publisher.publish("2.0", [SHARED, NEW])
    assert set(listed_blobs(publisher.held())) == {digest(one) for one in (SHARED, OLD, NEW)}  # pilot has it
    publisher.publish("2.0", [SHARED, NEW], channel="pilot")
    assert set(listed_blobs(publisher.held())) == {digest(one) for one in (SHARED, NEW)}


def test_sound_may_lie_elsewhere(publisher: Publisher, tmp_path: Path) -> None:
    pack = publisher.make("1.0", [SHARED])
    (publisher.packs / "blobs").rename(tmp_path / "sound")
    refused = command("repo", "publish", pack, "--repo", publisher.folder)
    assert (refused.exit_code, "its sound" in refused.output) == (2, True)
    done("repo", "publish", pack, "--repo", publisher.folder, "--blobs", tmp_path / "sound")


@pytest.mark.parametrize("what", [b"", b"not a pack", None])
def test_what_is_no_pack_is_not_published(publisher: Publisher, what: bytes | None) -> None:
    path = publisher.packs / "x.pack"
    if what is not None:
        path.write_bytes(what)
    before = files(publisher.folder)
    assert command("repo", "publish", path, "--repo", publisher.folder).exit_code == 2
    assert files(publisher.folder) == before


@pytest.mark.parametrize("channel", ["night", "blobs", "blobs-0", "targets", "site-none"])
def test_a_channel_that_is_none_is_refused(publisher: Publisher, channel: str) -> None:
    refused = command("repo", "publish", publisher.make("1.0"), "--repo", publisher.folder, "--channel", channel)
    assert (refused.exit_code, f"has no channel '{channel}'" in refused.output) == (2, True)


def test_status_says_who_signs_what_until_when(publisher: Publisher) -> None:
    publisher.publish("1.0")
    found = json.loads(done("repo", "status", "--repo", publisher.folder, "--json"))
    roles = {role["role"]: role for role in found["roles"]}
    assert {"root", "timestamp", "snapshot", "targets", "stable", "pilot", "blobs", "blobs-0"} == set(roles)
    assert all(role["can_sign"] and not role["warning"] for role in roles.values())
    assert [(pack["channel"], pack["id"], pack["version"]) for pack in found["packs"]] == [("stable", "small", "1.0")]
    publisher.root_keys.rename(publisher.root_keys.with_name("in-a-safe"))
    lines = done("repo", "status", "--repo", publisher.folder).splitlines()
    assert [line.split()[0] for line in lines if "no key here" in line] == ["root", "targets"]


def test_what_is_about_to_end_is_said_and_signed_anew_by_publishing(publisher: Publisher) -> None:
    publisher.publish("1.0")
    soon = datetime.now(UTC) + LIVES["timestamp"] - timedelta(days=30)
    held = ContentRepository(publisher.folder, Keyring([publisher.keys]), lambda: soon)
    warnings = {state.role: state.warning for state in states(held, soon) if state.warning}
    assert warnings.keys() == {"timestamp", "snapshot"}
    assert all(warning.startswith("ends in 29 days") for warning in warnings.values())
    publish(held, [], [])
    assert not [state.role for state in states(held, soon) if state.warning]


def test_root_and_targets_are_signed_anew_when_their_keys_are_there(publisher: Publisher, tmp_path: Path) -> None:
    publisher.publish("1.0")
    late = datetime.now(UTC) + LIVES["root"] - timedelta(days=30)
    for keys, versions in (([publisher.keys], (1, 1)), ([publisher.keys, publisher.root_keys], (2, 2))):
        held = ContentRepository(publisher.folder, Keyring(keys), lambda: late)
        publish(held, [], [])
        assert (held.open("root").signed.version, held.open("targets").signed.version) == versions
    kiosk = Visitor(tmp_path / "kiosk", publisher.root)
    kiosk.now = lambda: late + timedelta(days=60)
    kiosk.sync(publisher.folder)
    assert kiosk.shown() == "1.0"


def test_what_has_ended_is_said_and_status_ends_with_1(publisher: Publisher, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as short:
        short.setitem(LIVES, "timestamp", timedelta(days=-3))
        publisher.publish("1.0")
    said = command("repo", "status", "--repo", publisher.folder)
    assert (said.exit_code, "ended 3 days ago, and kiosks take nothing new: `kiosk repo publish`" in said.output) == (
        1,
        True,
    )
    done("repo", "publish", "--repo", publisher.folder)
    done("repo", "status", "--repo", publisher.folder)


@pytest.mark.parametrize("damage", ["timestamp.json", "1.root.json", "2.snapshot.json"])
def test_a_damaged_repository_is_one_line(publisher: Publisher, damage: str) -> None:
    publisher.publish("1.0")
    for content in (b"{", None):
        path = publisher.folder / "metadata" / damage
        path.unlink(missing_ok=True)
        if content is not None:
            path.write_bytes(content)
        refused = command("repo", "status", "--repo", publisher.folder)
        assert (refused.exit_code, refused.output.count("\n")) == (2, 1), refused.output


def test_a_publish_that_was_cut_anywhere_leaves_a_state_that_kiosks_can_take(
    publisher: Publisher, tmp_path: Path
) -> None:
    """Every file is written before the timestamp, so each prefix of what a publish writes is a repository."""
    publisher.publish("1.0", [SHARED])
    before = publisher.copy("before")
    publisher.publish("2.0", [SHARED, NEW])
    old, new = files(before), files(publisher.folder)
    made = sorted(set(new) - set(old))
    assert [name for name in old if old[name] != new[name]] == ["metadata/timestamp.json"]
    for count in range(len(made) + 1):
        cut = before if count == 0 else Path(shutil.copytree(before, tmp_path / f"cut-{count}"))
        for name in made[:count]:
            (cut / name).write_bytes(new[name])
        kiosk = Visitor(tmp_path / f"kiosk-{count}", publisher.root)
        kiosk.sync(cut)
        assert kiosk.shown() == "1.0"
    held = ContentRepository(cut, Keyring([publisher.keys]))
    publish(held, [publisher.packs / "small-2.0.pack"], ["stable"])
    kiosk.sync(cut)
    assert kiosk.shown() == "2.0"


def test_a_clock_that_is_behind_what_was_signed_last_signs_nothing(publisher: Publisher) -> None:
    pack = publisher.publish("1.0")
    before = files(publisher.folder)
    slow = ContentRepository(publisher.folder, Keyring([publisher.keys]), lambda: datetime(2020, 1, 1, tzinfo=UTC))
    with slow.edit_targets("stable"), pytest.raises(RepositoryError, match="and the clock says 2020-01-01"):
        slow.do_timestamp(force=True)
    assert files(publisher.folder) == before
    assert pack.exists()


def test_two_who_publish_at_once_are_one_too_many(publisher: Publisher) -> None:
    pack = publisher.make("1.0")
    with publisher.held().alone():
        refused = command("repo", "publish", pack, "--repo", publisher.folder)
    assert (refused.exit_code, "another program is changing it" in refused.output) == (2, True)
    done("repo", "publish", pack, "--repo", publisher.folder)


def test_the_past_is_removed_when_nobody_can_be_in_the_middle_of_it(publisher: Publisher, tmp_path: Path) -> None:
    publisher.publish("1.0", [SHARED, OLD])
    done("repo", "rotate-key", "timestamp", "--repo", publisher.folder)
    publisher.publish("2.0", [SHARED, NEW])
    before = files(publisher.folder)
    assert "0 files" in done("repo", "prune", "--repo", publisher.folder)
    done("repo", "prune", "--repo", publisher.folder, "--older-than", "0")
    gone = set(before) - set(files(publisher.folder))
    assert {name.split("/")[0] for name in gone} == {"metadata", "targets"}
    assert len([name for name in gone if name.startswith("targets/")]) == 2
    assert not [name for name in gone if name.endswith((".root.json", "timestamp.json"))]
    kiosk = Visitor(tmp_path / "kiosk", publisher.root)
    kiosk.sync(publisher.folder)
    assert kiosk.shown() == "2.0"
