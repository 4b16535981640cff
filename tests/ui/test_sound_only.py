"""A language that is spoken and not read, from its content to the ear: the handbook with Tarifit, partly recorded."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from kiosk.app import EMBEDDED_PACK
from kiosk.authoring.build.project import build_preview
from kiosk.packs.format.opus import parse_opus
from kiosk.packs.read.reader import PackReader
from kiosk.speech.child.lines import Line
from kiosk.station.settings.values import Settings
from kiosk.ui.screens import home, welcome
from kiosk.ui.screens.topic import TopicContent
from kiosk.visit import Home, ListenOrRead, ThemePage, TopicCard, Visit
from tests.helpers.listening import Listener
from tests.helpers.live_kiosk import LiveKiosk
from tests.helpers.recorded import spoken_opus, vtt

ROOT = Path(__file__).parents[2]
NAME = "Tarifit"
TOPIC = "health.doctor"
RECORDED = {"health": "Gezondheid", TOPIC: "Een huisarts", f"{TOPIC}.emergency": "Is er direct gevaar? Bel 112."}
"""The items that were recorded, with the sentence of the source that the recording is of."""


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The handbook of today, with one language more."""
    root = tmp_path_factory.mktemp("project")
    content = root / "content" / "handbook"
    shutil.copytree(ROOT / "content" / "handbook", content)
    (root / "translations").symlink_to(ROOT / "translations")
    (root / "assets").symlink_to(ROOT / "assets")
    handbook = content / "handbook.yaml"
    written = handbook.read_text(encoding="utf-8").replace("[nl, fr,", "[nl, rif, fr,")
    only = f"sound_only:\n  rif: {{name: {NAME}, direction: rtl, fallback: fr}}\n"
    handbook.write_text(written + only, encoding="utf-8")
    folder = content / "narration" / "rif"
    folder.mkdir(parents=True)
    for item, meaning in RECORDED.items():
        sound = spoken(item)
        (folder / f"{item}.opus").write_bytes(sound)
        (folder / f"{item}.vtt").write_text(vtt(meaning, parse_opus(sound).duration_ms), encoding="utf-8")
    return build_preview(content, root)


@pytest.fixture
def reader(listener: Listener, pack: Path) -> Iterator[Listener]:
    """Somebody before a kiosk with that pack."""
    listener.kiosk.open(pack)
    yield listener
    listener.kiosk.open(EMBEDDED_PACK)


def spoken(item: str) -> bytes:
    """What stands in for somebody who says this item."""
    return spoken_opus(f"Azul {item.replace('.', ' ')}", "fr")


def recordings(lines: tuple[Line, ...]) -> dict[str, str]:
    """The recorded lines: their words, and the name of the sound that is played."""
    return {line.text: line.recording.path.name for line in lines if line.recording is not None}


def blob(item: str) -> str:
    return sha256(spoken(item)).hexdigest()


def french(pack: Path, card: int) -> str:
    with PackReader.open(pack) as opened:
        return opened.topic(TOPIC, "fr").cards[card].text.value


def test_it_stands_on_the_welcome_screen_as_what_it_is(reader: Listener) -> None:
    tile = reader.kiosk.model.of(welcome.VIEW).value.rows[1]
    assert (tile.tag, tile.endonym, tile.soundOnly, tile.voice) == ("rif", NAME, True, "fr")
    assert [row.tag for row in reader.kiosk.model.of(welcome.VIEW).value.rows if row.soundOnly] == ["rif"]


def test_whoever_chooses_it_is_not_asked_whether_they_read_and_hears_the_home_screen(reader: Listener) -> None:
    reader.kiosk.go(NAME)
    assert reader.kiosk.place == Home()
    assert reader.kiosk.session.visit.listening
    assert recordings(reader.lines_said())[home_title(reader)] == blob("health")
    reader.kiosk.start_over()
    reader.kiosk.go("Français")
    assert isinstance(reader.kiosk.place, ListenOrRead)


def shown(model: object, name: str) -> object:
    """What QML reads of a view-model."""
    assert isinstance(model, QObject)
    return model.property(name)


