"""A spoken text against the shown one: each word of the one is one word of the other, in order."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.speech.words.text import sentences, words
from kiosk.speech.words.word_for_word import saying

LANGUAGES = st.sampled_from(["nl", "ar", "fa", "uk", "pt-BR"])
VOWELS = st.text("\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670", max_size=2)
ARABIC = st.lists(
    st.sampled_from(
        ("كتاب", "إلى", "OCMW", "112", "١٢", "يورو", "\u200f", "ـ", "،", ".", "؟", " ", "\u00a0", "(", "-")
    ),
    max_size=14,
).map(" ".join)


@st.composite
def vowelled(draw: st.DrawFn) -> tuple[str, str]:
    """An Arabic text, and the same with short vowels on some of its letters."""
    shown = draw(ARABIC)
    signs = ((sign, draw(VOWELS) if "\u0621" <= sign <= "\u064a" else "") for sign in shown)
    return shown, "".join(sign + vowels for sign, vowels in signs)


@settings(max_examples=300, deadline=None)
@given(vowelled())
def test_short_vowels_move_no_word(texts: tuple[str, str]) -> None:
    shown, spoken = texts
    told = saying(shown, spoken, "ar")
    assert told.text == (spoken or shown)
    heard = [word for sentence in sentences(told.text, "ar") for word in sentence.words]
    assert tuple(told.shown(word.start, word.length) for word in heard) == words(shown, "ar")


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60), LANGUAGES)
def test_what_is_lit_is_always_a_word_that_is_shown(shown: str, spoken: str, language: str) -> None:
    told = saying(shown, spoken, language)
    heard = words(told.text, language)
    places = [told.shown(*place) for place in heard]
    assert places == list(words(shown, language))
    assert len(set(places)) == len(heard)


def test_without_another_spelling_a_text_says_itself() -> None:
    told = saying("Ga naar de dokter.", "", "nl")
    assert (told.text, told.shown(3, 4)) == ("Ga naar de dokter.", (3, 4))
