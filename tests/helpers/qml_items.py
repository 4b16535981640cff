"""What kind of QML item an item is.

Never by its meta-object: PySide keeps the wrapper of that one as long as the item's, and when the item is gone, another
one at its place in memory is taken for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QQmlEngine, QQmlExpression, qmlContext

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem


def is_key(item: QQuickItem) -> bool:
    """Whether an item is a `Key`, or made of one: what is touched."""
    return item.property("flat") is not None


class _Question(QObject):
    """What JavaScript calls an item; compiled once for an engine, which takes longer than to ask."""

    def __init__(self, engine: QQmlEngine) -> None:
        super().__init__()
        self._item: QObject | None = None
        self._expression = QQmlExpression(engine.rootContext(), self, "String(item)")

    @Property(QObject)
    def item(self) -> QObject | None:
        return self._item

    def about(self, item: QQuickItem) -> str:
        self._item = item
        said = str(self._expression.evaluate()[0])  # beside whether it is undefined
        self._item = None
        return said


_questions: WeakKeyDictionary[QQmlEngine, _Question] = WeakKeyDictionary()


def type_of(item: QQuickItem) -> str:
    """The name of an item's QML type; Qt's own names go without their QQuick."""
    context = qmlContext(item)
    if context is None:
        return item.metaObject().className().removeprefix("QQuick")  # of Qt's own type, which stays
    engine = context.engine()
    question = _questions.get(engine)
    if question is None:
        question = _questions[engine] = _Question(engine)
    return question.about(item).partition("(")[0].partition("_QML")[0].removeprefix("QQuick")
