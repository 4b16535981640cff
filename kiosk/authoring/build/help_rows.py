"""The rows of *help now* in a pack, and whether a person has confirmed its numbers."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authoring.build.writing import Row, as_json
from kiosk.authoring.files.source import Content
from kiosk.errors import PackError
from kiosk.packs.read.places import hours_as


def refuse_unconfirmed(content: Content) -> None:
    """Refuse numbers that nobody has called.

    Raises:
        PackError: there are some; the line names them.
    """
    lines = (line for need in content.needs for line in need.lines)
    numbers = dict.fromkeys(line.number for line in lines if line.confirmed_by is None)
    if numbers:
        told = ", ".join(numbers)
        raise PackError(f"{content.pack.id}: help lines that no person has confirmed, so not released: {told}")


def need_rows(content: Content) -> Iterator[Row]:
    """The rows of `needs`."""
    for at, need in enumerate(content.needs):
        yield {
            "id": need.id,
            "position": at,
            "picture": as_json(need.picture.signs),
            "behind": need.behind,
            "quiet": int(need.quiet),
        }


def line_rows(content: Content) -> Iterator[Row]:
    """The rows of `help_lines`."""
    for need in content.needs:
        for at, line in enumerate(need.lines):
            hours = line.opening_hours
            yield {
                "need": need.id,
                "position": at,
                "id": line.id,
                "number": line.number,
                "name": line.name,
                "regions": as_json([region.value for region in line.regions]),
                "languages": as_json(line.languages),
                "free": int(line.free),
                "anonymous": int(line.anonymous),
                "hours": as_json(hours_as(hours)) if hours is not None else None,
                "source": line.source,
                "checked_on": line.checked_on.isoformat(),
                "valid_until": line.valid_until.isoformat() if line.valid_until is not None else None,
                "confirmed_by": line.confirmed_by,
                "confirmed_on": line.confirmed_on.isoformat() if line.confirmed_on is not None else None,
            }
