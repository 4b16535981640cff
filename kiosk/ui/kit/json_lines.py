"""What a child prints, cut into lines and read as if a stranger had printed it. The process is not looked at here."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

RUBBISH_LINES: Final = 100
LONGEST_LINE: Final = 2**20

Report = Mapping[str, Any]
Read = Callable[[bytes], object | None]


def report_of(line: bytes) -> Report | None:
    """A JSON object that says what it "is"; None where the line is none."""
    if not line.startswith(b"{"):
        return None
    try:
        report = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return report if isinstance(report, dict) and isinstance(report.get("is"), str) else None


class Lines:
    """Cuts what a child prints into lines, as if a stranger had printed it, and reads each.

    `read` gives None for a line that is none of its own. Of the lines that `latest` knows, only the newest of what
    was taken in at once is read.
    """

    def __init__(self, read: Read = report_of, latest: Callable[[bytes], bool] | None = None) -> None:
        self.newest_is_enough = latest is not None
        self._read = read
        self._latest = latest or (lambda _: False)
        self._rest = b""
        self._rubbish = 0

    @property
    def are_rubbish(self) -> bool:
        """Whether there was so much that nobody can read that it is taken for broken."""
        return self._rubbish >= RUBBISH_LINES or len(self._rest) > LONGEST_LINE

    def take(self, data: bytes) -> Iterator[object]:
        """What the lines say that end in `data`; the start of one that does not is kept."""
        *lines, self._rest = (self._rest + data).split(b"\n")
        newest: bytes | None = None
        for line in lines:
            if self._latest(line):
                newest = line
                continue
            for report in self._report(line):
                newest = None
                yield report
            if self.are_rubbish:
                return
        if newest is not None:
            yield from self._report(newest)

    def _report(self, line: bytes) -> Iterator[object]:
        report = self._read(line) if len(line) <= LONGEST_LINE else None
        if report is None:
            self._rubbish += 1
        else:
            yield report
