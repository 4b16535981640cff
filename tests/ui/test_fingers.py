"""A palm, a stuck point of the glass and many fingers at once, on the window of a real kiosk."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF

from kiosk.visit import LONGEST_TOUCH_MS, REPEAT_IGNORED_MS, Home, Phase, PinPad, ThemePage, Welcome
from tests.helpers.live_kiosk import LiveKiosk, settle

PALM, FINGER, THUMB = 7, 0, 1
BLANK = QPointF(5, 5)


@pytest.fixture
def hand(kiosk: LiveKiosk) -> Iterator[LiveKiosk]:
    """The kiosk before a hand that is taken off the glass afterwards."""
    yield kiosk
    kiosk.let_go()


def spot(kiosk: LiveKiosk, name: str) -> QPointF:
    kiosk.draw()
    return kiosk.named(name).place.center()


def is_pressed(kiosk: LiveKiosk, name: str) -> bool:
    return bool(kiosk.named(name).item.property("pressed"))


def test_a_finger_chooses_while_a_palm_is_on_another_key(hand: LiveKiosk) -> None:
    french, dutch = spot(hand, "Français"), spot(hand, "Nederlands")
    hand.press(french, PALM)
    hand.press(dutch, FINGER)
    assert (is_pressed(hand, "Français"), is_pressed(hand, "Nederlands")) == (False, True)
    hand.release(dutch, FINGER)
    hand.wait(lambda: hand.place == Home(), "the finger's language")
    hand.release(french, PALM)
    settle()
    assert (hand.session.visit.language, hand.place) == ("nl", Home())


def test_a_palm_that_rested_opens_nothing_when_it_is_lifted(hand: LiveKiosk) -> None:
    french = spot(hand, "Français")
    hand.press(french)
    hand.clock.move(LONGEST_TOUCH_MS + 1)
    hand.release(french)
    with pytest.raises(AssertionError, match="in vain"):
        hand.wait(lambda: hand.place != Welcome(), "a moment", seconds=2)
    assert not is_pressed(hand, "Français")


def test_somebody_who_touches_for_a_second_and_a_half_is_still_served(hand: LiveKiosk) -> None:
    dutch = spot(hand, "Nederlands")
    hand.press(dutch)
    hand.clock.move(LONGEST_TOUCH_MS)
    hand.release(dutch)
    hand.wait(lambda: hand.place == Home(), "a slow touch")


@pytest.mark.parametrize("first", ["Gezondheid", "Wonen"])
def test_of_two_fingers_on_two_keys_the_first_that_goes_up_counts(hand: LiveKiosk, first: str) -> None:
    hand.go("Nederlands")
    spots = {"Gezondheid": spot(hand, "Gezondheid"), "Wonen": spot(hand, "Wonen")}
    hand.clock.move(REPEAT_IGNORED_MS)
    for finger, name in enumerate(spots):
        hand.press(spots[name], finger)
    for name in sorted(spots, key=lambda name: name != first):
        hand.release(spots[name], list(spots).index(name))
    themes = {"Gezondheid": "health", "Wonen": "housing"}
    hand.wait(lambda: hand.place == ThemePage(themes[first]), first)
    settle(50)
    assert hand.place == ThemePage(themes[first])


def test_a_finger_that_waited_for_another_does_not_touch_what_came_under_it(hand: LiveKiosk) -> None:
    dutch = spot(hand, "Nederlands")
    hand.press(dutch + QPointF(40, 0), THUMB)
    hand.tap(dutch, FINGER)
    hand.wait(lambda: hand.place == Home(), "the first finger")
    hand.clock.move(REPEAT_IGNORED_MS)
    hand.release(dutch + QPointF(40, 0), THUMB)
    settle(50)
    assert hand.place == Home()


def test_a_finger_that_slides_off_its_key_opens_nothing_and_comes_back_if_it_likes(hand: LiveKiosk) -> None:
    dutch = spot(hand, "Nederlands")
    for path, place in (((BLANK,), Welcome()), ((BLANK, dutch), Home())):
        hand.press(dutch)
        for at in path:
            hand.slide(at)
            assert is_pressed(hand, "Nederlands") is (at == dutch)
        hand.release(path[-1])
        hand.wait(lambda place=place: hand.place == place, "sliding")  # type: ignore[misc]


@pytest.mark.parametrize("under", ["Nederlands", None])
def test_a_point_that_never_ends_leaves_every_visit_as_it_would_be(hand: LiveKiosk, under: str | None) -> None:
    hand.press(spot(hand, under) if under else BLANK, PALM)
    settle()
    for _ in range(2):
        hand.clock.move(LONGEST_TOUCH_MS)
        hand.tap(spot(hand, "Nederlands"), FINGER)
        hand.wait(lambda: hand.place == Home(), "a language")
        for _ in range(6):
            hand.pass_time(hand.patience.before_asking_ms - 1000)
            hand.tap(BLANK, FINGER)
        assert (hand.session.phase, hand.place) == (Phase.BROWSING, Home())
        hand.pass_time(hand.patience.before_asking_ms)
        assert hand.session.phase is Phase.WARNING
        hand.pass_time(hand.patience.for_answer_ms)
        assert (hand.session.phase, hand.place) == (Phase.EMPTY, Welcome())


def test_a_palm_that_shifts_keeps_no_visit_alive(hand: LiveKiosk) -> None:
    hand.go("Nederlands")
    hand.press(BLANK, PALM)
    for step in range(80):
        hand.pass_time(1000)
        hand.slide(BLANK + QPointF(step % 2, 0), PALM)
    assert (hand.session.phase, hand.place) == (Phase.EMPTY, Welcome())


def test_the_question_is_answered_beside_a_palm_that_lies_on_it(hand: LiveKiosk) -> None:
    hand.go("Nederlands")
    hand.pass_time(hand.patience.before_asking_ms)
    hand.press(QPointF(200, 200), PALM)
    hand.tap(QPointF(400, 200), FINGER)
    settle()
    assert hand.session.phase is Phase.BROWSING


def test_staff_hold_the_mark_while_a_palm_lies_elsewhere(hand: LiveKiosk) -> None:
    mark = spot(hand, hand.say("Wegwijs. Staff: hold for three seconds."))
    hand.press(spot(hand, "Nederlands"), PALM)
    hand.press(mark, FINGER)
    hand.wait(lambda: hand.place == PinPad(), "held for three seconds", seconds=6)


@pytest.mark.parametrize("seed", range(3))
def test_ten_fingers_anywhere_leave_a_kiosk_that_works(hand: LiveKiosk, seed: int) -> None:
    hand.go("Nederlands")
    chance = random.Random(seed)  # noqa: S311  the same hands each time
    down: set[int] = set()
    for _ in range(120):
        finger = chance.randrange(10)
        at = QPointF(chance.randrange(hand.window.width()), chance.randrange(hand.window.height()))
        hand.clock.move(chance.randrange(LONGEST_TOUCH_MS))
        if finger not in down:
            hand.press(at, finger)
            down.add(finger)
        elif chance.random() < 0.3:
            hand.slide(at, finger)
        else:
            hand.release(at, finger)
            down.remove(finger)
        settle()
    hand.start_over()
    hand.clock.move(LONGEST_TOUCH_MS + 1)
    finger = next(finger for finger in range(11) if finger not in down)
    hand.tap(spot(hand, "Nederlands"), finger)
    hand.wait(lambda: hand.place == Home(), "a language")
