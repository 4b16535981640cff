"""What a recogniser gives: a stretch of a sentence, and what is said for the words in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum

from msgspec import Struct, field

from kiosk.speech.words.spoken_language import SpokenLanguage

Part = tuple[int, str]
"""Where in the sentence something stands, and what is said there."""


class Kind(StrEnum):
    """What a stretch is, as far as its neighbours care."""

    NUMBER = "number"
    TIME = "time"
    DAY = "day"
    WORD = "word"
    NAME = "name"
    """Said as the pronunciations have it, to the letter."""


class Replacement(Struct, frozen=True):
    """A stretch of a sentence that is said in another way than it is written."""

    start: int
    end: int
    parts: tuple[Part, ...]
    kind: Kind = Kind.NUMBER
    paused: bool = False
    """Whether a short silence parts the words of the stretch."""


class Place(Struct, frozen=True):
    """Where a recogniser stands: the sentence (its digits 0 to 9) and its language."""

    text: str
    language: SpokenLanguage
    prefixes: Mapping[int, str] = field(default_factory=dict)
    """What is written on to a figure without a space, by where the figure begins; signs of no meaning stand for it."""

    def before(self, place: int) -> str:
        """The word in front of a place, in small letters; "" at the start."""
        if place in self.prefixes:
            return self.prefixes[place]
        found = re.search(r"([^\W\d_]+)[:.]?\s+$", self.text[max(0, place - 40) : place])
        return found[1].lower() if found else ""

    def after(self, place: int) -> str:
        """The word that follows a place after one space; "" at the end."""
        found = re.match(r"\s([^\W\d_]+)", self.text[place : place + 40])
        return found[1] if found else ""


Recogniser = tuple[re.Pattern[str], Callable[[re.Match[str], Place], Replacement | None]]


class Claims:
    """The claims of one sentence, none over another; the first to come keeps its place."""

    def __init__(self, text: str) -> None:
        self._taken = bytearray(len(text))
        self._claims: list[Replacement] = []

    def take(self, claim: Replacement) -> None:
        """Keep a claim, unless a part of its stretch is taken."""
        if claim.end > claim.start and not any(self._taken[claim.start : claim.end]):
            self._taken[claim.start : claim.end] = b"\1" * (claim.end - claim.start)
            self._claims.append(claim)

    def find(self, recognisers: Iterable[Recogniser], place: Place) -> None:
        """Let each recogniser in turn claim what is left of the sentence."""
        for pattern, said in recognisers:
            for found in pattern.finditer(place.text):
                if any(self._taken[found.start() : found.end()]):
                    continue
                claim = said(found, place)
                if claim is not None:
                    self.take(claim)

    def ordered(self) -> list[Replacement]:
        """All claims, in the order of the text."""
        return sorted(self._claims, key=lambda claim: claim.start)
