"""Whatever goes wrong once costs one touch: the kiosk goes on, nothing of a visit is seen later, and the journal knows.

Each fault is brought about on a whole kiosk with its real pack, once and ten times in a row, and all of them mixed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.helpers.fault_bench import FAULTS, Bench, nothing_of_a_visit

survived: dict[str, int] = {}
"""How many faults of each kind were brought about and lived through; told at the end."""


@pytest.mark.parametrize("name", FAULTS)
def test_a_kiosk_lives_through_one_and_writes_down_where_it_was(bench: Bench, name: str) -> None:
    bring_about, event = FAULTS[name]
    bring_about(bench)
    assert event in bench.events()
    if event not in {"qml-warning", "job-hung"} and name not in {"EIO", "SQLITE_BUSY", "MemoryError"}:
        assert re.search(rf"{event}: KeyError\n  \S+\.py:\d+ in \w+", bench.journal), bench.journal
    nothing_of_a_visit(bench.journal)
    bench.walk()
    survived[name] = survived.get(name, 0) + 1


@pytest.mark.parametrize("name", FAULTS)
def test_a_kiosk_lives_through_ten_in_a_row(bench: Bench, name: str) -> None:
    bring_about, event = FAULTS[name]
    for _ in range(10):
        bring_about(bench)
        bench.home()
        survived[name] = survived.get(name, 0) + 1
    assert bench.events().count(event) >= 10
    nothing_of_a_visit(bench.journal)
    bench.walk()


def test_a_kiosk_lives_through_all_of_them_one_after_the_other(bench: Bench) -> None:
    for name, (bring_about, _) in (*FAULTS.items(), *reversed(FAULTS.items())):
        bring_about(bench)
        bench.home()
        survived[name] = survived.get(name, 0) + 1
    nothing_of_a_visit(bench.journal)
    bench.walk()


@pytest.fixture(scope="module", autouse=True)
def _told_at_the_end(pytestconfig: pytest.Config) -> Iterator[None]:
    yield
    reporter = pytestconfig.pluginmanager.get_plugin("terminalreporter")
    if reporter is not None:
        total = sum(survived.values())
        reporter.write_line(f"\n{total} faults of {len(survived)} kinds brought about on a whole kiosk, all survived")
