"""The glass is cleaned: what a hand and a cloth do to the screen meanwhile, and how it ends."""

from __future__ import annotations

from kiosk.ui.kit.stops import Stop
from kiosk.ui.staff import cleaning
from kiosk.ui.staff.cleaning import CLEANING_MS, Cleaning, CleaningModel
from kiosk.visit import StaffHome, Visit, Welcome
from tests.helpers.live_kiosk import LiveKiosk, settle

HOME = Visit(trail=(Welcome(), StaffHome()))


def begin(kiosk: LiveKiosk) -> CleaningModel:
    """Staff touch the key."""
    kiosk.bring(Stop("staff-home", HOME))
    kiosk.go(kiosk.say("Clean the screen"))
    kiosk.wait(lambda: kiosk.place == Cleaning(), "the countdown")
    kiosk.session.tick()
    model: CleaningModel = kiosk.model.of(cleaning.VIEW)
    return model


def test_ring_and_number_count_down_to_the_next_visit(kiosk: LiveKiosk) -> None:
    model = begin(kiosk)
    assert (model.property("seconds"), model.property("left")) == (30, 1.0)
    kiosk.pass_time(CLEANING_MS // 3)
    assert (model.property("seconds"), round(model.property("left"), 2)) == (20, 0.67)
    kiosk.pass_time(CLEANING_MS)
    assert kiosk.session.visit == Visit()


def test_nothing_can_be_touched_and_no_touch_makes_it_longer(kiosk: LiveKiosk) -> None:
    begin(kiosk)
    kiosk.draw()
    assert kiosk.touchables() == []
    for _ in range(CLEANING_MS // 1000):
        assert kiosk.place == Cleaning()
        kiosk.tap(kiosk.window.contentItem().boundingRect().center())
        kiosk.pass_time(1000)
    settle()
    assert kiosk.session.visit == Visit()


def test_it_counts_from_the_beginning_each_time(kiosk: LiveKiosk) -> None:
    begin(kiosk)
    kiosk.pass_time(CLEANING_MS // 2)
    kiosk.start_over()
    kiosk.session.tick()
    assert begin(kiosk).property("seconds") == 30


def test_a_cleaned_screen_leaves_nothing_behind(kiosk: LiveKiosk) -> None:
    begin(kiosk)
    kiosk.pass_time(CLEANING_MS // 2)
    kiosk.start_over()
    assert kiosk.model.of(cleaning.VIEW).value == cleaning.CleaningValue()
