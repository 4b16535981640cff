"""A journey as a table: what is touched, what can be fetched and shown, and where the visitor then is. No Qt."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from msgspec import Struct, field
from msgspec.structs import replace

from kiosk.errors import PackError
from kiosk.ui.flow.journey import Journey, Way
from kiosk.ui.library.screen import Content
from kiosk.ui.tour.camera import HeldClock
from kiosk.visit import Comfort, Home, IdleTimeouts, Route, StaffHome, ThemePage, TopicCard, Visit, Welcome
from tests.helpers.told_journey import Books, Page, Wall

HOME = Visit(language="nl", trail=(Home(),))
THEME = HOME.opened(ThemePage("health"))
TOPIC = THEME.opened(TopicCard("health.doctor"))
MENU = TOPIC.opened(Welcome())


class World(Struct):
    books: Books
    wall: Wall
    clock: HeldClock
    journey: Journey
    doubts: list[bool] = field(default_factory=list)

    def at(self, visit: Visit) -> None:
        """Somebody is there and has nothing behind them."""
        self.journey.jump(visit)
        assert self.journey.visit == visit
        self.books.asked.clear()
        self.wall.seen.clear()
        self.wall.ways.clear()


@pytest.fixture
def world() -> World:
    books, wall, clock = Books(), Wall(), HeldClock(datetime(2026, 11, 30, 9, 0))
    journey = Journey(books, clock, IdleTimeouts(), Comfort(), "nl")
    journey.display = wall
    world = World(books, wall, clock, journey)
    journey.doubt = lambda: world.doubts.append(True)
    return world


@pytest.mark.parametrize(
    ("start", "goal", "unread", "unshown", "end", "doubted"),
    [
        (HOME, THEME, {}, {}, THEME, False),
        (HOME, THEME, {ThemePage: 1}, {}, THEME, False),
        (HOME, THEME, {}, {ThemePage: 1}, THEME, False),
        (HOME, THEME, {ThemePage: 1}, {ThemePage: 1}, HOME, True),
        (HOME, THEME, {ThemePage: 2}, {}, HOME, True),
        (HOME, THEME, {}, {ThemePage: 2}, HOME, True),
        (HOME, TOPIC, {TopicCard: 2}, {}, THEME, True),
        (HOME, TOPIC, {TopicCard: 2, ThemePage: 1}, {}, THEME, True),
        (HOME, TOPIC, {TopicCard: 2}, {ThemePage: 2}, HOME, True),
        (TOPIC, HOME, {Home: 2}, {}, TOPIC, True),
        (TOPIC, THEME, {ThemePage: 2}, {}, HOME, True),
        (MENU, replace(TOPIC, language="fr"), {TopicCard: 2}, {}, replace(THEME, language="fr"), True),
        (MENU, replace(TOPIC, language="fr"), {TopicCard: 9, ThemePage: 9, Home: 9}, {}, MENU, True),
    ],
)
def test_where_a_touch_leads(
    world: World,
    start: Visit,
    goal: Visit,
    unread: dict[type[Route], int],
    unshown: dict[type[Route], int],
    end: Visit,
    doubted: bool,
) -> None:
    world.at(start)
    world.books.broken, world.wall.refused = dict(unread), dict(unshown)
    world.journey.go(goal)
    assert world.journey.visit == end
    assert world.wall.seen[-1] == end
    assert bool(world.doubts) == doubted
    world.books.broken, world.wall.refused = {}, {}
    world.journey.go(goal.opened(ThemePage("work")))
    assert world.journey.visit == goal.opened(ThemePage("work"))


def test_nothing_is_known_of_a_place_before_it_was_shown(world: World) -> None:
    world.at(HOME)
    held = world.books.hold()
    world.journey.go(THEME, Way(1))
    assert (world.journey.visit, world.wall.ways) == (HOME, [])
    held.popleft()()
    assert (world.journey.visit, world.wall.ways) == (THEME, [Way(1)])


def test_a_later_touch_overtakes_an_earlier_one_in_any_order(world: World) -> None:
    world.at(HOME)
    held = world.books.hold()
    world.journey.go(THEME)
    world.journey.go(HOME.opened(ThemePage("work")))
    held.pop()()
    held.pop()()
    assert world.journey.visit == HOME.opened(ThemePage("work"))


def test_what_still_comes_for_a_visit_that_is_over_is_dropped_and_so_is_what_fails(world: World) -> None:
    world.at(HOME)
    held = world.books.hold()
    world.journey.go(THEME)
    world.journey.go(TOPIC)
    world.journey.forget()
    world.books.broken[TopicCard] = 1
    while held:
        held.popleft()()
    assert (world.journey.visit, world.journey.content, world.journey.empty) == (Visit(), None, True)
    assert (world.wall.seen, world.doubts) == ([], [])


def test_a_place_that_is_touched_again_while_it_is_there_is_not_fetched_again(world: World) -> None:
    world.at(THEME)
    world.journey.go(THEME)
    assert world.books.asked == []


def test_what_was_kept_is_forgotten_before_the_next_try(world: World) -> None:
    world.at(HOME)
    before = world.books.forgets
    world.wall.refused = {ThemePage: 1}
    world.journey.go(THEME)
    assert world.books.forgets == before + 1


def test_comfort_that_is_changed_while_something_is_fetched_stays(world: World) -> None:
    world.at(HOME)
    held = world.books.hold()
    world.journey.go(THEME)
    world.journey.dress(Comfort(text_step=2))
    held.popleft()()
    assert world.journey.visit == replace(THEME, comfort=Comfort(text_step=2))


def test_another_look_that_cannot_be_shown_is_not_taken_on(world: World) -> None:
    world.at(THEME)
    world.wall.refused = {ThemePage: 1}
    with pytest.raises(KeyError):
        world.journey.dress(Comfort(text_step=2))
    assert world.journey.visit == THEME


def test_staff_are_spoken_to_in_the_language_of_the_desk(world: World) -> None:
    world.at(Visit(language="fr", trail=(Home(),)))
    assert world.journey.language == "fr"
    world.journey.go(world.journey.visit.opened(StaffHome()))
    assert world.books.asked[-1] == (StaffHome(), "nl")
    assert world.journey.language == "nl"


@pytest.mark.parametrize(("timed", "minutes", "fetched"), [(True, 1, 1), (True, 0, 0), (False, 1, 0)])
def test_what_tells_the_time_is_fetched_anew_every_minute(
    world: World, timed: bool, minutes: int, fetched: int
) -> None:
    world.books.timed = timed
    world.at(THEME)
    for _ in range(3):
        world.journey.keep_time()
    world.clock.set_wall(datetime(2026, 11, 30, 9, minutes, 30))
    for _ in range(3):
        world.journey.keep_time()
    assert len(world.books.asked) == fetched
    assert world.journey.visit == THEME


def test_content_that_is_another_now_is_shown_at_the_same_place_or_above_it(world: World) -> None:
    world.at(TOPIC)
    seen: list[Content] = []

    def way_back(trail: tuple[Route, ...], shown: Content, fetch: Callable[[Route], Content]) -> tuple[Route, ...]:
        seen.extend((shown, fetch(trail[-1])))
        return trail[:-1]

    world.journey.return_to(way_back)
    assert world.journey.visit == THEME
    assert seen[1] == Page(TopicCard("health.doctor"), 0)
    assert seen[0] != seen[1]


def test_a_way_back_that_cannot_be_found_leaves_the_visitor_where_they_are(world: World) -> None:
    world.at(TOPIC)

    def lost(trail: tuple[Route, ...], shown: Content, fetch: Callable[[Route], Content]) -> tuple[Route, ...]:
        raise PackError("x")

    world.journey.return_to(lost)
    assert (world.journey.visit, world.doubts) == (TOPIC, [True])


def test_the_language_that_goes_on_is_that_of_the_place_they_are_about_to_see(world: World) -> None:
    assert world.journey.goes_on_in() is None
    world.at(HOME)
    world.books.hold()
    world.journey.go(replace(THEME, language="ar"))
    assert world.journey.goes_on_in() == "ar"


def test_a_journey_knows_no_qt() -> None:
    program = "import sys, kiosk.ui.flow.journey; print(*(name for name in sys.modules if name.startswith('PySide6')))"
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=root, check=True)
    assert done.stdout.split() == []


def test_somebody_waits_from_a_touch_until_its_screen_is_there(world: World) -> None:
    world.at(HOME)
    held = world.books.hold()
    assert not world.journey.waiting
    world.journey.go(THEME)
    assert world.journey.waiting
    held.popleft()()
    assert not world.journey.waiting
