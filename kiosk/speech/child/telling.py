"""What a voice is given, in writing: a sentence as it is said, with its sounds in IPA, and each of its words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kiosk.guidance.stress import shown_marks
from kiosk.guidance.told import TOLD, plain_text
from kiosk.speech.words.text import Sentence


def told_sentence(sentence: Sentence, sounds: Callable[[str], str]) -> dict[str, object]:
    """The report on one sentence; `sounds` gives the IPA of a text for the engine."""
    return {
        "start": sentence.start,
        "length": sentence.length,
        "said": sentence.said,
        "ipa": sounds(sentence.utterance.text),
        "words": [
            [word.start, word.length, *told]
            for word, told in zip(sentence.words, _words(sentence, sounds), strict=True)
        ],
    }


def _words(sentence: Sentence, sounds: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """What is said for each word, and its sounds as they are in this sentence, or alone where words run together."""
    utterance = sentence.utterance
    given = {word: utterance.text[start : start + length] for start, length, word in utterance.spans}
    counts = {word: len(TOLD.sub("x", text).split()) for word, text in given.items()}
    heard = sounds(utterance.text).split()
    together = len(heard) != sum(counts.values())
    at = 0
    for word in range(len(sentence.words)):
        text = given.get(word, "")
        if together:
            ipa = sounds(text) if text else ""
        else:
            ipa = " ".join(heard[at : at + counts.get(word, 0)])
            at += counts.get(word, 0)
        yield shown_marks(plain_text(text)), ipa
