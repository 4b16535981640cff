"""The keys of a repository: kept for their owner alone, replaced, and given to sites."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kiosk.errors import RepositoryError, SyncUntrustedError
from kiosk.publish.keys import Keyring
from kiosk.publish.repository import ContentRepository
from tests.helpers.publisher import Publisher, Visitor, command, done

pytestmark = pytest.mark.slow

SHARED, OLD, NEW = b"in both" * 100, b"in the first alone", b"in the second alone"


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    return Publisher(tmp_path / "publisher")


@pytest.fixture
def kiosk(tmp_path: Path, publisher: Publisher) -> Visitor:
    return Visitor(tmp_path / "kiosk", publisher.root)


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_private_keys_are_for_their_owner_alone(publisher: Publisher) -> None:
    keys = [*publisher.keys.glob("*.pem"), *publisher.root_keys.glob("*.pem")]
    assert {path.stat().st_mode & 0o777 for path in keys} == {0o600}
    assert {path.stat().st_mode & 0o777 for path in (publisher.keys, publisher.root_keys)} == {0o700}
    assert not list(publisher.folder.rglob("*.pem"))


def test_a_key_that_others_can_read_is_refused(publisher: Publisher) -> None:
    pack = publisher.make("1.0")
    before = files(publisher.folder)
    (key,) = publisher.keys.glob("timestamp.*.pem")
    key.chmod(0o640)
    refused = command("repo", "publish", pack, "--repo", publisher.folder)
    assert (refused.exit_code, "others can read this key" in refused.output) == (2, True)
    assert files(publisher.folder) == before


def test_a_key_can_come_from_the_environment(publisher: Publisher, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = publisher.make("1.0")
    (key,) = publisher.keys.glob("timestamp.*.pem")
    monkeypatch.setenv("TIMESTAMP_KEY", key.read_text())
    key.unlink()
    publishing = ["repo", "publish", str(pack), "--repo", str(publisher.folder)]
    assert command(*publishing).exit_code == 2
    done(*publishing, "--signer", "envvar:TIMESTAMP_KEY")


@pytest.mark.parametrize(
    ("uri", "why"),
    [
        ("envvar:NOT_SET_AT_ALL", "is not set"),
        ("gcpkms:x", "should be file:<path> or envvar:<name>"),
        ("file:/none", "No such file or directory"),
        ("envvar:RUBBISH", "is no private key in PEM"),
    ],
)
def test_a_signer_that_cannot_be_used_is_one_line(
    publisher: Publisher, monkeypatch: pytest.MonkeyPatch, uri: str, why: str
) -> None:
    monkeypatch.setenv("RUBBISH", "rubbish")
    refused = command("repo", "publish", "--repo", publisher.folder, "--signer", uri)
    assert (refused.exit_code, refused.output.count("\n")) == (2, 1)
    assert why in refused.output


def test_a_key_of_another_kind_is_refused(tmp_path: Path) -> None:
    from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key  # noqa: PLC0415
    from cryptography.hazmat.primitives.serialization import (  # noqa: PLC0415
        Encoding,
        NoEncryption,
        PrivateFormat,
    )

    path = tmp_path / "ec.pem"
    key = generate_private_key(SECP256R1())
    path.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    path.chmod(0o600)
    with pytest.raises(RepositoryError, match="is no ed25519 key"):
        Keyring([tmp_path])


@pytest.mark.parametrize("role", ["timestamp", "snapshot", "targets", "root", "stable", "blobs"])
def test_a_key_can_be_replaced_and_kiosks_follow(publisher: Publisher, kiosk: Visitor, role: str) -> None:
    publisher.publish("1.0", [SHARED])
    kiosk.sync(publisher.folder)
    folder = publisher.root_keys if role in {"root", "targets"} else publisher.keys
    old = next(path for path in folder.glob("*.pem") if path.name.startswith(role))
    which = ["--old", old.name.split(".")[1]] if role == "root" else []
    done("repo", "rotate-key", role, "--repo", publisher.folder, *which)
    old.unlink()
    publisher.publish("2.0", [SHARED, NEW])
    kiosk.sync(publisher.folder)
    assert kiosk.shown() == "2.0"


def test_a_kiosk_that_missed_every_rotation_follows_the_whole_chain(publisher: Publisher, kiosk: Visitor) -> None:
    publisher.publish("1.0")
    kiosk.sync(publisher.folder)
    for number in (1, 2, 3):
        (old,) = publisher.root_keys.glob(f"root-{number}.*.pem")
        done("repo", "rotate-key", "root", "--repo", publisher.folder, "--old", old.name.split(".")[1])
        old.unlink()  # not one key of the first root is left
    publisher.publish("2.0")
    kiosk.sync(publisher.stick())
    assert kiosk.shown() == "2.0"


def test_one_root_key_of_three_cannot_change_anything(publisher: Publisher, tmp_path: Path) -> None:
    publisher.publish("1.0")
    before = files(publisher.work)
    alone = tmp_path / "alone"
    alone.mkdir()
    for path in publisher.root_keys.glob("root-1.*.pem"):
        shutil.copy2(path, alone)
    refused = command("repo", "rotate-key", "timestamp", "--repo", publisher.folder, "--root-key-dir", alone)
    assert (refused.exit_code, "too few keys of 'root' are at hand: 2 of" in refused.output) == (2, True)
    assert "--root-key-dir" in refused.output
    assert files(publisher.work) == before  # no key of it lies about either


def test_a_new_key_is_named_with_its_file(publisher: Publisher) -> None:
    said = done("repo", "rotate-key", "stable", "--repo", publisher.folder)
    (new,) = set(publisher.keys.glob("stable.*.pem")) & {path for path in publisher.keys.iterdir() if str(path) in said}
    assert new.name.split(".")[1] in said


def test_two_root_keys_of_three_are_enough(publisher: Publisher, kiosk: Visitor) -> None:
    (lost,) = publisher.root_keys.glob("root-3.*.pem")
    lost.unlink()
    done("repo", "rotate-key", "root", "--repo", publisher.folder, "--old", lost.name.split(".")[1])
    publisher.publish("1.0")
    kiosk.sync(publisher.folder)
    assert kiosk.shown() == "1.0"


def test_which_of_several_keys_has_to_be_said(publisher: Publisher) -> None:
    refused = command("repo", "rotate-key", "root", "--repo", publisher.folder)
    assert (refused.exit_code, "which key of 'root'?" in refused.output) == (2, True)
    for role, why in (("night", "has no role 'night'"), ("blobs-0", "the bins have the key of 'blobs'")):
        refused = command("repo", "rotate-key", role, "--repo", publisher.folder)
        assert (refused.exit_code, why in refused.output) == (2, True)


def test_a_replaced_key_signs_nothing_that_a_kiosk_takes(publisher: Publisher, kiosk: Visitor) -> None:
    publisher.publish("1.0")
    kiosk.sync(publisher.folder)
    (stolen,) = publisher.keys.glob("timestamp.*.pem")
    stolen = Path(shutil.copy2(stolen, publisher.work / "stolen.pem"))
    done("repo", "rotate-key", "timestamp", "--repo", publisher.folder)
    kiosk.sync(publisher.folder)
    repository = ContentRepository(publisher.folder, Keyring(uris=[f"file:{stolen}"]))
    forged = repository.open("timestamp")
    forged.signed.version += 1
    forged.signatures.clear()
    for signer in repository.keys.signers([Keyring(uris=[f"file:{stolen}"])._signers.popitem()[0]]):
        forged.sign(signer)
    forged.to_file(str(publisher.folder / "metadata" / "timestamp.json"))
    with pytest.raises(SyncUntrustedError):
        kiosk.sync(publisher.folder)


def test_a_site_can_be_given_another_key(publisher: Publisher, tmp_path: Path) -> None:
    for name in ("old", "new"):
        public = done("repo", "make-key", "aalst", "--keys", tmp_path / name).strip()
        if name == "old":
            done("repo", "add-site", "aalst", "--repo", publisher.folder, "--public-key", public)
        else:
            said = done("repo", "rotate-key", "site-aalst", "--repo", publisher.folder, "--public-key", public)
            assert public in said
            assert "until its holder has published with it" in said
    pack = publisher.make("1.0", pack_id="aalst")
    signed = ["repo", "publish", pack, "--repo", publisher.folder, "--channel", "site-aalst"]
    assert command(*signed, "--keys", tmp_path / "old").exit_code == 2
    done(*signed, "--keys", tmp_path / "new")


@pytest.mark.parametrize("site", ["A", "../x", "", "a_b"])
def test_a_site_of_no_name_is_refused(publisher: Publisher, tmp_path: Path, site: str) -> None:
    public = done("repo", "make-key", "aalst", "--keys", tmp_path / "keys").strip()
    refused = command("repo", "add-site", site, "--repo", publisher.folder, "--public-key", public)
    assert (refused.exit_code, "is no name for a site" in refused.output) == (2, True)


def test_a_site_is_let_in_once_and_by_a_key(publisher: Publisher, tmp_path: Path) -> None:
    public = done("repo", "make-key", "aalst", "--keys", tmp_path / "keys").strip()
    adding = ["repo", "add-site", "aalst", "--repo", publisher.folder, "--public-key"]
    rubbish = tmp_path / "rubbish.pub"
    rubbish.write_text("rubbish")
    for path, why in ((tmp_path / "none", "No such file"), (rubbish, "is no public key in PEM")):
        refused = command(*adding, path)
        assert (refused.exit_code, why in refused.output) == (2, True)
    done(*adding, public)
    said = done("repo", "status", "--repo", publisher.folder)
    assert "site-aalst       0  let in, and has published nothing yet" in said
    refused = command(*adding, public)
    assert (refused.exit_code, "has a site 'aalst' already" in refused.output) == (2, True)
