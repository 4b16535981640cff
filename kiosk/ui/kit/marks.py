"""A text as the screen draws it: marks of direction round what reads the other way, and no line end in a number.

This is the one place that puts them in; content has none, and voices get the text without. Pure: no Qt.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final
from unicodedata import bidirectional

from msgspec import Struct

from kiosk.ui.kit.runs import Run, left_to_right, numbers, right_to_left, runs_from_right

RIGHT_TO_LEFT_MARK: Final = "\u200f"
_TO_RIGHT, _TO_LEFT, _END = "\u2066", "\u2067", "\u2069"
_FORCED, _FORCED_END = "\u202d", "\u202c"
_NO_BREAK: Final = "\u2060"
_SPACES: Final = {" ": "\u00a0", "\u2009": "\u202f"}
"""What does not break in place of a space: as wide, and no mark, so nothing behind it moves."""
_BREAKS_AFTER: Final = frozenset("-–—−/…&+×=")


class Marked(Struct, frozen=True):
    """A text with its marks; `inserted` are the places in the plain text before which each of them stands.

    Places are in UTF-16 units, as QML counts.
    """

    text: str
    inserted: tuple[int, ...] = ()

    def shown(self, start: int, length: int) -> tuple[int, int]:
        """Start and length of a stretch of the plain text as it stands here; an empty one stays as it is."""
        if start < 0 or length <= 0:
            return start, length
        first = self._place(start)
        return first, self._place(start + length - 1) + 1 - first

    def spans(self, plain: Sequence[int]) -> list[int]:
        """The same of many: start, length, start, length and so on."""
        pairs = zip(plain[::2], plain[1::2], strict=True)
        return [number for start, length in pairs for number in self.shown(start, length)]

    def _place(self, unit: int) -> int:
        return unit + bisect_right(self.inserted, unit)


def marked(text: str, *, right_to_left: bool, names_break: bool = False) -> Marked:
    """A text as it is shown in a paragraph that runs this way.

    `names_break`: a foreign name, which else stays on one line, may break at its own spaces and hyphens.
    """
    if runs_from_right(text, right_to_left=right_to_left):
        return _from_right(text, names_break=names_break)
    return _from_left(text)


def names(text: str) -> tuple[str, ...]:
    """What stands on one line of a text from right to left, where one has room: its names, and what touches them."""
    if not runs_from_right(text, right_to_left=True):
        return ()
    return tuple(_touching(text, run) for run in left_to_right(text))


def _touching(text: str, run: Run) -> str:
    before, after = text[: run.start].split(), text[run.end :].split()
    first = before[-1] if before and not text[run.start - 1].isspace() else ""
    last = after[0] if after and not text[run.end].isspace() else ""
    return first + _whole(text, (run,))[run.start : run.end] + last


def _from_right(text: str, *, names_break: bool) -> Marked:
    runs = left_to_right(text)
    marks: dict[int, str] = {}
    if text and bidirectional(text[0]) not in {"R", "AL"}:
        # Qt takes a paragraph's direction from its first letter.
        marks[0] = RIGHT_TO_LEFT_MARK
    for run in runs:
        # Arabic's own digits run from right to left from group to group, also in an isolate.
        forced = any(bidirectional(sign) == "AN" for sign in text[run.start : run.end])
        _put(marks, run.start, _TO_RIGHT + (_FORCED if forced else ""))
        _put(marks, run.end, (_FORCED_END if forced else "") + _END)
    return _inserted(text, numbers(text) if names_break else (*runs, *numbers(text)), marks)


def _from_left(text: str) -> Marked:
    if text.isascii() and not any(letter.isdecimal() for letter in text):
        return Marked(text)
    marks: dict[int, str] = {}
    for run in right_to_left(text):
        _put(marks, run.start, _TO_LEFT)
        _put(marks, run.end, _END)
    return _inserted(text, numbers(text), marks)


def _put(marks: dict[int, str], place: int, mark: str) -> None:
    marks[place] = marks.get(place, "") + mark


def _whole(text: str, runs: Sequence[Run]) -> str:
    letters = list(text)
    for run in runs:
        letters[run.start : run.end] = [_SPACES.get(letter, letter) for letter in text[run.start : run.end]]
    return "".join(letters)


def _inserted(text: str, unbroken: Sequence[Run], marks: dict[int, str]) -> Marked:
    """The text with these marks, and no line end in these runs."""
    for run in sorted(set(unbroken)):
        for place in range(run.start + 1, run.end):
            following = text[place]
            if text[place - 1] in _BREAKS_AFTER and not following.isdecimal() and following not in "\u200b\n":
                marks[place] = _NO_BREAK + marks.get(place, "").replace(_NO_BREAK, "")
    whole = _whole(text, unbroken)
    pieces: list[str] = []
    inserted: list[int] = []
    unit = 0
    for place in range(len(text) + 1):
        mark = marks.get(place, "")
        pieces.append(mark)
        inserted += [unit] * len(mark)
        if place < len(text):
            pieces.append(whole[place])
            unit += 2 if whole[place] > "\uffff" else 1
    return Marked("".join(pieces), tuple(inserted))
