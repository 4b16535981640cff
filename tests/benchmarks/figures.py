"""What a benchmark says: a figure beside the one it is held against, and its aim."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from msgspec import Struct


class Figure(Struct, frozen=True):
    """`ours` against `theirs`, both in `unit`; `aim` is in words, for no figure is asserted."""

    what: str
    unit: str
    ours: float
    against: str
    theirs: float | None
    aim: str = ""

    @property
    def ratio(self) -> float | None:
        """`ours` by `theirs`."""
        return self.ours / self.theirs if self.theirs else None


class Skipped(Struct, frozen=True):
    """A benchmark that this machine cannot run."""

    what: str
    why: str


def middle(values: Sequence[float]) -> float:
    """The median."""
    return float(median(values))


def percentile(values: Sequence[float], percent: int) -> float:
    """The value that `percent` of them do not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]
