"""The lines of `kiosk sync --json`: what they mean, and what a stranger may write without harm."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.station.syncs.sync_events import LONGEST_WORDS, Done, Failed, Progress, event_of
from kiosk.station.syncs.syncs import SyncedPack

PROGRESS = {
    "event": "progress",
    "source": "stick",
    "stage": "fetching",
    "bytes_done": 25,
    "bytes_total": 100,
    "seconds_left": 90,
}
DONE = {
    "event": "done",
    "source": "centre",
    "news": True,
    "packs": [{"id": "handbook", "version": "2"}],
    "bytes": 10**10,
}
FAILED = {"event": "failed", "source": "centre", "code": "sync-clock", "reason": "it is 1970"}


def line(fields: object) -> bytes:
    return json.dumps(fields).encode()


def test_the_three_kinds_of_lines_are_read() -> None:
    progress = event_of(line(PROGRESS))
    assert progress == Progress("stick", "fetching", 25, 100, 90.0)
    assert isinstance(progress, Progress)
    assert progress.fraction == 0.25
    assert event_of(line(DONE)) == Done("centre", news=True, packs=(SyncedPack("handbook", "2"),), bytes=10**10)
    assert event_of(line(FAILED)) == Failed("centre", "sync-clock", "it is 1970")


@pytest.mark.parametrize("left", [None, -1, "soon", True, float("nan"), float("inf"), 10**12])
def test_a_time_that_cannot_be_is_a_time_that_is_not_known(left: object) -> None:
    progress = event_of(line({**PROGRESS, "seconds_left": left}))
    assert isinstance(progress, Progress)
    assert progress.seconds_left is None


@pytest.mark.parametrize(("done", "total", "fraction"), [(0, 0, 0), (5, 0, 0), (200, 100, 1), (0, 100, 0)])
def test_a_share_is_never_more_than_all_of_it(done: int, total: int, fraction: float) -> None:
    progress = event_of(line({**PROGRESS, "bytes_done": done, "bytes_total": total}))
    assert isinstance(progress, Progress)
    assert progress.fraction == fraction


@pytest.mark.parametrize(
    "rubbish",
    [
        b"",
        b"fetching 25 %",
        b"{",
        b"[]",
        b"{}",
        b'{"event": ' + b"[" * 100_000,
        b'{"event": "progress"}',
        line({**PROGRESS, "stage": "waiting"}),
        line({**PROGRESS, "bytes_done": -1}),
        line({**PROGRESS, "bytes_done": 1.5}),
        line({**PROGRESS, "bytes_total": 2**64}),
        line({**PROGRESS, "source": 7}),
        line({**DONE, "packs": "handbook"}),
        line({**DONE, "packs": [{"id": None, "version": "1"}]}),
        line({**DONE, "event": "finished"}),
        b'{"event": "failed", "source": "\xff"}',
    ],
)
def test_what_is_no_event_is_none(rubbish: bytes) -> None:
    assert event_of(rubbish) is None


def test_words_are_one_short_line_whatever_is_in_them() -> None:
    failed = event_of(line({**FAILED, "reason": "a\nkiosk: \x1b[31mb\u202e" + "c" * 1000}))
    assert isinstance(failed, Failed)
    assert failed.reason.isprintable()
    assert len(failed.reason) <= LONGEST_WORDS


@given(st.binary() | st.dictionaries(st.text(), st.none() | st.integers() | st.text()).map(line))
def test_nothing_that_is_written_raises(written: bytes) -> None:
    event_of(written)
    event_of(b"{" + written)
