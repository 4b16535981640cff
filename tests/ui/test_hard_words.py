"""Hard words on a real kiosk: underlined, explained from the page that lists them, and back to where one was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt

from kiosk.app import EMBEDDED_PACK
from kiosk.packs.read.reader import PackReader
from kiosk.ui.kit.shape import shape_of
from kiosk.ui.kit.stops import Round, Stop
from kiosk.ui.screens import about
from kiosk.ui.tour.camera import items
from kiosk.ui.tour.tour import stops
from kiosk.visit import AboutText, GuideWalk, HardWords, TopicCard, Visit
from tests.helpers.control_bench import inside
from tests.helpers.live_kiosk import BETWEEN_TOUCHES_MS, SIZES, LiveKiosk, settle
from tests.helpers.qml_items import type_of
from tests.helpers.scene import place_of

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem


def stop(name: str, language: str = "nl", layout: str = "portrait") -> Stop:
    with PackReader.open(EMBEDDED_PACK) as pack:
        topics = tuple(
            pack.topic(tile.id, language) for theme in pack.themes(language) for tile in pack.topics(theme.id, language)
        )
    found = stops(Round(topics, language, shape_of(*SIZES[layout])))
    return next(one for one in found if one.name == name)


def dots(kiosk: LiveKiosk) -> list[list[QQuickItem]]:
    """The dots under each hard word, in their order."""
    marked = [item for item in kiosk.shown() if type_of(item) == "Marked"]
    return [[dot for dot in items(word) if dot.inherits("QQuickRectangle")] for word in marked]


def entries_of(kiosk: LiveKiosk) -> tuple[str, ...]:
    place = kiosk.session.visit.place
    assert isinstance(place, HardWords)
    return place.entries


@pytest.mark.parametrize("layout", SIZES)
def test_each_hard_word_has_a_dotted_line_under_it(kiosk: LiveKiosk, layout: str) -> None:
    kiosk.reshape(layout)
    here = stop("hard-words-card", layout=layout)
    kiosk.bring(here)
    (face,) = (item for item in kiosk.shown() if type_of(item) == "CardFace")
    assert len(dots(kiosk)) == len(kiosk.deck.value.text.hard) / 2 >= 3
    for word in dots(kiosk):
        assert len(word) > 3
        assert all(inside(place_of(dot), place_of(face)) for dot in word)
        # A word that is broken over lines has dots under each part.
        places = [(round(place_of(dot).top()), place_of(dot).left()) for dot in word]
        assert places == sorted(set(places))


def test_a_hard_word_is_no_key(kiosk: LiveKiosk) -> None:
    kiosk.bring(stop("hard-words-card"))
    line = place_of(dots(kiosk)[0][1])
    kiosk.clock.move(BETWEEN_TOUCHES_MS)
    kiosk.tap(QPointF(line.center().x(), line.top() - 5))
    settle()
    assert isinstance(kiosk.place, TopicCard)


@pytest.mark.parametrize("layout", SIZES)
def test_next_leads_past_all_words_back_to_where_they_are_listed(kiosk: LiveKiosk, layout: str) -> None:
    kiosk.reshape(layout)
    kiosk.bring(stop("hard-words-card", layout=layout))
    kiosk.go(kiosk.say("About this card"))
    listed = kiosk.place
    first = kiosk.model.of(about.VIEW).value.rows[0]
    kiosk.go(first.term)
    entries = entries_of(kiosk)
    with PackReader.open(EMBEDDED_PACK) as pack:
        known = {entry.id: entry for entry in pack.glossary("nl")}
    for number, name in enumerate(entries):
        entry, value = known[name], kiosk.deck.value
        assert isinstance(kiosk.place, HardWords)
        assert kiosk.place.index == number
        assert (value.head.title.value, value.text.value) == (entry.term.value, entry.text.value)
        assert value.picture.signs == (entry.pictogram,)
        last = number == len(entries) - 1
        kiosk.go(kiosk.say("Back to the card" if last else "Next card"))
    assert kiosk.place == listed


def test_back_in_the_bar_leads_to_the_question_too(kiosk: LiveKiosk) -> None:
    here = stop("hard-words-question")
    kiosk.bring(here)
    assert isinstance(here.visit.place, GuideWalk)
    kiosk.go(kiosk.say("About this question"))
    kiosk.go(kiosk.model.of(about.VIEW).value.rows[0].term)
    assert entries_of(kiosk)
    for _ in range(2):
        kiosk.go(kiosk.say("Back", "bar"))
    assert kiosk.session.visit == here.visit
    assert kiosk.model.value.screen == "guide"


def test_a_keyboard_opens_the_words_with_their_key(kiosk: LiveKiosk) -> None:
    kiosk.bring(stop("hard-words-card"))
    key = kiosk.named(kiosk.say("About this card")).item
    for _ in range(20):
        if kiosk.key(Qt.Key.Key_Tab) is key:
            break
    kiosk.clock.move(BETWEEN_TOUCHES_MS)
    kiosk.key(Qt.Key.Key_Return)
    kiosk.wait(lambda: isinstance(kiosk.place, AboutText), "what is to be known about the card")


def test_another_language_shows_the_same_words_in_it(kiosk: LiveKiosk) -> None:
    kiosk.bring(stop("hard-word"))
    before = kiosk.deck.value.text
    entries = entries_of(kiosk)
    kiosk.go(kiosk.say("Language", "bar"))
    kiosk.go("العربية")
    after = kiosk.deck.value.text
    assert entries_of(kiosk) == entries
    assert (before.language, after.language) == ("nl", "ar")


def test_an_explained_word_leaves_nothing_behind(kiosk: LiveKiosk) -> None:
    kiosk.bring(stop("hard-word"))
    kiosk.start_over()
    assert kiosk.session.visit == Visit()
    assert kiosk.deck.value.text.value == ""
