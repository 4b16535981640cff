"""Questions that help to choose, and the answers behind their key, through the window of a real kiosk."""

from __future__ import annotations

import pytest

from kiosk.guidance import Answer
from kiosk.ui.screens import choices, deck, earlier_answers, guide
from kiosk.ui.screens.earlier_answers import CLOSES_MS
from kiosk.visit import EarlierAnswers, Given, GuideWalk, Home, Route, ThemePage, TopicCard, Visit
from tests.helpers.live_kiosk import LiveKiosk

START = GuideWalk("start.choose")
SCHOOL = GuideWalk("start.choose", (Given("about", "school"),))
WORK = GuideWalk("work.choose", (Given("what", "find"),))
INCOME = GuideWalk(
    "assistance.income",
    (Given("enough", Answer.NO), Given("belgian", Answer.NO), Given("refugee", Answer.UNSURE)),
)
TURNED = Given("stateless", Answer.NO), Given("eu_family", Answer.NO)


def trail_of(kiosk: LiveKiosk) -> tuple[Route, ...]:
    """Where they are, and what led there."""
    return kiosk.session.visit.trail


def at(kiosk: LiveKiosk, *trail: ThemePage | TopicCard | GuideWalk | EarlierAnswers) -> None:
    """Be there in Dutch, and wait until it is shown."""
    visit = Visit(language="nl", trail=(Home(), *trail))
    kiosk.session.jump(visit)
    kiosk.wait(lambda: kiosk.session.visit == visit, "to be there")


def test_start_here_asks_what_it_is_about_and_for_whom_and_leads_to_a_topics_questions(kiosk: LiveKiosk) -> None:
    kiosk.go("Nederlands")
    kiosk.go("Start hier")
    assert (kiosk.place, kiosk.model.value.screen) == (START, choices.VIEW.name)
    kiosk.go("School")
    assert trail_of(kiosk)[-1] == SCHOOL
    kiosk.go("Voor mijn kind")
    assert trail_of(kiosk) == (Home(), SCHOOL, GuideWalk("education.must_school"))
    kiosk.go(kiosk.say("Back", "bar"))
    assert trail_of(kiosk)[-1] == SCHOOL


def test_more_shows_the_other_choices_and_then_the_first_again(kiosk: LiveKiosk) -> None:
    at(kiosk, START)
    assert "Wonen" not in [key.name for key in kiosk.touchables()]
    kiosk.go(kiosk.say("More", "choices"))
    names = [key.name for key in kiosk.touchables()]
    assert {"Wonen", kiosk.say("None of these"), kiosk.say("I don't know")} <= set(names)
    kiosk.go(kiosk.say("More", "choices"))
    assert trail_of(kiosk)[-1] == START


def test_none_of_these_is_an_answer_that_leads_on(kiosk: LiveKiosk) -> None:
    at(kiosk, GuideWalk("start.choose", card=1))
    kiosk.go(kiosk.say("None of these"))
    assert trail_of(kiosk)[-1] == TopicCard("start.who_helps")


def test_I_dont_know_stands_on_each_page_and_leads_on(kiosk: LiveKiosk) -> None:  # noqa: N802  its own words
    at(kiosk, START)
    kiosk.go(kiosk.say("I don't know"))
    assert trail_of(kiosk)[-1] == TopicCard("start.who_helps")


def test_a_theme_helps_to_choose_by_what_papers_somebody_has(kiosk: LiveKiosk) -> None:
    at(kiosk, ThemePage("work"))
    kiosk.go(kiosk.say("Help me choose"))
    kiosk.go("Werk zoeken")
    assert trail_of(kiosk)[-1] == WORK
    kiosk.go("Mijn diploma")
    assert trail_of(kiosk) == (Home(), ThemePage("work"), WORK, TopicCard("work.diploma"))


def test_questions_come_on_the_first_card_of_a_topic_that_has_some_and_on_no_other(kiosk: LiveKiosk) -> None:
    at(kiosk, TopicCard("assistance.income", 1))
    asks = kiosk.say("Questions for you")
    assert asks not in [key.name for key in kiosk.touchables()]
    kiosk.go(kiosk.say("Previous card"))
    kiosk.go(asks)
    assert trail_of(kiosk)[-1] == GuideWalk("assistance.income")
    kiosk.go(kiosk.say("Back", "bar"))
    assert trail_of(kiosk)[-1] == TopicCard("assistance.income")
    at(kiosk, TopicCard("assistance.apply"))
    assert asks not in [key.name for key in kiosk.touchables()]


