"""The half of a view-model that is not Qt: it holds a frozen value and says when another one is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, Protocol, TypeVar

V = TypeVar("V")


class Signalling(Protocol):
    """The part of a Qt signal that is used here."""

    def emit(self) -> None:
        """Tell everybody."""
        ...


class Part(Protocol):
    """What shows a part of a value."""

    def show(self, value: Any, /) -> None:
        """Show another one."""


P = TypeVar("P", bound=Part)


class Showing(Generic[V]):
    """Beside QObject in a view-model's bases, which has a signal `changed`."""

    changed: Signalling
    _blank: V
    _value: V
    _parts: tuple[tuple[Part, Callable[[V], Any]], ...] = ()

    def begin(self, value: V) -> None:
        """Start with this value, which `clear` goes back to."""
        self._blank = value
        self._value = value

    def part(self, model: P, pick: Callable[[V], Any]) -> P:
        """Have this show what `pick` finds in the value, before `changed` says that there is another one."""
        self._parts = (*self._parts, (model, pick))
        model.show(pick(self._value))
        return model

    @property
    def value(self) -> V:
        """What is shown."""
        return self._value

    def show(self, value: V) -> None:
        """Show another value; nothing happens when it is the same."""
        if value != self._value:
            self._value = value
            for model, pick in self._parts:
                model.show(pick(value))
            self.changed.emit()

    def clear(self) -> None:
        """Show nothing, as before the first visit."""
        self.show(self._blank)
