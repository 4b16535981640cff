"""A visit of somebody who listens: touches, cards, another language, and the end."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication

from kiosk.guidance import Direction, Recording, Text, TextState
from kiosk.station.settings.values import Settings
from kiosk.ui.kit.stops import Stop
from kiosk.visit import Comfort, Home, ListenOrRead, ThemePage, TopicCard, Visit, WhatNow
from tests.helpers.listening import Listener
from tests.helpers.live_kiosk import LiveKiosk, settle
from tests.helpers.snapshot import snapshot
from tests.helpers.told_speaker import ToldSpeaker

TOPIC = "health.no_insurance"
NOWHERE = QPointF(540, 6)
"""A spot of the screen where nothing can be touched."""


@pytest.fixture(scope="module")
def whole_listener(qapp: QGuiApplication, station: Settings) -> Iterator[Listener]:
    assert qapp is not None
    told = ToldSpeaker()
    live = LiveKiosk(dataclasses.replace(station, read_aloud=True, volume=0.6, volume_max=0.8), told)
    yield Listener(live, told)
    live.close()


def at(*trail: Any, language: str = "nl") -> Stop:
    return Stop("here", Visit(language=language, trail=(Home(), *trail)))


def go(listener: Listener, name: str) -> None:
    """Touch something as somebody who listens does: twice."""
    assert listener.tap(listener.control(name)) == 0
    listener.kiosk.go(name)


# touches


def test_a_language_says_its_name_and_a_greeting_and_then_the_choice_reads_itself(listener: Listener) -> None:
    for endonym, language, welcome in (("Nederlands", "nl", "Welkom!"), ("العربية", "ar", None)):
        listener.kiosk.start_over()
        listener.told.clear()
        listener.kiosk.go(endonym)
        assert listener.kiosk.place == ListenOrRead()
        (lines,) = listener.told.asked
        assert [line.language for line in lines] == [language] * 5
        say = listener.kiosk.say
        kept = say("This screen remembers nothing about you.")
        greeting = [welcome or say("Welcome!"), kept, say("Listen"), say("Read")]
        assert [line.text for line in lines] == [endonym, *greeting]
        listener.kiosk.clock.move(60_000)


def test_somebody_who_reads_hears_nothing_until_they_ask(listener: Listener) -> None:
    kiosk, told = listener.kiosk, listener.told
    kiosk.go("Nederlands")
    kiosk.go(kiosk.say("Read"))
    told.clear()
    for name in ("Gezondheid", "Zonder verzekering", kiosk.say("Next card"), kiosk.say("Comfort", "bar")):
        kiosk.go(name)
    listener.tap(listener.control(kiosk.say("Back", "bar")))
    assert told.asked == []
    kiosk.wait(lambda: bool(told.prepared), "what is on the screen is made ahead")
    listener.tap(listener.control(kiosk.say("Listen to this screen")))
    assert kiosk.deck.value.text.value in told.texts
    assert not kiosk.model.aloud_model.listening


def test_the_ring_leads_to_what_was_touched_and_a_second_touch_goes_there(listener: Listener) -> None:
    kiosk, told = listener.kiosk, listener.told
    kiosk.go("Nederlands")
    go_twice = kiosk.say("Listen")
    kiosk.go(go_twice)
    assert kiosk.model.aloud_model.listening
    told.finish()
    go(listener, "Gezondheid")
    assert kiosk.place == ThemePage("health")
    assert told.texts[0] == "Gezondheid"
    assert "Zonder verzekering" in told.texts


def test_the_first_thing_that_is_touched_says_how_it_is_opened_once_a_visit(listener: Listener) -> None:
    kiosk, told = listener.kiosk, listener.told
    for _visit in range(2):
        listener.bring(at())
        how = kiosk.say("Do you want this? Touch it once more.")
        for name, said in (("Gezondheid", ["Gezondheid", how]), ("Wonen", ["Wonen"])):
            assert listener.tap(listener.control(name)) == 0
            assert told.texts == said
            assert {line.language for line in told.lines} == {"nl"}
        told.say_it_all()
        assert listener.ringed is listener.control("Wonen")
        kiosk.start_over()


def test_a_touch_on_the_one_that_is_heard_while_the_screen_reads_itself_names_it(listener: Listener) -> None:
    kiosk, told = listener.kiosk, listener.told
    listener.bring(at())
    told.begin(next(line for line in told.lines if line.text == "Gezondheid"))
    tile = listener.control("Gezondheid")
    assert listener.ringed is tile
    assert listener.tap(tile) == 0
    assert told.texts[0] == "Gezondheid"
    assert (kiosk.place, listener.ringed) == (Home(), tile)
    assert listener.tap(tile) == 1


def test_a_double_touch_neither_opens_nor_stops_what_the_first_one_began(listener: Listener) -> None:
    listener.bring(at())
    tile = listener.control("Gezondheid")
    assert listener.tap(tile) == 0
    listener.told.begin(listener.told.lines[0])
    stops = listener.told.stops
    assert listener.tap(tile, after_ms=300) in (0, 1)
    assert listener.kiosk.place == Home()
    assert listener.told.stops == stops
    assert listener.told.is_sounding


def test_the_listen_key_reads_the_screen_and_stops_it_without_beginning_again(listener: Listener) -> None:
    kiosk, told = listener.kiosk, listener.told
    listener.bring(at())
    told.begin(told.lines[0])
    told.clear()
    listener.tap(listener.control(kiosk.say("Stop", "bar")))
    assert (told.stops, told.asked) == (1, [])
    assert not kiosk.model.aloud_model.speaking
    listener.tap(listener.control(kiosk.say("Listen to this screen")))
    assert told.texts[0] == kiosk.say("What are you looking for?")
    listener.tap(listener.control(kiosk.say("Stop", "bar")))
    assert len(told.asked) == 1


def test_a_flat_key_of_the_bar_says_why(listener: Listener) -> None:
    kiosk = listener.kiosk
    listener.bring(at())
    for name, why in (("Start", "You are at the start."), ("Back", "There is nothing to go back to.")):
        listener.tap(listener.control(kiosk.say(name, "bar")))
        assert listener.told.texts == [kiosk.say(why)]
    assert kiosk.place == Home()


@pytest.mark.parametrize("listening", [True, False])
def test_any_press_is_silence_before_the_finger_is_up(listener: Listener, listening: bool) -> None:
    listener.bring(at())
    if not listening:
        listener.kiosk.session.reading.mode(listening=False)
    told = listener.told
    told.begin(told.lines[0])
    told.clear()
    listener.kiosk.press(NOWHERE)
    assert told.stops >= 1
    assert not told.is_sounding
    assert told.asked == []
    listener.kiosk.release(NOWHERE)
    settle()
    assert len(told.asked) == listening  # whoever reads touched nothing, whoever listens hears it again


# cards


def test_the_next_card_reads_itself(listener: Listener) -> None:
    kiosk, told = listener.kiosk, listener.told
    listener.bring(at(ThemePage("health"), TopicCard(TOPIC)))
    told.say_it_all()
    before = kiosk.deck.value.text.value
    kiosk.go(kiosk.say("Next card"))  # the ring stands there when the card was heard
    after = kiosk.deck.value.text.value
    kind = kiosk.say("Go", "card")
    assert before != after
    assert told.texts[:2] == [kind, after]


@pytest.mark.parametrize("listening", [True, False])
def test_hear_it_again_reads_the_first_card(listener: Listener, listening: bool) -> None:
    kiosk, told = listener.kiosk, listener.told
    stop = at(ThemePage("health"), TopicCard(TOPIC), WhatNow(TOPIC))
    if listening:
        listener.bring(stop)
        listener.tap(listener.control(kiosk.say("Hear it again")))
    else:
        kiosk.bring(stop)
    told.clear()
    kiosk.go(kiosk.say("Hear it again"))
    assert kiosk.place == TopicCard(TOPIC)
    kiosk.wait(lambda: bool(told.asked), "the card is read")
    deck = kiosk.deck.value
    assert told.texts[:3] == [deck.head.title.value, kiosk.say("Go", "card"), deck.text.value]


def test_what_is_to_be_known_of_a_card_is_read(listener: Listener) -> None:
    kiosk, told = listener.kiosk, listener.told
    listener.bring(at(ThemePage("health"), TopicCard(TOPIC, 1), language="ar"))
    about = listener.control(kiosk.say("About this card"))
    assert listener.tap(about) == 0
    assert told.texts[0] == kiosk.say("About this card")
    told.clear()
    assert listener.tap(about) == 1
    kiosk.wait(lambda: bool(told.asked), "the page is read", seconds=20)
    mark = kiosk.say("A computer translated this")
    meaning = kiosk.say("There can be mistakes. Ask at the desk if you are not sure.")
    assert [line.language for line in told.lines if line.text in (mark, meaning)] == ["ar", "ar"]


def test_previous_hears_a_card_from_its_start(listener: Listener) -> None:
    kiosk, told = listener.kiosk, listener.told
    listener.bring(at(ThemePage("health"), TopicCard(TOPIC, 1)))
    go_back = listener.control(kiosk.say("Previous card"))
    assert [listener.tap(go_back), listener.tap(go_back)] == [0, 1]
    assert kiosk.place == TopicCard(TOPIC)
    assert kiosk.deck.value.text.value in told.texts


# the visit


def test_another_language_is_heard_in_the_middle_of_a_visit(listener: Listener) -> None:
    kiosk, told = listener.kiosk, listener.told
    listener.bring(at(ThemePage("health"), TopicCard(TOPIC)))
    go(listener, kiosk.say("Language", "bar"))
    go(listener, "العربية")
    assert kiosk.place == TopicCard(TOPIC)
    assert kiosk.model.aloud_model.listening
    lines = told.lines
    assert {line.language for line in lines} == {"ar"}
    assert [line.text for line in lines[:2]] == ["العربية", kiosk.say("Welcome!")]
    assert kiosk.deck.value.text.value in told.texts


def test_at_the_end_nothing_of_the_visit_is_left(listener: Listener) -> None:
    kiosk, told = listener.kiosk, listener.told
    loud = replace(Comfort(), speech=2, sound=4)
    listener.bring(Stop("loud", replace(at().visit, comfort=loud)))
    assert told.speed == loud.speed
    assert told.volume == pytest.approx(0.8)
    told.begin(next(line for line in told.lines if line.text == "Gezondheid"))
    assert listener.ringed is not None
    reading = kiosk.session.reading
    voice = Recording(Path("voice.opus"), 900, ())
    title = Text("Gezondheid", "nl", Direction.LTR, TextState.ORIGINAL, voice, utterance="health.title")
    reading.know((title,))
    kiosk.session.touches.finish()
    assert told.forgets == 1
    assert told.speed == 1.0
    assert told.volume == pytest.approx(0.6, abs=0.1)
    assert listener.ringed is None
    held = [value for name, value in vars(reading).items() if name != "_window"]
    assert "Gezondheid" not in repr(held)
    assert not any(isinstance(value, (dict, tuple)) and value for value in held)
    settle()
    assert snapshot(kiosk.model) == kiosk.blank
    assert told.asked[-1][0].text != ""
    told.clear()
    kiosk.pass_time(1_000)
    assert told.asked == []
