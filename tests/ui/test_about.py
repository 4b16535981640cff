"""What is to be known about a card or a question, on a real kiosk: from its key to the page, to a word, and back."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kiosk.app import EMBEDDED_PACK
from kiosk.guidance import Outcome, TextState, Topic
from kiosk.packs.read.reader import PackReader
from kiosk.ui.kit.stops import Stop
from kiosk.ui.screens import about, guide
from kiosk.ui.screens.about import AboutModel, AboutValue
from kiosk.ui.screens.topic import TopicContent
from kiosk.ui.sound.hearables import hearables
from kiosk.visit import AboutText, GuideWalk, HardWords, Home, ThemePage, TopicCard, Visit, step_of
from tests.helpers.live_kiosk import SIZES, LiveKiosk
from tests.helpers.qml_items import type_of


def topics(language: str) -> tuple[Topic, ...]:
    with PackReader.open(EMBEDDED_PACK) as pack:
        return tuple(
            pack.topic(tile.id, language) for theme in pack.themes(language) for tile in pack.topics(theme.id, language)
        )


def at(topic: Topic, card: int, language: str = "nl") -> Visit:
    return Visit(language=language, trail=(Home(), ThemePage(topic.theme), TopicCard(topic.id, card)))


def with_most_words(language: str = "nl") -> tuple[Visit, tuple[str, ...]]:
    """The card with most hard words, and their entries."""
    topic, card = max(
        ((topic, at) for topic in topics(language) for at in range(len(topic.cards))),
        key=lambda found: len({word.entry for word in found[0].cards[found[1]].text.hard}),
    )
    entries = tuple(dict.fromkeys(word.entry for word in topic.cards[card].text.hard))
    return at(topic, card, language), entries


def model(kiosk: LiveKiosk) -> AboutModel:
    return kiosk.model.of(about.VIEW)


def value(kiosk: LiveKiosk) -> AboutValue:
    return model(kiosk).value


@pytest.mark.parametrize("layout", SIZES)
def test_the_key_of_a_card_leads_to_its_words_and_back_to_the_card(kiosk: LiveKiosk, layout: str) -> None:
    kiosk.reshape(layout)
    visit, entries = with_most_words()
    kiosk.bring(Stop("card", visit))
    kiosk.go(kiosk.say("About this card"))
    assert kiosk.model.value.screen == "about"
    assert value(kiosk).entries == entries
    assert [row.kind for row in value(kiosk).rows] == ["word"] * len(entries) + ["checked"]
    kiosk.go(kiosk.say("Back to the card"))
    assert kiosk.session.visit == replace(visit, comfort=kiosk.session.visit.comfort)


@pytest.mark.parametrize("layout", SIZES)
def test_every_line_stands_on_one_of_its_pages(kiosk: LiveKiosk, layout: str) -> None:
    kiosk.reshape(layout)
    visit, entries = with_most_words()
    kiosk.bring(Stop("about", visit.opened(AboutText(TopicCard(visit.place.topic, visit.place.card)))))  # type: ignore[attr-defined]
    seen: list[str] = []
    while True:
        kiosk.draw()
        seen += [item.property("kind") for item in kiosk.shown() if type_of(item).startswith("AboutLine")]
        if kiosk.say("Next page") not in [key.name for key in kiosk.touchables()]:
            break
        kiosk.touch(kiosk.say("Next page"))
    assert seen == [*["word"] * len(entries), "checked"]


def test_a_hard_word_opens_its_card_and_back_leads_to_the_page(kiosk: LiveKiosk) -> None:
    visit, entries = with_most_words()
    kiosk.bring(Stop("card", visit))
    kiosk.go(kiosk.say("About this card"))
    kiosk.go(value(kiosk).rows[1].term)
    assert kiosk.place == HardWords(value(kiosk).head.theme, entries, 1)
    kiosk.go(kiosk.say("Back", "bar"))
    assert isinstance(kiosk.place, AboutText)


def test_the_page_is_heard_with_each_word_and_its_meaning_in_their_own_language(kiosk: LiveKiosk) -> None:
    visit, _ = with_most_words("ar")
    kiosk.bring(Stop("card", visit))
    kiosk.go(kiosk.say("About this card"))
    kiosk.draw()
    said = {one.text: one.language for one in hearables(kiosk.window.contentItem())}
    first = next(row for row in value(kiosk).rows if row.kind == "word")
    assert (said[first.term], said[first.words]) == ("ar", "ar")


def test_a_text_that_a_computer_translated_says_so_first(kiosk: LiveKiosk) -> None:
    topic, card = next(
        (topic, at)
        for topic in topics("ar")
        for at, card in enumerate(topic.cards)
        if card.text.state is TextState.COMPUTER
    )
    kiosk.bring(Stop("card", at(topic, card, "ar")))
    kiosk.go(kiosk.say("About this card"))
    assert value(kiosk).rows[0].kind == "computer"


def test_an_outcome_says_who_decides(kiosk: LiveKiosk) -> None:
    topic, walk, outcome = next(
        (topic, walk, step)
        for topic in topics("nl")
        for _, walk in guide.walks(topic, every_card=True)
        if topic.guide is not None
        and isinstance(step := step_of(walk, topic.guide), Outcome)
        and step.decides is not None
    )
    kiosk.bring(Stop("outcome", at(topic, 0).opened(walk)))
    kiosk.session.touches.about()
    kiosk.wait(lambda: isinstance(kiosk.place, AboutText), "the page")
    assert outcome.decides is not None
    assert [row.words for row in value(kiosk).rows if row.kind == "decides"] == [outcome.decides.text.value]


def test_a_question_has_a_page_too(kiosk: LiveKiosk) -> None:
    topic = next(topic for topic in topics("nl") if topic.guide is not None)
    kiosk.bring(Stop("question", at(topic, 0).opened(GuideWalk(topic.id))))
    kiosk.session.touches.about()
    kiosk.wait(lambda: isinstance(kiosk.place, AboutText), "the page")
    assert value(kiosk).question
    kiosk.go(kiosk.say("Back to the question"))
    assert kiosk.place == GuideWalk(topic.id)


def test_rules_that_may_have_changed_are_told_before_the_date(kiosk: LiveKiosk) -> None:
    visit, _ = with_most_words()
    kiosk.bring(Stop("card", visit))
    topic = kiosk.session.journey.content
    assert isinstance(topic, TopicContent)
    text = topic.topic.cards[0].text
    content = about.AboutContent(replace(topic, expired=True), text)
    rows = about.derive(AboutText(TopicCard(topic.topic.id)), content, frozenset()).rows
    assert [row.kind for row in rows] == ["expired", "checked"]


def test_a_home_screen_has_nothing_to_know(kiosk: LiveKiosk) -> None:
    home = Visit(language="nl", trail=(Home(),))
    assert about.open_about(home) == home


def test_a_visit_leaves_nothing_of_the_page_behind(kiosk: LiveKiosk) -> None:
    visit, _ = with_most_words()
    kiosk.bring(Stop("card", visit))
    kiosk.go(kiosk.say("About this card"))
    kiosk.start_over()
    assert value(kiosk) == AboutValue()
