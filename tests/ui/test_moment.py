"""One moment: when a touch that is not answered says so, and what it says, on a clock that is held."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kiosk.ui.flow.moment import LANGUAGES, LONG_AFTER_MS, MomentModel, MomentTime, MomentValue
from kiosk.ui.kit.stops import Stop
from kiosk.ui.tour.camera import HeldClock
from kiosk.visit import Home, ThemePage, Visit
from tests.helpers.listening import Listener
from tests.helpers.live_kiosk import LiveKiosk
from tests.helpers.qml_items import type_of


def test_a_wait_of_a_second_is_shown_and_one_of_twenty_shows_to_the_desk() -> None:
    clock, model = HeldClock(), MomentModel()
    time = MomentTime(model, clock)
    seen: list[tuple[bool, bool]] = []
    for ms in (0, 900, 100, LONG_AFTER_MS - 1100, 100):
        clock.move(ms)
        time.tick(waiting=True, troubled=False)
        seen.append((model.property("shown"), model.property("long")))
    assert seen == [(False, False), (False, False), (True, False), (True, False), (True, True)]
    assert model.property("waited") == 1.0
    time.tick(waiting=False, troubled=False)
    assert model.value == MomentValue()


def test_each_wait_is_counted_by_itself() -> None:
    clock, model = HeldClock(), MomentModel()
    time = MomentTime(model, clock)
    for waiting in (True, False, True):
        clock.move(800)
        time.tick(waiting=waiting, troubled=False)
    assert not model.property("shown")


def test_where_nothing_can_be_shown_the_trouble_has_its_own_screen_and_the_wait_goes_on() -> None:
    clock, model = HeldClock(), MomentModel()
    time = MomentTime(model, clock)
    time.tick(waiting=False, troubled=True)
    clock.move(LONG_AFTER_MS)
    time.tick(waiting=True, troubled=True)
    assert (model.property("shown"), model.property("long")) == (False, True)


def test_the_word_stands_in_six_languages_each_in_its_direction(kiosk: LiveKiosk) -> None:
    kiosk.session.rehearse_waiting(5000)
    kiosk.draw()
    words = [item for item in kiosk.shown() if type_of(item).startswith("KioskText") and item.property("word")]
    assert len(words) == len(LANGUAGES)
    assert [word.property("direction") for word in words] == ["ltr", "ltr", "ltr", "rtl", "rtl", "ltr"]
    kiosk.session.rehearse_waiting(0)
    kiosk.draw()
    assert "MomentScreen" not in {type_of(item) for item in kiosk.shown()}


@pytest.mark.parametrize("layout", ["portrait", "landscape", "small"])
def test_nothing_behind_a_moment_can_be_touched(kiosk: LiveKiosk, layout: str) -> None:
    kiosk.reshape(layout)
    kiosk.session.rehearse_waiting(5000)
    kiosk.draw()
    assert kiosk.touchables() == []
    kiosk.session.rehearse_waiting(0)
    kiosk.draw()
    assert kiosk.touchables() != []


def test_a_screen_that_was_long_in_coming_is_read_to_whoever_listens(listener: Listener) -> None:
    home = Visit(language="nl", trail=(Home(),))
    listener.bring(Stop("home", home))
    listener.kiosk.session.rehearse_waiting(5000)
    listener.bring(Stop("theme", replace(home, trail=(Home(), ThemePage("health")))))
    said = [line.text for line in listener.lines_said()]
    listener.kiosk.session.rehearse_waiting(0)
    assert "Gezondheid" in said
