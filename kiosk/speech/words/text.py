"""Text as it is said: a shown text in sentences, its words as a voice says them, each mapped to where it is shown.

Choices a listener hears. Telephone numbers are said in the groups shown: Dutch, French and Turkish say a
group as a number, the others digit by digit, each with its leading zeros. 112 and the like are one number
in Dutch, French, Turkish, Arabic, Persian and Ukrainian ("honderdtwaalf", "cent douze"), digit by digit in
German, English, Romanian and Spanish; numbers of four digits such as 1712 in two pairs where they are
numbers. French is that of Belgium. A currency sign is part of the word it touches, is said with its number,
and is a word only without one. A picture (emoji) is a word, and the voice names it.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from kiosk.guidance import Pronunciation
from kiosk.guidance.word_spans import Clean, Span, clean, word_spans, words
from kiosk.speech.words.cutting import sentence_spans
from kiosk.speech.words.forms import SaidWord, said_words
from kiosk.speech.words.names import Names

__all__ = ["Pronunciation", "Sentence", "ShownWord", "Utterance", "sentences", "words"]


class ShownWord(Struct, frozen=True):
    """A word as it is shown, and what is said for it."""

    start: int
    """Code points in the shown text."""
    length: int
    said: str
    """"" where the `said` of another word of the same stretch covers it."""
    language: str
    """Whose voice says it: the text's, or the pronunciation's."""


class Utterance(Struct, frozen=True):
    """A stretch said by one voice, given to an engine in one call."""

    language: str
    text: str
    """The spoken words with the punctuation that gives the voice its melody."""
    starts: tuple[tuple[int, int], ...]
    """Offset in `text` in code points and index into `Sentence.words`, ascending, for each word that is said."""


class Sentence(Struct, frozen=True):
    """A sentence, or a part of a long one."""

    start: int
    """Code points in the shown text."""
    length: int
    words: tuple[ShownWord, ...]
    utterances: tuple[Utterance, ...]
    """Usually one; more where a word is said in another language."""


def sentences(text: str, language: str, pronunciations: Sequence[Pronunciation] = ()) -> tuple[Sentence, ...]:
    """The sentences of a text that have something to say; none in an empty text or one of punctuation alone."""
    cleaned = clean(text, language)
    names = Names(pronunciations, language)
    spans = word_spans(cleaned.text, language)
    return tuple(
        _sentence(cleaned, language, span, inside, names)
        for span, inside in sentence_spans(cleaned.text, language, spans)
    )


def _sentence(cleaned: Clean, language: str, span: Span, inside: Sequence[Span], names: Names) -> Sentence:
    first, last = span
    here = [(start - first, end - first) for start, end in inside]
    said = said_words(cleaned.text[first:last], language, here, names)
    start, length = cleaned.shown(first, last)
    shown = tuple(
        ShownWord(*cleaned.shown(*place), word.said, word.language) for place, word in zip(inside, said, strict=True)
    )
    return Sentence(start, length, shown, _utterances(said))


def _utterances(said: Sequence[SaidWord]) -> tuple[Utterance, ...]:
    found: list[Utterance] = []
    language, text, starts = "", "", list[tuple[int, int]]()
    for index, word in enumerate(said):
        if word.said:
            if starts and word.language != language:
                found.append(Utterance(language, text, tuple(starts)))
                text, starts = "", []
            language = word.language
            text += " " if text else ""
            starts.append((len(text), index))
            text += word.said
        if word.mark and text and text[-1].isalnum():
            text += word.mark
    if starts:
        found.append(Utterance(language, text, tuple(starts)))
    return tuple(found)
