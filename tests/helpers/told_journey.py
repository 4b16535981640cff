"""What a journey fetches from and is shown on, as a test says: answers that wait, fail or are refused."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TypeVar

from msgspec import Struct, field

from kiosk.errors import PackError
from kiosk.ui.flow.journey import Way
from kiosk.ui.library.screen import Content, ScreenContent
from kiosk.visit import Route, Visit

T = TypeVar("T")


class Page(Struct, ScreenContent, frozen=True):
    """What is fetched for a place, and the how manieth time."""

    place: Route
    number: int
    timed: bool = False

    @property
    def tells_time(self) -> bool:
        return self.timed


class Books:
    """A `Source` that answers when it is told to, and fails at the places that a test says."""

    def __init__(self) -> None:
        self.broken: dict[type[Route], int] = {}
        self.timed = False
        self.asked: list[tuple[Route, str]] = []
        self.forgets = 0
        self.held: deque[Callable[[], None]] | None = None

    def fetch(
        self, place: Route, language: str, done: Callable[[Content], None], failed: Callable[[Exception], None]
    ) -> None:
        self.asked.append((place, language))
        number = len(self.asked)

        def answer() -> None:
            if self.broken.get(type(place), 0):
                self.broken[type(place)] -= 1
                failed(PackError("x"))
            else:
                done(Page(place, number, self.timed))

        self._later(answer)

    def ask(
        self,
        work: Callable[[Callable[[Route], Content]], T],
        language: str,  # noqa: ARG002  as the Protocol has it
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        def answer() -> None:
            try:
                found = work(lambda place: Page(place, 0))
            except PackError as error:
                failed(error)
            else:
                done(found)

        self._later(answer)

    def forget(self) -> None:
        self.forgets += 1

    def hold(self) -> deque[Callable[[], None]]:
        """Answer no more by itself."""
        self.held = deque()
        return self.held

    def _later(self, answer: Callable[[], None]) -> None:
        if self.held is None:
            answer()
        else:
            self.held.append(answer)


class Wall(Struct):
    """A `Display` that keeps what it was shown, and refuses the places that a test says."""

    refused: dict[type[Route], int] = field(default_factory=dict)
    seen: list[Visit] = field(default_factory=list)
    contents: list[Content] = field(default_factory=list)
    ways: list[Way] = field(default_factory=list)

    def show(self, visit: Visit, content: Content) -> None:
        if self.refused.get(type(visit.place), 0):
            self.refused[type(visit.place)] -= 1
            raise KeyError(visit.place)
        self.seen.append(visit)
        self.contents.append(content)

    def arrived(self, visit: Visit, content: Content, way: Way) -> None:  # noqa: ARG002  as the Protocol has it
        self.ways.append(way)
