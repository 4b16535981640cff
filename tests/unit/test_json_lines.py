"""What a child prints, cut into lines: what is read of it, what is passed over, and when it is taken for broken."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.ui.kit.json_lines import LONGEST_LINE, RUBBISH_LINES, Lines, report_of


def line(**fields: object) -> bytes:
    return json.dumps(fields).encode() + b"\n"


def is_step(one: bytes) -> bool:
    return b"step" in one


def test_a_line_that_comes_in_pieces_is_read_once_it_is_whole() -> None:
    lines, whole = Lines(), line(**{"is": "ready", "voices": {}})
    assert list(lines.take(whole[:7])) == []
    assert list(lines.take(whole[7:])) == [{"is": "ready", "voices": {}}]


@pytest.mark.parametrize(
    "rubbish",
    [
        b"",
        b"Traceback (most recent call last):",
        b"[]",
        b"{}",
        b'{"is": 7}',
        b'{"is": "ready"',
        b'{"is": ' + b"[" * 100_000,
        b'{"is": "ready", "device": "\xff"}',
        b'{"is": "' + b"x" * LONGEST_LINE + b'"}',
    ],
)
def test_what_is_no_report_is_passed_over_and_the_next_line_is_read(rubbish: bytes) -> None:
    lines = Lines()
    assert list(lines.take(rubbish + b"\n" + line(**{"is": "ready"}))) == [{"is": "ready"}]
    assert not lines.are_rubbish


def test_a_hundred_lines_that_nobody_can_read_are_a_broken_child() -> None:
    lines = Lines()
    assert list(lines.take(b"mumble\n" * (RUBBISH_LINES - 1))) == []
    assert not lines.are_rubbish
    assert list(lines.take(b"mumble\n" + line(**{"is": "ready"}))) == []
    assert lines.are_rubbish


def test_a_line_that_does_not_end_is_a_broken_child() -> None:
    lines = Lines()
    assert list(lines.take(b"{" * LONGEST_LINE)) == []
    assert not lines.are_rubbish
    assert list(lines.take(b"{")) == []
    assert lines.are_rubbish


def test_of_lines_that_make_each_other_old_the_newest_is_read() -> None:
    lines = Lines(latest=is_step)
    assert list(lines.take(line(**{"is": "step", "n": 1}) + line(**{"is": "step", "n": 2}))) == [{"is": "step", "n": 2}]
    assert list(lines.take(line(**{"is": "step", "n": 3}) + line(**{"is": "over"}))) == [{"is": "over"}]
    assert list(lines.take(line(**{"is": "over"}) + line(**{"is": "step", "n": 4}))) == [
        {"is": "over"},
        {"is": "step", "n": 4},
    ]


@given(st.lists(st.binary(max_size=50)))
def test_nothing_that_is_printed_raises(pieces: list[bytes]) -> None:
    lines = Lines(report_of, is_step)
    for piece in pieces:
        for report in lines.take(piece):
            assert isinstance(report, dict)
