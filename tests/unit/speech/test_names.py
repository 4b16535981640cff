"""Names that are said in their own language, by a pack's list."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from kiosk.speech.words.text import Pronunciation, sentences
from tests.helpers.speech import mapped, spoken

ROOT = Path(__file__).resolve().parents[3]
LIST = [
    Pronunciation(**entry)
    for entry in yaml.safe_load((ROOT / "content/handbook/pronunciations.yaml").read_text("utf-8"))
]


def voices(text: str, language: str, *entries: Pronunciation) -> list[tuple[str, str]]:
    return [
        (utterance.language, utterance.text)
        for sentence in sentences(text, language, entries)
        for utterance in sentence.utterances
    ]


def test_a_dutch_name_in_an_arabic_text_is_said_by_the_dutch_voice() -> None:
    assert voices("اذهب إلى OCMW أو جمعية.", "ar", Pronunciation("OCMW", "nl")) == [
        ("ar", "اذهب إلى"),
        ("nl", "O C M W"),
        ("ar", "أو جمعية."),
    ]


def test_the_full_stop_goes_with_the_last_voice() -> None:
    assert voices("Ga naar OCMW.", "en", Pronunciation("OCMW", "nl")) == [("en", "Ga naar"), ("nl", "O C M W.")]


def test_a_name_can_be_written_for_its_voice() -> None:
    assert voices("Vraag OKAN.", "nl", Pronunciation("OKAN", "nl", "okan")) == [("nl", "Vraag okan.")]


def test_an_entry_for_one_language_of_text_wins() -> None:
    entries = (Pronunciation("Unia", "nl"), Pronunciation("Unia", "fr", only_in="fr"))
    assert voices("Unia", "fr", *entries) == [("fr", "Unia")]
    assert voices("Unia", "ar", *entries) == [("nl", "Unia")]
    assert voices("Unia", "nl-BE", *entries) == [("nl", "Unia")]


def test_an_entry_for_another_language_of_text_is_not_used() -> None:
    assert voices("Bel Unia", "nl", Pronunciation("Unia", "fr", only_in="fr")) == [("nl", "Bel Unia")]


def test_a_name_of_several_words_lights_up_word_by_word_or_as_one() -> None:
    assert mapped("een Pro Deo-advocaat", "nl", [Pronunciation("Pro Deo", "nl")])[1:3] == [
        ("Pro", "Pro"),
        ("Deo", "Deo"),
    ]
    assert mapped("un avocat Pro Deo", "fr", [Pronunciation("Pro Deo", "fr", "pro déo")])[2:] == [
        ("Pro", "pro déo"),
        ("Deo", ""),
    ]


def test_the_longest_name_is_found_first() -> None:
    entries = [Pronunciation("Kind", "de"), Pronunciation("Kind en Gezin", "nl")]
    assert voices("Ask Kind en Gezin", "en", *entries) == [("en", "Ask"), ("nl", "Kind en Gezin")]


def test_case_counts() -> None:
    assert voices("pro deo", "fr", Pronunciation("Pro Deo", "nl")) == [("fr", "pro deo")]


def test_words_that_a_full_stop_parts_are_no_name() -> None:
    assert voices("Pro. Deo", "fr", Pronunciation("Pro Deo", "nl"))[0][0] == "fr"


@pytest.mark.parametrize(
    ("text", "said"),
    [("l’OKAN", "l'okan"), ("l’OCMW", "l'O C M W"), ("d’Actiris", "d'Actiris")],
)
def test_a_name_behind_a_french_article_is_said_by_the_voice_of_the_article(text: str, said: str) -> None:
    entries = [Pronunciation("OKAN", "nl", "okan"), Pronunciation("OCMW", "nl"), Pronunciation("Actiris", "nl")]
    assert spoken(text, "fr", entries) == said
    (sentence,) = sentences(text, "fr", entries)
    assert {utterance.language for utterance in sentence.utterances} == {"fr"}


def test_a_name_in_the_possessive_is_still_that_name() -> None:
    assert mapped("The OCMW’s desk", "en", [Pronunciation("OCMW", "nl")])[1] == ("OCMW’s", "O C M W's")


def test_the_list_of_the_handbook_names_each_voice_and_says_each_name() -> None:
    assert len({(entry.word, entry.only_in) for entry in LIST}) == len(LIST)
    for entry in LIST:
        language = entry.only_in or "ar"
        (sentence,) = sentences(entry.word, language, LIST)
        assert {utterance.language for utterance in sentence.utterances} == {entry.language}, entry
        assert sentence.words[0].said
