"""`QmlUncreatable` as PySide6 has it: its type stubs know no arguments of it. metaobjectdump knows it by this name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6 import QtQml

T = TypeVar("T", bound=type)


def QmlUncreatable(reason: str) -> Callable[[T], T]:
    """QML cannot make one of this class, and says why: it gets them from Python."""
    decorate: Any = QtQml.QmlUncreatable
    marked: Callable[[T], T] = decorate(reason)
    return marked
