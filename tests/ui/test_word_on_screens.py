"""Where the lit word goes: to the title of a head, to a heading, and to the turn of a card that shows it."""

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
from tests.helpers.live_kiosk import LiveKiosk, place_of, settle
from tests.helpers.qml_items import type_of

pytestmark = pytest.mark.slow

FIRST = "Ga naar de balie van het gemeentehuis met je verblijfskaart, je huurcontract en het bewijs van je werk."
SECOND = "Je krijgt daar een nummer en dan wacht je tot iemand je roept bij een van de loketten in de grote zaal."
PERSON = 'picture: DrawnPicture { drawn: ({ signs: ["person"] }) }'


def saying(*sentences: str, mark: str = "") -> str:
    """A text of these sentences, for a card."""
    words = {"value": mark + " ".join(sentences), "sentences": sentences}
    return f"from: WrittenText {{ words: ({json.dumps(words)}) }}"


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
            found += [(text.property("text")[start : start + length], light) for light in lights]
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


def test_a_card_whose_text_fits_lights_up_any_word(bench: Bench) -> None:
    sentences = ("Bel de dokter.", "Zeg je naam.")
    face = bench.show(f"CardFace {{ width: 900; height: 900; {PERSON} {saying(*sentences)} }}")
    text = " ".join(sentences)
    for word in ("dokter", "naam"):
        hear(face, text, word)
        assert [said for said, _ in lit(bench.page)] == [word]
        assert face.property("wordTurn") == -1


@pytest.mark.parametrize("mark", ["", "\u200f"])
def test_a_card_of_two_turns_says_which_one_holds_the_word_and_lights_it_up_there(bench: Bench, mark: str) -> None:
    card = f'width: 900; height: 620; theme: "work"; {PERSON} {saying(FIRST, SECOND, mark=mark)}'
    face = bench.show(f"CardFace {{ {card} }}", textStep=2)
    text = f"{mark}{FIRST} {SECOND}"
    assert face.property("twoTurns")
    for word, turn in (("balie", 0), ("werk", 0), ("krijgt", 1), ("zaal", 1)):
        hear(face, text, word)
        assert face.property("wordTurn") == turn
        for shown in (0, 1):
            face.setProperty("turn", shown)
            settle()
            assert [said for said, _ in lit(bench.page)] == ([word] if shown == turn else [])
    face.setProperty("wordLength", 0)
    assert face.property("wordTurn") == -1


def test_the_screen_turns_by_itself_when_the_voice_goes_on_to_the_other_turn(kiosk: LiveKiosk) -> None:
    language = "nl"
    kiosk.reshape("small")
    with PackReader.open(EMBEDDED_PACK) as pack:
        cards = [
            (len(card.text.value), topic, number)
            for theme in pack.themes(language)
            for topic in (pack.topic(tile.id, language) for tile in pack.topics(theme.id, language))
            for number, card in enumerate(topic.cards)
            if len(card.text.sentences) > 1
        ]
    _, topic, number = max(cards, key=lambda found: found[0])
    comfort = Comfort().with_text(1).with_text(1)
    trail = (Home(), ThemePage(topic.theme), TopicCard(topic.id, number))
    kiosk.bring(Stop("longest", Visit(language=language, trail=trail, comfort=comfort)))
    face = one(kiosk, "CardFace")
    assert face.property("twoTurns")
    first, second = (sentence.split()[0] for sentence in topic.cards[number].text.sentences[:2])
    for word, turn in ((first, 0), (second, 1), (first, 0)):
        hear(face, face.property("text"), word)
        kiosk.wait(lambda turn=turn: one(kiosk, "DeckScreen").property("turn") == turn, f"turn {turn}")  # type: ignore[misc]
        kiosk.wait(lambda word=word: [said for said, _ in lit(face)] == [word], f"{word} is lit")  # type: ignore[misc]
    hear(face, face.property("text"), second)
    hear(face, face.property("text"), topic.cards[number].text.sentences[1].split()[1])
    one(kiosk, "DeckScreen").setProperty("turn", 0)
    settle()
    assert lit(face) == []


def one(kiosk: LiveKiosk, name: str) -> QQuickItem:
    """The visible item of this type."""
    (found,) = [item for item in kiosk.shown() if type_of(item) == name]
    return found
