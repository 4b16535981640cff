"""Whether people understand the pictures: how often each was taken for what. Nothing is kept of who said it, or when.

In the manner of ISO 9186-1:2014, a test of comprehension: somebody who has not seen a picture before says what it
means, and whoever asked marks the answer.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from msgspec import Struct

if TYPE_CHECKING:  # a start does not wait for a database
    from kiosk.station.database import Station

FIELDS: Final = ("picture", "right", "near", "wrong", "none", "asked", "understood_percent")


class Interpretation(StrEnum):
    """What somebody said that a picture means."""

    RIGHT = "right"
    NEAR = "near"
    WRONG = "wrong"
    NONE = "none"


class Counts(Struct, frozen=True):
    """How often a picture was taken for what."""

    picture: str
    right: int = 0
    near: int = 0
    wrong: int = 0
    none: int = 0

    @property
    def asked(self) -> int:
        """How many people were asked."""
        return self.right + self.near + self.wrong + self.none

    @property
    def understood_percent(self) -> int:
        """The share that was right, rounded down, so that 66.7 is not yet 67."""
        return 100 * self.right // self.asked


class Comprehension:
    """The counts in the station's database."""

    def __init__(self, station: Station) -> None:
        self._station = station

    def count(self, picture: str, answer: Interpretation) -> None:
        """One more.

        Raises:
            StationError: the disk refuses it.
        """
        with self._station.transaction() as db:
            db.execute(
                "INSERT INTO comprehension (picture, answer, count) VALUES (?, ?, 1) "
                "ON CONFLICT (picture, answer) DO UPDATE SET count = count + 1",
                [picture, answer.value],
            )

    def counts(self) -> tuple[Counts, ...]:
        """Every picture that somebody was asked about, by its name.

        Raises:
            StationError: the database cannot be used.
        """
        found: dict[str, dict[str, int]] = {}
        with self._station.transaction() as db:
            for row in db.query("SELECT picture, answer, count FROM comprehension ORDER BY picture, answer"):
                found.setdefault(row["picture"], {})[row["answer"]] = row["count"]
        return tuple(Counts(picture, **answers) for picture, answers in found.items())


def as_csv(counts: Iterable[Counts]) -> str:
    """The counts as a table with a line of names; RFC 4180, lines that end in CRLF."""
    written = io.StringIO(newline="")
    table = csv.writer(written)
    table.writerow(FIELDS)
    table.writerows([getattr(count, name) for name in FIELDS] for count in counts)
    return written.getvalue()
