"""How a picture sentence stands in its room: which rows it falls into, how large it is, where its joints lead."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.ui.kit.stacking import JOINT, ROW_GAP_U, Stack, stack

WIDE = 130.0
MOST = 70.0
ARROW, PLUS, OR = "arrow", "plus", "or"


def sentence(*joints: str) -> tuple[str, ...]:
    """The signs of a sentence: its pictures are a, b, c, d."""
    signs = ["a"]
    for joint, picture in zip(joints, "bcd", strict=False):
        signs += [joint, picture]
    return tuple(signs)


def laid(signs: tuple[str, ...], width: float, height: float, *, most: float = MOST, rows: bool = True) -> Stack:
    """With a unit of one pixel."""
    return stack(signs, width, height, unit=1, most=most, rows=rows)


def rows_of(found: Stack, signs: tuple[str, ...]) -> list[str]:
    """The pictures of each row from above, as they stand from the left."""
    pictures = sorted((place.y, place.x, signs[sign]) for sign, place in found.places if sign % 2 == 0)
    return ["".join(name for y, _, name in pictures if y == row) for row in sorted({y for y, _, _ in pictures})]


def of_row(pictures: int, width: float) -> float:
    """The side of so many pictures that fill a row."""
    return width / (pictures + JOINT * (pictures - 1))


def of_rows(rows: int, height: float) -> float:
    """The side of pictures whose rows fill the height."""
    return (height - (rows - 1) * ROW_GAP_U) / rows


@pytest.mark.parametrize(
    ("joints", "height", "rows"),
    [
        pytest.param((), 200, ["a"], id="one alone"),
        pytest.param((ARROW,), 60, ["ab"], id="two abreast in a low room"),
        pytest.param((ARROW,), 150, ["a", "b"], id="two in rows in a high room"),
        pytest.param((ARROW, ARROW), 40, ["abc"], id="three abreast in a low room"),
        pytest.param((ARROW, ARROW), 125, ["a", "bc"], id="three in two rows between"),
        pytest.param((ARROW, ARROW), 240, ["a", "b", "c"], id="three in rows in a high room"),
        pytest.param((PLUS,), 60, ["ab"], id="a pair where no arrow parts it, in a low room"),
        pytest.param((PLUS,), 150, ["a", "b"], id="and in a high room"),
        pytest.param((PLUS, PLUS, PLUS), 125, ["ab", "cd"], id="four pluses in two rows"),
        pytest.param((PLUS, ARROW), 130, ["ab", "c"], id="a pair, then one"),
        pytest.param((ARROW, PLUS), 130, ["a", "bc"], id="one, then a pair"),
        pytest.param((PLUS, ARROW, PLUS), 130, ["ab", "cd"], id="a pair, then a pair"),
        pytest.param((ARROW, PLUS, ARROW), 240, ["a", "bc", "d"], id="a pair between two"),
        pytest.param((OR,), 150, ["ab"], id="a choice is never broken"),
        pytest.param((OR, PLUS), 130, ["ab", "c"], id="a choice, and one more"),
        pytest.param((OR, ARROW), 240, ["ab", "c"], id="a choice, then one"),
    ],
)
def test_a_sentence_breaks_between_groups_where_its_pictures_are_largest(
    joints: tuple[str, ...], height: float, rows: list[str]
) -> None:
    signs = sentence(*joints)
    assert rows_of(laid(signs, WIDE, height), signs) == rows


@pytest.mark.parametrize("joints", [(), (ARROW,), (PLUS, ARROW), (ARROW, ARROW, ARROW), (PLUS, PLUS, PLUS)])
def test_without_rows_all_stands_on_one_line(joints: tuple[str, ...]) -> None:
    signs = sentence(*joints)
    found = laid(signs, WIDE, 1000, rows=False)
    assert rows_of(found, signs) == ["abcd"[: len(joints) + 1]]
    assert found.bends == ()


@pytest.mark.parametrize(("better", "rows"), [(1.15, ["ab", "c"]), (1.17, ["abc"])])
def test_a_pair_stands_in_a_row_with_another_only_where_that_wins_by_16_percent(better: float, rows: list[str]) -> None:
    one_row = of_row(3, WIDE)
    height = 2 * one_row / better + ROW_GAP_U
    assert of_rows(2, height) < of_row(2, WIDE)
    signs = sentence(PLUS, ARROW)
    assert rows_of(laid(signs, WIDE, height), signs) == rows


@pytest.mark.parametrize(("better", "rows"), [(1.03, ["ab"]), (1.05, ["a", "b"])])
def test_with_a_difference_under_4_percent_fewer_rows_win(better: float, rows: list[str]) -> None:
    height = 2 * better * of_row(2, WIDE) + ROW_GAP_U
    signs = sentence(ARROW)
    assert rows_of(laid(signs, WIDE, height), signs) == rows


def test_of_two_ways_with_as_many_rows_the_larger_wins_however_little() -> None:
    # "ab, cd" and "a, bcd" have two rows; the first is not wide, the second is.
    signs = sentence(ARROW, ARROW, ARROW)
    height = 2 * 1.02 * of_row(3, WIDE) + ROW_GAP_U
    found = laid(signs, WIDE, height)
    assert rows_of(found, signs) == ["ab", "cd"]
    assert found.side == pytest.approx(1.02 * of_row(3, WIDE))


def test_a_picture_is_never_larger_than_it_may_be() -> None:
    assert laid(sentence(), 1000, 1000, most=90).side == 90
    assert laid(sentence(ARROW), 1000, 1000, most=70).side == 70


def test_what_has_no_room_and_what_has_no_signs_has_no_size() -> None:
    assert laid(sentence(ARROW), WIDE, 0).side == 0
    assert laid((), WIDE, 100) == Stack(0, 0, (), ())


@pytest.mark.parametrize(
    ("joints", "bends"),
    [
        pytest.param((ARROW,), [(1, "a", "a")], id="straight down to what lies below"),
        pytest.param((PLUS, ARROW), [(3, "ab", "c")], id="from the middle of the pair"),
        pytest.param((ARROW, PLUS), [(1, "a", "bc")], id="to the middle of the pair"),
        pytest.param((ARROW, ARROW, ARROW), [(3, "b", "c")], id="from the last of a row to the first of the next"),
    ],
)
def test_a_joint_between_rows_leads_from_the_last_group_to_the_first_of_the_next(
    joints: tuple[str, ...], bends: list[tuple[int, str, str]]
) -> None:
    signs = sentence(*joints)
    found = laid(signs, WIDE, 150)
    where = {signs[sign]: place for sign, place in found.places if sign % 2 == 0}

    def middle(group: str) -> float:
        return (where[group[0]].x + where[group[-1]].x) / 2

    assert [bend.sign for bend in found.bends] == [sign for sign, _, _ in bends]
    assert [bend.start for bend in found.bends] == pytest.approx([middle(last) for _, last, _ in bends])
    assert [bend.end for bend in found.bends] == pytest.approx([middle(first) for _, _, first in bends])


# Whatever the sentence and the room

SIGNS = st.lists(st.sampled_from([ARROW, PLUS, OR]), max_size=3).map(lambda joints: sentence(*joints))
LENGTH = st.floats(min_value=30, max_value=2000)


@given(signs=SIGNS, width=LENGTH, height=LENGTH, most=st.floats(min_value=20, max_value=900), rows=st.booleans())
def test_nothing_stands_outside_the_room_or_over_another(
    signs: tuple[str, ...], width: float, height: float, most: float, rows: bool
) -> None:
    found = laid(signs, width, height, most=most, rows=rows)
    assert found.side <= most
    for _, place in found.places:
        assert place.x - place.side / 2 >= -1e-6
        assert place.x + place.side / 2 <= width + 1e-6
        if found.side > 0:
            assert place.y - place.side / 2 >= -1e-6
            assert place.y + place.side / 2 <= height + 1e-6
    for (_, one), (_, other) in pairwise(sorted(found.places)):
        far = (one.side + other.side) / 2 - 1e-6
        assert abs(one.x - other.x) >= far or abs(one.y - other.y) >= far


@given(signs=SIGNS, width=LENGTH, height=LENGTH, rows=st.booleans())
def test_order_is_unmistakable(signs: tuple[str, ...], width: float, height: float, rows: bool) -> None:
    found = laid(signs, width, height, rows=rows)
    assert sorted([sign for sign, _ in found.places] + [bend.sign for bend in found.bends]) == list(range(len(signs)))
    where = dict(found.places)
    pictures = [where[at] for at in range(0, len(signs), 2)]
    assert len({picture.side for picture in pictures}) == 1
    assert all((one.y, one.x) <= (other.y, other.x) for one, other in pairwise(pictures))
    for bend in found.bends:
        above, below = where[bend.sign - 1], where[bend.sign + 1]
        assert above.y < bend.y < below.y
        assert below.y - above.y == pytest.approx(found.side + ROW_GAP_U)
    for at in range(1, len(signs), 2):
        if at in where:
            assert where[at].y == where[at - 1].y == where[at + 1].y
            assert where[at].side == pytest.approx(JOINT * found.side)


@given(signs=SIGNS, width=LENGTH, height=LENGTH)
def test_rows_never_make_pictures_smaller_than_on_one_line_but_for_a_pair(
    signs: tuple[str, ...], width: float, height: float
) -> None:
    line = laid(signs, width, height, rows=False).side
    pair_beside_another = "arrow" in signs and ("plus" in signs or "or" in signs)
    assert laid(signs, width, height).side >= line / (1.16 if pair_beside_another else 1) - 1e-6
