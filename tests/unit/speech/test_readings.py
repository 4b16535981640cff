"""The agreed sounds of words, by the real espeak-ng and the handbook's lexicon; no speaker has heard them yet."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.authoring.files.catalogs import read_catalog
from kiosk.authoring.files.lexicon import read_lexicon
from kiosk.speech.voice.espeak import Espeak
from kiosk.speech.voice.phonemes import Phonemes
from kiosk.speech.words.text import Lexicon, sentences

ROOT = Path(__file__).resolve().parents[3]
READINGS = Path(__file__).parent / "readings"
LEXICON = Lexicon(read_lexicon(ROOT / "content/handbook"))
VOICES = {tag: {"fr": "fr-be"}.get(tag, tag) for tag in ("ar", "de", "en", "es", "fa", "fr", "nl", "ro", "tr", "uk")}
AGREED = [line.split("\t") for line in (READINGS / "words.tsv").read_text("utf-8").splitlines()]


@pytest.fixture
def phonemes(espeak: Espeak) -> Phonemes:
    phonemes = Phonemes(espeak)
    phonemes.voices = VOICES
    return phonemes


def heard(phonemes: Phonemes, text: str, language: str) -> str:
    said = (sentence.utterance.text for sentence in sentences(text, language, LEXICON))
    return " ".join(phonemes.ipa(VOICES[language], one) for one in said)


@pytest.mark.parametrize("language", VOICES)
def test_words_have_the_sounds_that_were_agreed_on(phonemes: Phonemes, language: str) -> None:
    agreed = {word: ipa for tag, word, ipa in AGREED if tag == language}
    assert len(agreed) >= 60
    assert {word: heard(phonemes, word, language) for word in agreed} == agreed


def test_ukrainian_words_have_the_stress_of_the_dictionary(phonemes: Phonemes) -> None:
    wrong = {}
    words = (READINGS / "uk-stress.txt").read_text("utf-8").split()
    for marked in words:
        word = marked.replace("\u0301", "")
        vowel = sum(letter in "аеєиіїоуюя" for letter in marked[: marked.index("\u0301")])
        ipa = heard(phonemes, word, "uk")
        before = ipa[: ipa.index("ˈ")]
        if len(re.findall("[aeiouɪɛə]", before)) != vowel - 1:
            wrong[marked] = ipa
    assert len(words) > 700
    assert wrong == {}


@pytest.mark.parametrize("language", VOICES)
def test_no_word_of_the_handbook_is_read_as_english_or_another_language(
    espeak: Espeak, phonemes: Phonemes, language: str
) -> None:
    """espeak-ng writes "(en)" where it reads on in another language than that of its voice."""
    if language == "nl":
        texts = [key[1] for key in read_catalog(ROOT / "translations/fr/LC_MESSAGES/handbook.po").current]
    else:
        catalog = read_catalog(ROOT / f"translations/{language}/LC_MESSAGES/handbook.po")
        texts = [text for (item, _), text in catalog.current.items() if not item.startswith(("staff.", "pictogram."))]
    elsewhere = []
    for text in texts:
        for sentence in sentences(text, language, LEXICON):
            given = phonemes.given(VOICES[language], sentence.utterance.text)
            espeak.set_voice(VOICES[language])
            if "(" in "".join(espeak.phonemes(given.text, ipa=True)):
                elsewhere.append(sentence.said)
    assert len(texts) > 300
    assert elsewhere == []
