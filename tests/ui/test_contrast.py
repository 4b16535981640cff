"""The colours as QML has them against WCAG 2.x contrast (success criteria 1.4.6 and 1.4.11)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtGui import QColor, QGuiApplication

from tests.helpers.control_bench import Bench, colour_of

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

PAIRS: list[dict[str, Any]] = json.loads((Path(__file__).parent / "contrast_pairs.json").read_text())
SCHEMES = ("light", "dark", "highContrast")
LINEAR_BELOW = 0.04045


def luminance(colour: QColor) -> float:
    """Relative luminance of an sRGB colour, WCAG 2.x."""
    parts = [
        part / 12.92 if part <= LINEAR_BELOW else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def ratio(one: QColor, other: QColor) -> float:
    """Contrast of two colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.fixture(scope="module")
def theme(qapp: QGuiApplication) -> Iterator[QObject]:
    bench = Bench(qapp)
    yield bench.theme
    bench.close()


def named(theme: QObject, token: str) -> QColor:
    """The present palette's colour, or a plain `#rrggbb`: the pictures have colours of their own."""
    return QColor(token) if token.startswith("#") else colour_of(theme, token)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_pair_of_a_scheme_has_its_least_contrast(theme: QObject, scheme: str) -> None:
    theme.setProperty("scheme", scheme)
    pairs = [pair for pair in PAIRS if pair["scheme"] == scheme]
    poor = []
    for pair in pairs:
        ground = named(theme, pair["ground"])
        best = max(ratio(named(theme, shape), ground) for shape in pair["shapes"])
        if best < pair["least"]:
            poor.append(f"{'/'.join(pair['shapes'])} on {pair['ground']}: {best:.2f} < {pair['least']}")
    assert len(pairs) > 40
    assert poor == []


def test_the_three_schemes_are_three(theme: QObject) -> None:
    grounds = set()
    for scheme in SCHEMES:
        theme.setProperty("scheme", scheme)
        grounds.add(colour_of(theme, "ground").name())
    assert len(grounds) == len(SCHEMES)


def test_the_ratio_is_that_of_wcag() -> None:
    assert ratio(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)
    assert ratio(QColor("#777777"), QColor("#ffffff")) == pytest.approx(4.48, abs=0.01)
