"""What of a screen can be heard: the words and controls that say so themselves, in the order they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtQuick import QQuickItem


@dataclass(frozen=True, slots=True)
class Hearable:
    """An item of the screen and what it says; `language` is "" for the interface's own."""

    item: QObject
    text: str
    language: str
    control: bool


def hearables(root: QQuickItem) -> Iterator[Hearable]:
    """What is said when the screen under `root` is read: first its words, then what can be touched."""
    found = tuple(_walk(root))
    yield from (one for one in found if not one.control)
    yield from (one for one in found if one.control)


def hearable_of(item: QObject) -> Hearable:
    """What this item says of itself, also when it is not read with its screen."""
    control = item.metaObject().indexOfSignal("activated()") >= 0
    return Hearable(item, str(item.property("said") or ""), str(item.property("language") or ""), control)


def light(item: QObject, start: int, length: int) -> None:
    """Light up a span of an item's words, counted in code points; none when `length` is 0."""
    if not isValid(item) or item.metaObject().indexOfProperty("wordStart") < 0:
        return
    text = str(item.property("said") or "")
    item.setProperty("wordLength", 0)  # no moment at which the old length stands at the new place
    item.setProperty("wordStart", utf16_length(text[:start]) if length else -1)
    item.setProperty("wordLength", utf16_length(text[start : start + length]))


def utf16_length(text: str) -> int:
    """How long QML takes a text to be: its strings count UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def _walk(item: QQuickItem) -> Iterator[Hearable]:
    for child in item.childItems():
        if child.isVisible():
            if child.property("hearable"):
                one = hearable_of(child)
                if one.text:
                    yield one
            yield from _walk(child)
