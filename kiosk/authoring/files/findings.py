"""What a check of content finds to mend; the checks themselves are in `check`, `plain` and `facts`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """Whether a finding keeps the content from being shown."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to mend: how bad, where, what."""

    level: Level
    where: str
    what: str
