"""A visit from the first touch to the last, through the window of a real kiosk with its real pack."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF

from kiosk.guidance import Answer
from kiosk.visit import (
    ComfortPlace,
    Given,
    GuideWalk,
    Home,
    Phase,
    ThemePage,
    TopicCard,
    Visit,
    Welcome,
    WhatNow,
)
from tests.helpers.live_kiosk import LiveKiosk, settle
from tests.helpers.snapshot import snapshot

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

TOPIC = "health.no_insurance"
ON_THE_CARD = TopicCard(TOPIC)


def to_the_topic(kiosk: LiveKiosk) -> None:
    for name in ("Nederlands", "Gezondheid", "Zonder verzekering"):
        kiosk.go(name)


def past_the_cards(kiosk: LiveKiosk) -> list[object]:
    """Touch next until What now?; every place on the way. A long text takes two touches a card."""
    places: list[object] = [kiosk.place]
    for _ in range(40):
        if isinstance(kiosk.place, WhatNow):
            return places
        kiosk.touch(kiosk.say("Next card"))
        if kiosk.place != places[-1]:
            places.append(kiosk.place)
    raise AssertionError(f"never came to the end: {places}")


def to_the_guide(kiosk: LiveKiosk) -> None:
    to_the_topic(kiosk)
    kiosk.go(kiosk.say("Questions for you"))


def every_item(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        yield child
        yield from every_item(child)


def test_a_language_leads_to_the_themes_and_a_theme_to_its_topics(kiosk: LiveKiosk) -> None:
    kiosk.go("Nederlands")
    assert kiosk.session.visit == Visit(language="nl", trail=(Home(),))
    kiosk.go("Gezondheid")
    assert kiosk.session.visit.trail == (Home(), ThemePage("health"))
    kiosk.go("Zonder verzekering")
    assert kiosk.place == ON_THE_CARD


def test_next_turns_every_card_and_ends_at_what_now(kiosk: LiveKiosk) -> None:
    to_the_topic(kiosk)
    places = past_the_cards(kiosk)
    assert places == [*(TopicCard(TOPIC, card) for card in range(kiosk.deck.value.count)), WhatNow(TOPIC)]


def test_answers_lead_to_an_outcome_and_its_cards_to_what_now(kiosk: LiveKiosk) -> None:
    to_the_guide(kiosk)
    assert kiosk.place == GuideWalk(TOPIC)
    for answer in ("No", "No", "I don't know"):
        kiosk.go(kiosk.say(answer))
    given = (Given("danger", Answer.NO), Given("insured", Answer.NO), Given("money", Answer.UNSURE))
    assert kiosk.place == GuideWalk(TOPIC, given)
    assert kiosk.model.value.screen == "deck"
    past_the_cards(kiosk)
    assert kiosk.model.value.screen == "whatNow"


def test_back_takes_answers_back_one_by_one_before_it_leaves_the_guide(kiosk: LiveKiosk) -> None:
    to_the_guide(kiosk)
    kiosk.go(kiosk.say("No"))
    kiosk.go(kiosk.say("Yes"))
    kiosk.go(kiosk.say("Back", "bar"))
    assert kiosk.place == GuideWalk(TOPIC, (Given("danger", Answer.NO),))
    kiosk.go(kiosk.say("Back", "bar"))
    assert kiosk.place == GuideWalk(TOPIC)
    kiosk.go(kiosk.say("Back", "bar"))
    assert kiosk.session.visit.trail[-1] == ON_THE_CARD


def test_see_it_again_begins_at_the_first_card(kiosk: LiveKiosk) -> None:
    to_the_topic(kiosk)
    past_the_cards(kiosk)
    kiosk.go(kiosk.say("See it again"))
    assert kiosk.place == ON_THE_CARD


def test_another_language_in_the_middle_keeps_the_card(kiosk: LiveKiosk) -> None:
    to_the_topic(kiosk)
    kiosk.touch(kiosk.say("Next card"))
    before, dutch = kiosk.place, kiosk.deck.value.text.value
    kiosk.go(kiosk.say("Language", "bar"))
    assert kiosk.place == Welcome()
    kiosk.go("العربية")
    assert (kiosk.place, kiosk.session.visit.language) == (before, "ar")
    assert kiosk.deck.value.text.value not in {"", dutch}
    assert kiosk.model.rightToLeft
    assert kiosk.named(kiosk.say("Next card")).place.center().x() < kiosk.window.width() / 2


def test_a_mouse_does_what_a_finger_does(kiosk: LiveKiosk) -> None:
    kiosk.click("Nederlands")
    kiosk.wait(lambda: kiosk.place == Home(), "home")


def test_two_quick_touches_are_one(kiosk: LiveKiosk) -> None:
    to_the_topic(kiosk)
    spot = kiosk.named(kiosk.say("Next card")).place.center()
    kiosk.clock.move(600)
    kiosk.tap(spot)
    kiosk.clock.move(499)
    kiosk.tap(spot)
    settle()
    assert kiosk.place == TopicCard(TOPIC, 1)
    kiosk.clock.move(1)
    kiosk.tap(spot)
    settle()
    assert kiosk.place == TopicCard(TOPIC, 2)


def test_a_finger_that_slides_off_a_key_does_nothing(kiosk: LiveKiosk) -> None:
    kiosk.go("Nederlands")
    kiosk.clock.move(600)
    place = kiosk.named("Gezondheid").place
    kiosk.press(place.center())
    kiosk.slide(QPointF(place.center().x(), 5))
    kiosk.release(QPointF(place.center().x(), 5))
    settle(100)
    assert kiosk.place == Home()


def test_the_kiosk_asks_after_a_minute_and_forgets_everything_after_twenty_seconds_more(kiosk: LiveKiosk) -> None:
    to_the_guide(kiosk)
    kiosk.go(kiosk.say("No"))
    kiosk.touch(kiosk.say("Comfort", "bar"))
    kiosk.wait(lambda: kiosk.place == ComfortPlace(), "comfort")
    kiosk.touch(kiosk.say("Larger letters"))
    kiosk.touch(kiosk.say("Dark colours"))
    anew = kiosk.blank.values()
    shown = snapshot(kiosk.model).values()
    seen = {value for value in shown if isinstance(value, str) and len(value) > 12 and value not in anew}
    assert seen
    kiosk.pass_time(59_800)
    assert not kiosk.model.value.asking
    kiosk.pass_time(200)
    assert kiosk.model.value.asking
    kiosk.pass_time(19_800)
    assert kiosk.model.value.asking
    assert kiosk.model.left == pytest.approx(0.01)
    kiosk.pass_time(200)
    assert (kiosk.session.visit, kiosk.session.phase) == (Visit(), Phase.EMPTY)
    assert snapshot(kiosk.model) == kiosk.blank
    drawn = {item.property("text") for item in every_item(kiosk.window.contentItem()) if item.inherits("QQuickText")}
    assert not seen & drawn


def test_any_touch_says_that_somebody_is_there(kiosk: LiveKiosk) -> None:
    to_the_topic(kiosk)
    kiosk.pass_time(60_000)
    assert kiosk.model.value.asking
    kiosk.tap(QPointF(540, 20))
    settle()
    assert not kiosk.model.value.asking
    assert (kiosk.place, kiosk.session.phase) == (ON_THE_CARD, Phase.BROWSING)


def test_yes_says_that_somebody_is_there(kiosk: LiveKiosk) -> None:
    to_the_topic(kiosk)
    kiosk.pass_time(60_000)
    kiosk.touch(kiosk.say("Yes"))
    assert (kiosk.model.value.asking, kiosk.place) == (False, ON_THE_CARD)


def test_finished_ends_the_visit_at_once(kiosk: LiveKiosk) -> None:
    to_the_topic(kiosk)
    kiosk.pass_time(60_000)
    kiosk.touch(kiosk.say("I'm finished"))
    assert (kiosk.session.visit, kiosk.session.phase) == (Visit(), Phase.EMPTY)
    assert snapshot(kiosk.model) == kiosk.blank


def test_a_later_touch_overtakes_one_whose_content_is_still_being_read(kiosk: LiveKiosk) -> None:
    kiosk.go("Nederlands")
    gate, shown = Event(), list[str]()
    kiosk.kiosk._pack_worker.submit(lambda: gate.wait(10), lambda _: None, lambda _: None)
    kiosk.model.changed.connect(lambda: shown.append(str(kiosk.session.visit.place)))
    kiosk.touch("Gezondheid")
    kiosk.touch("Wonen")
    assert kiosk.session.visit.trail == (Home(),)
    gate.set()
    kiosk.wait(lambda: kiosk.place == ThemePage("housing"), "the theme touched last")
    settle(100)
    kiosk.model.changed.disconnect()
    assert kiosk.place == ThemePage("housing")
    assert not [place for place in shown if "health" in place]


def test_the_topic_that_was_read_last_is_forgotten_with_the_visit(kiosk: LiveKiosk) -> None:
    to_the_topic(kiosk)
    assert kiosk.kiosk.library._kept
    kiosk.clock.move(1000)
    kiosk.session.touches.finish()
    assert not kiosk.kiosk.library._kept
