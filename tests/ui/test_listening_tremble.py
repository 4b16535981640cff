"""A hand that trembles touches twice: the second touch within half a second is none, whatever was touched."""

from __future__ import annotations

import pytest

from kiosk.guidance import Answer
from kiosk.ui.kit.stops import Stop
from kiosk.visit import AboutText, Given, GuideWalk, Home, ThemePage, TopicCard, Visit
from tests.helpers.listening import Listener
from tests.helpers.live_kiosk import settle

TOPIC = "health.no_insurance"
SOON_MS = 300


@pytest.mark.parametrize(
    ("place", "name"),
    [
        (TopicCard(TOPIC, 1), "About this card"),
        (GuideWalk(TOPIC, (Given("danger", Answer.NO),)), "About this question"),
    ],
)
def test_what_is_to_be_known_is_opened_once(listener: Listener, place: TopicCard | GuideWalk, name: str) -> None:
    kiosk = listener.kiosk
    kiosk.reshape("portrait")
    trail = (Home(), ThemePage("health"), TopicCard(TOPIC), place)
    for listening in (True, False):
        stop = Stop("marked", Visit(language="ar", trail=trail))
        if listening:
            listener.bring(stop)
        else:
            kiosk.bring(stop)
        about = listener.control(kiosk.say(name))
        listener.tap(about)
        listener.tap(about, after_ms=SOON_MS)
        if listening:
            settle()
            assert kiosk.place == place
            listener.tap(about)
        kiosk.wait(lambda: isinstance(kiosk.place, AboutText), "what is to be known", seconds=20)
        settle()
        assert kiosk.session.visit.trail == (*trail, AboutText(place))


def test_a_card_is_not_passed_over(listener: Listener) -> None:
    kiosk = listener.kiosk
    kiosk.reshape("small")
    kiosk.bring(Stop("card", Visit(language="nl", trail=(Home(), ThemePage("health"), TopicCard(TOPIC)))))
    following = listener.control(kiosk.say("Next card"))
    listener.tap(following)
    listener.tap(following, after_ms=SOON_MS)
    assert kiosk.place == TopicCard(TOPIC, 1)
    listener.tap(following)
    assert kiosk.place == TopicCard(TOPIC, 2)
