"""Text as it is said: a shown text in sentences, its words as a voice says them, each mapped to where it is shown.

Choices a listener hears. Telephone numbers are said in the groups shown, a longer run of digits in pairs:
Dutch, French and Turkish say a group as a number, the others digit by digit, each with its leading zeros.
So are bank accounts, national and enterprise numbers. 112 and the like are one number in Dutch, French,
Turkish, Arabic, Persian and Ukrainian ("honderdtwaalf", "cent douze"), digit by digit in German, English,
Romanian and Spanish; numbers of four digits such as 1712 in two pairs where they are numbers. English hours
are those of a clock with the part of the day, the others go to twenty-four. A small date ("1/5") is one by the
word in front or by another date; elsewhere it is a part of something. French is that of Belgium. A currency
sign is part of the word it touches, is said with its number, and is a word only without one. A picture
(emoji) is a word, and the voice names it.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from kiosk.guidance import Pronunciation
from kiosk.guidance.stress import ACUTE, shown_marks, without_stress
from kiosk.guidance.told import plain_text
from kiosk.guidance.word_spans import Clean, Span, clean, word_spans, words
from kiosk.speech.words.cutting import sentence_spans
from kiosk.speech.words.forms import SaidWord, said_words
from kiosk.speech.words.names import Lexicon, Names

__all__ = ["Lexicon", "Pronunciation", "Sentence", "ShownWord", "Utterance", "sentences", "words"]


class ShownWord(Struct, frozen=True):
    """A word as it is shown, and what is said for it."""

    start: int
    """Code points in the shown text."""
    length: int
    said: str
    """"" where the `said` of another word of the same stretch covers it."""


class Utterance(Struct, frozen=True):
    """What one voice says, given to an engine in one call."""

    text: str
    """The spoken words with the punctuation that gives the voice its melody; words told by their sounds as
    `guidance.told` writes them, stress by U+0301."""
    spans: tuple[tuple[int, int, int], ...]
    """Offset and length in `text` in code points and index into `Sentence.words`, ascending, of each word that is
    said."""

    def plainly(self) -> Utterance:
        """The same for an engine that knows letters alone."""
        text, spans, end = "", list[tuple[int, int, int]](), 0
        for start, length, word in self.spans:
            text += self.text[end:start]
            end = start + length
            said = without_stress(plain_text(self.text[start:end]))
            spans.append((len(text), len(said), word))
            text += said
        return Utterance(text + self.text[end:], tuple(spans))


class Sentence(Struct, frozen=True):
    """A sentence, or a part of a long one."""

    start: int
    """Code points in the shown text."""
    length: int
    language: str
    """Whose voice says it, all of it."""
    words: tuple[ShownWord, ...]
    utterance: Utterance

    @property
    def said(self) -> str:
        """What is said, in letters."""
        return shown_marks(plain_text(self.utterance.text))


def sentences(text: str, language: str, pronunciations: Lexicon | Sequence[Pronunciation] = ()) -> tuple[Sentence, ...]:
    """The sentences of a text that have something to say; none in an empty text or one of punctuation alone."""
    cleaned = clean(text, language)
    lexicon = pronunciations if isinstance(pronunciations, Lexicon) else Lexicon(pronunciations)
    names = lexicon.names(language)
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
        ShownWord(*cleaned.shown(*place), shown_marks(plain_text(word.said)))
        for place, word in zip(inside, said, strict=True)
    )
    return Sentence(start, length, language, shown, _utterance(said))


def _utterance(said: Sequence[SaidWord]) -> Utterance:
    text, spans = "", list[tuple[int, int, int]]()
    for index, word in enumerate(said):
        if word.said:
            text += " " if text else ""
            spans.append((len(text), len(word.said), index))
            text += word.said
        if word.mark and text and (text[-1].isalnum() or text[-1] in f"]{ACUTE}"):
            text += word.mark
    return Utterance(text, tuple(spans))
