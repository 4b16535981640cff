"""What a check of content finds to mend; the checks themselves are in `check`, `plain` and `facts`."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Level(StrEnum):
    """Whether a finding keeps the content from being shown."""

    ERROR = "error"
    WARNING = "warning"


class Finding(Struct, frozen=True):
    """Something to mend: how bad, where, what."""

    level: Level
    where: str
    what: str
