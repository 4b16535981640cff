"""A text is known by its utterance from the pack to the speaker, whatever words it has and wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.app import EMBEDDED_PACK
from kiosk.guidance import Answer, PlaceKind
from kiosk.speech.child.lines import Line
from kiosk.ui.kit.stops import Stop
from kiosk.ui.sound.hearables import Hearable, hearables
from kiosk.visit import (
    AboutText,
    Given,
    GuideWalk,
    HardWords,
    Home,
    Route,
    SitePlaces,
    ThemePage,
    TopicCard,
    Visit,
    WhatNow,
)
from tests.helpers.listening import Listener
from tests.helpers.make_pack import Rows, small_pack, small_site, write_pack
from tests.helpers.recorded import add_recording

pytestmark = pytest.mark.slow

TOPIC = "health.no_insurance"
LED_ON = GuideWalk(TOPIC, (Given("insured", Answer.YES),))
PLACES: tuple[tuple[Route, set[str]], ...] = (
    (Home(), {"health.title"}),
    (ThemePage("health"), {"health.title", "health.doctor.title", "health.no_insurance.title"}),
    (TopicCard(TOPIC), {"health.no_insurance.title", "health.no_insurance.1.text"}),
    (TopicCard(TOPIC, 1), {"health.no_insurance.2.text"}),
    (HardWords("health", ("glossary.ocmw",)), {"glossary.ocmw.term", "glossary.ocmw.text"}),
    (GuideWalk(TOPIC), {"health.no_insurance.title", "health.no_insurance.insured.text"}),
    (LED_ON, {"health.no_insurance.title", "health.no_insurance.out.1.text"}),
    (AboutText(LED_ON), {"health.no_insurance.out.decides"}),
    (WhatNow(TOPIC, LED_ON), {"health.doctor.title"}),
    (SitePlaces("health", PlaceKind.OCMW), {"place.ocmw.directions"}),
)


def at(*trail: Any, language: str = "nl") -> Stop:
    return Stop("here", Visit(language=language, trail=(Home(), *trail)))


@pytest.fixture
def rows() -> Rows:
    """The small pack, with the pictures that every screen shows."""
    rows = small_pack()
    drawing = rows["pictograms"][0][1]
    rows["pictograms"] += [
        (name, drawing, 0)
        for name in ("touch-here", "themes", "map-places", "questions", "listen", "read", "exclamation", "dont-know")
    ]
    return rows


@pytest.fixture
def reader(listener: Listener) -> Iterator[Listener]:
    """Somebody who listens, and after whom the kiosk has its own pack again."""
    yield listener
    listener.kiosk.open(EMBEDDED_PACK, sites=())


def reword(rows: Rows, item: str, field: str, language: str, value: str) -> None:
    """Have a text be this."""
    rows["texts"] = [(*row[:4], value) if row[:3] == (item, field, language) else row for row in rows["texts"]]


def record(
    rows: Rows, folder: Path, item: str, *, field: str = "title", language: str = "nl", words: str = "[]"
) -> str:
    """Give a text of the pack a recording of its own, with these words in it; the name of its file."""
    name = add_recording(rows, folder, item, f"{item} {field}".encode(), field, language)
    rows["narrations"][-1] = (*rows["narrations"][-1][:6], words, *rows["narrations"][-1][7:])
    return name


def voices(lines: tuple[Line, ...], text: str) -> list[str | None]:
    """By the names of their files, the recordings of the lines that have this text."""
    return [line.recording.path.name if line.recording else None for line in lines if line.text == text]


def test_two_texts_with_the_same_words_keep_their_own_recordings(reader: Listener, tmp_path: Path, rows: Rows) -> None:
    for item in ("health", "health.doctor", TOPIC):
        reword(rows, item, "title", "nl", "Dokter")
    first = record(rows, tmp_path, "health.doctor")
    second = record(rows, tmp_path, TOPIC)
    reader.kiosk.open(write_pack(tmp_path / "small.pack", rows))
    reader.bring(at(ThemePage("health")))
    assert voices(reader.lines_said(), "Dokter") == [None, first, second]


def test_words_of_the_interface_are_not_said_by_the_recording_of_a_text_like_them(
    reader: Listener, tmp_path: Path, rows: Rows
) -> None:
    asked = reader.kiosk.kiosk.interface.in_language("nl")("What now?")
    reword(rows, TOPIC, "title", "nl", asked)
    voice = record(rows, tmp_path, TOPIC)
    reader.kiosk.open(write_pack(tmp_path / "small.pack", rows))
    reader.bring(at(ThemePage("health"), TopicCard(TOPIC)))
    assert voices(reader.lines_said(), asked) == [voice]
    reader.bring(at(ThemePage("health"), TopicCard(TOPIC), WhatNow(TOPIC)))
    assert voices(reader.lines_said(), asked) == [None]


def test_a_recording_follows_a_text_to_another_screen_and_into_another_language(
    reader: Listener, tmp_path: Path, rows: Rows
) -> None:
    voice = record(rows, tmp_path, "health.doctor")
    rows["texts"] = [row for row in rows["texts"] if row[:3] != ("health.doctor", "title", "ar")]
    reader.kiosk.open(write_pack(tmp_path / "small.pack", rows))
    for language in ("nl", "ar"):
        for place in (ThemePage("health"), TopicCard("health.doctor"), WhatNow(TOPIC, LED_ON)):
            reader.bring(at(place, language=language))
            assert voices(reader.lines_said(), "health.doctor title") == [voice]


def test_the_words_of_a_recording_are_counted_without_the_marks_of_direction_that_are_seen(
    reader: Listener, tmp_path: Path, rows: Rows
) -> None:
    reword(rows, "health.doctor.1", "text", "ar", "OCMW يدفع")
    rows["spoken"], rows["terms"] = [], []
    record(rows, tmp_path, "health.doctor.1", field="text", language="ar", words="[[0,4,40],[5,4,500]]")
    reader.kiosk.open(write_pack(tmp_path / "small.pack", rows))
    reader.bring(at(ThemePage("health"), TopicCard("health.doctor"), language="ar"))
    (line,) = [line for line in reader.lines_said() if line.recording is not None]
    words = line.recording.words if line.recording is not None else ()
    assert [line.text[word.start : word.start + word.length] for word in words] == ["OCMW", "يدفع"]
    assert line.text == "OCMW يدفع"


def on_every_page(reader: Listener) -> tuple[Hearable, ...]:
    """What is heard of a screen, and of its next pages where it has some."""
    kiosk, found = reader.kiosk, tuple(hearables(reader.kiosk.window.contentItem()))
    while any(key.name == kiosk.say("Next page") for key in kiosk.touchables()):
        following = reader.control(kiosk.say("Next page"))
        while not reader.tap(following):  # the first touch names it
            pass
        found += tuple(hearables(kiosk.window.contentItem()))
    return found


@pytest.mark.parametrize("layout", ["portrait", "small"])
def test_every_text_of_a_pack_that_is_heard_is_known_by_its_utterance(
    reader: Listener, tmp_path: Path, rows: Rows, layout: str
) -> None:
    site = small_site()
    known = {row[4]: f"{row[0]}.{row[1]}" for row in (*rows["texts"], *site["texts"]) if row[2] == "nl"}
    pack = write_pack(tmp_path / "small.pack", rows)
    reader.kiosk.open(pack, sites=(write_pack(tmp_path / "site.pack", site),))
    reader.kiosk.reshape(layout)
    for place, utterances in PLACES:
        reader.bring(at(place))
        said = on_every_page(reader)
        assert {hearable.text: hearable.utterance for hearable in said if hearable.utterance} == {
            hearable.text: known[hearable.text] for hearable in said if hearable.text in known
        }, place
        assert utterances <= {hearable.utterance for hearable in said}, place
