"""The half of a view-model that is not Qt: it holds a frozen value and says when another one is shown."""

from __future__ import annotations

from typing import Generic, Protocol, TypeVar

V = TypeVar("V")


class Signalling(Protocol):
    """The part of a Qt signal that is used here."""

    def emit(self) -> None:
        """Tell everybody."""
        ...


class Showing(Generic[V]):
    """Beside QObject in a view-model's bases, which has a signal `changed`."""

    changed: Signalling
    _blank: V
    _value: V

    def begin(self, value: V) -> None:
        """Start with this value, which `clear` goes back to."""
        self._blank = value
        self._value = value

    @property
    def value(self) -> V:
        """What is shown."""
        return self._value

    def show(self, value: V) -> None:
        """Show another value; nothing happens when it is the same."""
        if value != self._value:
            self._value = value
            self.changed.emit()

    def clear(self) -> None:
        """Show nothing, as before the first visit."""
        self.show(self._blank)
