"""Hard words on a real kiosk: underlined, opened by a touch on the word or by their key, and back to where one was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, Qt

from kiosk.app import EMBEDDED_PACK
from kiosk.packs.read.reader import PackReader
from kiosk.ui.kit.shape import shape_of
from kiosk.ui.kit.stops import Round, Stop
from kiosk.ui.tour.tour import stops
from kiosk.visit import Comfort, GuideWalk, HardWords, TopicCard, Visit
from tests.helpers.live_kiosk import BETWEEN_TOUCHES_MS, SIZES, LiveKiosk, place_of, settle
from tests.helpers.qml_items import type_of

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

LEAST_MM = 20


def stop(name: str, language: str = "nl", layout: str = "portrait") -> Stop:
    with PackReader.open(EMBEDDED_PACK) as pack:
        topics = tuple(
            pack.topic(tile.id, language) for theme in pack.themes(language) for tile in pack.topics(theme.id, language)
        )
    found = stops(Round(topics, language, shape_of(*SIZES[layout])))
    return next(one for one in found if one.name == name)


def lines(kiosk: LiveKiosk) -> list[list[QQuickItem]]:
    """The lines under each hard word, in their order; a word that is broken has more than one."""
    marked = [item for item in kiosk.shown() if type_of(item) == "Marked"]
    return [[line for line in word.childItems() if line.inherits("QQuickRectangle")] for word in marked]


def tap_at(kiosk: LiveKiosk, spot: QPointF) -> None:
    kiosk.clock.move(BETWEEN_TOUCHES_MS)
    kiosk.tap(spot)
    settle()


def entries_of(kiosk: LiveKiosk) -> tuple[str, ...]:
    place = kiosk.session.visit.place
    assert isinstance(place, HardWords)
    return place.entries


@pytest.mark.parametrize("layout", SIZES)
def test_each_hard_word_is_underlined_and_a_touch_on_it_explains_it(kiosk: LiveKiosk, layout: str) -> None:
    kiosk.reshape(layout)
    here = stop("hard-words-card", layout=layout)
    kiosk.bring(here)
    words = lines(kiosk)
    assert len(words) >= 3
    for number, word in enumerate(words):
        kiosk.bring(here)
        line = place_of(lines(kiosk)[number][0])
        tap_at(kiosk, QPointF(line.center().x(), line.top() - line.height()))
        kiosk.wait(lambda: isinstance(kiosk.session.visit.place, HardWords), f"word {number} with {len(word)} lines")
        place = kiosk.session.visit.place
        assert isinstance(place, HardWords)
        assert place.index == number
        with PackReader.open(EMBEDDED_PACK) as pack:
            known = {entry.id: entry for entry in pack.glossary("nl")}
        value = kiosk.deck.value
        entry = known[place.entries[number]]
        assert (value.head.title.value, value.text.value) == (entry.term.value, entry.text.value)
        assert value.picture.signs == (entry.pictogram,)


def test_a_touch_beside_a_word_is_for_the_nearest_within_a_fingers_width(kiosk: LiveKiosk) -> None:
    here = stop("hard-words-card", layout="small")
    kiosk.reshape("small")
    kiosk.bring(here)
    density = shape_of(*SIZES["small"]).pixels_per_mm
    last = place_of(lines(kiosk)[-1][0])
    tap_at(kiosk, QPointF(last.right() + (LEAST_MM / 2 - 1) * density, last.top() - 5))
    kiosk.wait(lambda: isinstance(kiosk.session.visit.place, HardWords), "a touch beside the last word")
    kiosk.bring(here)
    last = place_of(lines(kiosk)[-1][0])
    tap_at(kiosk, QPointF(last.right() + 1.3 * LEAST_MM * density, last.top() - 5))
    assert isinstance(kiosk.session.visit.place, TopicCard)


@pytest.mark.parametrize("layout", SIZES)
def test_the_key_opens_the_first_word_and_next_leads_past_all_back_to_the_card(kiosk: LiveKiosk, layout: str) -> None:
    kiosk.reshape(layout)
    here = stop("hard-words-card", layout=layout)
    kiosk.bring(here)
    kiosk.go(kiosk.say("Hard words"))
    entries = entries_of(kiosk)
    for number in range(len(entries)):
        place = kiosk.session.visit.place
        assert isinstance(place, HardWords)
        assert place.index == number
        last = number == len(entries) - 1
        kiosk.go(kiosk.say("Back to the card" if last else "Next card"))
    assert kiosk.session.visit == here.visit


def test_back_in_the_bar_leads_to_the_question_too(kiosk: LiveKiosk) -> None:
    here = stop("hard-words-question")
    kiosk.bring(here)
    assert isinstance(here.visit.place, GuideWalk)
    kiosk.go(kiosk.say("Hard words"))
    assert entries_of(kiosk)
    kiosk.go(kiosk.say("Back", "bar"))
    assert kiosk.session.visit == here.visit
    assert kiosk.model.value.screen == "guide"


def test_a_keyboard_opens_the_words_with_their_key(kiosk: LiveKiosk) -> None:
    kiosk.bring(stop("hard-words-card"))
    key = kiosk.named(kiosk.say("Hard words")).item
    for _ in range(20):
        if kiosk.key(Qt.Key.Key_Tab) is key:
            break
    kiosk.clock.move(BETWEEN_TOUCHES_MS)
    kiosk.key(Qt.Key.Key_Return)
    kiosk.wait(lambda: isinstance(kiosk.session.visit.place, HardWords), "the first hard word")


def test_another_language_shows_the_same_words_in_it(kiosk: LiveKiosk) -> None:
    kiosk.bring(stop("hard-word"))
    before = kiosk.deck.value.text
    entries = entries_of(kiosk)
    kiosk.go(kiosk.say("Language", "bar"))
    kiosk.go("العربية")
    after = kiosk.deck.value.text
    assert entries_of(kiosk) == entries
    assert (before.language, after.language) == ("nl", "ar")


def test_in_the_second_turn_of_a_long_text_its_own_words_are_underlined(kiosk: LiveKiosk) -> None:
    kiosk.reshape("small")
    largest = Comfort().with_text(1).with_text(1)
    with PackReader.open(EMBEDDED_PACK) as pack:
        topics = [pack.topic(tile.id, "nl") for theme in pack.themes("nl") for tile in pack.topics(theme.id, "nl")]
    found = [
        (topic, at)
        for topic in topics
        for at, card in enumerate(topic.cards)
        if len(card.text.sentences) > 1
        and card.text.hard
        and card.text.hard[-1].length
        and card.text.hard[-1].start > card.text.value.index(card.text.sentences[1])
    ]
    seen = 0
    for topic, at in found:
        visit = Visit(language="nl", trail=(TopicCard(topic.id, at),))
        kiosk.bring(Stop("card", replace(visit, comfort=largest)))
        (face,) = (item for item in kiosk.shown() if type_of(item) == "CardFace")
        if not face.property("twoTurns"):
            continue
        kiosk.touch(kiosk.say("Next card"))
        kiosk.draw()
        word = topic.cards[at].text.hard[-1]
        line = place_of(lines(kiosk)[-1][0])
        tap_at(kiosk, QPointF(line.center().x(), line.top() - 5))
        kiosk.wait(lambda: isinstance(kiosk.session.visit.place, HardWords), "the word of the second turn")
        place = kiosk.session.visit.place
        assert isinstance(place, HardWords)
        assert place.entries[place.index] == word.entry
        seen += 1
        if seen == 3:
            break
    assert seen


def test_an_explained_word_leaves_nothing_behind(kiosk: LiveKiosk) -> None:
    kiosk.bring(stop("hard-word"))
    kiosk.start_over()
    assert kiosk.session.visit == Visit()
    assert kiosk.deck.value.text.value == ""
