"""Capitals and small letters by the rules of a language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.guidance.letter_case import folded, folded_with_places, in_capitals, small, with_capital

LANGUAGES = ["nl", "fr", "ar", "en", "ro", "de", "es", "uk", "tr", "fa", "el", "az"]


@pytest.mark.parametrize(
    ("language", "capitals", "letters"),
    [
        ("tr", "ISITMA İLACI", "ısıtma ilacı"),
        ("tr-TR", "İŞ", "iş"),
        ("az", "QIZIL İL", "qızıl il"),
        ("nl", "IK", "ik"),
        ("uk", "ЇЖАК", "їжак"),
        ("el", "ΟΔΌΣ", "οδός"),
    ],
)
def test_capitals_and_small_letters_are_each_others(language: str, capitals: str, letters: str) -> None:
    assert small(capitals, language) == letters
    assert in_capitals(letters, language) == capitals


def test_sharp_s_has_two_letters_in_capitals() -> None:
    assert in_capitals("Straße", "de") == "STRASSE"
    assert len({folded(word, "de") for word in ("Straße", "STRASSE", "STRAẞE")}) == 1


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("tr", "iş", "İş"),
        ("en", "is", "Is"),
        ("nl", "ijsbaan", "IJsbaan"),
        ("nl", "iedereen", "Iedereen"),
        ("de", "ijssel", "Ijssel"),
        ("ar", "يوم", "يوم"),
        ("fr", "", ""),
    ],
)
def test_a_sentence_begins_with_a_capital_of_its_language(language: str, text: str, said: str) -> None:
    assert with_capital(text, language) == said


def test_a_dotless_i_is_another_letter_in_turkish_and_in_every_other_language() -> None:
    for language in LANGUAGES:
        assert folded("sık", language) != folded("sik", language)


@given(st.text(max_size=40), st.sampled_from(LANGUAGES))
def test_each_sign_of_a_folded_text_has_its_place(text: str, language: str) -> None:
    plain, places = folded_with_places(text, language)
    assert len(places) == len(plain) + 1
    assert list(places) == sorted(places)
    assert places[-1] == len(text)


@given(st.text(st.characters(categories=["Lu", "Ll", "Zs"]), max_size=40), st.sampled_from(["tr", "nl", "uk"]))
def test_what_is_folded_is_folded(text: str, language: str) -> None:
    once = folded(text, language)
    assert folded(once, language) == once
