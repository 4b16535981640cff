"""A visit, its places and its end, on a clock that the test holds."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kiosk.errors import KioskError
from kiosk.guidance import (
    Answer,
    Card,
    CardKind,
    Choice,
    Direction,
    Guide,
    Outcome,
    PictureSentence,
    PlaceKind,
    Question,
    Text,
    TextState,
)
from kiosk.visit import (
    Comfort,
    ComfortPlace,
    Given,
    GuideWalk,
    HardWords,
    Home,
    ListenOrRead,
    Scheme,
    SitePlaces,
    StaffCard,
    ThemePage,
    TopicCard,
    Visit,
    Welcome,
    WhatNow,
    answered,
    returned_to,
    step_of,
)


def text(value: str) -> Text:
    return Text(value, "nl", Direction.LTR, TextState.ORIGINAL)


def question(name: str, yes: str, no: str, unsure: str) -> Question:
    picture = PictureSentence(("person",), ())
    return Question(name, picture, text(name), text(name), "person", yes, no, unsure)


def outcome(name: str) -> Outcome:
    card = Card(f"{name}.1", CardKind.DO, PictureSentence(("person",), ()), text(name), text(name))
    return Outcome(name, (card,), None, None)


GUIDE = Guide(
    "health.no_insurance",
    "insured",
    (question("insured", "insurer", "money", "desk"), question("money", "pay", "desk", "desk")),
    (outcome("insurer"), outcome("pay"), outcome("desk")),
)


def test_the_first_language_leads_home_or_to_listen_or_read() -> None:
    assert Visit().speaking("ar", ask_mode=False).trail == (Home(),)
    assert Visit().speaking("ar", ask_mode=True).trail == (Welcome(), ListenOrRead())
    assert Visit().speaking("ar", ask_mode=True).in_mode(listening=True).trail == (Home(),)


def test_going_back_to_the_languages_asks_listen_or_read_again() -> None:
    first = Visit().speaking("ar", ask_mode=True).back()
    assert first.speaking("fr", ask_mode=True).place == ListenOrRead()


def test_another_language_in_the_middle_leads_back_to_the_same_card() -> None:
    visit = Visit().speaking("nl", ask_mode=False).opened(ThemePage("health")).opened(TopicCard("health.doctor", 2))
    other = visit.toggled(Welcome()).speaking("ar", ask_mode=True)
    assert other.language == "ar"
    assert other.trail == visit.trail


def test_a_language_from_the_bar_that_is_not_a_tile_changes_nothing_else() -> None:
    visit = Visit().speaking("nl", ask_mode=False).opened(ThemePage("work"))
    assert visit.speaking("fr", ask_mode=True).trail == visit.trail


def test_turning_a_card_stays_on_the_level_and_back_goes_up() -> None:
    visit = Visit().speaking("nl", ask_mode=False).opened(ThemePage("health")).opened(TopicCard("health.doctor"))
    turned = visit.turned_to(TopicCard("health.doctor", 1)).turned_to(TopicCard("health.doctor", 2))
    assert turned.back().place == ThemePage("health")
    assert turned.opened(WhatNow("health.doctor")).back().place == TopicCard("health.doctor", 2)
    assert turned.home().trail == (Home(),)


def test_back_at_the_top_and_home_without_a_language_do_nothing() -> None:
    assert Visit().back() == Visit()
    assert Visit().home() == Visit()
    assert not Visit().can_go_back
    assert not Visit().can_go_home


def test_home_is_somewhere_else_and_needs_a_language() -> None:
    at_home = Visit().speaking("nl", ask_mode=False)
    assert not at_home.listening
    assert not at_home.can_go_home
    assert at_home.opened(ThemePage("health")).can_go_home
    assert not Visit().opened(ComfortPlace()).can_go_home


def test_what_has_several_cards_or_pages_opens_at_its_first() -> None:
    assert (ThemePage("health").page, TopicCard("health.doctor").card, StaffCard("staff.about").point) == (0, 0, 0)
    assert GuideWalk("t").card == 0
    assert HardWords("health", ("rust",)).index == 0
    assert SitePlaces("health", PlaceKind.OCMW).page == 0


def test_comfort_opens_and_closes_with_the_same_key() -> None:
    visit = Visit().speaking("nl", ask_mode=False)
    assert visit.toggled(ComfortPlace()).place == ComfortPlace()
    assert visit.toggled(ComfortPlace()).toggled(ComfortPlace()) == visit


def test_comfort_on_the_welcome_screen_can_be_closed() -> None:
    assert Visit().toggled(ComfortPlace()).toggled(ComfortPlace()).place == Welcome()


@pytest.mark.parametrize(
    ("answers", "step"),
    [
        ((), "insured"),
        ((Answer.YES,), "insurer"),
        ((Answer.NO,), "money"),
        ((Answer.UNSURE,), "desk"),
        ((Answer.NO, Answer.YES), "pay"),
        ((Answer.NO, Answer.UNSURE), "desk"),
    ],
)
def test_answers_lead_through_the_guide(answers: tuple[Answer, ...], step: str) -> None:
    walk = GuideWalk("health.no_insurance")
    for answer in answers:
        walk = answered(walk, GUIDE, answer)
    assert step_of(walk, GUIDE).id == step


def test_an_outcome_has_nothing_to_answer() -> None:
    walk = answered(GuideWalk("t"), GUIDE, Answer.YES)
    assert answered(walk, GUIDE, Answer.NO) == walk


def test_answers_are_taken_back_one_by_one() -> None:
    walk = answered(answered(GuideWalk("t"), GUIDE, Answer.NO), GUIDE, Answer.YES)
    before = walk.back()
    assert before is not None
    assert step_of(before, GUIDE).id == "money"
    assert before.back() == GuideWalk("t")
    assert GuideWalk("t").back() is None


def test_back_in_a_guide_takes_back_an_answer_and_then_leaves_it() -> None:
    walk = answered(GuideWalk("t"), GUIDE, Answer.NO)
    visit = Visit().speaking("nl", ask_mode=False).opened(WhatNow("t")).opened(walk)
    assert visit.back().place == GuideWalk("t")
    assert visit.back().back().place == WhatNow("t")


def test_another_answer_leads_to_the_first_card_of_its_outcome() -> None:
    seen = replace(answered(GuideWalk("t"), GUIDE, Answer.UNSURE), card=3)
    assert returned_to(seen, "insured").card == 0
    assert answered(replace(GuideWalk("t"), card=2), GUIDE, Answer.UNSURE).card == 0


def test_touching_an_earlier_answer_returns_to_its_question() -> None:
    walk = answered(answered(GuideWalk("t"), GUIDE, Answer.NO), GUIDE, Answer.YES)
    assert step_of(returned_to(walk, "insured"), GUIDE).id == "insured"
    assert returned_to(walk, "money").answers == (Given("insured", Answer.NO),)
    assert returned_to(walk, "never asked") == walk


def test_what_was_pointed_at_leads_where_its_choice_says_and_is_kept_by_its_id() -> None:
    text = Text("x", "nl", Direction.LTR, TextState.ORIGINAL)
    choices = (Choice("card", "residence-card", text, "end"), Choice("letter", "envelope-window", text, "end"))
    picture = PictureSentence(("person",), ())
    which = Question("which", picture, text, text, "person", None, "none", "unsure", choices)
    outcomes = tuple(Outcome(name, (), None, "t.other") for name in ("end", "none", "unsure"))
    walk, asked = GuideWalk("t"), Guide("t", "which", (which,), outcomes)
    assert answered(walk, asked, "letter").answers == (Given("which", "letter"),)
    steps = [step_of(answered(walk, asked, answer), asked).id for answer in ("card", Answer.NO, Answer.UNSURE)]
    assert steps == ["end", "none", "unsure"]
    with pytest.raises(KioskError, match="'which' is not answered with 'yes'"):
        answered(walk, asked, Answer.YES)


def test_answers_of_another_guide_are_refused() -> None:
    with pytest.raises(KioskError, match="does not ask 'elsewhere' here"):
        step_of(GuideWalk("t", (Given("elsewhere", Answer.YES),)), GUIDE)


def test_a_step_that_a_guide_does_not_have_is_refused() -> None:
    with pytest.raises(KioskError, match="has no step 'nowhere'"):
        GUIDE.step("nowhere")


def test_a_visit_begins_in_the_middle_of_speech_and_sound() -> None:
    first = Comfort()
    assert (first.text_step, first.scheme, first.lowered) == (0, Scheme.LIGHT, False)
    assert (first.speed, first.loudness) == (1.0, 0.6)


def test_text_goes_as_far_as_it_goes() -> None:
    assert [Comfort(text_step=step).with_text(-1).text_step for step in (0, 1, 2)] == [0, 0, 1]
    assert [Comfort(text_step=step).with_text(1).text_step for step in (0, 1, 2)] == [1, 2, 2]


def test_speech_goes_from_seven_tenths_to_one_and_a_half_in_five_steps() -> None:
    assert [Comfort(speech=step).speed for step in range(3)] == [0.7, 1.0, 1.25]
    assert [Comfort(speech=step).with_speech(-1).speech for step in range(3)] == [0, 0, 1]
    assert [Comfort(speech=step).with_speech(1).speech for step in range(3)] == [1, 2, 2]


def test_sound_goes_to_all_that_the_site_allows_in_five_equal_steps_and_never_to_nothing() -> None:
    assert [Comfort(sound=step).loudness for step in range(5)] == [0.2, 0.4, 0.6, 0.8, 1.0]
    assert [Comfort(sound=step).with_sound(-1).sound for step in range(5)] == [0, 0, 1, 2, 3]
    assert [Comfort(sound=step).with_sound(1).sound for step in range(5)] == [1, 2, 3, 4, 4]


def test_colours_are_chosen_and_everything_is_lowered_and_raised() -> None:
    assert Comfort().with_scheme(Scheme.DARK).scheme is Scheme.DARK
    assert Comfort().turned_lower().lowered
    assert Comfort().turned_lower().turned_lower() == Comfort()


def test_seeing_it_again_goes_up_to_the_first_card_of_the_topic() -> None:
    visit = Visit().speaking("nl", ask_mode=False).opened(ThemePage("health", 1)).opened(TopicCard("health.doctor", 3))
    at_the_end = visit.opened(WhatNow("health.doctor"))
    assert at_the_end.at_topic("health.doctor").trail == (Home(), ThemePage("health", 1), TopicCard("health.doctor"))
