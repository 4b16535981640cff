"""Rows as a Qt model: what is shown, and that delegates live on when other rows take their places."""

from __future__ import annotations

import pytest
from msgspec import Struct
from PySide6.QtTest import QAbstractItemModelTester

from kiosk.ui.kit.rows import FIRST_ROLE, Rows


class _Row(Struct, frozen=True):
    word: str


def _rows(words: str) -> tuple[_Row, ...]:
    return tuple(_Row(word) for word in words)


def _shown(model: Rows) -> str:
    return "".join(model.index(at, 0).data(FIRST_ROLE) for at in range(model.rowCount()))


@pytest.mark.parametrize(("before", "after"), [("", "abc"), ("abc", ""), ("abc", "de"), ("ab", "cdef"), ("abc", "abd")])
def test_other_rows_take_the_place_of_those_before(before: str, after: str) -> None:
    model = Rows(_Row)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show(_rows(before))
    model.show(_rows(after))
    assert _shown(model) == after


@pytest.mark.parametrize(("before", "after"), [("abc", "de"), ("ab", "cdef")])
def test_delegates_of_rows_that_stay_live_on(before: str, after: str) -> None:
    model = Rows(_Row)
    model.show(_rows(before))
    resets: list[None] = []
    gone: list[int] = []
    model.modelReset.connect(lambda: resets.append(None))
    model.rowsRemoved.connect(lambda _, first, last: gone.append(last - first + 1))
    model.show(_rows(after))
    assert not resets
    assert sum(gone) == max(0, len(before) - len(after))
