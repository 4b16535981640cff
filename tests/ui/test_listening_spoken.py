"""What is said in place of what is shown, on whole screens: a voice gets vowels, the screen lights its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.guidance import Recording
from kiosk.speech.text import words
from kiosk.station.settings import Settings
from kiosk.ui.tour import Stop
from kiosk.visit import Home, ThemePage, TopicCard, Visit
from tests.helpers.listening import Listener, walk
from tests.helpers.live_kiosk import LiveKiosk
from tests.helpers.qml_items import type_of
from tests.helpers.told_speaker import ToldSpeaker

ARABIC = re.compile("[\u0621-\u064a]")
CARD = Stop("card", Visit(language="ar", trail=(Home(), ThemePage("health"), TopicCard("health.no_insurance"))))


@pytest.fixture(scope="module")
def listener(qapp: QGuiApplication, station: Settings) -> Iterator[Listener]:
    assert qapp is not None
    told = ToldSpeaker()
    live = LiveKiosk(replace(station, read_aloud=True), told)
    yield Listener(live, told)
    live.close()


def test_all_that_an_arabic_visitor_hears_is_written_for_the_voice(listener: Listener) -> None:
    listener.kiosk.reshape("portrait")
    bare: set[str] = set()
    for stop in walk("portrait", "ar"):
        listener.bring(stop)
        for line in listener.lines_said():
            if line.language == "ar" and ARABIC.search(line.text) and not line.spoken:
                bare.add(line.text)
            elif line.spoken:
                assert len(words(line.spoken, "ar")) == len(words(line.text, "ar"))
    assert bare == {"العربية"}, "but for the language's own name, which is CLDR's"


def test_the_word_that_is_said_with_its_vowels_lights_up_as_it_is_shown(listener: Listener) -> None:
    listener.kiosk.reshape("portrait")
    listener.bring(CARD)
    (face,) = [item for item in listener.kiosk.shown() if type_of(item) == "CardFace"]
    line = next(line for line in listener.lines_said() if line.text == face.property("text"))
    assert line.spoken != line.text
    start, length = words(line.text, "ar")[1]
    listener.told.begin(line)
    listener.told.word.emit(line.key, start, length)
    lit_at, lit_length = face.property("wordStart"), face.property("wordLength")
    assert line.text[lit_at : lit_at + lit_length] == line.text[start : start + length]


def test_a_recording_goes_before_what_a_voice_would_say(listener: Listener) -> None:
    reading = listener.kiosk.session.reading
    recording = Recording(Path("voice.opus"), 900, ())
    reading.know({("شكرا", "ar"): recording}, {("شكرا", "ar"): "شُكْرًا"})
    line = reading.line("شكرا", "ar")
    assert (line.recording, line.spoken) == (recording, "شُكْرًا")
    reading.know({})
    assert reading.line("شكرا", "ar").spoken == ""
