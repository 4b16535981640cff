"""A bad disk under what is installed: the doctor reads all of it, and says what is damaged and what helps."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.doctor.content import check_damage
from kiosk.packs.shelf.shelf import Shelf
from kiosk.station.findings import Level
from kiosk.station.settings.values import Settings
from tests.faults.sync.damaged import DAMAGES, Spoil, Station, flipped, spoiled, zeroed
from tests.faults.sync.sounds import SHARED
from tests.helpers.make_pack import small_site, write_pack
from tests.helpers.publisher import Publisher, command


@pytest.fixture
def kiosk(in_memory: Path, publisher: Publisher) -> Station:
    return Station.synced(in_memory / "kiosk", publisher)


@pytest.mark.parametrize(("spoil", "of_pack"), DAMAGES)
def test_the_doctor_says_what_is_damaged_and_what_mends_it(kiosk: Station, spoil: Spoil, of_pack: bool) -> None:
    assert kiosk.findings() == [("green", "each pack and each recording is what was installed")]
    spoiled(kiosk, spoil, of_pack=of_pack)
    what = "the pack small 1.0 is damaged or gone" if of_pack else "1 recording of small 1.0 is damaged or gone"
    assert kiosk.findings() == [("red", what)]
    (found,) = check_damage(Settings(shelf=kiosk.folder))
    assert "a stick, or kiosk sync" in str(found.mend)


def test_the_doctors_command_tells_of_damage_and_ends_with_1(
    kiosk: Station, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    config = tmp_path / "kiosk.toml"
    config.write_text(f'shelf = "{kiosk.folder}"\ndatabase = "{tmp_path / "station.db"}"\nread_aloud = false\n')
    assert command("doctor", "--config", config).exit_code == 0
    flipped(kiosk.recording)
    result = command("doctor", "--config", config)
    assert result.exit_code == 1
    assert "● broken  installed files: 1 recording of small 1.0 is damaged or gone\n          → " in result.stdout


def test_the_doctor_minds_a_damaged_pack_that_is_kept_to_go_back_to(publisher: Publisher, kiosk: Station) -> None:
    publisher.publish("2.0", [SHARED])
    kiosk.sync(publisher.folder)
    flipped(kiosk.recording)
    assert kiosk.findings() == [("amber", "1 recording of small 1.0 is damaged or gone")]
    zeroed(kiosk.shelf.list()[1].path)
    assert kiosk.findings() == [("amber", "the pack small 1.0 is damaged or gone")]
    flipped(kiosk.current.path)
    assert [level for level, _ in kiosk.findings()] == ["red", "amber"]


def test_places_of_the_site_that_are_damaged_are_told_and_keep_the_tick_away(
    publisher: Publisher, kiosk: Station, tmp_path: Path
) -> None:
    places = Shelf(kiosk.folder / "site", overlays=True).install(write_pack(tmp_path / "site.pack", small_site("7.0")))
    assert kiosk.sync(publisher.folder)["event"] == "done"
    flipped(places.path)
    assert kiosk.findings() == [("red", f"the pack {places.id} 7.0 is damaged or gone")]
    assert kiosk.sync(publisher.folder)["code"] == "sync-damaged"


def test_what_is_carried_along_is_read_to_its_end_while_the_shelf_is_empty(tmp_path: Path) -> None:
    carried = write_pack(tmp_path / "handbook.pack")
    settings = Settings(shelf=tmp_path / "shelf")
    (found,) = check_damage(settings, carried)
    assert (found.level, str(found.what)) == (Level.GREEN, "the content that is carried along is whole")
    zeroed(carried)
    (found,) = check_damage(settings, carried)
    assert (found.level, found.mend is not None) == (Level.RED, True)
