"""Behaviour of the pictures of a card: how a sentence of them stands, what frames it, the signs of its kind."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QAccessible, QGuiApplication

from tests.helpers.control_bench import Bench, heard, inside, left_to_right
from tests.helpers.live_kiosk import settle
from tests.helpers.scene import place_of

SENTENCE = (
    "PictureSentence { width: %d; height: %d; picture: DrawnPicture { drawn: ({ alt: 'eerst de balie, dan de dokter',"
    "signs: ['person', 'arrow', 'counter', 'plus', 'doctor'], mirrored: [false, true, true, false, false] }) } }"
)
LAYOUTS = ["portrait", "landscape", "small"]
JOINT = "#ffcf5c"
"""The colour of the tube that joins pictures."""


@pytest.fixture
def bench(qapp: QGuiApplication) -> Iterator[Bench]:
    bench = Bench(qapp)
    yield bench
    bench.close()


def test_a_picture_sentence_stands_on_one_line_in_reading_order_where_the_room_is_low(bench: Bench) -> None:
    bench.show(SENTENCE % (900, 300))
    pictures = list(bench.pictures().values())
    assert left_to_right(pictures) == ["person", "arrow", "counter", "plus", "doctor"]
    middles = [place_of(picture).center().y() for picture in pictures]
    assert max(middles) - min(middles) <= 1
    assert all(inside(place_of(picture), place_of(bench.item)) for picture in pictures)


def test_a_picture_sentence_falls_into_rows_with_an_arrow_between_them_where_the_room_is_high(bench: Bench) -> None:
    bench.show(SENTENCE % (900, 1000), "portrait")
    shown = {name: place_of(picture) for name, picture in bench.pictures().items()}
    assert left_to_right([bench.pictures()[name] for name in ("counter", "plus", "doctor")]) == [
        "counter", "plus", "doctor",
    ]  # fmt: skip
    assert set(shown) == {"person", "counter", "plus", "doctor"}
    assert shown["person"].bottom() < shown["counter"].top() == shown["doctor"].top()
    # The arrow runs straight down, for the next group lies below.
    middle = (shown["person"].bottom() + shown["counter"].top()) / 2
    assert shown["person"].center().x() == pytest.approx(shown["plus"].center().x(), abs=1)
    assert bench.colour_at(QPointF(shown["person"].center().x(), middle)) == JOINT


@pytest.mark.parametrize("right_to_left", [False, True])
def test_a_joint_between_rows_runs_along_the_gap_to_where_the_next_row_begins(
    bench: Bench, right_to_left: bool
) -> None:
    four = "signs: ['person', 'arrow', 'counter', 'arrow', 'doctor', 'arrow', 'pay']"
    bench.show(
        f"PictureSentence {{ width: 900; height: 1000; picture: DrawnPicture {{ drawn: ({{ {four},"
        "mirrored: [false, false, false, false, false, false, false] }) } }",
        rightToLeft=right_to_left,
    )
    shown = {name: place_of(picture) for name, picture in bench.pictures().items()}
    assert shown["person"].top() == shown["counter"].top() < shown["doctor"].top() == shown["pay"].top()
    assert (shown["person"].left() < shown["counter"].left()) != right_to_left
    gap = shown["doctor"].top() - shown["counter"].bottom()
    under, over = shown["counter"].center().x(), shown["doctor"].center().x()
    # Near the row above it leaves, half way it is over the middle of the screen, near the row below it comes down.
    assert bench.colour_at(QPointF(under, shown["counter"].bottom() + 0.2 * gap)) == JOINT
    assert bench.colour_at(QPointF(over, shown["doctor"].top() - 0.25 * gap)) == JOINT
    along = {bench.colour_at(QPointF((under + over) / 2, shown["counter"].bottom() + at)) for at in range(round(gap))}
    assert JOINT in along


def test_a_plus_between_rows_stands_in_the_middle_of_the_gap(bench: Bench) -> None:
    bench.show(
        "PictureSentence { width: 900; height: 1000; picture: DrawnPicture { drawn: ({"
        "signs: ['person', 'plus', 'counter'], mirrored: [false, false, false] }) } }"
    )
    shown = {name: place_of(picture) for name, picture in bench.pictures().items()}
    plus = shown["plus"].center()
    assert plus.x() == pytest.approx(450, abs=1)
    assert plus.y() == pytest.approx((shown["person"].bottom() + shown["counter"].top()) / 2, abs=1)


def test_a_picture_sentence_and_what_looks_one_way_turn_from_right_to_left(bench: Bench) -> None:
    bench.show(SENTENCE % (900, 300), rightToLeft=True)
    assert left_to_right(list(bench.pictures().values())) == ["doctor", "plus", "counter", "arrow", "person"]
    turned = {name: picture.childItems()[0].property("mirror") for name, picture in bench.pictures().items()}
    assert turned == {"person": False, "arrow": True, "counter": True, "plus": False, "doctor": False}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("width", "height"), [(900, 300), (400, 300), (1900, 900), (900, 90)])
def test_pictograms_are_equal_squares_never_over_their_most_and_joints_a_quarter_of_them(
    bench: Bench, layout: str, width: int, height: int
) -> None:
    bench.show(SENTENCE % (width, height), layout, lowered=layout == "portrait")
    shown = bench.pictures()
    (pictogram,) = {shown[name].width() for name in ("person", "counter", "doctor")}
    (joint,) = {shown[name].width() for name in ("arrow", "plus")}
    assert pictogram <= (60 if layout == "small" else 70) * bench.theme.property("unit") + 1
    assert joint == pytest.approx(0.26 * pictogram, abs=1)
    assert sum(picture.width() for picture in shown.values()) <= width


@pytest.mark.parametrize(("layout", "most"), [("portrait", 90), ("landscape", 90), ("small", 60)])
def test_one_picture_alone_may_be_larger(bench: Bench, layout: str, most: int) -> None:
    bench.show(
        "PictureSentence { width: 1000; height: 1000;"
        "picture: DrawnPicture { drawn: ({ signs: ['person'], mirrored: [false] }) } }",
        layout,
    )
    assert bench.pictures()["person"].width() == pytest.approx(most * bench.theme.property("unit"), abs=1)


def test_a_picture_sentence_is_described_to_a_screen_reader(bench: Bench) -> None:
    assert heard(bench.show(SENTENCE % (900, 300)))[:2] == (QAccessible.Role.Graphic, "eerst de balie, dan de dokter")


@pytest.mark.parametrize("sign", ["exclamation", "stay-warning"])
def test_a_card_that_warns_has_a_frame_round_its_pictures(bench: Bench, sign: str) -> None:
    frames = []
    for name in (sign, "person"):
        bench.show(
            "CardFace { width: 990; height: 1000; theme: 'health'; instead: 'Ga naar het OCMW.';"
            f"picture: DrawnPicture {{ drawn: ({{ signs: ['{name}'], mirrored: [false] }}) }} }}"
        )
        frames.append(bench.colour_at(QPointF(2, 300)))
    assert frames == [bench.colour("warnFrame"), bench.colour("health.light")]


@pytest.mark.parametrize(("kind", "glyph"), [("do", "pencil"), ("bring", "bag"), ("go", "walk"), ("know", "bulb")])
def test_each_kind_is_a_sign_whose_word_is_only_heard(bench: Bench, kind: str, glyph: str) -> None:
    badge = bench.show(f'KindBadge {{ kind: "{kind}"; word: "Woord" }}')
    assert list(bench.pictures()) == [glyph]
    assert heard(badge)[1] == "Woord"
    assert bench.texts() == []


def test_the_four_kinds_have_four_outlines(bench: Bench) -> None:
    badge = bench.show('KindBadge { kind: "do" }')
    outlines = set()
    for kind in ("do", "bring", "go", "know"):
        badge.setProperty("kind", kind)
        outlines.add(badge.property("outline"))
    assert len(outlines) == 4


def test_only_who_walks_turns_from_right_to_left(bench: Bench) -> None:
    badge = bench.show('KindBadge { kind: "go" }', rightToLeft=True)
    assert bench.pictures()["walk"].property("mirrored") is True
    badge.setProperty("kind", "do")
    settle()
    assert bench.pictures()["pencil"].property("mirrored") is False