def test_earlier_answers_are_a_number_until_their_key_is_touched(kiosk: LiveKiosk) -> None:
    at(kiosk, INCOME)
    assert kiosk.model.of(guide.VIEW).value.earlier == 3
    assert not [key.name for key in kiosk.touchables() if "Ben je Belg?" in key.name]
    kiosk.go(kiosk.say("Your answers"))
    assert trail_of(kiosk)[-1] == EarlierAnswers(INCOME)
    assert [key.name for key in kiosk.touchables() if "Ben je Belg?" in key.name] == [f"Ben je Belg? {kiosk.say('No')}"]


def test_a_touch_on_an_earlier_answer_asks_its_question_again(kiosk: LiveKiosk) -> None:
    at(kiosk, INCOME, EarlierAnswers(INCOME))
    kiosk.go(f"Ben je Belg? {kiosk.say('No')}")
    assert trail_of(kiosk) == (Home(), GuideWalk("assistance.income", INCOME.answers[:1]))


def test_what_was_pointed_at_can_be_taken_back(kiosk: LiveKiosk) -> None:
    at(kiosk, WORK, EarlierAnswers(WORK))
    (row,) = kiosk.model.of(earlier_answers.VIEW).value.rows
    assert (row.answer, row.label, row.answerPictogram) == ("choice", "Werk zoeken", "job-office")
    kiosk.go("Wat wil je doen? Werk zoeken")
    assert trail_of(kiosk)[-1] == GuideWalk("work.choose")


def test_wiping_them_forgets_the_answers_and_begins_anew(kiosk: LiveKiosk) -> None:
    at(kiosk, INCOME, EarlierAnswers(INCOME))
    kiosk.go(kiosk.say("Wipe all"))
    assert trail_of(kiosk) == (Home(), GuideWalk("assistance.income"))


def test_more_answers_than_have_room_stand_on_another_page(kiosk: LiveKiosk) -> None:
    walk = GuideWalk("assistance.income", (*INCOME.answers, *TURNED))
    at(kiosk, walk, EarlierAnswers(walk))
    family = f"Ben je EU-burger, of familie van een EU-burger of Belg? {kiosk.say('No')}"
    assert family not in [key.name for key in kiosk.touchables()]
    kiosk.touch(kiosk.say("More", "choices"))
    kiosk.go(family)
    assert trail_of(kiosk)[-1] == GuideWalk("assistance.income", walk.answers[:-1])


CARD = GuideWalk("assistance.income", (*INCOME.answers, *TURNED))


@pytest.mark.parametrize(
    ("card", "first"), [("Kaart B", "Hangt je verblijf af"), ("Kaart K", "Je kunt leefloon vragen")]
)
def test_a_residence_card_is_pointed_at_and_leads_to_what_it_opens(kiosk: LiveKiosk, card: str, first: str) -> None:
    at(kiosk, CARD)
    kiosk.go(card)
    assert kiosk.model.of(deck.VIEW).value.text.value.startswith(first)


def test_who_asks_for_asylum_is_led_to_reception_with_any_paper_or_none(kiosk: LiveKiosk) -> None:
    for paper in ("Oranje kaart", "Wit papier", kiosk.say("None of these")):
        at(kiosk, CARD)
        kiosk.go(paper)
        kiosk.go(kiosk.say("Yes"))
        assert "Fedasil" in kiosk.model.of(deck.VIEW).value.text.value


def test_they_close_by_themselves_when_nobody_touches_them(kiosk: LiveKiosk) -> None:
    at(kiosk, INCOME, EarlierAnswers(INCOME))
    kiosk.pass_time(CLOSES_MS - 200)
    assert trail_of(kiosk)[-1] == EarlierAnswers(INCOME)
    kiosk.session.note_activity()
    kiosk.pass_time(CLOSES_MS - 200)
    assert trail_of(kiosk)[-1] == EarlierAnswers(INCOME)
    kiosk.pass_time(400)
    kiosk.wait(lambda: kiosk.place == INCOME, "the answers to close")


def test_the_other_screens_stay_as_long_as_somebody_is_there(kiosk: LiveKiosk) -> None:
    at(kiosk, INCOME)
    kiosk.pass_time(2 * CLOSES_MS)
    assert trail_of(kiosk)[-1] == INCOME


@pytest.mark.parametrize("layout", ["portrait", "landscape", "small"])
def test_an_outcome_counts_the_answers_that_led_to_it_on_every_format(kiosk: LiveKiosk, layout: str) -> None:
    kiosk.reshape(layout)
    walk = GuideWalk("assistance.income", (*INCOME.answers, *TURNED, Given("card", "b")))
    at(kiosk, walk)
    assert kiosk.model.of(deck.VIEW).value.earlier == 6
    kiosk.go(kiosk.say("Your answers"))
    assert trail_of(kiosk)[-1] == EarlierAnswers(walk)
    kiosk.go(kiosk.say("Close", "answers"))
    assert trail_of(kiosk)[-1] == walk
