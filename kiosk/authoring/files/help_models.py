"""The shape of numbers.yaml: what somebody may need at once, and the numbers of those who answer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Final, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from kiosk.authoring.files.site_models import WeekSource
from kiosk.authoring.files.spelling import Item, Line, Picture, Tag, item_id
from kiosk.guidance import Hours, Region
from kiosk.packs.format import rows

ALWAYS: Final = frozenset({"112", "101"})
"""The numbers that stay what they are; any other has a day on which somebody looks again."""


def _help_number(written: str) -> str:
    try:
        return rows.help_number(" ".join(written.split()))
    except ValueError as error:
        raise ValueError(f"'{written}' is no number of a help line, such as '1712' or 0800 30 030") from error


Number = Annotated[str, AfterValidator(_help_number)]
# The keys of a StrEnum come from YAML as plain text, which strict validation would refuse.
Part = Annotated[Region, Field(strict=False)]


class HelpLineSource(Item):
    """A number of a need. `regions` left out: all of Belgium. `hours` only once a person has confirmed them."""

    id: Annotated[str, StringConstraints(max_length=80), item_id("number")]
    number: Number
    name: Annotated[Line, StringConstraints(max_length=60)]
    regions: Annotated[tuple[Part, ...], Field(min_length=1)] = tuple(Region)
    languages: tuple[Tag, ...] = ()
    free: bool = False
    anonymous: bool = False
    hours: WeekSource | None = None
    holidays: Annotated[bool, Field(description="closed on public holidays")] = True
    source: Line
    checked_on: date
    valid_until: date | None = None
    confirmed_by: Annotated[Line, StringConstraints(max_length=80)] | None = None
    confirmed_on: date | None = None

    @model_validator(mode="after")
    def _can_be_trusted(self) -> Self:
        if (self.confirmed_by is None) != (self.confirmed_on is None):
            raise ValueError("'confirmed_by' and 'confirmed_on' go together: who called, and on which day")
        if self.hours is not None and self.confirmed_by is None:
            raise ValueError("has 'hours' that nobody confirmed: leave them out, or say 'confirmed_by'")
        if self.number in ALWAYS:
            if self.valid_until is not None:
                raise ValueError(f"has a 'valid_until', and {self.number} stays what it is")
        elif self.valid_until is None:
            raise ValueError("has no 'valid_until': on that day somebody looks whether it is still right")
        elif self.valid_until < self.checked_on:
            raise ValueError(f"has a 'valid_until' before checked_on, {self.checked_on}")
        return self

    @property
    def opening_hours(self) -> Hours | None:
        """When somebody answers; None where nobody confirmed that."""
        return None if self.hours is None else Hours(self.hours.days, on_holidays=not self.holidays)


class NeedSource(Item):
    """An item of numbers.yaml. Where it has no line it leads to the desk; `spoken` is of its text."""

    id: Annotated[str, StringConstraints(max_length=80), item_id("help")]
    picture: Picture
    question: Annotated[Line, StringConstraints(max_length=60)]
    text: Line
    spoken: Line | None = None
    behind: str | None = None
    quiet: bool = False
    lines: tuple[HelpLineSource, ...] = ()


def behind_fault(need: NeedSource, needs: Iterable[NeedSource]) -> str | None:
    """What is wrong with the need that this one stands behind; None: nothing."""
    if need.behind is None:
        return None
    before = next((other for other in needs if other.id == need.behind), None)
    if before is None:
        return f"there is no need '{need.behind}'"
    return f"'{before.id}' stands behind another one itself" if before.behind is not None else None
