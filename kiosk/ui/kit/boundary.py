"""Where an error ends: what a finger or a voice set off costs that one touch, and is written in the journal."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from inspect import isfunction
from typing import ParamSpec, TypeVar

from kiosk.errors import KioskError
from kiosk.station import journal
from kiosk.station.journal import Event

T = TypeVar("T")
P = ParamSpec("P")


def guard(event: Event) -> Callable[[Callable[P, None]], Callable[P, None]]:
    """Nothing that this method raises goes further."""

    def around(method: Callable[P, None]) -> Callable[P, None]:
        @wraps(method)
        def within(*args: P.args, **kwargs: P.kwargs) -> None:
            with journal.boundary(event):
                method(*args, **kwargs)

        return within

    return around


def guarded(event: Event, *, but: Iterable[str] = ()) -> Callable[[type[T]], type[T]]:
    """The same for every method of a class that others call and that gives nothing back, `but` these."""

    def around(cls: type[T]) -> type[T]:
        for name, method in list(vars(cls).items()):
            gives_nothing = isfunction(method) and method.__annotations__.get("return") in {"None", None}
            if gives_nothing and not name.startswith("_") and name not in but:
                setattr(cls, name, guard(event)(method))
        return cls

    return around


def code_of(error: Exception) -> str:
    """What staff can tell whoever helps them; the rest stands in the journal."""
    return error.code if isinstance(error, KioskError) else type(error).__name__


def do_each(steps: Iterable[Callable[[], None]]) -> None:
    """Do every step, also after one that fails.

    Raises:
        Exception: what the first raised that failed.
    """
    errors: list[Exception] = []
    for step in steps:
        try:
            step()
        except Exception as error:
            errors.append(error)
    if errors:
        raise errors[0]


def do_all(event: Event, steps: Iterable[Callable[[], None]]) -> tuple[Callable[[], None], ...]:
    """Do every step, also after one that fails; gives those that failed."""
    failed = []
    for step in steps:
        try:
            step()
        except Exception as error:
            journal.report(event, error)
            failed.append(step)
    return tuple(failed)
