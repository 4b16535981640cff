"""What `kiosk sync --json` says, line by line, read as if a stranger had written it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, Final, Literal, TypeAlias, cast, get_args

from msgspec import Struct

from kiosk.station.syncs.syncs import SyncedPack

LONGEST_WORDS: Final = 200
MOST_PACKS: Final = 100
LONGEST_S: Final = 7 * 24 * 3600
"""A sync that says it takes longer has miscounted."""

Stage: TypeAlias = Literal["checking", "fetching", "installing"]


class Progress(Struct, frozen=True):
    """How far a sync is; `seconds_left` None: it cannot tell."""

    source: str
    stage: Stage
    bytes_done: int
    bytes_total: int
    seconds_left: float | None

    @property
    def fraction(self) -> float:
        """How much of it is done, 0 to 1."""
        return min(1.0, self.bytes_done / self.bytes_total) if self.bytes_total else 0.0


class Done(Struct, frozen=True):
    """A source was read; `news`: there was something new, and it is on the shelf."""

    source: str
    news: bool
    packs: tuple[SyncedPack, ...]
    bytes: int


class Failed(Struct, frozen=True):
    """A source could not be used, and nothing was changed. `code` is for the interface, `reason` for logs."""

    source: str
    code: str
    reason: str


Event: TypeAlias = Progress | Done | Failed
_PROGRESS: Final = re.compile(rb'"event"\s*:\s*"progress"')


def is_progress(line: bytes) -> bool:
    """Whether a line tells of progress, which the next such line makes old; seen without reading all of it."""
    return _PROGRESS.search(line) is not None


def event_of(line: bytes) -> Event | None:
    """The event on a line; None where it is none."""
    if not line.startswith(b"{"):
        return None
    try:
        fields = json.loads(line)
        match fields["event"]:
            case "progress":
                return _progress(fields)
            case "done":
                packs = fields["packs"][:MOST_PACKS]
                named = tuple(SyncedPack(_words(pack["id"]), _words(pack["version"])) for pack in packs)
                return Done(_words(fields["source"]), fields["news"] is True, named, _count(fields["bytes"]))
            case "failed":
                return Failed(_words(fields["source"]), _words(fields["code"]), _words(fields["reason"]))
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return None


def _progress(fields: Mapping[str, Any]) -> Progress | None:
    if fields["stage"] not in get_args(Stage):
        return None
    left = fields["seconds_left"]
    known = isinstance(left, (int, float)) and not isinstance(left, bool) and 0 <= left <= LONGEST_S
    return Progress(
        source=_words(fields["source"]),
        stage=cast("Stage", fields["stage"]),
        bytes_done=_count(fields["bytes_done"]),
        bytes_total=_count(fields["bytes_total"]),
        seconds_left=float(left) if known else None,
    )


def _words(value: object) -> str:
    """One line that can be printed, and not a long one."""
    if not isinstance(value, str):
        raise TypeError("no text")
    return "".join(letter if letter.isprintable() else " " for letter in value[:LONGEST_WORDS]).strip()


def _count(value: object) -> int:
    if type(value) is not int or not 0 <= value < 2**63:
        raise ValueError("no number of bytes")
    return value
