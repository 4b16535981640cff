"""What an error of our own costs where sound is made: the text that is being said, never the kiosk."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import wraps
from traceback import format_tb
from typing import Concatenate, Final, ParamSpec, TypeVar

LOG: Final = logging.getLogger("kiosk.sound")

_Self = TypeVar("_Self")
_Given = ParamSpec("_Given")
_Method = Callable[Concatenate[_Self, _Given], None]


def losing(lose: Callable[[_Self], None]) -> Callable[[_Method[_Self, _Given]], _Method[_Self, _Given]]:
    """A method whose error is noted with its traceback, and then `lose` brings the object to rest; none is raised.

    Qt would go on after an error in a slot, with the object as it was left.
    """

    def around(method: _Method[_Self, _Given]) -> _Method[_Self, _Given]:
        @wraps(method)
        def contained(self: _Self, /, *args: _Given.args, **kwargs: _Given.kwargs) -> None:
            try:
                method(self, *args, **kwargs)
            except Exception as error:
                _note(error)
                try:
                    lose(self)
                except Exception as another:
                    _note(another)

        return contained

    return around


def _note(error: Exception) -> None:
    """Where it happened, and never its message: that may quote what a visitor heard."""
    LOG.error("%s\n%s", type(error).__name__, "".join(format_tb(error.__traceback__)).rstrip())
