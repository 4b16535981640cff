"""Where one visitor after the other is: the visit, its content, what is being fetched, and whether somebody is there.

Knows no Qt: what it shows on and where it fetches from are given to it, and so is the time.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final, Protocol, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from kiosk.station import journal
from kiosk.station.journal import Event
from kiosk.ui.flow.attendance import Attendance
from kiosk.ui.library.screen import Content
from kiosk.visit import Clock, Comfort, IdleTimeouts, Phase, Route, Visit

TRIES: Final = 2
"""So often a place is asked for before the visitor stands a level above it."""

T = TypeVar("T")
Trail = tuple[Route, ...]
WayBack = Callable[[Trail, Content, Callable[[Route], Content]], Trail]
"""From a trail, what was seen at its end and a way to fetch what there is now, to how far down the trail still goes."""


class Way(Struct, frozen=True):
    """How somebody comes to a place: deeper (1), up (-1) or neither; greeted; with the screen read to them anyway."""

    direction: int = 0
    greet: bool = False
    aloud: bool = False


STAY: Final = Way()


class Source(Protocol):
    """Fetches content, now or later; the library."""

    def fetch(
        self, place: Route, language: str, done: Callable[[Content], None], failed: Callable[[Exception], None]
    ) -> None:
        """Bring what a place needs."""

    def ask(
        self,
        work: Callable[[Callable[[Route], Content]], T],
        language: str,
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do work that fetches what it needs itself."""

    def forget(self) -> None:
        """Keep nothing of what was fetched."""


class Display(Protocol):
    """What a journey is seen on."""

    def show(self, visit: Visit, content: Content) -> None:
        """Show all of a visit; whoever is raised at shows another."""

    def arrived(self, visit: Visit, content: Content, way: Way) -> None:
        """It is shown: do what follows."""


class Journey:
    """One visit after the other. `comfort` is what each begins with, `language` the desk's."""

    display: Display
    """Given before anybody goes anywhere."""

    def __init__(self, source: Source, clock: Clock, patience: IdleTimeouts, comfort: Comfort, language: str) -> None:
        self._source = source
        self._clock = clock
        self.attendance = Attendance(clock, patience)
        self._comfort = comfort
        self._desk_language = language
        self._visit = Visit(comfort=comfort)
        self._content: Content = None
        self._going: Visit | None = None
        self._asked = 0
        self._minute = self._this_minute()
        self.doubt: Callable[[], None] = lambda: None
        """Called when something of the content could not be fetched or shown, each time it was tried."""

    @property
    def visit(self) -> Visit:
        """What is known of this visit."""
        return self._visit

    @property
    def heading(self) -> Visit:
        """The visit with the place that somebody is on the way to, or at."""
        return self._going or self._visit

    @property
    def waiting(self) -> bool:
        """Whether somebody is on the way to a place whose content is not there yet."""
        return self._going is not None

    @property
    def content(self) -> Content:
        """What is shown at its place."""
        return self._content

    @property
    def empty(self) -> bool:
        """Whether nobody is there."""
        return self.attendance.phase is Phase.EMPTY

    @property
    def language(self) -> str:
        """The language of the screen."""
        return self.language_of(self._visit)

    def language_of(self, visit: Visit) -> str:
        """The visitor's language; the desk's where nobody chose one, and for staff."""
        return self._desk_language if visit.language is None or visit.for_staff else visit.language

    # going

    def go(self, visit: Visit, way: Way = STAY) -> None:
        """Fetch what the new place needs, then show it; a later touch overtakes an earlier one."""
        if visit != self._visit:
            self._fetch(visit, way)

    def jump(self, visit: Visit) -> None:
        """Be at a visit without the touches that lead there."""
        self.attendance.begin()
        self._visit = replace(self._visit, comfort=visit.comfort)
        self.go(visit)
        self.dress(visit.comfort)

    def dress(self, comfort: Comfort) -> None:
        """The same place in other colours, another size, another voice."""
        self._arrive(replace(self._visit, comfort=comfort), self._content)

    def return_to(self, way_back: WayBack) -> None:
        """Be at the same place of content that is another now, or as near above it as there is one."""
        visit, seen = self.heading, self._content
        self._asked += 1
        asked = self._asked

        def found(trail: Trail) -> None:
            if asked == self._asked:
                self._fetch(replace(visit, trail=trail), Way())

        def failed(error: Exception) -> None:
            journal.report(Event.CONTENT_READ_FAILED, error)
            self.doubt()

        self._source.ask(lambda fetch: way_back(visit.trail, seen, fetch), self.language_of(visit), found, failed)

    def goes_on_in(self) -> str | None:
        """The language in which somebody reads, or is about to; None where nobody is there."""
        return None if self.empty else self.language_of(self.heading)

    def keep_time(self) -> None:
        """Every minute, what a screen says of this moment is fetched anew; all else on it stays as it is."""
        before, self._minute = self._minute, self._this_minute()
        if before == self._minute or self._content is None or not self._content.tells_time:
            return
        asked = self._asked

        def arrived(content: Content) -> None:
            if asked == self._asked:
                self._arrive(self._visit, content)

        self._source.fetch(self._visit.place, self.language, arrived, _not_read)

    def forget(self) -> None:
        """The visit is over; what is still being fetched for it is dropped."""
        self._visit = Visit(comfort=self._comfort)
        self._content = None
        self._going = None
        self._asked += 1
        self.attendance.end()

    def _this_minute(self) -> datetime:
        return self._clock.now().replace(second=0, microsecond=0)

    def _fetch(self, visit: Visit, way: Way, tries: int = TRIES) -> None:
        self._asked += 1
        asked, self._going = self._asked, visit

        def arrived(content: Content) -> None:
            if asked != self._asked:
                return
            there = replace(visit, comfort=self._visit.comfort)
            try:
                self._arrive(there, content)
            except Exception as error:
                journal.report(Event.SCREEN_FAILED, error)
                again()
                return
            self._going = None
            self.display.arrived(there, content, way)

        def failed(error: Exception) -> None:
            _not_read(error)
            if asked == self._asked:
                again()

        def again() -> None:
            self._source.forget()
            if tries > 1:
                self._fetch(visit, way, tries - 1)
            else:
                self._fall_back(visit)
                self.doubt()

        self._source.fetch(visit.place, self.language_of(visit), arrived, failed)

    def _arrive(self, visit: Visit, content: Content) -> None:
        """Show a visit, and only then be there."""
        self.display.show(visit, content)
        self._visit, self._content = visit, content

    def _fall_back(self, visit: Visit) -> None:
        """Be a level above a place that cannot be shown; where none is left, be where the touch came from."""
        up = visit.back()
        if up == visit or up == replace(self._visit, comfort=up.comfort):
            self._going = None
            with journal.boundary(Event.SCREEN_FAILED):
                self.display.show(self._visit, self._content)
        else:
            self._fetch(up, Way(-1))


def _not_read(error: Exception) -> None:
    journal.report(Event.CONTENT_READ_FAILED, error)
