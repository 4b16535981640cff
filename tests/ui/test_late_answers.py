"""What staff asked for and was answered late never comes on the screen of whoever stands there now: on a real kiosk."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

import pytest

from kiosk.visit import Home, Phase, PinPad, StaffHome, Visit, Welcome
from tests.helpers.live_kiosk import LiveKiosk, settle
from tests.helpers.snapshot import snapshot

pytestmark = pytest.mark.slow


@contextmanager
def slow(kiosk: LiveKiosk) -> Iterator[None]:
    """The threads that answer staff wait for a disk meanwhile; afterwards all that was asked is answered."""
    disk, answered = Event(), list[bool]()
    workers = (kiosk.kiosk._background_worker, kiosk.kiosk._pin_worker)
    for worker in workers:
        worker.submit(disk.wait, lambda _: None, lambda _: None)
    try:
        yield
    finally:
        for worker in workers:
            worker.submit(lambda: None, lambda _: answered.append(True), lambda _: None)
        disk.set()
        kiosk.wait(lambda: len(answered) == len(workers), "every answer")
        settle(50)


def type_pin(kiosk: LiveKiosk) -> None:
    kiosk.session.open_staff()
    kiosk.wait(lambda: kiosk.place == PinPad(), "the PIN pad")
    for digit in "2468":
        kiosk.tap(kiosk.named(digit).place.center())
        settle()
    kiosk.tap(kiosk.named(kiosk.say("Done")).place.center())
    settle()


def come_in(kiosk: LiveKiosk) -> None:
    type_pin(kiosk)
    kiosk.wait(lambda: kiosk.place == StaffHome(), "the right PIN")
    kiosk.wait(lambda: not kiosk.kiosk.desk.staff_model.value.checking, "the doctor", seconds=60)


def walk_away(kiosk: LiveKiosk) -> None:
    kiosk.pass_time(kiosk.patience.before_asking_ms + kiosk.patience.for_answer_ms)
    assert (kiosk.session.phase, kiosk.place) == (Phase.EMPTY, Welcome())


def test_a_pin_that_is_answered_in_time_opens_the_door_however_slowly(kiosk: LiveKiosk) -> None:
    with slow(kiosk):
        type_pin(kiosk)
        kiosk.pass_time(kiosk.patience.before_asking_ms - 1000)
    kiosk.wait(lambda: kiosk.place == StaffHome(), "the right PIN")
    kiosk.wait(lambda: not kiosk.kiosk.desk.staff_model.value.checking, "the doctor", seconds=60)


def test_a_pin_that_is_answered_after_they_left_opens_nothing_to_the_next_visitor(kiosk: LiveKiosk) -> None:
    with slow(kiosk):
        type_pin(kiosk)
        walk_away(kiosk)
        kiosk.go("Nederlands")
    assert kiosk.session.visit == Visit(language="nl", trail=(Home(),))
    kiosk.start_over()
    assert snapshot(kiosk.model) == kiosk.blank


def test_a_pin_that_is_answered_after_they_left_opens_nothing_to_the_next_at_the_pad(kiosk: LiveKiosk) -> None:
    with slow(kiosk):
        type_pin(kiosk)
        walk_away(kiosk)
        kiosk.session.open_staff()
        kiosk.wait(lambda: kiosk.place == PinPad(), "the PIN pad")
        kiosk.tap(kiosk.named("1").place.center())
        settle()
    assert kiosk.place == PinPad()
    pad = kiosk.kiosk.desk.pin_model.value
    assert (pad.digits, pad.said) == (1, "")


def test_a_pin_that_is_answered_once_they_stand_elsewhere_in_the_same_visit_leads_nowhere(kiosk: LiveKiosk) -> None:
    here = Visit(language="nl", trail=(Home(),))
    with slow(kiosk):
        type_pin(kiosk)
        kiosk.session.jump(here)
        kiosk.wait(lambda: kiosk.session.visit == here, "home")
    assert kiosk.session.visit == here


def test_what_the_doctor_says_after_they_left_is_shown_to_nobody(kiosk: LiveKiosk) -> None:
    come_in(kiosk)
    with slow(kiosk):
        kiosk.touch(kiosk.say("Check again"))
        assert kiosk.kiosk.desk.staff_model.value.checking
        walk_away(kiosk)
        kiosk.go("Nederlands")
    assert kiosk.place == Home()
    assert kiosk.kiosk.desk.staff_model.value.lines == ()


def test_what_the_page_about_content_gathers_after_they_left_is_shown_to_nobody(kiosk: LiveKiosk) -> None:
    come_in(kiosk)
    with slow(kiosk):
        kiosk.touch(kiosk.say("Content and updates"))
        kiosk.wait(lambda: kiosk.model.value.screen == "staffUpdates", "the page")
        walk_away(kiosk)
        kiosk.go("Nederlands")
    assert kiosk.place == Home()
    kiosk.start_over()
    assert snapshot(kiosk.model) == kiosk.blank
