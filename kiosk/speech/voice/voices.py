"""Which voice serves which language. Only voices that were heard to speak it; never another language's.

A language that the engine has needs nothing of ours to be heard.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, Protocol

from kiosk.errors import SpeechError
from kiosk.speech.voice.sound import Sound
from kiosk.speech.words.languages import known_languages, spoken_language
from kiosk.speech.words.spoken_language import SpokenLanguage

_SCRIPT: Final = re.compile(r"-[a-z]{4}\b")  # fa-latn reads Persian in Latin letters, en-shaw a script of its own
_ONE: Final = "1"
"""What a voice is tried with of whose language we know no word."""
_HEARD: Final = 500  # of 32767: far above noise, far below a quiet voice


class Voice(Protocol):
    """What pyttsx3 tells of a voice."""

    id: str
    languages: list[str]


def candidates(voices: Iterable[Voice]) -> dict[str, str]:
    """For each language that can be said the voice that should speak it, by its id, where there is one."""
    spoken = [(voice.id, [_normal(tag) for tag in voice.languages]) for voice in voices]
    found = {}
    for language in _languages():
        by_tag = [name for tag in language.voices for name, tags in spoken if tags[:1] == [tag]]
        by_tag += [name for tag in language.voices for name, tags in spoken if tag in tags]
        akin = [name for name, tags in spoken if any(_is_of(language.tag, tag) for tag in tags[:1])]
        if chosen := (*by_tag, *akin):
            found[language.tag] = chosen[0]
    return found


def other_candidates(voices: Iterable[Voice]) -> dict[str, str]:
    """The same for every other language that a voice says it speaks; whoever needs one has it tried first.

    Such a text is said as it is written: nothing here knows how the language says figures.
    """
    known = known_languages()
    found: dict[str, str] = {}
    for voice in voices:
        for tag in (_normal(tag) for tag in voice.languages[:1]):
            language = tag.partition("-")[0]
            if language not in known and not _SCRIPT.search(tag) and (tag == language or language not in found):
                found[language] = voice.id
    return found


def _languages() -> Iterator[SpokenLanguage]:
    return filter(None, map(spoken_language, sorted(known_languages())))


def verified(voices: Mapping[str, str], speak: Callable[[str, str], tuple[Sound, int]]) -> dict[str, str]:
    """Those of `voices` that say a short word of their language when they are asked to.

    `speak` makes sound with a voice of a text, and says how many words the engine told of.
    """
    tried = {language.tag: language.tried for language in _languages()}
    return {language: voice for language, voice in voices.items() if _speaks(voice, tried.get(language, _ONE), speak)}


def _speaks(voice: str, word: str, speak: Callable[[str, str], tuple[Sound, int]]) -> bool:
    try:
        sound, words = speak(voice, word)
    except SpeechError:
        return False
    samples = array("h", sound.samples)
    return words > 0 and bool(samples) and max(samples) > _HEARD


def _normal(tag: str) -> str:
    return tag.replace("_", "-").lower()


def _is_of(language: str, tag: str) -> bool:
    return (tag == language or tag.startswith(f"{language}-")) and not _SCRIPT.search(tag)
