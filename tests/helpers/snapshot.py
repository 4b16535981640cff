"""Everything that the view-models of a kiosk hold, to see that nothing of a visit is left in them."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import QObject

from kiosk.ui.flow.window_model import ScreenRow
from kiosk.ui.kit.rows import Rows


def snapshot(model: QObject, window: QObject | None = None) -> dict[str, Any]:
    """Every property of a view-model, of those within it, and every field of their rows.

    The model of the `window`, which some screens have for their own, is looked at once.
    """
    if model is window:
        return {}
    meta, found = model.metaObject(), dict[str, Any]()
    # The first is objectName, which every QObject has.
    for index in range(1, meta.propertyCount()):
        name = cast("str", meta.property(index).name())
        value = getattr(model, name)
        if isinstance(value, Rows) and ScreenRow in map(type, value.rows):
            for row in value.rows:
                found |= {f"{row.name}.{inner}": held for inner, held in snapshot(row.shown, model).items()}
        elif isinstance(value, Rows):
            found[name] = value.rows
        elif isinstance(value, QObject):
            found |= {f"{name}.{inner}": held for inner, held in snapshot(value).items()}
        else:
            found[name] = value
    return found
