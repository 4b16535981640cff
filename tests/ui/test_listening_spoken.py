"""What is said in place of what is shown, on whole screens: a voice gets vowels, the screen lights its own words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.guidance import Direction, Recording, Text, TextState
from kiosk.packs.read.reader import PackReader
from kiosk.speech.child.lines import Line
from kiosk.speech.words.text import words
from kiosk.station.settings.values import Settings
from kiosk.ui.kit.stops import Stop
from kiosk.ui.library.place_words import weekday_in_words
from kiosk.visit import Home, ThemePage, TopicCard, Visit
from tests.helpers.listening import Listener, walk, walk_places
from tests.helpers.live_kiosk import LiveKiosk
from tests.helpers.qml_items import type_of
from tests.helpers.told_speaker import ToldSpeaker

ARABIC = re.compile("[\u0621-\u064a]")
CARD = Stop("card", Visit(language="ar", trail=(Home(), ThemePage("health"), TopicCard("health.no_insurance"))))

pytestmark = pytest.mark.slow


def test_all_that_an_arabic_visitor_hears_is_written_for_the_voice(listener: Listener) -> None:
    listener.kiosk.reshape("portrait")
    bare = heard_bare(listener, walk("portrait", "ar"))
    assert bare == {"العربية"}, "but for the language's own name, which is CLDR's"


def test_all_that_an_arabic_visitor_hears_of_a_place_is_written_for_the_voice(
    qapp: QGuiApplication, station: Settings, site_pack: Path
) -> None:
    assert qapp is not None
    told = ToldSpeaker()
    live = LiveKiosk(replace(station, read_aloud=True), told, sites=(site_pack,))
    with PackReader.open(site_pack) as pack:
        places = pack.places("ar")
    try:
        bare = heard_bare(Listener(live, told), walk_places("ar", places))
    finally:
        live.close()
    # A name and an address are Latin; the days are CLDR's, and a voice of Arabic knows them as they stand.
    days = {weekday_in_words(date(2026, 11, 23 + at), "ar") for at in range(7)}
    assert {name for line in bare for name in line.split(": ")[0].split(" \u2013 ")} <= days


def heard_bare(listener: Listener, stops: Iterable[Stop]) -> set[str]:
    """The Arabic that is said at these stops with no vowels; of the rest every word has its own."""
    bare: set[str] = set()
    for stop in stops:
        listener.bring(stop)
        for line in listener.lines_said():
            if line.language == "ar" and ARABIC.search(line.text) and not line.spoken:
                bare.add(line.text)
            elif line.spoken:
                assert len(words(line.spoken, "ar")) == len(words(line.text, "ar"))
    return bare


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
    listener.kiosk.reshape("portrait")
    listener.bring(CARD)
    (face,) = [item for item in listener.kiosk.shown() if type_of(item) == "CardFace"]
    shown, utterance = face.property("text"), face.property("utterance")
    reading = listener.kiosk.session.reading
    recording = Recording(Path("voice.opus"), 900, ())
    text = Text(shown, "ar", Direction.RTL, TextState.REVIEWED, recording, spoken="شُكْرًا", utterance=utterance)

    def said() -> Line:
        listener.told.clear()
        reading.read()
        return next(line for line in listener.told.lines if line.text == shown)

    reading.know((text,))
    assert (said().recording, said().spoken) == (recording, "شُكْرًا")
    reading.know(())
    assert (said().recording, said().spoken) == (None, "")
