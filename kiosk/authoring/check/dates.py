"""Whether a version can be told from an earlier one, and whether a day that something was checked on has come."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from msgspec import Struct

from kiosk.authoring.files.findings import Finding, Level
from kiosk.authoring.files.items import topic_cards
from kiosk.authoring.files.source import Content

DUE_WITHIN: Final = timedelta(days=90)
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


class Due(Struct, frozen=True):
    """A topic, a card or a help line, and the last day on which it may be told without another look."""

    item: str
    day: date


def days_of(content: Content) -> Iterator[Due]:
    """Every last day that stands in the content."""
    for topic in content.topics:
        for item, day in (
            (topic.id, topic.valid_until),
            *((card.id, card.valid_until) for card, _ in topic_cards(topic)),
        ):
            if day is not None:
                yield Due(item, day)
    for need in content.needs:
        yield from (Due(line.id, line.valid_until) for line in need.lines if line.valid_until is not None)


def passed_findings(content: Content, today: date) -> Iterator[Finding]:
    """What was to be looked up anew, and was not."""
    for due in days_of(content):
        if due.day < today:
            what = f"its last day, {due.day}, has passed: look its source up anew"
            yield Finding(Level.WARNING, f"{content.place(due.item)}: {due.item}", what)


def due_soon(content: Content, today: date) -> tuple[Due, ...]:
    """What has to be looked up anew within `DUE_WITHIN`, the first first."""
    soon = (due for due in days_of(content) if today <= due.day <= today + DUE_WITHIN)
    return tuple(sorted(soon, key=lambda due: (due.day, due.item)))
