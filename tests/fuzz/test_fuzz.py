"""Each fuzz target for a bounded number of cases, the same each time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from random import Random
from types import ModuleType

import pytest

from tests.fuzz import pack, settings
from tests.fuzz.mutator import mutate


@pytest.mark.parametrize("target", [pack, settings], ids=["pack", "settings"])
def test_whatever_the_bytes_are_the_answer_is_values_or_one_line(target: ModuleType) -> None:
    seeds = target.seeds()
    for seed in seeds:
        target.fuzz_one(seed)
    random = Random(1)  # noqa: S311 - no secret
    for number in range(target.EXAMPLES_A_RUN):
        data = mutate(seeds, random)
        try:
            target.fuzz_one(data)
        except Exception as error:
            raise AssertionError(f"case {number}: {data[:500]!r}") from error


def test_a_longer_run_counts_its_cases_and_can_be_begun_again(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.fuzz", "settings", "--minutes", "0.02", "--seed", "7", "--keep", tmp_path]
    ended = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)
    assert (ended.returncode, "cases from seed 7, 0 faults" in ended.stdout) == (0, True), ended
    assert list(tmp_path.iterdir()) == []
