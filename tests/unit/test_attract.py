"""Which language is lit while nobody touches the first screen."""

from __future__ import annotations

import pytest

from kiosk.visit import LIT_MS, QUIET_MS, lit_after


@pytest.mark.parametrize(
    ("quiet_ms", "lit"),
    [
        (0, None),
        (QUIET_MS - 1, None),
        (QUIET_MS, 0),
        (QUIET_MS + LIT_MS - 1, 0),
        (QUIET_MS + LIT_MS, 1),
        (QUIET_MS + 2 * LIT_MS, 2),
        (QUIET_MS + 3 * LIT_MS, 0),
    ],
)
def test_after_a_while_each_language_is_lit_in_its_turn_and_then_the_first_again(
    quiet_ms: int, lit: int | None
) -> None:
    assert lit_after(quiet_ms, 3) == lit


def test_where_there_is_no_language_none_is_lit() -> None:
    assert lit_after(QUIET_MS, 0) is None
