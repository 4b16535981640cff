"""What staff are told of the help lines: whether a person has called them, and whether they are too old."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import Protocol

from kiosk.station.findings import Finding, Level
from kiosk.station.messages import Message


class Line(Protocol):
    """What has to be known of a help line."""

    @property
    def number(self) -> str:
        """As it is shown."""
        ...

    @property
    def valid_until(self) -> date | None:
        """Until when nobody has to look again; None: for ever."""
        ...

    @property
    def confirmed_by(self) -> str | None:
        """Who called it; None: nobody."""
        ...


def help_findings(lines: Collection[Line], today: int) -> tuple[Finding, ...]:
    """What is to be said of these lines on a day, counted as `date.toordinal` does.

    Visitors see each of them all the same. The day is a number, because a clock that is far off has no date.
    """
    subject = Message("help lines")
    findings = []
    if numbers := _told(line.number for line in lines if line.confirmed_by is None):
        what = Message("this content is a preview: no person has confirmed {numbers}", {"numbers": numbers})
        mend = Message("Call each number. Have whoever makes the content write down who called, and when.")
        findings.append(Finding(Level.AMBER, subject, what, mend))
    if numbers := _told(line.number for line in lines if line.valid_until and line.valid_until.toordinal() < today):
        what = Message("shown, though somebody should have looked again: {numbers}", {"numbers": numbers})
        findings.append(Finding(Level.AMBER, subject, what, Message("Bring newer content.")))
    if lines and not findings:
        findings.append(Finding(Level.GREEN, subject, Message("a person has confirmed each of them")))
    return tuple(findings)


def _told(numbers: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(numbers))
