"""Names and capitals: a pack's pronunciations, what is spelled letter by letter, Roman numerals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from kiosk.guidance import Pronunciation
from kiosk.guidance.folding import folded
from kiosk.guidance.ipa import plain_ipa
from kiosk.guidance.languages import base
from kiosk.guidance.letter_case import small
from kiosk.guidance.stress import ACUTE, kept_apart
from kiosk.guidance.told import IPA, told
from kiosk.guidance.word_spans import Span
from kiosk.speech.words.abbreviations import AS_WORDS, abbreviation_pattern, expanded, is_spelled
from kiosk.speech.words.addresses import letters
from kiosk.speech.words.languages import spoken_language
from kiosk.speech.words.number_words import cardinal, ordinal
from kiosk.speech.words.replacements import Kind, Part, Place, Replacement
from kiosk.speech.words.spoken_language import SpokenLanguage

_ROMAN: Final = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_ROMAN_DIGITS: Final = {"I": 1, "V": 5, "X": 10}
_ELIDED: Final = re.compile(r"((?:[cdjlmnst]|qu)['’])(.+)", re.IGNORECASE)
_SPELLED_AND_ENDED: Final = re.compile(r"([^\W\d_]{2,})['’](\w+)")
"""With the ending of a case, which a voice says with the last letter and no longer knows as one."""
_PLURAL: Final = re.compile(r"(\w+?)(['’]?s)")
_ENDED: Final = re.compile(r"(\w+?)(['’]\w+|s)")
LONGEST_SPELLED: Final = 5
"""A longer word in capitals is a word."""


class Names:
    """A pack's pronunciations, ready to be found in a text of one language."""

    def __init__(self, pronunciations: Sequence[Pronunciation], language: str) -> None:
        self._language = base(language)
        self._entries: dict[str, list[tuple[tuple[str, ...], Pronunciation]]] = {}
        fitting = [entry for entry in pronunciations if not entry.only_in or base(entry.only_in) == self._language]
        fitting.sort(
            key=lambda entry: (
                -len(_tokens(entry.word)), not entry.only_in, base(entry.language or language) != self._language
            )
        )  # fmt: skip
        for entry in fitting:
            if tokens := _tokens(entry.word):
                self._entries.setdefault(self._folded(tokens[0]), []).append((tokens, entry))

    def claims(self, text: str, words: Sequence[Span]) -> list[Replacement]:
        """What the pronunciations say about a sentence and its words."""
        if not self._entries:
            return []
        shown = [text[start:end] for start, end in words]
        found: list[Replacement] = []
        index = 0
        while index < len(words):
            claim, taken = self._claim(text, words, shown, index)
            if claim is not None:
                found.append(claim)
            index += taken
        return found

    def within(self, said: str) -> str:
        """The words of a number, a date or an amount, each as the pronunciations say it."""
        if not self._entries:
            return said
        return " ".join(self._alone(word) or word for word in said.split(" "))

    def _alone(self, word: str) -> str:
        for tokens, entry in self._entries.get(self._folded(word), ()):
            if len(tokens) == 1 and not entry.not_before and self._fits(tokens, (word,)):
                return self._one(entry, word)
        return ""

    def _claim(self, text: str, words: Sequence[Span], shown: list[str], index: int) -> tuple[Replacement | None, int]:
        start, end = words[index]
        for tokens, entry in self._entries.get(self._folded(shown[index]), ()):
            last = index + len(tokens)
            if (
                self._fits(tokens, shown[index:last])
                and _together(text, words[index:last])
                and self._may_stand(entry, shown[last : last + 1])
            ):
                return self._said(entry, words[index:last], shown[index:last]), len(tokens)
        elided, ended = _ELIDED.fullmatch(shown[index]), _ENDED.fullmatch(shown[index])
        said = ""
        if elided:
            said = self._inside(elided[1], elided[2], "", shown[index + 1 : index + 2])
        if not said and ended and (ended[1].isupper() or ended[2] != "s"):
            said = self._inside("", ended[1], ended[2], shown[index + 1 : index + 2])
        return (Replacement(start, end, ((start, said),), Kind.NAME) if said else None), 1

    def _inside(self, before: str, word: str, after: str, following: Sequence[str]) -> str:
        """What is said for a word with an article or an ending written on to it; "" where the list has it not."""
        for tokens, entry in self._entries.get(self._folded(word), ()):
            if len(tokens) == 1 and self._fits(tokens, (word,)) and self._may_stand(entry, following):
                ending = after.lstrip("'’")
                if ending and word.isupper() and not (entry.said or entry.ipa):
                    ending = f"'{ending}"
                return before + self._one(entry, word) + ending
        return ""

    def _fits(self, tokens: tuple[str, ...], shown: Sequence[str]) -> bool:
        """Whether shown words are those of an entry; one that is all in capitals is found in capitals alone."""
        return len(tokens) == len(shown) and all(
            word == token or (self._folded(word) == self._folded(token) and not _is_capitals(token))
            for token, word in zip(tokens, shown, strict=True)
        )

    def _may_stand(self, entry: Pronunciation, following: Sequence[str]) -> bool:
        return not following or self._folded(following[0]) not in {self._folded(word) for word in entry.not_before}

    def _folded(self, word: str) -> str:
        return folded(word, self._language)

    def _said(self, entry: Pronunciation, words: Sequence[Span], shown: Sequence[str]) -> Replacement:
        if entry.said or entry.ipa:
            parts: tuple[Part, ...] = ((words[0][0], self._one(entry, " ".join(shown))),)
        else:
            parts = tuple((span[0], self._one(entry, word)) for span, word in zip(words, shown, strict=True))
        return Replacement(words[0][0], words[-1][1], parts, Kind.NAME)

    def _one(self, entry: Pronunciation, word: str) -> str:
        """What is said for a word: letters, or what tells its sounds."""
        language = entry.language or self._language
        spelled = word.isupper() and len(word) > 1
        said = entry.said or (letters(word, spoken_language(language)) if spelled else word)
        if entry.ipa:
            return told(IPA, plain_ipa(entry.ipa), said)
        if base(language) != self._language:
            return told(base(language), said)
        return told(self._language, kept_apart(said), word) if ACUTE in said else said


