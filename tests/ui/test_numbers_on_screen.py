"""Numbers and foreign names in a text from right to left, on the pixels: as they are alone, in one piece, in order."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

import pytest
from PySide6.QtGui import QGuiApplication, QImage

from kiosk.ui.kit.fitting import height_of
from kiosk.ui.sound.hearables import NOTHING_LIT
from tests.helpers.control_bench import Bench
from tests.helpers.lit_paper import INK, PAPER, Case, Page, in_content
from tests.helpers.live_kiosk import settle

MIRRORED: dict[str, str | bool | float] = {"rightToLeft": True, "script": "arabic"}
ARABIC = "اتصل بالمركز قبل الموعد على {} من فضلك"
PERSIAN = "لطفاً پیش از قرار با {} تماس بگیرید"
DUTCH = "Bel voor je afspraak altijd eerst naar {} en wacht"
NUMBERS = (
    "0478 12 34 56",
    "+32 2 000 00 10",
    "+32 (0)2 000 00 10",
    "02/555.12.34",
    "25/12/2026",
    "9.00-12.00",
    "09:00–12:00",
    "09:00 – 12:00",
    "€ 1.250,50",
    "BE68 5390 0754 7034",
    "85.07.30-033.28",
    "50 %",
)
WIDTHS = (420, 520, 640)
"""Pixels: each of these sentences has three lines or more, and the number stands at another place in its line."""


@pytest.fixture
def bench(qapp: QGuiApplication) -> Iterator[Bench]:
    bench = Bench(qapp)
    yield bench
    for name, value in {"rightToLeft": False, "script": "latin"}.items():
        bench.theme.setProperty(name, value)
    bench.close()


def shown(bench: Bench, text: str, width: int) -> Page:
    case = Case(text, width=width, role="label")
    return Page(bench, Case(text, width=width, role="label", theme=MIRRORED) if case.right_to_left else case)


Ink = frozenset[tuple[int, int]]
"""Where a picture is dark, from the left upper corner of that."""


def drawn(page: Page, run: str) -> tuple[Ink, ...]:
    """This run where the screen has it: one for each piece that it is in."""
    start = page.case.text.index(run)
    places = page.light(in_content(page.case.content, start, len(run)))
    page.light(NOTHING_LIT)
    picture = page.picture()
    return tuple(ink_of(picture.copy(place.adjusted(page.pad, 0, -page.pad, 0))) for place in places)


def alone(page: Page, run: str) -> Ink:
    """This run by itself, from left to right, in the same letters."""
    font = page.text.property("font")
    # Qt takes a sign such as + from the font of the letters beside it: on the next line stands one, out of sight.
    text = f"\u200e{run}\u2028م" if page.case.right_to_left else run
    (words,) = page.bench.show(
        f'Rectangle {{ color: "white"; Text {{ x: 30; y: 30; text: "{text}"; renderType: Text.QtRendering }} }}'
    ).childItems()
    words.setProperty("font", font)
    page.bench.view.resize(*PAPER)
    settle()
    height = words.property("contentHeight") / words.property("lineCount")
    return ink_of(page.picture().copy(0, 0, PAPER[0], int(words.y() + height)))


def ink_of(picture: QImage) -> Ink:
    bits, line = bytes(picture.constBits()).translate(INK), picture.bytesPerLine()
    rows = [bits[line * y : line * y + picture.width()] for y in range(picture.height())]
    dark = [(x, y) for y, row in enumerate(rows) if 1 in row for x, is_dark in enumerate(row) if is_dark]
    left, top = min(x for x, _ in dark), min(y for _, y in dark)
    return frozenset((x - left, y - top) for x, y in dark)


def width_of(ink: Ink) -> int:
    return max(x for x, _ in ink) + 1


def unlike(one: Ink, other: Ink) -> float:
    """The share of the ink of both that only one of them has, laid over each other as well as can be."""
    moved = (frozenset((x + right, y + down) for x, y in other) for right in (-1, 0, 1) for down in (-1, 0, 1))
    return min(len(one ^ each) for each in moved) / (len(one) + len(other))


@pytest.mark.slow
@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("sentence", [ARABIC, PERSIAN, DUTCH], ids=["arabic", "persian", "dutch"])
def test_a_number_in_a_sentence_looks_as_it_does_alone_and_breaks_in_no_width(
    bench: Bench, sentence: str, number: str
) -> None:
    for width in WIDTHS:
        page = shown(bench, sentence.format(number), width)
        pieces = drawn(page, number)
        assert len(pieces) == 1, width
        by_itself = alone(page, number)
        assert abs(width_of(pieces[0]) - width_of(by_itself)) <= 2, width
        assert unlike(pieces[0], by_itself) < 0.12, width


def test_a_number_that_is_turned_round_is_found_out(bench: Bench) -> None:
    page = shown(bench, ARABIC.format("0478 12 34 56"), 640)
    (piece,) = drawn(page, "0478 12 34 56")
    assert unlike(piece, alone(page, "56 34 12 0478")) > 0.3


@pytest.mark.slow
@pytest.mark.parametrize("text", [ARABIC.format("0478 12 34 56"), PERSIAN.format("0478 12 34 56")])
def test_the_groups_of_a_number_are_lit_from_left_to_right_as_they_are_said(bench: Bench, text: str) -> None:
    page = shown(bench, text, 640)
    start = text.index("0478")
    groups = [(start, 4), (start + 5, 2), (start + 8, 2), (start + 11, 2)]
    places = [page.light(in_content(page.case.content, at, length)) for at, length in groups]
    assert [len(pieces) for pieces in places] == [1, 1, 1, 1]
    lefts = [pieces[0].left() for pieces in places]
    assert lefts == sorted(lefts)
    assert len({pieces[0].top() for pieces in places}) == 1


@pytest.mark.parametrize("name", ["Pro Deo", "Molenstraat 12, 9999 Lindewater", "Sint-Jans-Molenbeek"])
def test_a_foreign_name_breaks_only_where_no_line_has_room_for_it(bench: Bench, name: str) -> None:
    text = ARABIC.format(name)
    page = shown(bench, text, 900)
    start = text.index(name)
    (piece,) = page.light(in_content(page.case.content, start, len(name)))
    needed = ceil(page.text.property("widestName"))
    assert needed >= piece.width() - 2 * page.pad - 2
    for width in range(max(needed + 1, 300), 900, 60):
        page.text.setProperty("width", width)
        assert len(page.light(in_content(page.case.content, start, len(name)))) == 1, width
    page.text.setProperty("width", needed - 20)
    assert len(page.light(in_content(page.case.content, start, len(name)))) > 1


@pytest.mark.parametrize("run", ["0478 12 34 56", "Molenstraat 12, 9999 Lindewater"])
def test_a_text_is_measured_with_the_lines_that_it_is_drawn_with(bench: Bench, run: str) -> None:
    text = ARABIC.format(run)
    page = shown(bench, text, 900)
    for width in range(300, 900, 40):
        page.text.setProperty("width", width)
        lines = page.text.property("lineCount") * page.text.property("lineHeight")
        assert height_of(text, "arabic", False, page.em, width) == lines, width


def test_a_number_on_a_key_is_heard_and_named_without_marks(bench: Bench) -> None:
    page = shown(bench, ARABIC.format("0478 12 34 56"), 640)
    assert page.text.property("spokenText") == page.case.text
    assert page.text.property("text") != page.case.text
