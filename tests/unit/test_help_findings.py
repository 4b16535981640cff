"""What staff are told of help lines that nobody has called, or that somebody should have looked at again."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from kiosk.station.findings import Level
from kiosk.station.help_findings import help_findings

TODAY = date(2027, 1, 1).toordinal()


class Line(Struct, frozen=True):
    number: str
    valid_until: date | None = None
    confirmed_by: str | None = "Els"


def test_content_without_help_lines_has_nothing_to_tell() -> None:
    assert help_findings((), TODAY) == ()


def test_numbers_that_a_person_has_confirmed_are_good() -> None:
    (found,) = help_findings((Line("112"), Line("1712", date(2027, 1, 1))), TODAY)
    assert found.level is Level.GREEN


def test_numbers_that_nobody_has_confirmed_make_the_content_a_preview() -> None:
    (found,) = help_findings((Line("112"), Line("1712", None, None), Line("1712", None, None)), TODAY)
    assert found.level is Level.AMBER
    assert str(found.what) == "this content is a preview: no person has confirmed 1712"


def test_a_number_past_its_day_is_named_to_staff() -> None:
    (found,) = help_findings((Line("112"), Line("1712", date(2026, 12, 31))), TODAY)
    assert (found.level, str(found.what)) == (Level.AMBER, "shown, though somebody should have looked again: 1712")
