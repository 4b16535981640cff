"""What the page "Content and updates" gathers from a real shelf and database, and the lines it makes of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from kiosk.errors import ShelfError
from kiosk.guidance import Direction, Language
from kiosk.packs.shelf.shelf import Shelf
from kiosk.station.findings import Finding, Level
from kiosk.station.messages import Message
from kiosk.station.syncs.sync_reasons import REASONS
from kiosk.station.syncs.syncs import Outcome, SyncedPack, SyncRecord
from kiosk.station.syncs.volumes import Volume
from kiosk.ui.updates.machine_updates import InstalledPack, MachineUpdates, NetworkSource, Updates
from kiosk.ui.updates.updates_words import PageLine, lines_of
from tests.helpers.make_pack import small_pack, small_site, write_pack

NOW_S = 1_795_510_800.0
CENTRE = NetworkSource("centre", "https://example.org/")
DUTCH = Language("nl", "Nederlands", Direction.LTR)
FRENCH = Language("fr", "Français", Direction.LTR)
PACK = InstalledPack("Wegwijs", "2.0", True, date(2026, 11, 4), (DUTCH,), (FRENCH,))


@pytest.fixture
def carried(tmp_path: Path) -> Path:
    return write_pack(tmp_path / "carried.pack", small_pack("0.9"))


@pytest.fixture
def work(tmp_path: Path, carried: Path) -> MachineUpdates:
    return MachineUpdates(tmp_path / "shelf", tmp_path / "station.db", carried, (CENTRE,))


def install(tmp_path: Path, version: str) -> None:
    Shelf(tmp_path / "shelf").install(write_pack(tmp_path / f"{version}.pack", small_pack(version)))


def test_a_language_that_is_only_sound_is_not_called_translated_by_computer(tmp_path: Path) -> None:
    rows = small_pack("0.9")
    rows["languages"].append(("rif", 2, "Tarifit", "ltr", None, 1))
    rows["sound_only"] = [("rif", "nl")]
    carried = write_pack(tmp_path / "spoken.pack", rows)
    (pack,) = MachineUpdates(tmp_path / "shelf", tmp_path / "station.db", carried, (CENTRE,)).gather().packs
    assert [language.tag for language in pack.unreviewed] == ["ar"]
    assert [language.tag for language in pack.reviewed] == ["rif"]


def test_a_kiosk_that_never_got_content_shows_what_came_along(work: MachineUpdates) -> None:
    updates = work.gather()
    (pack,) = updates.packs
    assert (pack.version, pack.shown, pack.checked_on is not None) == ("0.9", True, True)
    assert (updates.sources, updates.records) == ((CENTRE,), ())


def test_the_pack_that_is_shown_comes_before_those_that_are_kept(tmp_path: Path, work: MachineUpdates) -> None:
    install(tmp_path, "1.0")
    install(tmp_path, "2.0")
    assert [(pack.version, pack.shown) for pack in work.gather().packs] == [("2.0", True), ("1.0", False)]
    assert work.roll_back().version == "1.0"
    assert [(pack.version, pack.shown) for pack in work.gather().packs] == [("1.0", True), ("2.0", False)]


def test_a_sites_places_go_back_by_themselves(tmp_path: Path, work: MachineUpdates) -> None:
    install(tmp_path, "1.0")
    shelf = Shelf(tmp_path / "shelf" / "site", overlays=True)
    for version in ("7.0", "8.0"):
        shelf.install(write_pack(tmp_path / f"site-{version}.pack", small_site(version)))
    assert (work.gather().can_go_back, work.gather().places_can_go_back) == (False, True)
    assert work.roll_back(places=True).version == "7.0"
    assert [pack.version for pack in work.gather().packs] == ["1.0", "7.0", "8.0"]


def test_there_may_be_nothing_to_go_back_to(tmp_path: Path, work: MachineUpdates) -> None:
    install(tmp_path, "1.0")
    with pytest.raises(ShelfError, match="no earlier pack"):
        work.roll_back()


def test_a_pack_that_cannot_be_read_says_why_and_hides_no_other(tmp_path: Path, work: MachineUpdates) -> None:
    install(tmp_path, "1.0")
    install(tmp_path, "2.0")
    broken = Shelf(tmp_path / "shelf").list()[0].path
    broken.write_bytes(b"nonsense")
    first, second = work.gather().packs
    assert first.why
    assert second.checked_on is not None


def test_the_last_ten_syncs_are_shown_and_a_database_that_is_gone_hides_nothing_else(
    tmp_path: Path, work: MachineUpdates
) -> None:
    for number in range(12):
        work.keep(SyncRecord(f"{number}", NOW_S, Outcome.NO_NEWS))
    assert [record.source for record in work.gather().records] == [str(number) for number in range(11, 1, -1)]
    unusable = MachineUpdates(tmp_path / "shelf", tmp_path, tmp_path / "carried.pack")
    assert unusable.gather().records == ()


def test_the_log_on_a_stick_has_every_sync_that_is_kept(tmp_path: Path, work: MachineUpdates) -> None:
    for number in range(12):
        work.keep(SyncRecord(f"{number}", NOW_S, Outcome.NO_NEWS))
    stick = tmp_path / "stick"
    stick.mkdir()
    written = work.export(Volume("/dev/sdb1", str(stick), 0))
    assert written.parent == stick
    assert len(written.read_text().splitlines()) == 13


def test_what_is_new_is_counted_in_what_is_shown(tmp_path: Path, work: MachineUpdates) -> None:
    carried = work.news()
    install(tmp_path, "1.0")
    assert work.news() == carried
    assert carried.topics >= 1


def updates(*records: SyncRecord, packs: tuple[InstalledPack, ...] = (PACK,)) -> Updates:
    disk = Finding(Level.AMBER, Message("disk"), Message("little"), Message("Make room."))
    return Updates(packs, (CENTRE,), records, disk, NOW_S)


def said(line: PageLine) -> str:
    return f"{line.level}: {line.subject}: {line.what}" + "".join(f" / {more}" for more in line.more)


def all_said(found: Updates, *sticks: Volume) -> str:
    return "\n".join(said(line) for line in lines_of(found, sticks))


def test_each_part_of_the_page_has_its_heading() -> None:
    headings = [str(line.subject) for line in lines_of(updates(), ()) if line.level == "head"]
    assert headings == ["Content on this kiosk", "Where content comes from", "The last syncs", "Free space"]


def test_a_pack_says_its_version_its_age_and_who_read_it() -> None:
    told = all_said(updates())
    assert "good: Wegwijs 2.0: shown now; last checked on 2026-11-04, 20 days ago" in told
    assert "Written in: \u2068Nederlands\u2069" in told
    assert "Read by a person: \u2068Français\u2069" in told
    assert "Translated by computer" not in told


@pytest.mark.parametrize(
    ("checked_on", "hours", "age"),
    [
        (date(2026, 11, 24), 0, ""),
        (date(2026, 11, 24), 14, ""),
        (date(2026, 11, 23), 14, ", 1 day ago"),
        (date(2026, 11, 25), 0, ""),
        (date(2026, 11, 22), 14, ", 2 days ago"),
    ],
)
def test_the_age_of_a_pack_is_counted_in_whole_days(checked_on: date, hours: int, age: str) -> None:
    for shown, what in ((True, "shown now"), (False, "kept, to go back to")):
        pack = replace(PACK, checked_on=checked_on, shown=shown)
        found = replace(updates(packs=(pack,)), now_s=NOW_S + hours * 3600)
        assert f"Wegwijs 2.0: {what}; last checked on {checked_on}{age} / " in all_said(found)


def test_the_language_a_pack_was_written_in_is_no_translation_that_nobody_read(work: MachineUpdates) -> None:
    (pack,) = work.gather().packs
    told = (pack.source, pack.reviewed, pack.unreviewed)
    assert [[language.tag for language in languages] for languages in told] == [["nl"], [], ["ar"]]


def test_a_source_says_when_it_was_asked_last_and_what_came_of_it() -> None:
    assert "plain: centre, https://example.org/: was not asked yet" in all_said(updates())
    news = SyncRecord("centre", NOW_S, Outcome.NEWS, "", (SyncedPack("handbook", "2.0"),))
    by_stick = SyncRecord("centre", NOW_S + 9, Outcome.FAILED, "sync-space", stick=True)
    told = all_said(updates(by_stick, news))
    assert "good: centre, https://example.org/: last asked on" in told
    assert "new content: handbook 2.0" in told


@pytest.mark.parametrize("code", sorted(REASONS))
def test_every_failure_is_told_in_a_sentence_with_what_helps(code: str) -> None:
    told = all_said(updates(SyncRecord("stick", NOW_S, Outcome.FAILED, code, stick=True)))
    assert f"{REASONS[code].what} / {REASONS[code].mend}" in told
    assert code not in told


def test_a_sync_of_a_clock_that_was_far_off_is_told_all_the_same() -> None:
    assert "nothing new" in all_said(updates(SyncRecord("centre", 1e300, Outcome.NO_NEWS)))


def test_a_stick_of_somebody_else_is_explained() -> None:
    told = all_said(updates(), Volume("/dev/sdb1", "/media/a", 0), Volume("/dev/sdc1", "/media/b", 3))
    assert "look: stick /dev/sdb1: is not for this kiosk, and was left alone" in told
    assert "plain: stick /dev/sdc1: carries content" in told


def test_a_disk_that_is_nearly_full_says_so() -> None:
    assert "look: disk: little / Make room." in all_said(updates())
