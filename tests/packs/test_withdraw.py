"""A pack taken out of a channel again, and what kiosks make of it."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from kiosk.publish.bins import listed_blobs
from kiosk.publish.publishing import published
from tests.helpers.publisher import Publisher, Visitor, command, done

SHARED, OWN = b"in both" * 100, b"in the second alone"


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    return Publisher(tmp_path / "publisher")


def withdraw(publisher: Publisher, pack: str, channel: str) -> str:
    return done("repo", "withdraw", pack, "--channel", channel, "--repo", publisher.folder)


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_kiosk_that_has_a_withdrawn_pack_keeps_it_and_one_that_comes_later_takes_the_stable_one(
    publisher: Publisher, tmp_path: Path
) -> None:
    publisher.publish("1.0", [SHARED])
    early = Visitor(tmp_path / "early", publisher.root, "pilot")
    early.sync(publisher.folder)
    publisher.publish("2.0", [SHARED, OWN], channel="pilot")
    early.sync(publisher.folder)
    assert "pilot: small 2.0 is offered no longer" in withdraw(publisher, "small", "pilot")
    assert not early.sync(publisher.folder).news
    assert early.shown() == "2.0"
    late = Visitor(tmp_path / "late", publisher.root, "pilot")
    late.sync(publisher.stick())
    assert late.shown() == "1.0"
    publisher.publish("1.1", [SHARED])
    early.sync(publisher.folder)
    assert early.shown() == "1.1"


def test_sound_that_a_withdrawn_pack_alone_names_is_no_longer_listed(publisher: Publisher) -> None:
    publisher.publish("1.0", [SHARED])
    publisher.publish("2.0", [SHARED, OWN], channel="pilot")
    withdraw(publisher, "small", "pilot")
    assert set(listed_blobs(publisher.held())) == {sha256(SHARED).hexdigest()}


def test_one_of_several_packs_is_withdrawn_from_the_channel_for_all(publisher: Publisher) -> None:
    publisher.publish("1.0")
    publisher.publish("1.0", pack_id="other")
    withdraw(publisher, "other", "stable")
    assert [one.id for one in published(publisher.held())] == ["small"]


@pytest.mark.parametrize(
    ("pack", "channel", "why"),
    [
        ("small", "stable", "'small' is all that 'stable' has"),
        ("other", "stable", "'stable' has no pack 'other'; it has small"),
        ("small", "pilot", "'pilot' has no pack 'small'; it has nothing"),
        ("small", "night", "has no channel 'night'; it has stable, pilot"),
        ("small", "blobs", "has no channel 'blobs'"),
    ],
)
def test_what_cannot_be_withdrawn_is_one_line_and_nothing_changes(
    publisher: Publisher, pack: str, channel: str, why: str
) -> None:
    publisher.publish("1.0")
    before = files(publisher.folder)
    refused = command("repo", "withdraw", pack, "--channel", channel, "--repo", publisher.folder)
    assert (refused.exit_code, refused.output.count("\n")) == (2, 1)
    assert why in refused.output
    assert files(publisher.folder) == before


def test_withdrawing_needs_the_key_of_the_channel(publisher: Publisher) -> None:
    publisher.publish("1.0", channel="pilot")
    before = files(publisher.folder)
    (key,) = publisher.keys.glob("pilot.*.pem")
    key.unlink()
    refused = command("repo", "withdraw", "small", "--channel", "pilot", "--repo", publisher.folder)
    assert (refused.exit_code, "too few keys of 'pilot' are at hand" in refused.output) == (2, True)
    assert files(publisher.folder) == before


def test_a_site_withdraws_its_own_pack_and_the_publisher_takes_that_up(publisher: Publisher, tmp_path: Path) -> None:
    keys = tmp_path / "aalst-keys"
    public = done("repo", "make-key", "aalst", "--keys", keys).strip()
    done("repo", "add-site", "aalst", "--repo", publisher.folder, "--public-key", public)
    pack = publisher.make("1.0", [OWN], pack_id="aalst")
    away = ["--repo", publisher.folder, "--channel", "site-aalst", "--keys", keys]
    done("repo", "publish", pack, *away)
    assert "once the publisher has taken that up" in done("repo", "withdraw", "aalst", *away)
    done("repo", "publish", "--repo", publisher.folder)
    assert not published(publisher.held())
    assert not publisher.held().targets("site-aalst").targets
