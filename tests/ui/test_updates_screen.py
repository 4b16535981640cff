"""The page "Content and updates" as staff use it, on a kiosk that has seen a few things."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.errors import ShelfError
from kiosk.packs.shelf.installed import Entry
from kiosk.station.syncs.volumes import Volume
from kiosk.ui.kit.stops import Stop
from kiosk.ui.updates.updates_controller import UpdatesController
from kiosk.ui.updates.updates_model import UpdatesValue
from kiosk.ui.updates.updates_sample import SampleUpdates
from kiosk.visit import StaffHome, StaffUpdates, Visit, Welcome
from tests.helpers.live_kiosk import LiveKiosk
from tests.helpers.sync_bench import STICK, SyncBench

pytestmark = pytest.mark.slow

HOME = Visit(trail=(Welcome(), StaffHome()))


@pytest.fixture
def desk(kiosk: LiveKiosk) -> UpdatesController:
    kiosk.bring(Stop("staff", HOME))
    kiosk.go(kiosk.say("Content and updates"))
    assert kiosk.place == StaffUpdates()
    found = kiosk.kiosk.desk.updates
    kiosk.wait(lambda: not found.model.value.gathering, "the lines")
    return found


def test_staff_see_what_is_here_where_from_and_why_it_failed(kiosk: LiveKiosk, desk: UpdatesController) -> None:
    lines = [f"{line.subject} {line.what} {line.mend}" for line in desk.model.value.lines]
    for words in (
        "Wegwijs 2026.11",
        "Nederlands",
        "centre",
        "de bron was niet te bereiken",
        "wacht op het grote vinkje",
    ):
        assert any(words in line for line in lines), words
    assert "Inhoud en updates" in {item.property("text") for item in kiosk.shown()}


def test_to_go_back_is_asked_once_more(kiosk: LiveKiosk, desk: UpdatesController) -> None:
    kiosk.touch(kiosk.say("Previous content"))
    kiosk.draw()
    kiosk.touch(kiosk.say("No, leave it"))
    assert (desk.model.value.asking, desk.model.value.said) == (False, "")
    kiosk.touch(kiosk.say("Previous content"))
    kiosk.touch(kiosk.say("Yes, go back"))
    kiosk.wait(lambda: "handbook 2026.5" in desk.model.value.said, "what it went back to")
    kiosk.touch(kiosk.say("Previous content"))
    kiosk.touch(kiosk.say("Only the places"))
    kiosk.wait(lambda: "lindewater 2026.5" in desk.model.value.said, "the places it went back to")


def test_only_what_has_an_earlier_state_is_offered(kiosk: LiveKiosk, desk: UpdatesController) -> None:
    desk.model.show(UpdatesValue(gathering=False, places_can_go_back=True))
    kiosk.touch(kiosk.say("Previous content"))
    kiosk.draw()
    shown = {key.name for key in kiosk.touchables()}
    assert {kiosk.say("Only the places"), kiosk.say("No, leave it")} <= shown
    assert kiosk.say("Yes, go back") not in shown


def test_with_one_pack_alone_there_is_no_way_back(kiosk: LiveKiosk, desk: UpdatesController) -> None:
    desk.model.show(UpdatesValue(gathering=False))
    kiosk.draw()
    assert kiosk.say("Previous content") not in {key.name for key in kiosk.touchables()}


def test_what_cannot_be_done_is_said_by_its_code_and_the_journal_says_why(
    kiosk: LiveKiosk, desk: UpdatesController, caplog: pytest.LogCaptureFixture
) -> None:
    class Refusing(SampleUpdates):
        def roll_back(self, *, places: bool = False) -> Entry:
            raise ShelfError("the disk is read-only" + " too" * places)

    desk._work, before = Refusing(), desk._work
    kiosk.touch(kiosk.say("Previous content"))
    kiosk.touch(kiosk.say("Yes, go back"))
    kiosk.wait(lambda: "shelf" in desk.model.value.said, "why not")
    assert "read-only" not in desk.model.value.said
    assert "job-failed: the disk is read-only" in caplog.text
    desk._work = before


def test_without_a_source_and_a_stick_there_is_nothing_to_check_or_to_write_to(
    kiosk: LiveKiosk, desk: UpdatesController
) -> None:
    kiosk.touch(kiosk.say("Check now"))
    assert desk.model.value.said.startswith("Er is niets om na te kijken")
    kiosk.touch(kiosk.say("Log to the stick"))
    assert desk.model.value.said == "Steek er eerst een stick in."


def test_a_stick_is_checked_again_and_takes_the_log(kiosk: LiveKiosk, desk: UpdatesController, tmp_path: Path) -> None:
    bench = SyncBench(tmp_path)
    desk.follow(bench.syncing)
    try:
        bench.see(STICK)
        bench.until_ended()
        kiosk.touch(kiosk.say("Check now"))
        bench.until_ended(2)
        kiosk.touch(kiosk.say("Log to the stick"))
        kiosk.wait(lambda: "wegwijs-log.csv" in desk.model.value.said, "the log")
    finally:
        for signal in (bench.syncing.changed, bench.syncing.ended):
            signal.disconnect()
        bench.close()


def test_a_stick_that_refuses_the_log_is_told(kiosk: LiveKiosk, desk: UpdatesController, tmp_path: Path) -> None:
    class Refusing(SampleUpdates):
        def export(self, stick: Volume) -> Path:
            raise ShelfError(f"{stick.mount}: Read-only file system")

    bench = SyncBench(tmp_path)
    desk.follow(bench.syncing)
    desk._work, before = Refusing(), desk._work
    try:
        bench.see(STICK)
        bench.until_ended()
        kiosk.touch(kiosk.say("Log to the stick"))
        kiosk.wait(lambda: "(shelf)" in desk.model.value.said, "why not")
        assert "Probeer een andere stick." in desk.model.value.said
        bench.syncing.check_now()
        bench.until_ended(2)
        assert "(shelf)" in desk.model.value.said  # it stays to be read
    finally:
        desk._work = before
        for signal in (bench.syncing.changed, bench.syncing.ended):
            signal.disconnect()
        bench.close()


def test_nothing_of_the_page_is_left_when_staff_go(kiosk: LiveKiosk, desk: UpdatesController) -> None:
    kiosk.start_over()
    assert desk.model.value == UpdatesValue()
