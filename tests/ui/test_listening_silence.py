"""Why nothing is heard, what keeps a visit going, and where the words light up that are heard."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace

from kiosk.app import EMBEDDED_PACK
from kiosk.ui.kit.stops import Stop
from kiosk.visit import Home, Phase, ThemePage, TopicCard, Visit
from tests.helpers.listening import Listener
from tests.helpers.live_kiosk import settle
from tests.helpers.make_pack import Rows, small_pack, write_pack
from tests.helpers.qml_items import type_of

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

TOPIC = "health.no_insurance"
WHY = {
    "no-sound": "There is no sound now. The pictures help you on. Or ask at the desk.",
    "no-device": "There is no sound now. The pictures help you on. Or ask at the desk.",
    "cannot-speak": "There is no sound now. The pictures help you on. Or ask at the desk.",
    "no-voice": "There is no voice for this language yet. The pictures help you on. Or ask at the desk.",
}


def at(*trail: Any, language: str = "nl") -> Stop:
    return Stop("here", Visit(language=language, trail=(Home(), *trail)))


def pack_rows() -> Rows:
    """The small pack, with the pictures that every screen shows."""
    rows = small_pack()
    drawing = rows["pictograms"][0][1]
    shown = ("touch-here", "themes", "listen", "read", "exclamation", "questions", "dont-know")
    rows["pictograms"] += [(name, drawing, 0) for name in shown]
    return rows


def on_screen(listener: Listener) -> list[str]:
    """Every text that is seen."""
    return [str(item.property("text")) for item in listener.kiosk.shown() if item.property("fits") is not None]


# why nothing is heard


@pytest.mark.parametrize("language", ["nl", "ar"])
@pytest.mark.parametrize("code", WHY)
def test_whoever_asked_for_sound_is_told_why_there_is_none_and_goes_on_with_one_touch(
    listener: Listener, code: str, language: str
) -> None:
    kiosk, told = listener.kiosk, listener.told
    listener.bring(at(language=language))
    told.refuse(code)
    settle()
    kiosk.draw()
    assert kiosk.say(WHY[code]) in on_screen(listener)
    assert [key.name for key in kiosk.touchables()] == [kiosk.say("Go on with pictures")]
    told.clear()
    assert listener.tap(listener.control(kiosk.say("Go on with pictures"))) == 1
    assert kiosk.model.aloud_model.value.notice == ""
    assert not kiosk.model.aloud_model.listening
    assert listener.tap(listener.control(kiosk.say("Back", "bar"))) == 0  # flat, and there is no voice to say so
    tile = next(item for item in listener.controls() if type_of(item) == "PictureTile")
    assert listener.tap(tile) == 1
    kiosk.wait(lambda: kiosk.place != Home(), "one touch opens")
    settle()
    assert told.asked == []


def test_when_the_sound_is_back_a_touch_says_what_a_thing_is_again(listener: Listener) -> None:
    kiosk, told = listener.kiosk, listener.told
    listener.bring(at())
    told.refuse("no-device")
    settle()
    told.notice.emit("")
    settle()
    assert kiosk.model.aloud_model.value.notice == ""
    assert listener.tap(listener.control("Gezondheid")) == 0
    assert told.texts[0] == "Gezondheid"


def test_asking_to_listen_tries_once_more(listener: Listener) -> None:
    kiosk, told = listener.kiosk, listener.told
    listener.bring(at())
    told.refuse("no-sound")
    settle()
    listener.tap(listener.control(kiosk.say("Go on with pictures")))
    told.clear()
    listener.tap(listener.control(kiosk.say("Listen to this screen")))
    assert told.texts[0] == kiosk.say("What are you looking for?")
    told.begin(told.lines[0])
    assert kiosk.model.aloud_model.listening


@pytest.mark.parametrize("code", WHY)
def test_a_notice_that_nobody_asked_for_is_not_shown(listener: Listener, code: str) -> None:
    listener.kiosk.bring(at())
    listener.told.notice.emit(code)
    settle()
    assert listener.kiosk.model.aloud_model.value.notice == ""


def test_a_line_without_a_voice_does_not_stop_the_others(listener: Listener) -> None:
    kiosk, told = listener.kiosk, listener.told
    listener.bring(at())
    first, second = told.lines[:2]
    told.notice.emit("no-voice")
    told.end(first)
    assert kiosk.model.aloud_model.value.notice == ""
    told.begin(second)
    told.end(second)
    told.notice.emit("no-voice")
    told.finish()
    settle()
    assert kiosk.model.aloud_model.value.notice == ""
    assert kiosk.model.aloud_model.listening


def test_a_text_that_nobody_translated_is_said_in_dutch(listener: Listener, tmp_path: Path) -> None:
    rows = pack_rows()
    untranslated = "health.no_insurance.1"
    rows["texts"] = [row for row in rows["texts"] if not (row[0] == untranslated and row[2] == "ar")]
    listener.kiosk.open(write_pack(tmp_path / "small.pack", rows))
    try:
        listener.bring(at(ThemePage("health"), TopicCard(TOPIC), language="ar"))
        languages = {line.text: line.language for line in listener.told.lines}
        assert languages[f"{untranslated} text"] == "nl"
        assert languages["نص health.no_insurance title"] == "ar"
        assert languages[listener.kiosk.say("Next card")] == "ar"
    finally:
        listener.kiosk.open(EMBEDDED_PACK)


# how long somebody is there


def test_sound_keeps_a_visit_going_and_its_end_begins_the_minute(listener: Listener) -> None:
    kiosk, told = listener.kiosk, listener.told
    listener.bring(at())
    told.begin(told.lines[0])
    kiosk.pass_time(120_000)
    assert listener.phase() is Phase.BROWSING
    told.end(told.lines[0])
    told.finish()
    kiosk.pass_time(59_000)
    assert listener.phase() is Phase.BROWSING
    kiosk.pass_time(2_000)
    assert listener.phase() is Phase.WARNING


@pytest.mark.parametrize("listening", [True, False])
def test_the_question_whether_somebody_is_there_is_spoken_and_does_not_answer_itself(
    listener: Listener, listening: bool
) -> None:
    kiosk, told = listener.kiosk, listener.told
    stop = at(language="ar")
    if listening:
        listener.bring(stop)
        told.say_it_all()
    else:
        kiosk.bring(stop)
    told.clear()
    kiosk.pass_time(61_000)
    assert told.texts == [kiosk.say(text) for text in ("Are you still there?", "Yes", "I'm finished")]
    assert {line.language for line in told.lines} == {"ar"}
    told.begin(told.lines[0])
    kiosk.pass_time(21_000)
    assert listener.phase() is Phase.EMPTY
    assert told.forgets == 1


@pytest.mark.parametrize(("answer", "phase"), [("Yes", Phase.BROWSING), ("I'm finished", Phase.EMPTY)])
def test_the_question_is_answered_with_one_touch(listener: Listener, answer: str, phase: Phase) -> None:
    kiosk, told = listener.kiosk, listener.told
    listener.bring(at())
    told.say_it_all()
    kiosk.pass_time(61_000)
    kiosk.pass_time(15_000)
    assert listener.phase() is Phase.WARNING
    assert listener.tap(listener.control(kiosk.say(answer))) == 1
    assert listener.phase() is phase


# words


def lit(item: QQuickItem) -> tuple[int, int]:
    return item.property("wordStart"), item.property("wordLength")


def test_the_word_that_is_heard_lights_up_counted_as_qml_counts(listener: Listener, tmp_path: Path) -> None:
    text = "🙂🙂 OCMW مرحبا بك"
    rows = pack_rows()
    card = "health.no_insurance.1"
    rows["texts"] = [row for row in rows["texts"] if not (row[0] == card and row[2] == "ar" and row[1] == "text")]
    rows["texts"].append((card, "text", "ar", "computer", text))
    listener.kiosk.open(write_pack(tmp_path / "small.pack", rows))
    try:
        listener.bring(at(ThemePage("health"), TopicCard(TOPIC), language="ar"))
        (line,) = [line for line in listener.told.lines if text in line.text]
        assert line.text == text
        (face,) = [item for item in listener.kiosk.shown() if type_of(item) == "CardFace"]
        listener.told.begin(line)
        for word in ("🙂", "OCMW", "مرحبا"):
            start = line.text.index(word)
            listener.told.word.emit(line.key, start, len(word))
            units = face.property("text").encode("utf-16-le")
            first, length = lit(face)
            assert units[2 * first : 2 * (first + length)].decode("utf-16-le") == word
            others = [item for item in listener.kiosk.shown() if (item.property("wordLength") or 0) > 0]
            assert {type_of(item) for item in others} <= {"CardFace", "KioskText"}
            assert face in others
        listener.told.end(line)
        assert lit(face) == (-1, 0)
    finally:
        listener.kiosk.open(EMBEDDED_PACK)


def test_late_words_of_an_earlier_screen_light_nothing(listener: Listener) -> None:
    kiosk, told = listener.kiosk, listener.told
    listener.bring(at(ThemePage("health"), TopicCard(TOPIC)))
    late = told.lines[1]
    told.begin(late)
    told.word.emit(late.key, 0, 2)
    listener.bring(at(ThemePage("health"), TopicCard(TOPIC, 1)))
    for key in (late.key, "never", ""):
        told.word.emit(key, 0, 2)
        told.sounding.emit(key)
        told.ended.emit(key)
    settle()
    assert listener.ringed is None
    assert not [item for item in kiosk.shown() if (item.property("wordLength") or 0) > 0]


def test_news_of_something_that_went_away_does_no_harm(listener: Listener) -> None:
    kiosk, told = listener.kiosk, listener.told
    listener.bring(at(ThemePage("health")))
    lines = told.lines
    tile = next(line for line in lines if line.text == "Zonder verzekering")
    told.begin(tile)
    kiosk.theme.show(replace(kiosk.theme.value, tiles=()))
    settle()
    for line in lines:
        told.word.emit(line.key, 0, 3)
        told.begin(line)
        told.end(line)
    told.finish()
    kiosk.draw()
    kiosk.session.touches.home()
    kiosk.wait(lambda: kiosk.place == Home(), "home")
