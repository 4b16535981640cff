"""Several pieces of work at once."""

from __future__ import annotations

from threading import Barrier, Lock, active_count

import pytest

from kiosk.files.parallel import in_parallel


@pytest.mark.parametrize("count", [1, 4])
def test_each_piece_is_done_once(count: int) -> None:
    done: list[int] = []
    in_parallel(range(100), done.append, count)
    assert sorted(done) == list(range(100))


def test_as_many_are_at_work_at_once_as_were_asked_for() -> None:
    all_here = Barrier(4)
    in_parallel(range(4), lambda _: all_here.wait(timeout=120), 4)
    assert not all_here.broken


@pytest.mark.parametrize("count", [1, 4])
def test_after_a_failure_nothing_more_is_begun_and_no_thread_is_left(count: int) -> None:
    begun: list[int] = []
    lock, before = Lock(), active_count()

    def work(number: int) -> None:
        with lock:
            begun.append(number)
        raise ValueError(number)

    with pytest.raises(ValueError, match=r"\d"):
        in_parallel(range(100), work, count)
    assert len(begun) <= count
    assert active_count() == before
