"""Behaviour of the keys of Kiosk.Controls, one at a time: touch, keyboard, states, sizes, names."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest

from kiosk.ui.tour.camera import items
from tests.helpers.control_bench import Bench, centre, heard, inside
from tests.helpers.live_kiosk import settle
from tests.helpers.scene import place_of

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem
    from pytestqt.logging import _QtMessageCapture
    from pytestqt.qtbot import QtBot

NEXT = 'GlyphKey { x: 300; y: 300; glyph: "next"; name: "verder"; width: 240; height: 180; onActivated: page.count++ }'
KEYS = {
    "Key": "",
    "GlyphKey": 'glyph: "next"',
    "TrailKey": "count: 3",
    "AboutKey": 'mark: "Nagekeken"',
    "PictureKey": 'picture: "ask"',
    "PlaceKey": "place: WrittenText { words: ({ value: 'OCMW' }) }",
    "EarlierKey": 'pictogram: "money"; question: "q"; answerPictogram: "no"',
    "LabelKey": 'glyph: "next"',
    "PaperKey": 'label: "kaart"; pictogram: "money"',
    "Swatch": 'scheme: "dark"',
    "BarKey": 'glyph: "desk"',
}
LEAST_MM = 20


@pytest.fixture
def bench(qapp: QGuiApplication) -> Iterator[Bench]:
    bench = Bench(qapp)
    yield bench
    bench.close()


def sunk(bench: Bench) -> int:
    """How far the sign on a key stands under the place it has at rest."""
    key, sign = place_of(bench.item), place_of(bench.pictures()["next"])
    return round(sign.center().y() - (key.center().y() - float(bench.theme.property("keyEdge")) / 2))


def spot(item: QQuickItem) -> QPointF:
    """A place on the face of a key beside what stands on it."""
    return place_of(item).topLeft() + QPointF(item.width() / 2, 20)


def test_a_touched_key_sinks_by_its_edge_and_darkens_at_once(bench: Bench) -> None:
    key = bench.show(NEXT)
    assert (sunk(bench), bench.colour_at(spot(key))) == (0, bench.colour("key"))
    bench.press()
    assert (sunk(bench), bench.colour_at(spot(key))) == (bench.theme.property("keyEdge"), bench.colour("touched"))
    assert bench.count == 0


def test_a_filled_key_turns_to_the_dark_tone_of_its_theme(bench: Bench) -> None:
    key = bench.show(NEXT.replace("x:", 'filled: true; theme: "health"; x:'))
    assert bench.colour_at(spot(key)) == bench.colour("health.base")
    bench.press()
    assert bench.colour_at(spot(key)) == bench.colour("health.dark")


def test_a_key_acts_once_when_it_is_let_go_and_rises_again(bench: Bench) -> None:
    key = bench.show(NEXT)
    bench.touch()
    assert bench.count == 1
    assert (sunk(bench), bench.colour_at(spot(key))) == (0, bench.colour("key"))


def test_a_key_rises_slowly_enough_to_be_seen_when_motion_is_on(bench: Bench, qtbot: QtBot) -> None:
    bench.show(NEXT, motion=True)
    bench.press()
    since = time.monotonic()
    QTest.mouseRelease(bench.view, Qt.MouseButton.LeftButton, pos=centre(bench.item))
    assert sunk(bench) > 0
    qtbot.waitUntil(lambda: sunk(bench) == 0)
    assert time.monotonic() - since > 0.05


def test_a_press_that_slides_off_does_nothing(bench: Bench) -> None:
    key = bench.show(NEXT)
    bench.press()
    bench.slide(QPoint(10, 10))
    assert key.property("pressed") is False
    bench.release(QPoint(10, 10))
    assert bench.count == 0


@pytest.mark.parametrize("stroke", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_of_the_keyboard_acts_as_a_touch_does(bench: Bench, stroke: Qt.Key) -> None:
    bench.show(NEXT)
    bench.focus()
    bench.key(stroke)
    assert bench.count == 1


def test_a_held_key_of_the_keyboard_acts_once(bench: Bench) -> None:
    bench.show(NEXT)
    bench.focus()
    bench.key(Qt.Key.Key_Return)
    again = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
    QCoreApplication.sendEvent(bench.view, again)
    assert bench.count == 1


def test_a_screen_reader_finds_a_button_by_name_and_can_press_it(bench: Bench) -> None:
    key = bench.show(NEXT)
    assert heard(key) == (QAccessible.Role.Button, "verder", True)
    QAccessible.queryAccessibleInterface(key).actionInterface().doAction("Press")
    settle()
    assert bench.count == 1


def test_a_place_without_use_draws_nothing_and_takes_no_touch_and_no_focus(bench: Bench) -> None:
    key = bench.show(NEXT.replace("x:", "usable: false; x:"))
    bench.touch()
    bench.key(Qt.Key.Key_Tab)
    assert bench.count == 0
    assert bench.view.activeFocusItem() is not key
    assert bench.colour_at(place_of(key).center()) == bench.colour("ground")
    assert (key.width(), key.height()) == (240, 180)


def test_a_flat_key_only_says_why(bench: Bench) -> None:
    key = bench.show(NEXT.replace("x:", 'flat: true; onRefused: page.last = "why"; x:'))
    bench.touch()
    assert (bench.count, bench.last) == (0, "why")
    assert bench.colour_at(spot(key)) == bench.colour("ground")


def beside(bench: Bench, key: QQuickItem, away: float) -> str:
    """The colour so many pixels to the left of a key, half way down."""
    place = place_of(key)
    return bench.colour_at(QPointF(place.left() - away, place.center().y()))


def test_the_focus_ring_stands_free_with_its_halo_inside(bench: Bench) -> None:
    key = bench.show(NEXT)
    bench.focus()
    free, halo, ring = (bench.size("RingSizes", name) for name in ("free", "halo", "focus"))
    assert beside(bench, key, free / 2) == bench.colour("ground")
    assert beside(bench, key, free + halo / 2) == bench.colour("focusHalo")
    assert beside(bench, key, free + halo + ring / 2) == bench.colour("focus")


def test_what_was_spoken_has_a_ring_between_two_lines_and_a_badge(bench: Bench) -> None:
    key = bench.show(NEXT.replace("x:", "announced: true; x:"))
    line, ring = (bench.size("RingSizes", name) for name in ("line", "spoken"))
    assert beside(bench, key, line / 2) == bench.colour("inkOnHighlight")
    assert beside(bench, key, line + ring / 2) == bench.colour("ringSpoken")
    assert beside(bench, key, line + ring + line / 2) == bench.colour("inkOnHighlight")
    assert place_of(bench.pictures()["touch"]).center().x() > place_of(key).center().x()


def test_the_badge_stands_at_the_lines_end_from_right_to_left(bench: Bench) -> None:
    key = bench.show(NEXT.replace("x:", "announced: true; x:"), rightToLeft=True)
    assert place_of(bench.pictures()["touch"]).center().x() < place_of(key).center().x()


def test_the_ring_of_the_newer_input_shows_alone(bench: Bench) -> None:
    key = bench.show(NEXT.replace("x:", "announced: true; x:"))
    bench.focus()
    assert "touch" not in bench.pictures()
    bench.theme.setProperty("keyboard", False)
    settle()
    assert "touch" in bench.pictures()
    assert beside(bench, key, bench.size("RingSizes", "line") + 2) == bench.colour("ringSpoken")


def test_a_chosen_key_has_a_thick_line_round_it_and_a_tick(bench: Bench) -> None:
    key = bench.show(NEXT.replace("x:", "chosen: true; x:"))
    ring = bench.size("RingSizes", "chosen")
    assert beside(bench, key, ring / 2) == bench.colour("ink")
    assert beside(bench, key, 1.5 * ring) == bench.colour("ground")
    assert inside(place_of(bench.pictures()["yes"]), place_of(key))


@pytest.mark.parametrize("layout", ["portrait", "landscape", "small"])
@pytest.mark.parametrize("control", KEYS)
def test_a_key_is_touched_on_twenty_millimetres_or_more(bench: Bench, control: str, layout: str) -> None:
    name = "" if control == "PlaceKey" else 'name: "x";'
    key = bench.show(f"{control} {{ {name} {KEYS[control]} }}", layout)
    (area,) = (part for part in items(key) if part.inherits("QQuickMouseArea"))
    assert min(bench.mm(area.width()), bench.mm(area.height())) >= LEAST_MM


def test_a_key_in_the_low_head_is_touched_over_the_whole_height_of_the_head(bench: Bench) -> None:
    head = bench.show(
        "Head { width: page.width; height: implicitHeight; answers: 3; answersName: 'n';"
        "onAnswersTouched: page.count++ }",
        "small",
    )
    middle = centre(bench.named("n")).x()
    for y in (1, round(head.height()) - 2):
        QTest.mouseClick(bench.view, Qt.MouseButton.LeftButton, pos=QPoint(middle, y))
    assert bench.count == 2


@pytest.mark.qt_log_level_fail("CRITICAL")
def test_a_glyph_that_does_not_exist_is_reported(bench: Bench, qtlog: _QtMessageCapture) -> None:
    bench.show('Glyph { name: "no-such-glyph" }')
    assert any("image://glyph/no-such-glyph" in record.message for record in qtlog.records)


def test_the_glyph_of_home_shows_the_six_themes_and_one_colour_where_it_has_no_use(bench: Bench) -> None:
    glyph = bench.show('Glyph { name: "home"; width: 200; height: 200 }')
    corner = QPointF(50, 40)
    assert bench.colour_at(corner) == bench.colour("start.base")
    glyph.setProperty("plain", True)
    glyph.setProperty("colour", "#40475a")
    settle()
    assert bench.colour_at(corner) == "#40475a"
