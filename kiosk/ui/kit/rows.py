"""A list of frozen values as a Qt model: each field of the dataclass is a role."""

from __future__ import annotations

from typing import Any

from msgspec.structs import fields
from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt

FIRST_ROLE = int(Qt.ItemDataRole.UserRole) + 1


class Rows(QAbstractListModel):
    """Rows of one dataclass; others take their places and only what is left over comes or goes: delegates live on."""

    def __init__(self, row_type: type[Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = tuple(field.name for field in fields(row_type))
        self._rows: tuple[Any, ...] = ()

    @property
    def rows(self) -> tuple[Any, ...]:
        """The values shown."""
        return self._rows

    def show(self, rows: tuple[Any, ...]) -> None:
        """Show other values."""
        if rows == self._rows:
            return
        before, kept = len(self._rows), min(len(rows), len(self._rows))
        if len(rows) < before:
            self.beginRemoveRows(QModelIndex(), kept, before - 1)
            self._rows = self._rows[:kept]
            self.endRemoveRows()
        if kept:
            self._rows = rows[:kept]
            self.dataChanged.emit(self.index(0), self.index(kept - 1))
        if len(rows) > before:
            self.beginInsertRows(QModelIndex(), kept, len(rows) - 1)
            self._rows = rows
            self.endInsertRows()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        """A field of a row."""
        if not index.isValid() or not FIRST_ROLE <= role < FIRST_ROLE + len(self._names):
            return None
        value = getattr(self._rows[index.row()], self._names[role - FIRST_ROLE])
        return list(value) if isinstance(value, tuple) else value

    def roleNames(self) -> dict[int, QByteArray]:
        """The fields by name."""
        return {FIRST_ROLE + i: QByteArray(name.encode()) for i, name in enumerate(self._names)}
