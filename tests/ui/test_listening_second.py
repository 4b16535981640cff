"""Where one touch is enough to somebody who listens, and what becomes of the second that comes all the same."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt

from kiosk.guidance import Answer
from kiosk.ui.flow.touches.second_touch import LATE_MS, NEAR_MM, SecondTouch
from kiosk.ui.kit.stops import Stop
from kiosk.ui.tour.camera import HeldClock
from kiosk.visit import Given, GuideWalk, Home, ThemePage, TopicCard, Visit, Welcome
from tests.helpers.listening import Listener, walk
from tests.helpers.live_kiosk import settle
from tests.helpers.scene import place_of

TOPIC = "health.no_insurance"
CARD = (ThemePage("health"), TopicCard(TOPIC))
SOON_MS = 900
"""Longer than a trembling hand takes, and not so long that somebody has heard what the screen is."""


def at(*trail: Any, language: str = "nl") -> Stop:
    return Stop("here", Visit(language=language, trail=(Home(), *trail)))


def read_to_its_end(listener: Listener, *trail: Any, language: str = "nl") -> None:
    listener.bring(at(*trail, language=language))
    listener.told.say_it_all()


# the ring


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_after_a_card_the_ring_rests_on_next_and_one_touch_goes_on(listener: Listener, language: str) -> None:
    read_to_its_end(listener, *CARD, language=language)
    following = listener.control(listener.kiosk.say("Next card"))
    assert listener.ringed is following
    assert listener.tap(following) == 1


@pytest.mark.parametrize(
    "trail",
    [(), CARD[:1], (*CARD, GuideWalk(TOPIC)), (*CARD, GuideWalk(TOPIC, (Given("danger", Answer.NO),)))],
    ids=["home", "theme", "question", "second question"],
)
def test_after_any_other_screen_the_ring_rests_on_nothing(listener: Listener, trail: tuple[Any, ...]) -> None:
    read_to_its_end(listener, *trail)
    assert listener.ringed is None


def test_next_too_is_named_first_before_the_card_was_read(listener: Listener) -> None:
    kiosk, told = listener.kiosk, listener.told
    listener.bring(at(*CARD))
    told.begin(told.lines[0])
    following = listener.control(kiosk.say("Next card"))
    assert [listener.tap(following), listener.tap(following)] == [0, 1]


def test_the_ring_leaves_next_for_what_is_named(listener: Listener) -> None:
    kiosk = listener.kiosk
    read_to_its_end(listener, *CARD)
    following, language = listener.control(kiosk.say("Next card")), listener.control(kiosk.say("Language", "bar"))
    assert listener.tap(language) == 0
    assert listener.ringed is language
    assert listener.tap(following) == 0
    assert listener.ringed is following


# a touch on nothing


@pytest.mark.parametrize("layout", ["portrait", "small"])
def test_a_touch_on_nothing_reads_every_screen_again(listener: Listener, layout: str) -> None:
    kiosk, told = listener.kiosk, listener.told
    kiosk.reshape(layout)
    kinds: dict[str, Stop] = {}
    for stop in walk(layout, "nl"):
        if not stop.asking and not stop.stick:
            kinds.setdefault(stop.name.rstrip("0123456789-"), stop)
    wrong = []
    for name, stop in kinds.items():
        listener.bring(stop)
        if not kiosk.model.aloud_model.listening:
            continue
        said = told.texts
        told.say_it_all()
        told.clear()
        kiosk.clock.move(LATE_MS)
        kiosk.tap(nothing_at(listener))
        settle()
        in_order = (
            sorted if isinstance(stop.visit.place, Welcome) else list
        )  # there voices begin at the language that is lit
        if in_order(told.texts) != in_order(said):
            wrong.append(f"{name}: {told.texts}")
    assert not wrong, "\n".join(wrong)


def nothing_at(listener: Listener) -> QPointF:
    """A spot well away from everything that can be touched."""
    keys = [place_of(item).adjusted(-40, -40, 40, 40) for item in listener.controls()]
    width, height = listener.kiosk.window.width(), listener.kiosk.window.height()
    spots = (QPointF(x, y) for y in range(1, height, 4) for x in range(1, width, 4))
    near = [place_of(item) for item in listener.controls()]
    free = next((spot for spot in spots if not any(key.contains(spot) for key in keys)), None)
    if free is not None:
        return free
    spots = (QPointF(x, y) for y in range(1, height, 2) for x in range(1, width, 2))
    return next(spot for spot in spots if not any(key.contains(spot) for key in near))


# a second touch that comes late


def test_a_late_second_touch_does_not_silence_what_the_first_opened(listener: Listener) -> None:
    kiosk, told = listener.kiosk, listener.told
    read_to_its_end(listener, *CARD)
    spot = place_of(listener.control(kiosk.say("Next card"))).center()
    kiosk.clock.move(LATE_MS)
    kiosk.tap(spot)
    kiosk.wait(lambda: kiosk.place == TopicCard(TOPIC, 1), "the next card")
    settle()
    told.begin(told.lines[0])
    asked, stops = list(told.asked), told.stops
    kiosk.clock.move(SOON_MS)
    kiosk.tap(spot)
    settle()
    assert (told.asked, told.stops, told.is_sounding) == (asked, stops, True)
    assert kiosk.place == TopicCard(TOPIC, 1)
    kiosk.clock.move(LATE_MS)
    kiosk.tap(spot)
    settle()
    assert told.texts[0] == kiosk.say("Next card")


def test_a_touch_elsewhere_counts_at_once(listener: Listener) -> None:
    kiosk, told = listener.kiosk, listener.told
    read_to_its_end(listener, *CARD)
    listener.tap(listener.control(kiosk.say("Next card")))
    kiosk.wait(lambda: kiosk.place == TopicCard(TOPIC, 1), "the next card")
    settle()
    told.begin(told.lines[0])
    assert listener.tap(listener.control(kiosk.say("Back", "bar")), after_ms=SOON_MS) == 0
    assert told.texts[0] == kiosk.say("Back", "bar")


def test_a_late_second_enter_does_not_silence_either(listener: Listener) -> None:
    kiosk, told = listener.kiosk, listener.told
    read_to_its_end(listener)
    kiosk.key(Qt.Key.Key_Tab)
    settle()
    kiosk.clock.move(LATE_MS)
    kiosk.key(Qt.Key.Key_Return)
    kiosk.wait(lambda: kiosk.place != Home(), "Enter opens what has the focus")
    settle()
    told.begin(told.lines[0])
    stops = told.stops
    kiosk.clock.move(SOON_MS)
    kiosk.key(Qt.Key.Key_Return)
    settle()
    assert (told.stops, told.is_sounding) == (stops, True)


def test_only_a_press_at_the_same_place_soon_after_what_it_opened_is_late() -> None:
    clock = HeldClock()
    second = SecondTouch(clock)
    second.pressed((100.0, 100.0))
    assert not second.is_late((100.0, 100.0))  # nothing was opened
    second.opened()
    assert second.is_late((100.0 + NEAR_MM, 100.0))
    assert not second.is_late((101.0 + NEAR_MM, 100.0))
    assert not second.is_late(None)  # of a keyboard
    clock.move(LATE_MS)
    assert second.is_late((100.0, 100.0))
    clock.move(1)
    assert not second.is_late((100.0, 100.0))


def test_a_screen_that_comes_by_itself_takes_no_touch_away() -> None:
    clock = HeldClock()
    second = SecondTouch(clock)
    second.opened()
    assert not second.is_late((0.0, 0.0))
    second.pressed((0.0, 0.0))
    clock.move(60_000)
    second.opened()
    assert not second.is_late((0.0, 0.0))
