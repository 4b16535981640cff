"""The rules that the file of a drawing obeys, each broken once; the repository's own drawings break none."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authoring.files.vocabulary import read_vocabulary, svg_faults
from tests.helpers.small_content import SVG

ASSETS = Path(__file__).parents[2] / "assets" / "pictograms"


def test_a_drawing_by_the_rules_has_no_faults() -> None:
    assert svg_faults(SVG.encode()) == ()


def test_both_groups_may_be_moved_alike() -> None:
    assert svg_faults(SVG.replace("<g ", '<g transform="translate(-5 0.5)" ').encode()) == ()


@pytest.mark.parametrize("path", sorted(ASSETS.glob("*.svg")), ids=lambda path: path.stem)
def test_the_repositorys_own_drawings_obey_the_rules(path: Path) -> None:
    assert svg_faults(path.read_bytes()) == ()


def test_the_repositorys_vocabulary_can_be_read() -> None:
    assert {"arrow", "plus", "or", "yes", "no", "dont-know"} <= read_vocabulary(ASSETS).signs.keys()


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("</svg>", "", 9, "not valid XML: no element found"),
        ("<svg ", "<!DOCTYPE svg><svg ", 1, "has a doctype"),
        ("0 0 96 96", "0 0 24 24", 1, 'must have viewBox="0 0 96 96"'),
        (' xmlns="http://www.w3.org/2000/svg"', "", 1, "the outer element must be an svg"),
        ("viewBox", 'width="96" viewBox', 1, "<svg> may not have 'width'"),
        ("<circle", "<line", 3, "<line> may not stand here"),
        ("<circle", '<circle id="a"', 3, "<circle> may not have 'id'"),
        ("<circle", '<circle style="fill:red"', 3, "<circle> may not have 'style'"),
        ('fill="#FFCF5C"', 'fill="url(#a)"', 6, "<circle> may not refer to something else in 'fill'"),
        ("<g fill", '<g class="halo" fill', 2, "<g> may not have 'class'"),
        ("<g fill", '<g transform="rotate(3)" fill', 2, "a group may only be moved by one translate"),
        ("<g fill", '<g transform="translate(3 0)" fill', 1, "both groups must have the same translate"),
        ("</svg>", "<g/></svg>", 1, "must have two groups, halo and drawing, not 3"),
        ("</svg>", "<path/></svg>", 8, "<path> may not stand here"),
        ("<circle", "<script/><circle", 3, "<script> may not stand here"),
        ("<circle", '<image href="a.png"/><circle', 3, "<image> may not stand here"),
        ("<circle", '<circle href="a.svg"', 3, "<circle> may not have 'href'"),
        ("<svg ", "<?xml-stylesheet href='a.css'?><svg ", 1, "has an instruction for another program"),
        ("<g fill", "<style/><g fill", 2, "<style> may not stand here"),
        ("<circle", "<text>OCMW</text><circle", 3, "<text> may not stand here"),
        ("</svg>", "OCMW</svg>", 8, "text stands in the drawing"),
        ("</svg>", f"{' ' * 6144}</svg>", 1, "bytes; must be under 6144"),
    ],
)
def test_a_broken_rule_is_named_with_its_line(old: str, new: str, line: int, said: str) -> None:
    broken = SVG.replace(old, new, 1)
    if new == "<line":
        broken = broken.replace("circle cx", "line cx", 1)
    faults = svg_faults(broken.encode())
    assert any(at == line and said in fault for at, fault in faults), faults
