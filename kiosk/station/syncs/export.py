"""The kiosk's log of syncs, written to a stick that staff put in: the only time that a kiosk writes to one.

Sticks are mounted read-only by packaging/media. To write, the kiosk leaves a file `<device>.writable` in a folder
that the system watches; the mount helper then makes that stick writable, and read-only again for `<device>.readonly`.
"""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from kiosk.errors import StationError
from kiosk.station.syncs.syncs import SyncRecord

ASK: Final = Path("/run/wegwijs/ask")
"""Where the system is asked, when packaging/media is installed."""

PATIENCE: Final = 20
"""How often it is looked whether a stick became writable, half a second apart."""

PAUSE_S: Final = 0.5
FIELDS: Final = ("when_utc", "source", "by_stick", "outcome", "code", "packs", "bytes")


def log_of(records: Iterable[SyncRecord]) -> str:
    """The history as a table with a line of names; RFC 4180, lines that end in CRLF."""
    written = io.StringIO(newline="")
    table = csv.writer(written)
    table.writerow(FIELDS)
    for sync in records:
        packs = " ".join(f"{pack.id}={pack.version}" for pack in sync.packs)
        table.writerow(
            [_when(sync.at_s), sync.source, int(sync.stick), sync.outcome.value, sync.code, packs, sync.bytes]
        )
    return written.getvalue()


def export(text: str, mount: Path, device: str, name: str, pause: Callable[[float], object], ask: Path = ASK) -> Path:
    """Write `text` as `name` to the stick at `mount`; it is on the stick when this comes back. It may take long.

    Raises:
        StationError: the stick cannot be written.
    """
    asked = False
    try:
        if not _writable(mount):
            asked = _ask(ask, device, "writable")
            for _ in range(PATIENCE if asked else 0):
                pause(PAUSE_S)
                if _writable(mount):
                    break
        path = mount / name
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0), 0o644)
        with os.fdopen(file, "w", encoding="utf-8", newline="") as opened:
            opened.write(text)
            opened.flush()
            os.fsync(file)
    except OSError as e:
        raise StationError(f"{mount}: {e.strerror}") from e
    finally:
        if asked:
            _ask(ask, device, "readonly")
    return path


def _writable(mount: Path) -> bool:
    if not hasattr(os, "statvfs"):  # Windows mounts nothing read-only by itself
        return True
    return not os.statvfs(mount).f_flag & os.ST_RDONLY


def _ask(folder: Path, device: str, what: str) -> bool:
    """Whether there is anybody to be asked."""
    with suppress(OSError):
        if folder.is_dir():
            (folder / f"{Path(device).name}.{what}").touch()
            return True
    return False


def _when(at_s: float) -> str:
    try:
        return datetime.fromtimestamp(at_s, UTC).isoformat(sep=" ", timespec="seconds")
    except (OverflowError, ValueError, OSError):
        return f"{at_s:.0f}"
