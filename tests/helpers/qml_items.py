"""What kind of QML item an item is.

Never by its meta-object: PySide keeps the wrapper of that one as long as the item's, and when the item is gone, another
one at its place in memory is taken for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtQml import QQmlExpression, qmlContext

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem


def is_key(item: QQuickItem) -> bool:
    """Whether an item is a `Key`, or made of one: what is touched."""
    return item.property("flat") is not None


def type_of(item: QQuickItem) -> str:
    """The name of an item's QML type; Qt's own names go without their QQuick."""
    context = qmlContext(item)
    if context is None:
        return item.metaObject().className().removeprefix("QQuick")  # of Qt's own type, which stays
    said = str(QQmlExpression(context, item, "toString()").evaluate()[0])  # beside whether it is undefined
    return said.partition("(")[0].partition("_QML")[0].removeprefix("QQuick")
