"""A hand that trembles touches twice: the second touch within half a second is none, whatever was touched."""

from __future__ import annotations

import pytest

from kiosk.app import EMBEDDED_PACK
from kiosk.guidance import Answer
from kiosk.packs.read.reader import PackReader
from kiosk.ui.kit.stops import Stop
from kiosk.visit import Comfort, Given, GuideWalk, Home, Route, ThemePage, TopicCard, Visit
from tests.helpers.listening import Listener
from tests.helpers.qml_items import type_of

TOPIC = "health.no_insurance"
SOON_MS = 300


@pytest.mark.parametrize("place", [TopicCard(TOPIC, 1), GuideWalk(TOPIC, (Given("danger", Answer.NO),))])
def test_the_mark_of_the_computer_is_opened_once(listener: Listener, place: Route) -> None:
    kiosk = listener.kiosk
    kiosk.reshape("portrait")
    trail = (Home(), ThemePage("health"), TopicCard(TOPIC), place)
    for listening in (True, False):
        stop = Stop("marked", Visit(language="ar", trail=trail))
        if listening:
            listener.bring(stop)
        else:
            kiosk.bring(stop)
        (face,) = [item for item in kiosk.shown() if type_of(item) == "CardFace"]
        text = face.property("text")
        mark = listener.control(kiosk.say("Translated by computer"))
        listener.tap(mark)
        listener.tap(mark, after_ms=SOON_MS)
        assert (face.property("text") == text) is listening
        listener.tap(mark)
        assert (face.property("text") == text) is not listening


def test_the_second_half_of_a_card_is_not_passed_over(listener: Listener) -> None:
    kiosk = listener.kiosk
    kiosk.reshape("small")
    with PackReader.open(EMBEDDED_PACK) as pack:
        cards = pack.topic(TOPIC, "nl").cards
    number = max(range(len(cards)), key=lambda index: len(cards[index].text.value))
    trail = (Home(), ThemePage("health"), TopicCard(TOPIC, number))
    kiosk.bring(Stop("long", Visit(language="nl", trail=trail, comfort=Comfort().with_text(1).with_text(1))))
    (face,) = [item for item in kiosk.shown() if type_of(item) == "CardFace"]
    assert face.property("twoTurns")
    following = listener.control(kiosk.say("Next card"))
    listener.tap(following)
    listener.tap(following, after_ms=SOON_MS)
    assert (kiosk.place, face.property("turn")) == (trail[-1], 1)
    listener.tap(following)
    assert kiosk.place != trail[-1]
