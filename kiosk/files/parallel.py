"""Several pieces of work at once, by threads that end with the call; knows nothing of what the work is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from threading import Lock, Thread
from typing import TypeVar

_T = TypeVar("_T")


def in_parallel(jobs: Iterable[_T], work: Callable[[_T], object], count: int) -> None:
    """Do `work` for each of `jobs`, `count` at once, this thread among them.

    Raises:
        BaseException: the first that `work` raised; what was begun by then is done to its end, and no more is begun.
    """
    left, lock = iter(jobs), Lock()
    failed: list[BaseException] = []

    def run() -> None:
        try:
            while not failed:
                with lock:
                    job = next(left)
                work(job)
        except StopIteration:
            pass
        except BaseException as error:
            failed.append(error)

    helpers = [Thread(target=run, name=f"in flight {number}") for number in range(1, count)]
    for helper in helpers:
        helper.start()
    run()
    for helper in helpers:
        helper.join()
    if failed:
        raise failed[0]
