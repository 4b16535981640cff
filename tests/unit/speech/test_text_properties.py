"""What holds for any text: every word in its place, every spoken word where `starts` says it is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.guidance.stress import shown_marks, without_stress
from kiosk.guidance.told import plain_text
from kiosk.speech.words.text import Pronunciation, sentences, words

LANGUAGES = st.sampled_from(["nl", "fr", "de", "en", "ar", "ro", "es", "tr", "uk", "fa", "sq", "pt-BR"])
PIECES = st.sampled_from(
    (
        "0", "1", "2", "112", "1712", "02 123 45 67", "0470", "+32", "12/11/2026", "31/02/2026", "99/99/9999", "9:00",
        "24:59", "14h30", "9.30 u.", "1.250,50", "1,250.50", "1.2.3.4", "€", "$", "%", "°C", "m²", "km/u", "½", "²",
        "०१", "_", "1/2",
        "0/0", "6–18", "١٢٣", "۱۲۳٫۵", "٪", "999999999999999999999", "0000", "1e", "1er", "1st", "2-lea", "3-го", "1.",
        "B1", "3a", "-5", "OCMW", "OCMW’s", "l’OKAN", "Pro Deo", "Pro", "EU", "XIII", "bv.", "a.u.b.", "M.", "z.B.",
        "e.g.", "і т.д.", "إلخ", "info@ocmw.be", "https://www.a.be/x?y=1", "www.", "a-t-il", "e-mail", "&", "+", "/",
        "=", "-", "–", "(", ")", "«", "…", ".", ",", "?", "؟", "!", ":", " ", "  ", "\n", "\u00a0", "\u00ad", "\u200c",
        "\u200d", "\u200e", "\u2067", "\u2069", "👍🏽", "👨‍👩‍👧", "🇧🇪", "e\u0301", "ﷺ", "ـ", "\ud800", "\0", "word",
        "huis", "كتاب", "می\u200cخواهم", "дім", "ı", "İ", "november", "12 mai", "januar", "EUR", "euro", "يورو",
        "كِتَابٌ", "5 سَنَوَاتٍ", "مُحَمَّد", "ب12,50", "و", "١٬٠٠٠٫٥", "لل5", "1 Eylül’den", "%75'ini", "9.00–12.30",
        "Пн–Пт",
        "з 1 по 5", "вересня", "5–18", "2–3 %", "9:00–17:00 год.", "2020 і 2021", "роках", "2026 р.", "5 тис.", "۳م",
        "15 صفر 1446",
    )
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=80), st.lists(PIECES, max_size=14).map("".join), st.lists(PIECES, max_size=14).map(" ".join)
)
NAMES = (
    Pronunciation("OCMW", "nl"),
    Pronunciation("OKAN", "nl", "okan"),
    Pronunciation("Pro Deo", "nl"),
    Pronunciation("Pro Deo", "fr", "pro déo", only_in="fr"),
)

pytestmark = pytest.mark.slow


@settings(max_examples=600, deadline=None)
@given(TEXTS, LANGUAGES)
def test_every_word_stands_in_its_place_and_is_said_where_it_is_said(text: str, language: str) -> None:
    found = sentences(text, language, NAMES)
    spans = [(word.start, word.length) for sentence in found for word in sentence.words]
    assert tuple(spans) == words(text, language)
    end = 0
    for start, length in spans:
        assert start >= end
        assert length > 0
        end = start + length
    assert end <= len(text)
    end = 0
    for sentence in found:
        assert end <= sentence.start
        end = sentence.start + sentence.length
        assert sentence.words
        assert sentence.start <= sentence.words[0].start
        assert sentence.words[-1].start + sentence.words[-1].length <= end <= len(text)


@settings(max_examples=600, deadline=None)
@given(TEXTS, LANGUAGES)
def test_every_word_that_is_said_starts_where_the_utterance_says(text: str, language: str) -> None:
    for sentence in sentences(text, language, NAMES):
        spans = sentence.utterance.spans
        assert [index for _, _, index in spans] == [index for index, word in enumerate(sentence.words) if word.said]
        offsets = [offset for offset, _, _ in spans]
        assert offsets == sorted(set(offsets))
        plainly = sentence.utterance.plainly()
        for (offset, length, index), (start, said, _) in zip(spans, plainly.spans, strict=True):
            word = sentence.words[index]
            assert shown_marks(plain_text(sentence.utterance.text[offset : offset + length])) == word.said
            assert plainly.text[start : start + said] == without_stress(word.said)
        for word in sentence.words:
            assert not set(word.said) & set("\u00ad\u200e\u200f\u2066\u2067\u2068\u2069\n")
            assert "\u200c" not in word.said or language == "fa"


@settings(max_examples=200, deadline=None)
@given(TEXTS, LANGUAGES)
def test_something_is_said_of_every_sentence(text: str, language: str) -> None:
    assert all(sentence.utterance.spans for sentence in sentences(text, language, NAMES))
