"""What a pack's cards, guides, topics and texts tell of themselves."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.guidance import (
    Card,
    CardKind,
    Direction,
    Guide,
    Joint,
    Outcome,
    PictureSentence,
    PlaceKind,
    Text,
    TextState,
    Topic,
)
from kiosk.guidance.languages import base

PERSON = PictureSentence(("person",), ())


def text(value: str) -> Text:
    return Text(value, "nl", Direction.LTR, TextState.ORIGINAL)


def card(name: str, place: PlaceKind | None = None) -> Card:
    return Card(name, CardKind.DO, PERSON, text(name), text(name), place)


def topic(cards: tuple[Card, ...], guide: Guide | None) -> Topic:
    name = text("arts")
    return Topic("health.doctor", "health", name, name, "doctor", name, date(2026, 11, 1), None, cards, guide)


def test_a_picture_sentence_has_one_to_four_pictograms() -> None:
    assert PictureSentence(("a", "b", "c", "d"), (Joint.THEN,) * 3).pictograms == ("a", "b", "c", "d")
    with pytest.raises(ValueError, match="one to four pictograms, not 0"):
        PictureSentence((), ())
    with pytest.raises(ValueError, match="one to four pictograms, not 5"):
        PictureSentence(("a", "b", "c", "d", "e"), (Joint.THEN,) * 4)


@pytest.mark.parametrize("joints", [0, 2])
def test_a_picture_sentence_has_a_joint_between_each_two_pictograms(joints: int) -> None:
    with pytest.raises(ValueError, match="one joint between"):
        PictureSentence(("person", "doctor"), (Joint.THEN,) * joints)


def test_pictograms_and_joints_stand_on_the_line_in_turn() -> None:
    assert PERSON.signs == ("person",)
    sentence = PictureSentence(("person", "paper", "desk"), (Joint.AND, Joint.THEN))
    assert sentence.signs == ("person", Joint.AND.value, "paper", Joint.THEN.value, "desk")


def test_a_topic_sends_to_the_places_of_its_cards_and_outcomes_each_once() -> None:
    school, ocmw = PlaceKind.SCHOOL_DESK, PlaceKind.OCMW
    outcome = Outcome("out", (card("out.1", place=ocmw), card("out.2", place=school)), None, None)
    cards = (card("one", place=school), card("two"))
    assert topic(cards, Guide("g", "out", (), (outcome,))).places == (school, ocmw)
    assert topic(cards, None).places == (school,)


@pytest.mark.parametrize(
    ("value", "sentences"),
    [
        ("Bel 112. Dat is gratis.", ("Bel 112.", "Dat is gratis.")),
        ("هل هناك خطر؟ اتصل بالرقم 112.", ("هل هناك خطر؟", "اتصل بالرقم 112.")),
        ("Geen punt aan het einde", ("Geen punt aan het einde",)),
    ],
)
def test_a_text_is_cut_where_its_sentences_end(value: str, sentences: tuple[str, ...]) -> None:
    assert text(value).sentences == sentences


@pytest.mark.parametrize("tag", ["nl", "nl-BE", "NL_be", "nl-Latn-BE"])
def test_the_language_of_a_tag_is_what_stands_before_its_country(tag: str) -> None:
    assert base(tag) == "nl"


def test_another_language_whose_tag_begins_alike_is_another_language() -> None:
    assert base("nld") == "nld"
