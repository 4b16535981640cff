"""What of a screen can be heard: the words and controls that say so themselves, in the order they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtQuick import QQuickItem


class Hearable(Struct, frozen=True):
    """An item of the screen and what it says; `language` and `utterance` are "" for the interface's own."""

    item: QObject
    text: str
    language: str
    utterance: str
    control: bool


def hearables(root: QQuickItem) -> Iterator[Hearable]:
    """What is said when the screen under `root` is read: first its words, then what can be touched."""
    found = tuple(_walk(root))
    yield from (hearable for hearable in found if not hearable.control)
    yield from (hearable for hearable in found if hearable.control)


def starting_at(text: str, found: Sequence[Hearable]) -> tuple[Hearable, ...]:
    """The same in a turn that begins at the control with this text; as they are where none has it."""
    words = tuple(hearable for hearable in found if not hearable.control)
    controls = tuple(hearable for hearable in found if hearable.control)
    first = next((at for at, hearable in enumerate(controls) if hearable.text == text), 0)
    return (*words, *controls[first:], *controls[:first])


def hearable_of(item: QObject) -> Hearable:
    """What this item says of itself, also when it is not read with its screen."""
    # Not by its meta-object: PySide keeps that one's wrapper as long as the item's, and when the item is gone
    # another one at its place in memory would be taken for it.
    control = item.property("usable") is not None
    text, language, utterance = (str(item.property(name) or "") for name in ("spokenText", "language", "utterance"))
    return Hearable(item, text, language, utterance, control)


class LitSpan(Struct, frozen=True):
    """The word of an item's text that is being said, in UTF-16 units, as QML counts."""

    start: int = -1
    length: int = 0


NOTHING_LIT = LitSpan()


def lit_span(text: str, start: int, length: int) -> LitSpan:
    """A span of code points of a shown text; one that is not there is none."""
    if start < 0 or length <= 0 or start + length > len(text):
        return NOTHING_LIT
    return LitSpan(_units(text[:start]), _units(text[start : start + length]))


def light(item: QObject, start: int, length: int) -> None:
    """Light up a span of an item's words, counted in code points; none when `length` is 0."""
    if not isValid(item) or item.property("wordStart") is None:
        return
    span = lit_span(str(item.property("spokenText") or ""), start, length)
    item.setProperty("wordLength", 0)  # no moment at which the old length stands at the new place
    item.setProperty("wordStart", span.start)
    item.setProperty("wordLength", span.length)


def fill(item: QObject, *, sounding: bool) -> bool:
    """Tell an item without words that it is heard from now on, or no more; whether it wants to know."""
    return isValid(item) and item.property("sounding") is not None and item.setProperty("sounding", sounding)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _walk(item: QQuickItem) -> Iterator[Hearable]:
    for child in item.childItems():
        if child.isVisible():
            if child.property("hearable"):
                hearable = hearable_of(child)
                if hearable.text:
                    yield hearable
            yield from _walk(child)
