"""Words told by their sounds, in the phonemes that each voice of the real espeak-ng has."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest

from kiosk.guidance.ipa import odd_sign, plain_ipa, segments
from kiosk.guidance.stress import kept_apart
from kiosk.speech.voice.driver import open_engine
from kiosk.speech.voice.espeak import Espeak
from kiosk.speech.voice.phonemes import Phonemes
from kiosk.speech.voice.synthesis import Synthesiser
from kiosk.speech.words.text import Lexicon, Pronunciation, sentences

VOICES = {"nl": "nl", "fr": "fr-be", "uk": "uk", "ar": "ar", "tr": "tr", "en": "en"}
LETTERS = "abcdefhijklmnopqrstuvwxyzæçðøħŋœɐɑɒɔɕəɛɜɟɡɣɥɦɨɪɫɯɲɵɹɾʀʁʂʃʉʊʋʌʎʏʐʑʒβθχ"


@pytest.fixture
def phonemes(espeak: Espeak) -> Phonemes:
    phonemes = Phonemes(espeak)
    phonemes.voices = VOICES
    return phonemes


@pytest.mark.parametrize(
    ("voice", "text", "ipa"),
    [
        ("uk", "допомо\u0301га лікаря\u0301", "dopomˈoha ʎiːkarjˈa"),
        ("uk", "по [[uk допомо\u0301гу|допомогу]]", "pˈo dopomˈohu"),
        ("nl", "[[nl " + kept_apart("le\u0301efloon") + "|leefloon]]", "lˈeːfloːn"),
        ("fr-be", "à [[ipa bʁysɛl|Bruxelles]]", "a bʁysˈɛl"),
        ("fr-be", "l'[[nl O C M W]]", "lˈoː sˈeː ˈɛm vˈeː"),
        ("tr", "[[nl O C M W]]yi", "ˈoː sˈeː ˈɛm vˈeːjɪ"),
        ("en", "the [[nl O C M W]]'s desk", "ðɪ ˈoː sˈeː ˈɛm vˈeːs dˈɛsk"),
        ("ar", "[[ipa bʁysɛl|Bruxelles]]", "bʁjˈusel"),
        ("nl", "[[xx loket]] straat", "loːkˈɛt strˈaːt"),
    ],
)
def test_a_word_told_by_its_sounds_is_said_with_the_nearest_that_the_voice_has(
    phonemes: Phonemes, voice: str, text: str, ipa: str
) -> None:
    assert phonemes.ipa(voice, text) == ipa


@pytest.mark.parametrize("voice", ["nl", "fr-be", "de", "en", "ro", "es", "tr", "uk", "ar", "fa", "pl"])
def test_each_sound_of_ipa_has_one_that_stands_in_for_it(espeak: Espeak, phonemes: Phonemes, voice: str) -> None:
    espeak.set_voice(voice)
    silent = [letter for letter in LETTERS if not phonemes.ipa(voice, f"[[ipa a{letter}ˈa|x]]").strip("aˈ")]
    assert set(silent) <= set("aɑɐæʌ")


def test_brackets_that_stand_in_a_text_tell_the_engine_nothing(phonemes: Phonemes) -> None:
    assert phonemes.given("nl", "a [[b]] c").text == "a ((b]] c"


def test_a_place_in_a_told_word_is_the_beginning_of_that_word(phonemes: Phonemes) -> None:
    text = "Ga naar [[nl O C M W]], of [[ipa ˈleːfloːn|leefloon]]."
    given = phonemes.given("en", text)
    places = [given.text.index("[["), given.text.index("]]"), given.text.index(" of"), given.text.index("[[", 30)]
    assert [text[given.place(place) :][:5] for place in places] == ["[[nl ", "[[nl ", " of [", "[[ipa"]


@pytest.mark.slow
def test_each_word_is_lit_when_it_is_heard_also_behind_a_name(espeak: Espeak, tmp_path: Path) -> None:
    phonemes = Phonemes(espeak)
    phonemes.voices = VOICES
    engine: Any = open_engine(espeak, phonemes)
    lexicon = Lexicon([Pronunciation("OCMW", "nl"), Pronunciation("допомогу", "", "допомо\u0301гу", "uk")])
    (sentence,) = sentences("Ідіть до OCMW по допомогу, це недалеко.", "uk", lexicon)
    spoken = Synthesiser(engine, "wegwijs").sentence(sentence, VOICES, 1.0, tmp_path)
    times = [word.ms for word in spoken.words]
    given = phonemes.given("uk", sentence.utterance.text)
    espeak.set_voice("uk")
    made = espeak.synthesise(given.text, threading.Event())
    assert made is not None
    first = {given.place(event.location): event.ms for event in reversed(made[1])}
    told = [first[start] for start, _, _ in sentence.utterance.spans]
    assert len(times) == len(told) == 7
    assert all(abs((ms - times[0]) - (event - told[0])) < 40 for ms, event in zip(times, told, strict=True))


@pytest.mark.parametrize(
    ("ipa", "sounds"),
    [
        ("bʁysˈɛl", ["b", "ʁ", "y", "s", "ˈ", "ɛ", "l"]),
        ("/t͡ʃɛ̃ː/", ["tʃ", "ɛ\u0303ː"]),
        ("'g:aɪ.a", ["ˈ", "ɡː", "aɪ", "a"]),
    ],
)
def test_ipa_is_read_sound_by_sound_however_it_is_typed(ipa: str, sounds: list[str]) -> None:
    assert segments(ipa) == sounds


@pytest.mark.parametrize(("ipa", "odd"), [("bʁysɛl", ""), ("lokЖt", "Ж"), ("ˈ", "ˈ"), ("", " "), ("ab3", "3")])
def test_the_first_sign_that_is_none_of_ipa_is_named(ipa: str, odd: str) -> None:
    assert odd_sign(ipa) == odd
    assert plain_ipa(ipa) == plain_ipa(plain_ipa(ipa))