class Lexicon:
    """Pronunciations, prepared once for each language that they are asked in."""

    def __init__(self, entries: Sequence[Pronunciation] = ()) -> None:
        self._entries = tuple(entries)
        self._names: dict[str, Names] = {}

    def names(self, language: str) -> Names:
        """Those that count in texts of a language."""
        if language not in self._names:
            self._names[language] = Names(self._entries, language)
        return self._names[language]


def _tokens(word: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\s-]+", word))


def _is_capitals(word: str) -> bool:
    return word.isupper() and len(word) > 1


def _together(text: str, words: Sequence[Span]) -> bool:
    gaps = (text[left[1] : right[0]] for left, right in pairwise(words))
    return all(gap.strip() in {"", "-"} for gap in gaps)


def abbreviations(place: Place) -> list[Replacement]:
    """The abbreviations with full stops of a sentence."""
    pattern = abbreviation_pattern(place.language)
    if pattern is None:
        return []
    return [
        Replacement(found.start(), found.end(), ((found.start(), expanded(found[0], place.language)),), Kind.WORD)
        for found in pattern.finditer(place.text)
    ]


def capitals(place: Place, words: Sequence[Span]) -> list[Replacement]:
    """What of a sentence is read letter by letter, and what only looks so; Roman numerals too."""
    shown = [place.text[start:end] for start, end in words]
    cased = [word for word in shown if any(character.isupper() or character.islower() for character in word)]
    shouted = sum(len(word) > 1 and word.isupper() for word in cased) > 1 and all(word.isupper() for word in cased)
    shouted = shouted and "/" not in place.text
    claims = []
    for (start, end), word in zip(words, shown, strict=True):
        said = _capitals(word, place.language, shouted=shouted)
        if said is not None:
            claims.append(Replacement(start, end, ((start, said),), Kind.WORD))
    return claims


def _capitals(word: str, language: SpokenLanguage, *, shouted: bool) -> str | None:
    """What is said for a word in capitals, with what stands before an apostrophe; None where it is a word as any."""
    head, end = "", ""
    if elided := _ELIDED.fullmatch(word):
        head, word = elided[1], elided[2]
    if (plural := _PLURAL.fullmatch(word)) and len(plural[1]) > 1 and plural[1].isupper():
        word, end = plural[1], "'s"
    if language.numbers.case_endings and (ended := _SPELLED_AND_ENDED.fullmatch(word)) and ended[1].isupper():
        said = _without_article(ended[1], language, shouted=shouted)
        apart = " " if said and " " in said else "'"
        return said and said + apart + ended[2]
    said = _without_article(word, language, shouted=shouted)
    if said is None:
        return None
    return head + said + (end.lstrip("'") if word in AS_WORDS else end)


def _without_article(word: str, language: SpokenLanguage, *, shouted: bool) -> str | None:
    said: str | None = None
    ending = language.abbreviations.century
    if ending and (century := re.fullmatch(rf"([XVI]+){ending}", word)):
        said = ordinal(_roman(century[1]), language)
    elif not word.isalpha() or len(word) < 2 or not word.isupper():
        said = letters(word.upper(), language) if is_spelled(word, language) else None
    elif word in AS_WORDS:
        said = word.capitalize()
    elif _ROMAN.fullmatch(word):
        said = cardinal(_roman(word), language)
    elif shouted or len(word) > LONGEST_SPELLED:
        said = small(word, language.tag)
    else:
        said = letters(word, language)
    return said


def _roman(word: str) -> int:
    values = [_ROMAN_DIGITS[letter] for letter in word]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)
