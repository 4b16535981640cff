"""Where an error ends: one step, one touch, and the rest is done."""

from __future__ import annotations

import pytest

from kiosk.errors import ShelfError
from kiosk.station.journal import Event
from kiosk.ui.kit.boundary import code_of, do_all, do_each, guarded


class Steps:
    def __init__(self) -> None:
        self.done: list[str] = []

    def first(self) -> None:
        self.done.append("first")

    def fails(self) -> None:
        self.done.append("fails")
        raise KeyError("first")

    def fails_too(self) -> None:
        self.done.append("fails too")
        raise ValueError("second")

    def last(self) -> None:
        self.done.append("last")


def test_every_step_is_done_and_those_that_failed_are_told(caplog: pytest.LogCaptureFixture) -> None:
    steps = Steps()
    failed = do_all(Event.WIPE_FAILED, (steps.first, steps.fails, steps.fails_too, steps.last))
    assert steps.done == ["first", "fails", "fails too", "last"]
    assert failed == (steps.fails, steps.fails_too)
    assert [record.getMessage().splitlines()[0] for record in caplog.records] == [
        "wipe-failed: KeyError",
        "wipe-failed: ValueError",
    ]
    assert do_all(Event.WIPE_FAILED, failed[:0]) == ()


def test_every_step_is_done_before_the_first_error_is_raised() -> None:
    steps = Steps()
    with pytest.raises(KeyError, match="first"):
        do_each((steps.first, steps.fails, steps.fails_too, steps.last))
    assert steps.done == ["first", "fails", "fails too", "last"]


@guarded(Event.TOUCH_FAILED, but=("raises",))
class Hand:
    def touch(self, where: str, *, twice: bool = False) -> None:
        raise KeyError(where, twice)

    def counts(self) -> bool:
        raise KeyError

    def raises(self) -> None:
        raise KeyError

    def _within(self) -> None:
        raise KeyError


def test_what_gives_nothing_back_raises_nothing_either_and_all_else_is_as_it_was(
    caplog: pytest.LogCaptureFixture,
) -> None:
    hand = Hand()
    hand.touch("a place", twice=True)
    assert caplog.records[0].getMessage().startswith("touch-failed: KeyError\n")
    for method in (hand.counts, hand.raises, hand._within):
        with pytest.raises(KeyError):
            method()
    assert Hand.touch.__name__ == "touch"


def test_staff_are_told_a_code_and_never_the_words_of_an_error() -> None:
    assert code_of(ShelfError("/srv/shelf: Read-only file system")) == "shelf"
    assert code_of(KeyError("health")) == "KeyError"
