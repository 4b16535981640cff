"""What is known of an installed pack; how packs come and go is `shelf`'s."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct

ChangeToken: TypeAlias = tuple[str, int, int]
"""What changes when another pack becomes the current one."""


class ShelfRank(StrEnum):
    """Where a pack stands on the shelf."""

    CURRENT = "current"
    PREVIOUS = "previous"
    OLDER = "older"


class Entry(Struct, frozen=True):
    """An installed pack."""

    id: str
    version: str
    sha256: str
    path: Path
    place: ShelfRank


class Current(Struct, frozen=True):
    """The pack to show; `note` says, in a line for the staff, why it is not the one that was installed last."""

    entry: Entry
    note: str | None

    @property
    def path(self) -> Path:
        """The pack's file."""
        return self.entry.path
