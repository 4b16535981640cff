"""The board of languages: each always in its place, page after page, and lit in turn while nobody touches it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication

from kiosk.app import EMBEDDED_PACK
from kiosk.guidance import Direction, Language
from kiosk.station.settings.values import Settings
from kiosk.ui.kit.words import Words
from kiosk.ui.screens import welcome
from kiosk.ui.screens.welcome import Board, WelcomeModel, derive_welcome
from kiosk.visit import LIT_MS, QUIET_MS, Home, TopicCard, Visit, Welcome
from tests.helpers.listening import Listener
from tests.helpers.live_kiosk import BETWEEN_TOUCHES_MS, LiveKiosk, settle
from tests.helpers.make_pack import big_pack, write_pack

TICK_MS = 200


def languages(count: int) -> tuple[Language, ...]:
    tags = [f"x{a}{b}" for a, b in product("abcdefghij", repeat=2)]
    return tuple(Language(tag, tag.upper(), Direction.LTR) for tag in tags[:count])


def board(count: int, *, small: bool = False) -> Board:
    spoken = languages(count)
    return Board(spoken, tuple(Words(f"call in {one.tag}") for one in spoken), small)


def tags(of: Board, page: int) -> list[str]:
    return [row.tag for row in derive_welcome(of, page, None).rows]


@pytest.mark.parametrize(
    ("count", "small", "places", "pages"),
    [
        (1, False, 10, [1]),
        (10, False, 10, [10]),
        (11, False, 14, [11]),
        (14, False, 14, [14]),
        (15, False, 20, [15]),
        (20, False, 20, [20]),
        (21, False, 20, [19, 2]),
        (40, False, 20, [19, 19, 2]),
        (1, True, 15, [1]),
        (14, True, 15, [14]),
        (15, True, 15, [14, 1]),
        (30, True, 15, [14, 14, 2]),
    ],
)
def test_a_board_has_room_for_its_languages_and_for_the_key_to_the_next_page(
    count: int, small: bool, places: int, pages: list[int]
) -> None:
    of = board(count, small=small)
    assert of.places == places
    assert of.pages == len(pages)
    assert [len(tags(of, page)) for page in range(of.pages)] == pages
    assert [tag for page in range(of.pages) for tag in tags(of, page)] == [one.tag for one in of.languages]


def test_the_call_is_in_the_language_that_is_lit_and_else_in_the_first_of_the_page() -> None:
    of = board(21)
    assert derive_welcome(of, 0, 4).sentence.value == "call in xae"
    assert derive_welcome(of, 0, None).sentence.value == "call in xaa"
    assert derive_welcome(of, 1, None).sentence.value == "call in xbj"
    assert (derive_welcome(of, 0, 4).lit, derive_welcome(of, 0, None).lit) == (4, -1)


@pytest.fixture
def quiet(listener: Listener) -> Iterator[Listener]:
    """A kiosk that somebody has just left."""
    yield listener
    listener.kiosk.open(EMBEDDED_PACK)


def many(folder: Path, count: int) -> Path:
    """A pack in so many languages, with the pictures that the first screens show."""
    rows = big_pack(1, count)
    drawing = rows["pictograms"][0][1]
    rows["pictograms"] += [(name, drawing, 0) for name in ("touch-here", "listen", "read")]
    return write_pack(folder / "many.pack", rows)


def model(of: Listener) -> WelcomeModel:
    return of.kiosk.model.of(welcome.VIEW)


def until_lit(of: Listener, number: int) -> None:
    """Let so much time pass that this language has just been lit."""
    of.kiosk.session.note_activity()
    of.kiosk.pass_time(QUIET_MS + number * LIT_MS + TICK_MS)


def test_nobody_there_for_eight_seconds_and_the_languages_are_lit_in_turn(quiet: Listener) -> None:
    quiet.kiosk.session.note_activity()
    quiet.kiosk.pass_time(QUIET_MS - TICK_MS)
    assert model(quiet).value.lit == -1
    lit = []
    for _ in range(11 * LIT_MS // TICK_MS):
        quiet.kiosk.pass_time(TICK_MS)
        lit.append(model(quiet).value.lit)
    assert list(dict.fromkeys(lit)) == list(range(10))
    assert lit[-1] == 0
    assert quiet.told.asked == []


def test_the_call_above_goes_along_in_the_language_that_is_lit(quiet: Listener) -> None:
    until_lit(quiet, 4)
    row = model(quiet).value.rows[model(quiet).value.lit]
    assert row.tag == "ar"
    sentence = model(quiet).value.sentence
    assert (sentence.language, sentence.direction) == ("ar", "rtl")
    assert sentence.value == quiet.kiosk.kiosk.interface.in_language("ar")("Welcome! Touch your language.")


def test_a_touch_where_nothing_is_has_the_voices_begin_at_the_language_that_was_lit(quiet: Listener) -> None:
    until_lit(quiet, 2)
    names = [row.endonym for row in model(quiet).value.rows]
    quiet.kiosk.tap(QPointF(4, quiet.kiosk.window.height() / 2))
    settle()
    assert model(quiet).value.lit == -1
    assert quiet.told.texts == [*names[2:], *names[:2]]


def test_where_none_was_lit_the_voices_begin_at_the_first(quiet: Listener) -> None:
    quiet.kiosk.session.note_activity()
    quiet.kiosk.clock.move(BETWEEN_TOUCHES_MS)
    quiet.kiosk.tap(QPointF(4, quiet.kiosk.window.height() / 2))
    settle()
    assert quiet.told.texts == [row.endonym for row in model(quiet).value.rows]


def test_a_touch_on_a_language_chooses_it_whichever_is_lit(quiet: Listener) -> None:
    until_lit(quiet, 5)
    quiet.kiosk.go("Français")
    assert quiet.kiosk.session.visit.language == "fr"
    assert model(quiet).value.lit == -1


def test_nothing_is_lit_while_the_voices_are_heard_nor_for_eight_seconds_after(quiet: Listener) -> None:
    quiet.kiosk.clock.move(BETWEEN_TOUCHES_MS)
    quiet.kiosk.tap(QPointF(4, quiet.kiosk.window.height() / 2))
    settle()
    quiet.kiosk.pass_time(2 * QUIET_MS)
    assert model(quiet).value.lit == -1
    quiet.told.say_it_all()
    quiet.kiosk.pass_time(QUIET_MS - TICK_MS)
    assert model(quiet).value.lit == -1
    quiet.kiosk.pass_time(2 * TICK_MS)
    assert model(quiet).value.lit == 0


def test_whoever_changes_the_language_in_a_visit_is_not_called(quiet: Listener) -> None:
    visit = Visit(language="nl", trail=(Home(), TopicCard("health.doctor"), Welcome()))
    quiet.kiosk.session.jump(visit)
    quiet.kiosk.wait(lambda: isinstance(quiet.kiosk.place, Welcome), "the languages")
    quiet.kiosk.pass_time(2 * QUIET_MS)
    assert model(quiet).value.lit == -1


def test_more_languages_come_page_by_page_and_the_first_page_comes_back_by_itself(
    quiet: Listener, tmp_path: Path
) -> None:
    quiet.kiosk.open(many(tmp_path, 25))
    here = model(quiet)
    assert (here.value.pages, len(here.value.rows), here.value.rows[0].tag) == (2, 19, "nl")
    quiet.kiosk.clock.move(BETWEEN_TOUCHES_MS)
    here.more()
    assert (here.value.page, len(here.value.rows)) == (1, 6)
    here.more()  # the second touch of a trembling hand
    assert here.value.page == 1
    until_lit(quiet, 0)
    assert (here.value.page, here.value.lit) == (0, 0)


def test_where_none_is_to_be_lit_the_first_page_still_comes_back(quiet: Listener) -> None:
    here = model(quiet)
    here.take(languages(25), tuple(Words(one.tag) for one in languages(25)))
    quiet.kiosk.clock.move(BETWEEN_TOUCHES_MS)
    here.more()
    here.wait(QUIET_MS - 1, lights=False)
    assert (here.value.page, here.value.lit) == (1, -1)
    here.wait(QUIET_MS, lights=False)
    assert (here.value.page, here.value.lit) == (0, -1)


def test_the_next_visitor_finds_the_first_page(quiet: Listener, tmp_path: Path) -> None:
    quiet.kiosk.open(many(tmp_path, 25))
    quiet.kiosk.clock.move(BETWEEN_TOUCHES_MS)
    model(quiet).more()
    quiet.kiosk.start_over()
    assert model(quiet).value.page == 0


def test_a_small_screen_has_fifteen_places(quiet: Listener, tmp_path: Path) -> None:
    quiet.kiosk.open(many(tmp_path, 16))
    assert (model(quiet).value.places, model(quiet).value.pages) == (20, 1)
    quiet.kiosk.reshape("small")
    assert (model(quiet).value.places, model(quiet).value.pages) == (15, 2)
    quiet.kiosk.reshape("portrait")


def test_a_site_says_which_languages_stand_there_and_in_which_order(qapp: QGuiApplication, station: Settings) -> None:
    assert qapp is not None
    live = LiveKiosk(replace(station, languages=("ar", "uk", "nl")))
    try:
        assert [row.tag for row in live.model.of(welcome.VIEW).value.rows] == ["ar", "uk", "nl"]
    finally:
        live.close()
