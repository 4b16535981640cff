"""When each word is heard: by stamps, by cues, and between them by letters."""

from __future__ import annotations

import unicodedata

import pytest

from kiosk.authoring.files.webvtt import Cue, Stamp
from kiosk.authoring.narrate.timing import even_cues, says, timed_words, words
from kiosk.guidance import TimedWord


def shown(text: str) -> list[str]:
    return [text[start : start + length] for start, length in words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ga naar een dokter.", ["Ga", "naar", "een", "dokter"]),
        ("«Pro Deo» (gratis)!", ["Pro", "Deo", "gratis"]),
        ("6\u201318 jaar, l'école \u2014 €12,50", ["6\u201318", "jaar", "l'école", "€12,50"]),
        ("اذهب إلى الطبيب؟", ["اذهب", "إلى", "الطبيب"]),
        ("می‌خواهم بروم.", ["می‌خواهم", "بروم"]),
        ("  ... — !", []),
        ("👩‍⚕️ dokter", ["dokter"]),
        ("cafe\u0301!", ["cafe\u0301"]),
    ],
)
def test_a_word_is_what_holds_a_letter_without_the_punctuation_round_it(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


def test_without_stamps_the_words_share_their_cue_by_letters() -> None:
    cues = (Cue(100, 1_100, "aa bbb ccccc"), Cue(2_000, 3_000, "dd dd."))
    assert timed_words("aa bbb ccccc dd dd.", cues) == (
        TimedWord(0, 2, 100),
        TimedWord(3, 3, 300),
        TimedWord(7, 5, 600),
        TimedWord(13, 2, 2_000),
        TimedWord(16, 2, 2_400),
    )


def test_a_stamp_is_the_time_of_its_word_and_the_others_share_what_is_between() -> None:
    cue = Cue(0, 2_000, "aa bb cc dd", (Stamp(3, 1_000), Stamp(9, 1_800)))
    assert [word.ms for word in timed_words("aa bb cc dd", [cue])] == [0, 1_000, 1_400, 1_800]


def test_a_stamp_before_the_white_space_is_that_of_the_word_after_it() -> None:
    cue = Cue(0, 2_000, "aa bb", (Stamp(2, 900),))
    assert [word.ms for word in timed_words("aa bb", [cue])] == [0, 900]


def test_a_stamp_at_the_beginning_says_when_speech_begins() -> None:
    cue = Cue(0, 2_000, "aa bb", (Stamp(0, 500),))
    assert [word.ms for word in timed_words("aa bb", [cue])] == [500, 1_250]


def test_times_never_go_backward_and_spans_are_those_of_the_shown_text() -> None:
    text = "اذهب إلى الطبيب. خذ أوراقك معك، مثل بطاقة الإقامة."
    cues = even_cues(text, 7_777)
    found = timed_words(text, cues)
    assert [text[word.start : word.start + word.length] for word in found] == shown(text)
    assert [word.ms for word in found] == sorted(word.ms for word in found)
    assert len(cues) == 2


def test_a_text_in_another_normal_form_keeps_its_own_spans() -> None:
    text = unicodedata.normalize("NFD", "één café open")
    cue = Cue(0, 1_000, unicodedata.normalize("NFC", text))
    assert says(text, [cue])
    found = timed_words(text, [cue])
    assert [unicodedata.normalize("NFC", text[word.start : word.start + word.length]) for word in found] == [
        "één",
        "café",
        "open",
    ]
    assert [word.ms for word in found] == [0, 272, 636]


@pytest.mark.parametrize(
    ("said", "same"),
    [
        (["Ga naar huis.", "Nu!"], True),
        (["Ga  naar\nhuis. Nu!"], True),
        (["Ga naar huis. Nu"], False),
        (["Ga naar Huis. Nu!"], False),
        (["Nu!", "Ga naar huis."], False),
        (["Ga naar huis."], False),
    ],
)
def test_cues_say_a_text_when_only_white_space_differs(said: list[str], same: bool) -> None:
    assert says("Ga naar huis. Nu!", [Cue(at, at + 1, text) for at, text in enumerate(said)]) is same


def test_even_cues_are_the_sentences_over_the_whole_sound() -> None:
    cues = even_cues("Aaaa. Bb? Cc!", 1_100)
    assert [(cue.start_ms, cue.end_ms, cue.text) for cue in cues] == [
        (0, 500, "Aaaa."),
        (500, 800, "Bb?"),
        (800, 1_100, "Cc!"),
    ]
