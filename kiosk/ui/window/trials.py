"""Which packs are on trial because they could not be read, and when each is tried again. Knows no Qt and no disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from msgspec import Struct

FIRST_WAIT_MS: Final = 60_000
LONGEST_WAIT_MS: Final = 3_600_000
BELIEVED_MS: Final = 60_000
"""So long a pack that was just found whole is not looked through again, whatever of it fails."""


class _Trial(Struct, frozen=True):
    due_ms: int
    wait_ms: int


class Trials:
    """The wait doubles with each failure, from a minute to an hour. None stands for all packs: none of them opens."""

    def __init__(self, now_ms: Callable[[], int]) -> None:
        self._now_ms = now_ms
        self._trials: dict[Path | None, _Trial] = {}
        self._believed_until_ms: dict[Path, int] = {}

    def __contains__(self, pack: Path | None) -> bool:
        return pack in self._trials

    def failed(self, pack: Path | None) -> None:
        """Put it on trial, or have it wait twice as long as the last time."""
        before = self._trials.get(pack)
        wait_ms = FIRST_WAIT_MS if before is None else min(before.wait_ms * 2, LONGEST_WAIT_MS)
        self._trials[pack] = _Trial(self._now_ms() + wait_ms, wait_ms)

    def passed(self, pack: Path | None) -> bool:
        """Whether it was on trial; it is no more."""
        return self._trials.pop(pack, None) is not None

    def believe(self, pack: Path) -> None:
        """It was looked through just now."""
        self._believed_until_ms[pack] = self._now_ms() + BELIEVED_MS

    def believed(self, pack: Path) -> bool:
        """Whether it was looked through lately."""
        return self._now_ms() < self._believed_until_ms.get(pack, self._now_ms())

    def due(self) -> tuple[Path | None, ...]:
        """What is to be tried again now."""
        return tuple(pack for pack, trial in self._trials.items() if self._now_ms() >= trial.due_ms)

    def clear(self) -> None:
        """Something new was installed: every pack begins anew."""
        self._trials.clear()
        self._believed_until_ms.clear()
