"""A pack's pronunciations in a text: what is found, and what is said for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authoring.files.lexicon import read_lexicon
from kiosk.speech.words.text import Lexicon, Pronunciation, sentences
from tests.helpers.speech import mapped

ROOT = Path(__file__).resolve().parents[3]
LIST = read_lexicon(ROOT / "content/handbook")


def given(text: str, language: str, *entries: Pronunciation) -> str:
    """What the engine gets."""
    return " ".join(sentence.utterance.text for sentence in sentences(text, language, entries))


def test_a_dutch_name_in_an_arabic_text_is_told_by_its_dutch_sounds_in_the_same_breath() -> None:
    assert given("اذهب إلى OCMW أو جمعية.", "ar", Pronunciation("OCMW", "nl")) == "اذهب إلى [[nl O C M W]] أو جمعية."


def test_the_mark_stands_behind_a_name_as_behind_any_word() -> None:
    assert given("Ga naar OCMW.", "en", Pronunciation("OCMW", "nl")) == "Ga naar [[nl O C M W]]."


def test_a_name_of_the_language_of_the_text_is_told_by_letters() -> None:
    assert given("Vraag OKAN.", "nl", Pronunciation("OKAN", "nl", "okan")) == "Vraag okan."


def test_an_entry_for_one_language_of_text_wins() -> None:
    entries = (Pronunciation("Unia", "nl"), Pronunciation("Unia", "fr", only_in="fr"))
    assert given("Unia", "fr", *entries) == "Unia"
    assert given("Unia", "ar", *entries) == "[[nl Unia]]"
    assert given("Unia", "nl-BE", *entries) == "Unia"


def test_an_entry_for_another_language_of_text_is_not_used() -> None:
    assert given("Bel Unia", "nl", Pronunciation("Unia", "fr", only_in="fr")) == "Bel Unia"


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
    assert given("Ask Kind en Gezin", "en", *entries) == "Ask [[nl Kind]] [[nl en]] [[nl Gezin]]"


def test_capitals_make_no_other_word_but_of_a_word_that_is_all_capitals() -> None:
    assert given("pro deo", "en", Pronunciation("Pro Deo", "nl")) == "[[nl pro]] [[nl deo]]"
    assert given("Wie is de eer?", "fr", Pronunciation("EER", "nl")) == "Wie is de eer?"


@pytest.mark.parametrize(("shown", "language"), [("İLAÇ", "tr"), ("ilaç", "tr"), ("STRASSE", "de"), ("Straße", "de")])
def test_capitals_are_those_of_the_language(shown: str, language: str) -> None:
    entries = [Pronunciation("ilaç", "", "x", "tr"), Pronunciation("Straße", "", "x", "de")]
    assert given(shown, language, *entries) == "x"


def test_a_turkish_i_without_a_dot_is_another_letter() -> None:
    assert given("ILAÇ gerek", "tr", Pronunciation("ilaç", "", "x", "tr")) != "x gerek"


def test_words_that_a_full_stop_parts_are_no_name() -> None:
    assert given("Pro. Deo", "fr", Pronunciation("Pro Deo", "nl")) == "Pro. Deo"


def test_a_word_before_certain_words_is_another_word() -> None:
    copii = Pronunciation("copii", "", "", "ro", "koˈpij", ("ale",))
    assert given("Aveți copii mici?", "ro", copii) == "Aveți [[ipa koˈpij|copii]] mici?"
    assert given("Două copii ale actelor.", "ro", copii) == "Două copii ale actelor."


def test_the_sounds_of_a_word_are_told_and_its_letters_are_what_is_read() -> None:
    (sentence,) = sentences("À Bruxelles.", "fr", [Pronunciation("Bruxelles", ipa="bʁysɛl", only_in="fr")])
    assert sentence.utterance.text == "À [[ipa bʁysɛl|Bruxelles]]."
    assert sentence.said == "À Bruxelles."
    assert sentence.utterance.plainly().text == "À Bruxelles."


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("l’OKAN", "fr", "l'[[nl okan]]"),
        ("l’OCMW", "fr", "l'[[nl O C M W]]"),
        ("d’Actiris", "fr", "d'[[nl Actiris]]"),
        ("OCMW’yi", "tr", "[[nl O C M W]]'yi"),
        ("Actiris'e", "tr", "[[nl Actiris]]e"),
        ("The OCMW’s", "en", "The [[nl O C M W]]'s"),
    ],
)
def test_a_name_is_found_with_what_is_written_on_to_it(text: str, language: str, told: str) -> None:
    entries = [Pronunciation("OKAN", "nl", "okan"), Pronunciation("OCMW", "nl"), Pronunciation("Actiris", "nl")]
    assert given(text, language, *entries) == told


def test_a_name_in_the_possessive_is_still_that_name() -> None:
    assert mapped("The OCMW’s desk", "en", [Pronunciation("OCMW", "nl")])[1] == ("OCMW’s", "O C M W's")


def test_a_word_that_bears_its_own_stress_keeps_it() -> None:
    castle = Pronunciation("замок", "", "за\u0301мок", "uk")
    assert given("замо\u0301к і Замок", "uk", castle) == "замо\u0301к і [[uk за\u0301мок|Замок]]"


def test_the_words_of_a_number_are_said_as_the_pronunciations_have_them() -> None:
    assert "[[uk ро\u0301ку|року]]" in given("4 січня 2027 р.", "uk", Pronunciation("року", "", "ро\u0301ку", "uk"))


def test_latin_words_in_another_script_are_read_as_belgian_names_are_and_not_in_english() -> None:
    assert given("Картка A у місті Gent.", "uk") == "Картка [[nl A]] у місті [[nl Gent]]."
    assert given("Grote Markt في", "ar", Pronunciation("Markt", ipa="mɑrkt")) == "[[nl Grote]] [[ipa mɑrkt|Markt]] في"


def test_a_lexicon_is_prepared_once_for_a_language() -> None:
    lexicon = Lexicon([Pronunciation("OCMW", "nl")])
    assert lexicon.names("fr") is lexicon.names("fr")
    assert sentences("OCMW", "fr", lexicon) == sentences("OCMW", "fr", [Pronunciation("OCMW", "nl")])


def test_each_entry_of_the_handbook_is_found_in_its_language() -> None:
    assert len({(entry.word, entry.only_in) for entry in LIST}) == len(LIST)
    lexicon = Lexicon(LIST)
    for entry in LIST:
        (sentence,) = sentences(entry.word, entry.only_in or "ar", lexicon)
        own = entry.said.replace("\u034f", "") in sentence.utterance.text
        assert "[[" in sentence.utterance.text or (own and (entry.said or entry.language == entry.only_in)), entry
