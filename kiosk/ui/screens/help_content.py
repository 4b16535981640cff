"""What the screens of *help now* know: needs, their lines, and how a number is said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from kiosk.guidance import HelpLine, Need, NumberCard, Region, Text, number_cards
from kiosk.ui.library.place_words import Door, door_now
from kiosk.ui.library.screen import ScreenContent
from kiosk.ui.library.source import Source
from kiosk.ui.library.spoken_languages import language_names
from kiosk.visit import HelpCard, HelpNow

TWICE: Final = ". "
"""Between the two times that a number is said."""


class HelpContent(Struct, ScreenContent, frozen=True):
    """All of help now. `region` is where the kiosk stands; `doors` and `spoken` are what a line's id says in words."""

    needs: tuple[Need, ...]
    region: Region
    doors: Mapping[str, tuple[Door, str]]
    spoken: Mapping[str, str]

    def texts(self) -> Iterator[Text]:
        """Those of the needs, and of the keys that name their numbers."""
        for need in self.needs:
            yield from (need.question, need.text)
            yield from (named(need, line) for line in need.lines)

    @property
    def tells_time(self) -> bool:
        """Whether it says of a line that somebody answers now."""
        return bool(self.doors)

    def region_of(self, place: HelpNow | HelpCard) -> Region:
        """The region that a place is about."""
        return place.region or self.region

    def cards(self, place: HelpCard) -> tuple[NumberCard, ...]:
        """The cards of the need that is on the screen; none where there is no such need."""
        return number_cards(self.needs, place.need, self.region_of(place))


def load_help(source: Source, _place: HelpNow | HelpCard, language: str, now: datetime) -> HelpContent:
    """Read all of it.

    Raises:
        PackError: no pack is open, or it cannot be read.
    """
    needs = source.pack.needs(language)
    lines = [line for need in needs for line in need.lines]
    written = source.written(language)
    words = source.words(written)
    return HelpContent(
        needs,
        source.region,
        {line.id: door_now(line.hours, now, written, words) for line in lines if line.hours is not None},
        {line.id: language_names(line.languages, written) for line in lines},
    )


def said(line: HelpLine) -> str:
    """A number as it is said: digit by digit, with a pause after each of a short one, else after each group."""
    groups = line.groups if len(line.groups) > 1 else tuple(line.number)
    return ", ".join(" ".join(group) for group in groups)


def named(need: Need, line: HelpLine | None) -> Text:
    """What a key in the list says of itself: the number, and for what it is."""
    if line is None:
        return need.question
    number, question = said(line), need.question
    return replace(
        question,
        value=f"{number}. {question.value}",
        spoken=f"{number}. {question.spoken}" if question.spoken is not None else None,
        hard=(),
        recording=None,
        utterance=f"{need.id}.{line.id}",
    )
