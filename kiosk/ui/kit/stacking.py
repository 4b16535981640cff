"""How the pictures of a sentence stand: on one line, or stacked in rows where they are larger so.

All lengths are pixels; places run from the left as a reader from left to right sees them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

JOINT: Final = 0.26
"""A joint is as wide as this share of a picture (look tokens)."""
ROW_GAP_U: Final = 12.5
"""Between two rows, for the joint that leads from one to the next."""
MIXED_WINS_BY: Final = 1.16
"""A row that mixes a pair with another group reads worse, and must make the pictures larger by so much."""
FEWER_ROWS_WITHIN: Final = 0.96
"""With pictures nearly as large, fewer rows win."""

_Group = tuple[int, ...]
_Row = tuple[_Group, ...]
_Way = tuple[float, list[_Row]]


class Place(Struct, frozen=True):
    """Where a sign stands: the middle of its square, and its side."""

    x: float
    y: float
    side: float


class Bend(Struct, frozen=True):
    """The joint `sign` between two rows: it leaves at `start` and comes down at `end`; `y` is the middle of the gap."""

    sign: int
    start: float
    end: float
    y: float


class Stack(Struct, frozen=True):
    """A sentence as it stands; `places` has a sign's index with its place, and not the joints between rows."""

    side: float
    height: float
    places: tuple[tuple[int, Place], ...]
    bends: tuple[Bend, ...]


def stack(signs: tuple[str, ...], width: float, height: float, *, unit: float, most: float, rows: bool) -> Stack:
    """The largest way for these signs (picture, joint, picture ...) in this room.

    `most` is the largest side of a picture; with `rows` they may be broken into rows.
    """
    if not signs:
        return Stack(0, 0, (), ())
    groups = _groups(signs)
    ways = [(_side(way, width, height, unit, most), way) for way in (_breaks(groups) if rows else [[groups]])]
    mixed = [option for option in ways if any(_mixed(row) for row in option[1])]
    apart = [option for option in ways if option not in mixed]
    best = _best(apart or mixed)
    if apart and mixed and _best(mixed)[0] > MIXED_WINS_BY * best[0]:
        best = _best(mixed)
    side, way = best
    return _placed(way, width, height, side, unit)


def _best(ways: list[_Way]) -> _Way:
    """The one with the largest pictures, or one with fewer rows whose are nearly as large."""
    enough = FEWER_ROWS_WITHIN * max(side for side, _ in ways)
    return min((way for way in ways if way[0] >= enough), key=lambda way: (len(way[1]), -way[0]))


def _groups(signs: tuple[str, ...]) -> _Row:
    """Indices of pictures that stay side by side; arrows part them, and pluses where there is no arrow."""
    parting = "arrow" if "arrow" in signs[1::2] else "plus"
    groups: list[list[int]] = [[0]]
    for index in range(2, len(signs), 2):
        if signs[index - 1] == parting:
            groups.append([index])
        else:
            groups[-1].append(index)
    return tuple(tuple(group) for group in groups)


def _breaks(groups: _Row) -> Iterator[list[_Row]]:
    """Every way to break groups into rows."""
    gaps = len(groups) - 1
    for mask in range(2**gaps):
        rows: list[list[_Group]] = [[groups[0]]]
        for at, group in enumerate(groups[1:]):
            if mask >> at & 1:
                rows.append([group])
            else:
                rows[-1].append(group)
        yield [tuple(row) for row in rows]


def _mixed(row: _Row) -> bool:
    return len(row) > 1 and any(len(group) > 1 for group in row)


def _pictures(row: _Row) -> int:
    return sum(len(group) for group in row)


def _side(rows: list[_Row], width: float, height: float, unit: float, most: float) -> float:
    across = min(width / (_pictures(row) + JOINT * (_pictures(row) - 1)) for row in rows)
    down = (height - (len(rows) - 1) * ROW_GAP_U * unit) / len(rows)
    return max(0.0, min(across, down, most))


def _placed(rows: list[_Row], width: float, height: float, side: float, unit: float) -> Stack:
    gap = ROW_GAP_U * unit
    tall = len(rows) * side + (len(rows) - 1) * gap
    y = (height - tall + side) / 2
    places: list[tuple[int, Place]] = []
    bends: list[Bend] = []
    left: float | None = None
    for row in rows:
        pictures = [index for group in row for index in group]
        wide = side * (len(pictures) + JOINT * (len(pictures) - 1))
        x = (width - wide) / 2 + side / 2
        middles: dict[int, float] = {}
        for at, index in enumerate(pictures):
            if at:
                places.append((index - 1, Place(x - side / 2 - side * JOINT / 2, y, side * JOINT)))
            places.append((index, Place(x, y, side)))
            middles[index] = x
            x += side * (1 + JOINT)
        if left is not None:
            bends.append(Bend(pictures[0] - 1, left, _middle(row[0], middles), y - side / 2 - gap / 2))
        left = _middle(row[-1], middles)
        y += side + gap
    return Stack(side, tall, tuple(places), tuple(bends))


def _middle(group: _Group, middles: dict[int, float]) -> float:
    return (middles[group[0]] + middles[group[-1]]) / 2
