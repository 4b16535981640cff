"""Whether a version can be told from an earlier one, and whether a day that something was checked on has come."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from kiosk.authoring.files.findings import Finding, Level

_NUMBERS: Final = re.compile(r"\d+(\.\d+)*")
_DAY: Final = re.compile(r"(20\d\d)\.(\d\d?)\.(\d\d?)(\.\d+)?")


def version_findings(version: str, where: str, today: date) -> Iterator[Finding]:
    """What keeps a version from being compared: other signs than numbers, or a day that has not come."""
    if not _NUMBERS.fullmatch(version):
        what = (
            f"version: '{version}' is not later or earlier than another: write numbers with points, such as 2026.11.28"
        )
        yield Finding(Level.ERROR, where, what)
    elif (day := _DAY.fullmatch(version)) is not None:
        try:
            named = date(*map(int, day.group(1, 2, 3)))
        except ValueError:
            yield Finding(Level.ERROR, where, f"version: '{version}' begins like a day, and there is no such day")
            return
        if named > today:
            yield Finding(Level.ERROR, where, f"version: '{version}' is a day in the future; today is {today}")


def checked_findings(checked: Iterable[tuple[str, date]], today: date) -> Iterator[Finding]:
    """The days on which something is said to have been checked and that have not come, each with where it stands."""
    for where, day in checked:
        if day > today:
            yield Finding(Level.ERROR, where, f"checked_on: {day} is in the future; today is {today}")
