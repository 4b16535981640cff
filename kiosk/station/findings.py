"""What is right and wrong with the machine, as findings; nothing here mends or changes anything."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

from msgspec import Struct

from kiosk.errors import StationError
from kiosk.station.messages import Message, quoted
from kiosk.station.pin import StaffPin
from kiosk.station.settings.values import Settings

BUILT_IN: Final = 2026
"""The year this kiosk was made in: a clock before it is wrong, and one 20 years after it too."""

MIB: Final = 2**20
DISK_RED_MIB: Final = 50
DISK_AMBER_MIB: Final = 500
MEMORY_RED_MIB: Final = 100
MEMORY_AMBER_MIB: Final = 300


class Level(StrEnum):
    """How bad it is: fine; somebody should look; visitors notice."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


class Finding(Struct, frozen=True):
    """One line of the doctor: what was looked at, what was found, and how it is mended (None when fine)."""

    level: Level
    subject: Message
    what: Message
    mend: Message | None = None


def check_station(
    settings: Settings, database_path: Path, wall_s: float, meminfo: Path = Path("/proc/meminfo")
) -> tuple[Finding, ...]:
    """Look at the disk, the database, the PIN, the clock, the temporary folder and the memory.

    `wall_s` is what the machine's clock says; `meminfo` is where Linux tells about its memory.
    """
    return (
        *_check_disks([path for path in (settings.shelf, database_path) if path is not None]),
        *_check_database(database_path),
        check_clock(wall_s),
        check_temporary_folder(),
        *check_memory(meminfo),
    )


def check_clock(wall_s: float) -> Finding:
    """Whether a clock that says `wall_s` can be right."""
    subject = Message("clock")
    try:
        now = datetime.fromtimestamp(wall_s, UTC)
    except (OverflowError, ValueError, OSError):
        return Finding(Level.RED, subject, Message("the clock tells no date at all"), Message("Set the date and time."))
    if not BUILT_IN <= now.year <= BUILT_IN + 20:
        return Finding(
            Level.RED,
            subject,
            Message("{now} UTC cannot be right: rules that are out of date are not marked", {"now": now}),
            Message("Set the date and time. Replace the clock's battery if it happens again."),
        )
    return Finding(Level.GREEN, subject, Message("{now} UTC", {"now": now}))


def check_disk_space(path: Path) -> Finding:
    """How much is free on the file system where `path` is or will be."""
    subject = Message("disk")
    try:
        free_mib = shutil.disk_usage(_existing(path)).free // MIB
    except OSError as e:
        what = Message("{path}: {why}", {"path": str(path), "why": str(e.strerror)})
        return Finding(Level.RED, subject, what, Message("Connect or mount the disk."))
    what = Message("{free} MiB free for {path}", {"free": free_mib, "path": str(path)})
    if free_mib >= DISK_AMBER_MIB:
        return Finding(Level.GREEN, subject, what)
    level = Level.RED if free_mib < DISK_RED_MIB else Level.AMBER
    mend = Message("Free at least {least} MiB, or use a larger disk.", {"least": DISK_AMBER_MIB})
    return Finding(level, subject, what, mend)


def check_temporary_folder() -> Finding:
    """Whether temporary files can be made."""
    subject = Message("temporary files")
    try:
        with tempfile.TemporaryFile() as file:
            file.write(bytes(4096))
            file.flush()
    except OSError as e:
        what = Message("cannot be made: {why}", {"why": str(e.strerror)})
        mend = Message("Make room in {folder}, or set TMPDIR.", {"folder": "/tmp"})  # noqa: S108  nothing is made there
        return Finding(Level.AMBER, subject, what, mend)
    return Finding(Level.GREEN, subject, Message("can be made in {path}", {"path": tempfile.gettempdir()}))


def check_memory(meminfo: Path) -> tuple[Finding, ...]:
    """How much memory is left, where the system says so in `meminfo`; nothing where it does not."""
    try:
        available = re.search(r"^MemAvailable:\s+(\d+) kB$", meminfo.read_text(), re.MULTILINE)
    except OSError:
        return ()
    if available is None:
        return ()
    free_mib = int(available[1]) // 1024
    subject, what = Message("memory"), Message("{free} MiB available", {"free": free_mib})
    if free_mib >= MEMORY_AMBER_MIB:
        return (Finding(Level.GREEN, subject, what),)
    level = Level.RED if free_mib < MEMORY_RED_MIB else Level.AMBER
    return (Finding(level, subject, what, Message("Close other programs, or restart the machine.")),)


def _check_disks(paths: list[Path]) -> tuple[Finding, ...]:
    disks: dict[int, Path] = {}
    for path in paths:
        disks.setdefault(_existing(path).stat().st_dev, path)
    return tuple(check_disk_space(path) for path in disks.values())


def _check_database(path: Path) -> tuple[Finding, ...]:
    from kiosk.station.database import damage, open_station  # noqa: PLC0415  40 ms that only the doctor waits for

    subject, place = Message("database"), str(path)
    if not path.exists():
        folder = _existing(path)
        if folder.is_dir() and os.access(folder, os.W_OK | os.X_OK):
            what = Message("{path} will be made at the first start", {"path": place})
            return (Finding(Level.GREEN, subject, what), _no_pin())
        what = Message("{path} cannot be made: {folder} cannot be written", {"path": place, "folder": str(folder)})
        mend = Message("Let the kiosk's user write there, or set 'database' in the configuration.")
        return (Finding(Level.RED, subject, what, mend),)
    try:
        damaged = damage(path)
        if damaged is not None:
            what = Message("{path} is damaged ({why})", {"path": place, "why": damaged})
            mend = Message("Run: kiosk staff set-pin. The damaged file is kept aside, and a new one is made.")
            return (Finding(Level.AMBER, subject, what, mend),)
        with closing(open_station(path)) as station:
            has_pin = StaffPin(station).has_pin()
    except StationError as e:
        mend = Message("Let the kiosk's user write it, or set 'database' to another.")
        return (Finding(Level.RED, subject, quoted(str(e)), mend),)
    pin = Finding(Level.GREEN, Message("staff PIN"), Message("is set")) if has_pin else _no_pin()
    sound = Finding(Level.GREEN, subject, Message("{path} is sound and can be written", {"path": place}))
    return (*_moved_aside(path), sound, pin)


def _moved_aside(path: Path) -> tuple[Finding, ...]:
    """What `open_station` found damaged stays beside the new one until somebody has looked at it."""
    aside = sorted(path.parent.glob(f"{path.name}.corrupt-*[0-9]"))
    if not aside:
        return ()
    what = Message("it was damaged and was made anew; the damaged one is kept as {path}", {"path": str(aside[-1])})
    mend = Message("Check the disk. Set the PIN again if it is gone, then remove the damaged file.")
    return (Finding(Level.AMBER, Message("database"), what, mend),)


def _no_pin() -> Finding:
    return Finding(Level.AMBER, Message("staff PIN"), Message("is not set"), Message("Run: kiosk staff set-pin"))


def _existing(path: Path) -> Path:
    """`path`, or the nearest folder above it that is there."""
    return next(place for place in (path.absolute(), *path.absolute().parents) if place.exists())
