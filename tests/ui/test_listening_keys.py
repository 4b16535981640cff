"""Somebody who listens and has a keyboard: what has the focus is said, and Enter opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from kiosk.ui.kit.stops import Stop
from kiosk.visit import Home, Phase, ThemePage, TopicCard, Visit
from tests.helpers.listening import Listener
from tests.helpers.live_kiosk import settle

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

TOPIC = "health.no_insurance"


def at(*trail: Any, language: str = "nl") -> Stop:
    return Stop("here", Visit(language=language, trail=(Home(), *trail)))


def test_the_focus_is_said_and_enter_opens_it(listener: Listener) -> None:
    kiosk, told = listener.kiosk, listener.told
    listener.bring(at())
    told.finish()
    seen = []
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Right):
        told.clear()
        item = kiosk.key(key)
        settle()
        assert item is not None
        seen.append(str(item.property("name")))
        assert told.texts == [item.property("spokenText")]
        rings = [one for one in kiosk.shown() if one.property("announcedShown") or one.property("focusShown")]
        assert [(one.property("announcedShown"), one.property("focusShown")) for one in rings] == [(False, True)]
    assert len(set(seen)) == len(seen)
    kiosk.clock.move(600)
    kiosk.key(Qt.Key.Key_Return)
    kiosk.wait(lambda: isinstance(kiosk.place, ThemePage), "Enter opens what has the focus")


def test_the_focus_is_said_too_where_the_ring_stands_already(listener: Listener) -> None:
    kiosk, told = listener.kiosk, listener.told
    listener.bring(at(ThemePage("health"), TopicCard(TOPIC)))
    told.say_it_all()
    following = listener.control(kiosk.say("Next card"))
    assert listener.ringed is following
    for _ in range(20):
        told.clear()
        if kiosk.key(Qt.Key.Key_Tab) is following:
            break
    settle()
    assert told.texts == [kiosk.say("Next card")]


def test_the_keys_go_on_where_they_were_after_the_question_and_after_the_notice(listener: Listener) -> None:
    kiosk = listener.kiosk
    listener.bring(at())
    kiosk.pass_time(61_000)
    assert listener.phase() is Phase.WARNING
    kiosk.clock.move(600)
    kiosk.key(Qt.Key.Key_Return)
    settle()
    assert listener.phase() is Phase.BROWSING
    kiosk.key(Qt.Key.Key_Down)
    assert focused(listener).property("usable")
    listener.told.refuse("no-sound")
    settle()
    kiosk.clock.move(600)
    kiosk.key(Qt.Key.Key_Tab)
    kiosk.key(Qt.Key.Key_Return)
    settle()
    assert kiosk.model.aloud_model.value.notice == ""
    kiosk.key(Qt.Key.Key_Down)
    assert focused(listener).property("usable")


def focused(listener: Listener) -> QQuickItem:
    return listener.kiosk.window.activeFocusItem()
