"""Help now: what somebody may need at once, and the numbers of those who answer."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from itertools import chain

from msgspec import Struct

from kiosk.guidance.cards import PictureSentence
from kiosk.guidance.languages import Text
from kiosk.guidance.site_places import Hours


class Region(StrEnum):
    """The parts of Belgium that have help lines of their own, in the order of the screen."""

    FLANDERS = "flanders"
    BRUSSELS = "brussels"
    WALLONIA = "wallonia"
    GERMAN = "german"

    @property
    def following(self) -> Region:
        """The next one; after the last the first."""
        regions = list(Region)
        return regions[(regions.index(self) + 1) % len(regions)]


class HelpLine(Struct, frozen=True):
    """A telephone number and what is known of it. `number` has its digits in groups as they are said: 0800 30 030.

    `name` is who answers, as they call themselves. `languages` are those that are spoken there. Without `hours` nobody
    confirmed them, and nothing is said of them. `confirmed_by` is the person who called, on `confirmed_on`; None: no
    person has. After `valid_until`, which an emergency number has not, somebody has to look again; a visitor sees it
    all the same.
    """

    id: str
    number: str
    name: Text
    regions: tuple[Region, ...]
    languages: tuple[str, ...]
    free: bool
    anonymous: bool
    hours: Hours | None
    source: str
    checked_on: date
    valid_until: date | None
    confirmed_by: str | None
    confirmed_on: date | None

    @property
    def groups(self) -> tuple[str, ...]:
        """Its digits, group by group."""
        return tuple(self.number.split())


class Need(Struct, frozen=True):
    """What somebody may need at once. Without a line in their region it leads to the desk.

    `question` stands beside its number in the list, `text` on its card. `behind` is the need on whose cards it follows;
    None: it is in the list. `quiet`: nobody else shall see what it is about.
    """

    id: str
    picture: PictureSentence
    alt: Text
    question: Text
    text: Text
    behind: str | None
    quiet: bool
    lines: tuple[HelpLine, ...]

    def lines_in(self, region: Region) -> tuple[HelpLine, ...]:
        """The lines for somebody there."""
        return tuple(line for line in self.lines if region in line.regions)


class NumberCard(Struct, frozen=True):
    """A card of a need: one line, or None for the desk."""

    need: Need
    line: HelpLine | None


def listed(needs: tuple[Need, ...]) -> tuple[Need, ...]:
    """Those that stand in the list."""
    return tuple(need for need in needs if need.behind is None)


def number_cards(needs: tuple[Need, ...], need_id: str, region: Region) -> tuple[NumberCard, ...]:
    """The cards of a need in the list, and then of those behind it; none where there is no such need."""
    told = (need for need in needs if need_id in (need.id, need.behind))
    first_own = sorted(told, key=lambda need: need.behind is not None)
    return tuple(chain.from_iterable(_cards(need, region) for need in first_own))


def _cards(need: Need, region: Region) -> tuple[NumberCard, ...]:
    return tuple(NumberCard(need, line) for line in need.lines_in(region)) or (NumberCard(need, None),)
