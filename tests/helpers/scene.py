"""Where items are in a window."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem


def place_of(item: QQuickItem) -> QRectF:
    """Where an item is in its window."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def above(item: QQuickItem) -> Iterator[QQuickItem]:
    """The items that an item is in, the nearest first."""
    parent = item.parentItem()
    while parent is not None:
        yield parent
        parent = parent.parentItem()
