"""Marks of direction that nobody sees: which of them do a text no good."""

from __future__ import annotations

from typing import Final

_MARKS: Final = frozenset("\u200e\u200f")
_OVERRIDES: Final = frozenset("\u202d\u202e")
_ENDS: Final = dict.fromkeys("\u202a\u202b", "\u202c") | dict.fromkeys("\u2066\u2067\u2068", "\u2069")
_ALL: Final = _MARKS | _OVERRIDES | _ENDS.keys() | set(_ENDS.values())


def stray_mark(text: str) -> str | None:
    """What is wrong with a text's marks of direction; None while each has something to do.

    A mark (U+200E, U+200F) at either end or beside another does nothing, for the screen sets the direction itself; what
    is opened (U+202A, U+202B, U+2066 to U+2068) has to hold something and be closed; an override spells words backward.
    """
    opened: list[str] = []
    kept = text.strip()
    for at, sign in enumerate(kept):
        if sign not in _ALL:
            continue
        beside = kept[at - 1 : at] if at else ""
        idle = sign in _MARKS and (at == 0 or at == len(kept) - 1 or beside in _MARKS)
        closes = sign in _ENDS.values()
        if idle or sign in _OVERRIDES:
            return _stray(sign, at)
        if closes and (not opened or _ENDS[opened.pop()] != sign or beside in _ENDS):
            return _stray(sign, at)
        if sign in _ENDS:
            opened.append(sign)
    return f"the mark of direction U+{ord(opened[-1]):04X} is not closed" if opened else None


def _stray(sign: str, at: int) -> str:
    return f"a stray mark of direction, U+{ord(sign):04X}, is its sign number {at + 1}"
