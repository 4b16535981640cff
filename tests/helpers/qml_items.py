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


def plain_of(text: QObject) -> str:
    """What a text says, without the marks of direction that it is drawn with; of what is no text, nothing."""
    plain = text.property("plain")
    said = plain if isinstance(plain, str) else text.property("text")
    return said if isinstance(said, str) else ""


class _Question(QObject):
    """What JavaScript tells of an item; compiled once for an engine, which takes longer than to ask."""

    def __init__(self, engine: QQmlEngine, asked: str) -> None:
        super().__init__()
        self._item: QObject | None = None
        self._expression = QQmlExpression(engine.rootContext(), self, asked)

    @Property(QObject)
    def item(self) -> QObject | None:
        return self._item

    def about(self, item: QQuickItem) -> object:
        self._item = item
        said = self._expression.evaluate()
        self._item = None
        return said[0] if isinstance(said, tuple) else said  # beside whether it is undefined


_questions: WeakKeyDictionary[QQmlEngine, dict[str, _Question]] = WeakKeyDictionary()


def ask(item: QQuickItem, asked: str) -> object:
    """What JavaScript answers about `item`, such as an enum that Qt has no converter to Python for.

    It must be an item of QML, not of Qt's own.
    """
    context = qmlContext(item)
    assert context is not None
    questions = _questions.setdefault(context.engine(), {})
    question = questions.get(asked)
    if question is None:
        question = questions[asked] = _Question(context.engine(), asked)
    return question.about(item)


def type_of(item: QQuickItem) -> str:
    """The name of an item's QML type; Qt's own names go without their QQuick."""
    context = qmlContext(item)
    if context is None:
        return item.metaObject().className().removeprefix("QQuick")  # of Qt's own type, which stays
    return str(ask(item, "String(item)")).partition("(")[0].partition("_QML")[0].removeprefix("QQuick")
