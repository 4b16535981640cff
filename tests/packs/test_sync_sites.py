"""What a site publishes itself: by its own key, for its own kiosks, and for nobody else."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from kiosk.packs.read.reader import PackReader
from kiosk.packs.shelf.shelves import Shelves
from tests.helpers.publisher import Publisher, Visitor, command, done

SHARED, OLD, NEW = b"in both" * 100, b"in the first alone", b"in the second alone"


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    return Publisher(tmp_path / "publisher")


def named(*sounds: bytes) -> dict[str, bytes]:
    return {sha256(sound).hexdigest(): sound for sound in sounds}


def test_a_sites_own_pack_comes_with_the_sites_signature_alone(publisher: Publisher, tmp_path: Path) -> None:
    site_keys = tmp_path / "site-keys"
    public = done("repo", "make-key", "aalst", "--keys", site_keys).strip()
    done("repo", "add-site", "aalst", "--repo", publisher.folder, "--public-key", public)
    publisher.publish("1.0", [SHARED])
    aalst, other = (Visitor(tmp_path / name, publisher.root, site=name) for name in ("aalst", "other"))
    aalst.sync(publisher.folder)  # it may publish and has not
    pack = publisher.make("5.0", [NEW], "aalst-places")
    signed = ["repo", "publish", pack, "--repo", publisher.folder, "--channel", "site-aalst"]
    done(*signed, "--keys", site_keys, "--root-key-dir", tmp_path / "none")
    assert not aalst.sync(publisher.folder).news  # the repository has not taken it up
    done("repo", "publish", "--repo", publisher.folder)
    assert [one.id for one in aalst.sync(publisher.folder).packs] == ["aalst-places"]
    assert aalst.sound("aalst-places") == named(NEW)
    assert aalst.shown() == "1.0"
    other.sync(publisher.folder)
    assert [entry.id for entry in other.shelf.list()] == ["small"]


def test_a_sites_own_places_come_to_their_own_shelf_and_the_content_stays(publisher: Publisher, tmp_path: Path) -> None:
    public = done("repo", "make-key", "lindewater", "--keys", publisher.keys).strip()
    done("repo", "add-site", "lindewater", "--repo", publisher.folder, "--public-key", public)
    publisher.publish("1.0")
    kiosk = Visitor(tmp_path / "kiosk", publisher.root, site="lindewater")
    kiosk.sync(publisher.folder)
    places = tmp_path / "lindewater.pack"
    done("pack", "build", "content/site-example", "-o", places)
    with PackReader.open(places) as opened:
        about = opened.manifest
    done("repo", "publish", places, "--repo", publisher.folder, "--channel", "site-lindewater")
    assert [(one.id, one.version) for one in kiosk.sync(publisher.folder).packs] == [(about.id, about.version)]
    shelves = Shelves.at(kiosk.shelf_folder)
    assert [entry.id for entry in shelves.site.list()] == [about.id]
    assert [entry.id for entry in shelves.content.list()] == ["small"]
    assert kiosk.shown() == "1.0"
    assert not kiosk.sync(publisher.folder).news


def test_a_site_cannot_sign_for_another_nor_for_the_channel(publisher: Publisher, tmp_path: Path) -> None:
    keys = tmp_path / "site-keys"
    for site in ("aalst", "ronse"):
        public = done("repo", "make-key", site, "--keys", keys / site).strip()
        done("repo", "add-site", site, "--repo", publisher.folder, "--public-key", public)
    pack = publisher.make("5.0")
    signed = [
        "repo",
        "publish",
        pack,
        "--repo",
        publisher.folder,
        "--keys",
        keys / "ronse",
        "--root-key-dir",
        keys,
    ]
    for channel in ("site-aalst", "stable"):
        refused = command(*signed, "--channel", channel)
        assert refused.exit_code == 2, refused.output
        assert "are at hand" in refused.output or "are not at hand" in refused.output
    assert not list(publisher.folder.glob("metadata/*site-*"))


def test_what_a_stranger_lays_down_for_a_site_is_not_taken_up(publisher: Publisher, tmp_path: Path) -> None:
    other = Publisher(tmp_path / "stranger")
    public = done("repo", "make-key", "aalst", "--keys", tmp_path / "aalst").strip()
    for one in (publisher, other):
        one.publish("1.0")
    done("repo", "add-site", "aalst", "--repo", publisher.folder, "--public-key", public)
    strange = (other.folder / "metadata" / "2.stable.json").read_bytes()
    (publisher.folder / "metadata" / "1.site-aalst.json").write_bytes(strange)
    refused = command("repo", "publish", "--repo", publisher.folder)
    assert refused.exit_code == 2
    assert "version 1 of 'site-aalst' is not signed by its keys" in refused.output


def test_a_site_adds_to_what_the_channel_has_and_replaces_nothing_of_it(publisher: Publisher, tmp_path: Path) -> None:
    public = done("repo", "make-key", "aalst", "--keys", publisher.keys).strip()
    done("repo", "add-site", "aalst", "--repo", publisher.folder, "--public-key", public)
    publisher.publish("1.0")
    publisher.publish("9.0", channel="site-aalst")
    kiosk = Visitor(tmp_path / "kiosk", publisher.root, site="aalst")
    kiosk.sync(publisher.folder)
    assert [(entry.id, entry.version) for entry in kiosk.shelf.list()] == [("small", "1.0")]