def home_title(reader: Listener) -> str:
    (tile,) = [tile for tile in reader.kiosk.model.of(home.VIEW).value.tiles if tile.key == "health"]
    assert tile.heardOnly
    return tile.title


def test_the_interface_has_the_words_of_the_fallback_and_the_direction_of_the_language(reader: Listener) -> None:
    reader.kiosk.go(NAME)
    window = reader.kiosk.model
    assert (window.value.language, window.value.sound_only, window.value.right_to_left) == ("fr", True, True)
    assert shown(window, "soundOnly") is True
    assert reader.kiosk.say("Welcome!") == reader.kiosk.kiosk.interface.in_language("fr")("Welcome!")


def test_a_card_that_is_recorded_is_heard_in_it_and_has_no_words_to_show(reader: Listener, pack: Path) -> None:
    reader.kiosk.go(NAME)
    walk_to_the_card(reader)
    text = reader.kiosk.deck.text
    assert shown(text, "heardOnly") is True
    assert shown(text, "heardMs") == parse_opus(spoken(f"{TOPIC}.emergency")).duration_ms
    assert recordings(reader.lines_said())[french(pack, 0)] == blob(f"{TOPIC}.emergency")


def test_a_card_that_nobody_recorded_shows_and_says_the_fallback_in_its_own_voice(reader: Listener, pack: Path) -> None:
    reader.kiosk.go(NAME)
    walk_to_the_card(reader)
    reader.told.clear()
    reader.kiosk.clock.move(1000)
    reader.kiosk.deck.next()
    reader.kiosk.wait(lambda: reader.kiosk.place == TopicCard(TOPIC, 1), "the second card")
    text = reader.kiosk.deck.text
    assert shown(text, "heardOnly") is False
    assert shown(text, "text") == french(pack, 1)
    (line,) = [line for line in reader.lines_said() if line.text == french(pack, 1)]
    assert (line.language, line.recording) == ("fr", None)


def test_the_head_says_the_title_in_it_and_shows_it_in_the_desks_language(reader: Listener) -> None:
    reader.kiosk.go(NAME)
    walk_to_the_card(reader)
    title = reader.kiosk.deck.value.head.title
    assert (title.value.replace("\u00ad", ""), title.language, title.heard_only) == ("Een huisarts", "nl", True)
    assert recordings(reader.lines_said())[title.value] == blob(TOPIC)


def test_the_date_on_a_card_is_in_the_fallbacks_words(reader: Listener) -> None:
    reader.kiosk.go(NAME)
    walk_to_the_card(reader)
    content = reader.kiosk.session.journey.content
    assert isinstance(content, TopicContent)
    assert content.checked == "novembre 2026"


def test_where_nothing_is_read_aloud_it_is_not_offered(qapp: QGuiApplication, station: Settings, pack: Path) -> None:
    assert qapp is not None
    live = LiveKiosk(replace(station, read_aloud=False))
    try:
        live.open(pack)
        assert "rif" not in [row.tag for row in live.model.of(welcome.VIEW).value.rows]
        assert not live.session._display.speaks("rif")
    finally:
        live.close()


def test_a_recording_that_cannot_be_played_is_said_by_the_fallbacks_voice(reader: Listener, pack: Path) -> None:
    """The line carries the fallback's words in its language, which is what the speaker falls back to."""
    reader.kiosk.go(NAME)
    walk_to_the_card(reader)
    (line,) = [line for line in reader.lines_said() if line.text == french(pack, 0)]
    assert line.recording is not None
    assert line.language == "fr"


def walk_to_the_card(reader: Listener) -> None:
    """From home to the first card of the doctor, as a visitor who listens."""
    session = reader.kiosk.session
    reader.told.clear()
    session.jump(Visit(language="rif", listening=True, trail=(Home(), ThemePage("health"), TopicCard(TOPIC))))
    reader.kiosk.wait(lambda: reader.kiosk.deck.value.count > 0 and bool(reader.told.asked), "the card")


def test_the_kiosks_own_speaker_is_never_asked_for_a_voice_of_it(reader: Listener) -> None:
    reader.kiosk.go(NAME)
    walk_to_the_card(reader)
    languages = {line.language for asked in reader.told.asked for line in asked}
    assert languages == {"fr", "nl"}
