"""Words of which the real espeak-ng swallows a part, and that nothing else is taken for one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from kiosk.app import EMBEDDED_PACK
from kiosk.packs.read.pack_dump import dump_pack
from kiosk.packs.read.reader import PackReader
from kiosk.speech.voice.espeak import Espeak
from kiosk.speech.voice.swallowed import is_swallowed

VOICES = {"nl": "nl", "fr": "fr-be", "de": "de", "en": "en", "es": "es", "ro": "ro"}
KNOWN = {"ro": {"obstacolele"}, "nl": {"stereotypen"}}
"""Words of the handbook that want another saying in the lexicon."""


def sounds(espeak: Espeak, voice: str, word: str) -> str:
    espeak.set_voice(voice)
    return "".join(espeak.phonemes(word, ipa=True))


@pytest.mark.parametrize(
    ("voice", "word"),
    [("nl", "naburige"), ("nl", "nadelige"), ("nl", "nalatige"), ("ro", "obstacolele"), ("ro", "pericolele")],
)
def test_a_word_that_the_engine_swallows_is_found(espeak: Espeak, voice: str, word: str) -> None:
    assert is_swallowed(word, sounds(espeak, voice, word))


@pytest.mark.parametrize(
    ("voice", "words"),
    [
        ("nl", "ziekenfonds verblijfstitel huurwaarborg gebouwen eeuwige vrijwilliger leerplichtige nieuwe"),
        ("fr", "prennent appuient aujourd hôpital attestation vieillissement outils temps beaucoup"),
        ("de", "überall Krankenversicherung Aufenthaltstitel Lehrerin ihrer Feuerwehr Bauer"),
        ("en", "knowledge earlier lawyer owner lying through hierarchy answer squirrel"),
        ("es", "extranjería ahí desahucio huyó trabajadores"),
        ("ro", "adeverință copiii locuiește înscrierea pericol"),
    ],
)
def test_what_is_only_written_otherwise_than_it_sounds_is_not(espeak: Espeak, voice: str, words: str) -> None:
    assert [word for word in words.split() if is_swallowed(word, sounds(espeak, voice, word))] == []


def test_a_word_without_most_of_its_consonants_is_found_and_one_in_other_letters_is_not() -> None:
    assert is_swallowed("straten", "sˈeː")
    assert not is_swallowed("straten", "strˈaːtən")
    assert not is_swallowed("допомога", "dopomˈoɦɑ")


@pytest.mark.parametrize("language", VOICES)
def test_the_handbook_has_no_swallowed_word_that_nobody_knows_of(espeak: Espeak, language: str) -> None:
    with PackReader.open(EMBEDDED_PACK) as pack:
        dump = dump_pack(pack, language)
    shown = [word for text in texts(dump) for word in re.findall(r"[^\W\d_]{3,}", text)]
    found = {word.lower() for word in shown} - {word.lower() for word in shown if word.isupper()}
    assert len(found) > 500
    heard = {word for word in found if is_swallowed(word, sounds(espeak, VOICES[language], word))}
    assert heard <= KNOWN.get(language, set())


def texts(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for key, inside in value.items():
                if key in {"text", "title", "spoken"} or not isinstance(inside, str):
                    yield from texts(inside)
        case list() | tuple():
            for inside in value:
                yield from texts(inside)
        case _:
            return
