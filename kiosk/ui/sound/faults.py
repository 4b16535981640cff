"""What an error of our own costs where sound is made: the text that is being said, never the kiosk."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from kiosk.station import journal
from kiosk.station.journal import Event

_Self = TypeVar("_Self")
_Given = ParamSpec("_Given")
_Method = Callable[Concatenate[_Self, _Given], None]


def losing(lose: Callable[[_Self], None]) -> Callable[[_Method[_Self, _Given]], _Method[_Self, _Given]]:
    """A method whose error goes to the journal, and then `lose` brings the object to rest; none is raised.

    Qt would go on after an error in a slot, with the object as it was left.
    """

    def around(method: _Method[_Self, _Given]) -> _Method[_Self, _Given]:
        @wraps(method)
        def contained(self: _Self, /, *args: _Given.args, **kwargs: _Given.kwargs) -> None:
            try:
                method(self, *args, **kwargs)
            except Exception as error:
                journal.report(Event.SPEAKER_FAILED, error)
                try:
                    lose(self)
                except Exception as another:
                    journal.report(Event.SPEAKER_FAILED, another)

        return contained

    return around
