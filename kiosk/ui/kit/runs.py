"""Where the runs of a text are that read the other way than the text: numbers with their signs, and foreign names.

Unicode's own algorithm (UAX #9) leaves these to whoever writes: in a text from right to left it turns the groups of
`0478 12 34 56` round, and sets two names and the comma between them from left to right. Pure: no Qt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple
from unicodedata import bidirectional


class Run(NamedTuple):
    """A stretch of a text, in code points; `end` is past it."""

    start: int
    end: int


# The patterns are for an outline of the text: 0 a digit, A and a letters from left to right, r one from right to left.
_JOINED: Final = r"[.,:;/'’·@_+=&~%°#*…٫٬–—−-]"  # between two pieces without a space
_SPACED: Final = r"[–—−/&+×=:-]"  # and with a space at each side
_MONEY: Final = r"[€$£¥]"
_BEFORE: Final = rf"(?:(?<![0Aa]){_MONEY} ?|(?:(?<![0Aar])[+−±≈~<>≤≥#*/-])?(?:\(0+\)[ /.-]?)?)"
_AFTER: Final = rf"(?:,[–—-](?![0Aa]))?(?: ?(?:[%‰٪]|{_MONEY}|°A?)(?![0Aar])|[²³*#+](?![0Aar]))?"
_AREA: Final = r"\(0+\) ?0+"  # the zero of +32(0)2

_FIGURE: Final = rf"[Aa]{{0,3}}0[0Aa]*(?:{_JOINED}{{1,2}}\u200b?{_MONEY}?[Aa]{{0,3}}0[0Aa]*|{_AREA})*"
_ONE_NUMBER: Final = rf"{_BEFORE}(?<![0Aa]){_FIGURE}{_AFTER}"
_NUMBER: Final = re.compile(rf"(?:(?<![0Aa])AA (?=000))?{_ONE_NUMBER}(?:(?: {_SPACED} |[–—/-]| ){_ONE_NUMBER})*")

_PIECE: Final = rf"{_BEFORE}[0Aa]+(?:{_JOINED}{{1,3}}\u200b?{_MONEY}?[0Aa]+|{_AREA})*{_AFTER}"
_PIECES: Final = rf"{_PIECE}(?:(?: {_SPACED} |[–—/-]| ){_PIECE})*"
_LEFT_TO_RIGHT: Final = re.compile(rf"(?:{_PIECES}|\({_PIECES}\))(?: (?:{_PIECES}|\({_PIECES}\)))*")

_RIGHT_TO_LEFT: Final = re.compile(r"r+(?:(?:[ '’./–-]| [–-] |، ?)r+)*")

_ABBREVIATED: Final = re.compile(r"(?<![0Aar])[Aa]a{0,2}$")
_MOST_DIGITS: Final = 34
"""The longest number that is written in groups: an account number by ISO 13616."""


def numbers(text: str) -> tuple[Run, ...]:
    """The numbers of a text, each with its signs and all its groups: what no line breaks."""
    outline = outline_of(text)
    found = (Run(*match.span()) for match in _NUMBER.finditer(outline))
    return tuple(run for run in found if outline.count("0", *run) <= _MOST_DIGITS)


def left_to_right(text: str) -> tuple[Run, ...]:
    """The runs from left to right in a text from right to left: its numbers, and names in foreign letters.

    A comma parts two of them, so that a list of names is read in the order of the text; it parts no address, which
    has a number beside it.
    """
    outline = outline_of(text)
    runs: list[Run] = []
    for match in _LEFT_TO_RIGHT.finditer(outline):
        run = Run(*match.span())
        if runs and _goes_on(outline, runs[-1], run):
            run = Run(runs.pop().start, run.end)
        runs.append(run)
    return tuple(_without_sign(text, run) for run in runs)


def right_to_left(text: str) -> tuple[Run, ...]:
    """The runs from right to left in a text from left to right."""
    outline = outline_of(text)
    return tuple(Run(*match.span()) for match in _RIGHT_TO_LEFT.finditer(outline))


def runs_from_right(text: str, *, right_to_left: bool) -> bool:
    """Which way a text really runs that stands in a paragraph of this direction: its own where all letters are foreign.

    So a sentence that nobody translated, or a language's own name, is set as in its own paragraph.
    """
    outline = outline_of(text)
    from_left, from_right = "A" in outline or "a" in outline, "r" in outline
    return right_to_left if from_left == from_right else from_right


def outline_of(text: str) -> str:
    """One sign for each code point: 0 a digit, A or a a letter from left to right, r one from right to left."""
    return "".join(_outline(text))


def _outline(text: str) -> Iterator[str]:
    last = ""
    for sign in text:
        match bidirectional(sign):
            case "NSM":
                kind = last if last in {"A", "a", "r"} else sign
            case "BN" if sign == "\u00ad" and last:
                kind = last
            case _ if sign.isdecimal():
                kind = "0"
            case "L":
                kind = "A" if sign.isupper() else "a"
            case "R" | "AL":
                kind = "r"
            case _:
                kind = " " if sign in "\u00a0\u202f\u2009" else sign
        last = kind
        yield kind


def _goes_on(outline: str, before: Run, after: Run) -> bool:
    """Whether two runs are one address, or the first ends with a word cut short, such as "St."."""
    between = outline[before.end : after.start]
    named = all(re.search("[Aa]", outline[run.start : run.end]) for run in (before, after))
    match between:
        case ", ":
            return named and "0" in (outline[before.end - 1], outline[after.start])
        case ". ":
            return _ABBREVIATED.search(outline, 0, before.end) is not None
        case _:
            return False


def _without_sign(text: str, run: Run) -> Run:
    """A number in Arabic's own digits has its per cent at its left, where the text puts it by itself."""
    if text[run.end - 1] == "٪" and any(bidirectional(sign) == "AN" for sign in text[run.start : run.end]):
        return Run(run.start, len(text[: run.end - 1].rstrip()))
    return run
