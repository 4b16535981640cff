"""Where the lit word goes: to the title of a head, to a heading, and to the words of a card."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.app import EMBEDDED_PACK
from kiosk.packs.read.reader import PackReader
from kiosk.ui.kit.stops import Stop
from kiosk.ui.tour.camera import items
from kiosk.visit import Comfort, Home, ThemePage, TopicCard, Visit
from tests.helpers.control_bench import Bench, inside
from tests.helpers.live_kiosk import LiveKiosk, settle
from tests.helpers.qml_items import type_of
from tests.helpers.scene import place_of

pytestmark = pytest.mark.slow

LONG = (
    "Ga naar de balie van het gemeentehuis met je verblijfskaart en je huurcontract. "
    "Je krijgt daar een nummer en dan wacht je tot iemand je roept."
)
PERSON = 'picture: DrawnPicture { drawn: ({ signs: ["person"] }) }'


@pytest.fixture
def bench(qapp: QGuiApplication) -> Iterator[Bench]:
    bench = Bench(qapp)
    yield bench
    bench.theme.setProperty("textStep", 0)
    bench.close()


def lit(root: QQuickItem) -> list[tuple[str, QQuickItem]]:
    """The words that are lit now, as the texts say them, and their lights."""
    found = []
    for text in items(root):
        if text.property("fits") is not None and text.property("wordLength") > 0:
            start, length = text.property("wordStart"), text.property("wordLength")
            lights = [item for item in items(text) if item.clip()]
            found += [(text.property("plain")[start : start + length], light) for light in lights]
    return found


def hear(item: QQuickItem, text: str, word: str) -> None:
    """Have a word of a text be heard."""
    item.setProperty("wordStart", text.index(word))
    item.setProperty("wordLength", len(word))
    settle()


@pytest.mark.parametrize("layout", ["portrait", "landscape", "small"])
@pytest.mark.parametrize(
    ("control", "name"),
    [
        ("Head { width: %d; instead: '%s'; dots: 4 }", "title"),
        ("Item { width: %d; height: 900; Heading { text: '%s' } }", "text"),
    ],
)
def test_a_head_and_a_heading_light_up_their_words(bench: Bench, control: str, name: str, layout: str) -> None:
    words = "Zonder verzekering"
    bench.show(control % (1000, words), layout)
    item = bench.item if name == "title" else bench.item.childItems()[0]
    if name == "text" and layout == "small":  # where it is heard and not seen
        assert not any(part.isVisible() for part in item.childItems())
        return
    hear(item, words, "verzekering")
    ((word, light),) = lit(bench.page)
    assert word == "verzekering"
    assert inside(place_of(light), place_of(item), slack=12)


@pytest.mark.parametrize("step", [0, 2])
@pytest.mark.parametrize("text", ["Bel de dokter. Zeg je naam.", LONG], ids=["short", "long"])
def test_a_card_lights_up_any_word_among_its_words(bench: Bench, text: str, step: int) -> None:
    words = json.dumps({"value": text})
    face = bench.show(
        f"CardFace {{ width: 900; height: 1100; {PERSON} from: WrittenText {{ words: ({words}) }} }}", textStep=step
    )
    for word in (text.split(maxsplit=1)[0], text.rsplit(maxsplit=1)[-1]):
        hear(face, text, word)
        ((said, light),) = lit(bench.page)
        assert said == word
        assert inside(place_of(light), place_of(face))
        assert not place_of(light).intersects(place_of(bench.pictures()["person"]))


def test_the_last_word_of_the_longest_card_lights_up_on_the_smallest_screen(kiosk: LiveKiosk) -> None:
    language = "nl"
    kiosk.reshape("small")
    with PackReader.open(EMBEDDED_PACK) as pack:
        cards = [
            (len(card.text.value), topic, number)
            for theme in pack.themes(language)
            for topic in (pack.topic(tile.id, language) for tile in pack.topics(theme.id, language))
            for number, card in enumerate(topic.cards)
        ]
    _, topic, number = max(cards, key=lambda found: found[0])
    comfort = Comfort().with_text(1).with_text(1)
    trail = (Home(), ThemePage(topic.theme), TopicCard(topic.id, number))
    kiosk.bring(Stop("longest", Visit(language=language, trail=trail, comfort=comfort)))
    face = one(kiosk, "CardFace")
    text = face.property("text")
    last = text.split()[-1]
    face.setProperty("wordStart", text.rindex(last))
    face.setProperty("wordLength", len(last))
    settle()
    ((said, light),) = lit(face)
    assert said == last
    assert inside(place_of(light), place_of(face))


def one(kiosk: LiveKiosk, name: str) -> QQuickItem:
    """The visible item of this type."""
    (found,) = [item for item in kiosk.shown() if type_of(item) == name]
    return found
