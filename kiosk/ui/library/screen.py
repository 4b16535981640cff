"""All that the kiosk asks of a screen. The module of each screen answers it, and everything else looks it up there."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from datetime import datetime
from typing import Any, Generic, Protocol, TypeVar

from msgspec import Struct

from kiosk.guidance import Card, StaffPoint, Text
from kiosk.ui.kit.stops import Round, Stop
from kiosk.ui.library.source import Source
from kiosk.visit import Route, Visit


class ScreenContent:
    """What a screen shows of the pack; each kind of it is a frozen dataclass."""

    __slots__ = ()

    def texts(self) -> Iterator[Text]:
        """Those of its texts that somebody may have recorded, or that are said otherwise than they are shown."""
        return iter(())

    @property
    def tells_time(self) -> bool:
        """Whether it says something of this very moment."""
        return False


Content = ScreenContent | None
"""None for a screen that shows nothing of the pack."""


class ViewModel(Protocol):
    """A QObject that QML shows a screen from. One that a `derive` is written for has `show` too."""

    def clear(self) -> None:
        """Hold nothing of a visit."""


P = TypeVar("P", bound=Route)
C = TypeVar("C", bound=Content)
M = TypeVar("M", bound=ViewModel)


class View(Struct, Generic[M], eq=False, frozen=True):
    """How QML shows a screen: its name there, its file below Kiosk/Screens, and its one `required property … model`.

    A `model` is made of what a visitor's finger can do; those behind the PIN are made by the staff's desk.
    """

    name: str
    file: str
    model: type[M]
    bar: bool = True
    """Whether the bar stands under it."""
    read_aloud: bool = True
    """Whether the bar has a listen key where the kiosk can be heard."""


class Screen(Struct, Generic[P, C], eq=False, frozen=True):
    """A kind of place and how it is shown. What is left out means: nothing of the pack, nothing to say of it."""

    place: type[P]
    view: View[Any]
    load: Callable[[Source, P, str, datetime], C] | None = None
    """Reads the content, in a language at a time; on the jobs thread. Raises PackError."""
    kept_as: Callable[[P], Hashable] | None = None
    """What two places have in common that show the same content: it is not read again while one of them was last."""
    derive: Callable[[P, C, frozenset[str]], object] | None = None
    """The value that the view-model shows; given which pictograms are flipped for a right-to-left reader."""
    view_of: Callable[[P, C], View[Any]] | None = None
    """Which view shows it, where that is not always the same one."""
    turn: Callable[[Visit, P, C, int], Visit] | None = None
    """The visit after previous (-1) or next (1)."""
    returned: Callable[[P, Content, C], P | None] | None = None
    """Where a place is once the content was written anew, given what was seen at the end of the trail; None: gone."""
    leads_on: Callable[[P, P], bool] | None = None
    """Whether what lay below a place (before) still lies below where it is now."""
    read_unasked: bool = True
    """Whether whoever listens has it read when they come to it; else a touch says the one thing that was touched."""
    closes_ms: int | None = None
    """How long after the last touch or word it closes by itself."""
    stops: Callable[[Round], Iterator[Stop]] | None = None
    """The pictures that a tour takes of it."""
    scenes: Callable[[Round], dict[str, Visit]] | None = None
    """What a tour shows in every look, by name."""


class Screens:
    """Every screen, in the order that a tour goes past them."""

    def __init__(self, screens: Sequence[Screen[Any, Any]], views: Sequence[View[Any]] = ()) -> None:
        """`views` are those that show no place."""
        self._of = {screen.place: screen for screen in screens}
        self.views = tuple(dict.fromkeys((*(screen.view for screen in screens), *views)))

    def __iter__(self) -> Iterator[Screen[Any, Any]]:
        return iter(self._of.values())

    def of(self, place: Route) -> Screen[Any, Any]:
        """The screen of a place."""
        return self._of[type(place)]

    def load(self, source: Source, place: Route, language: str, now: datetime) -> Content:
        """Read what `place` needs.

        Raises:
            PackError: no pack is open, or it cannot be read.
        """
        load = self.of(place).load
        return None if load is None else load(source, place, language, now)

    def view_of(self, place: Route, content: Content) -> View[Any]:
        """What shows a place."""
        screen = self.of(place)
        return screen.view if screen.view_of is None else screen.view_of(place, content)

    def turned(self, visit: Visit, content: Content, by: int) -> Visit:
        """The visit after previous (-1) or next (1); the same one where that leads nowhere."""
        turn = self.of(visit.place).turn
        return visit if turn is None or content is None else turn(visit, visit.place, content, by)

    def stops(self, around: Round) -> Iterator[Stop]:
        """Every stop of a tour that is at a place."""
        for screen in self:
            if screen.stops is not None:
                yield from screen.stops(around)

    def looks(self, around: Round) -> Iterator[Stop]:
        """The other colours, the other sizes of text, and everything lower."""
        for screen in self:
            for name, visit in screen.scenes(around).items() if screen.scenes is not None else ():
                yield from around.looks(name, visit)


def turned_to(visit: Visit, place: Route, index: int, count: int) -> Visit:
    """The visit at `place`, page `index` of `count`; past the last one a level up, before the first one as it was."""
    if index >= count:
        return visit.back()
    return visit.turned_to(place) if index >= 0 else visit


def index_now(at: int, before: Sequence[Card | StaffPoint], now: Sequence[Card | StaffPoint]) -> int:
    """Where the card that stood at `at` stands now; what stands there now when it is gone."""
    ids = [card.id for card in now]
    if at < len(before) and before[at].id in ids:
        return ids.index(before[at].id)
    return min(at, len(ids) - 1)
